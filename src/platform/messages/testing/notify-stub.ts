import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
export const NOTIFY_TEST_KEY = `rooted-test-${SERVICE}-${SECRET}`;

export type Asked = { readonly path: string; readonly body: Record<string, unknown> | undefined };

/** GOV.UK Notify as its reference describes it, on this machine. It keeps what it is asked, and knows it by reference. */
export type NotifyStub = {
  readonly url: string;
  readonly asked: Asked[];
  /** What is answered to the next posts; empty, all are taken. `lost`: taken, and the answer lost on its way. */
  readonly answers: ({ status: number; error: string; message: string } | 'lost')[];
  close(): Promise<void>;
};

export async function openNotifyStub(): Promise<NotifyStub> {
  const asked: Asked[] = [];
  const answers: NotifyStub['answers'] = [];
  const taken = new Set<unknown>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const body = text ? (JSON.parse(text) as Record<string, unknown>) : undefined;
      const reply = (status: number, value: unknown) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
      const refuse = (status: number, error: string, message: string) =>
        reply(status, { status_code: status, errors: [{ error, message }] });
      if (!isSigned(request.headers.authorization)) return refuse(403, 'AuthError', 'Invalid token: API key not found');
      asked.push({ path: request.url!, body });
      if (!body) {
        const reference = new URL(request.url!, 'http://stub').searchParams.get('reference');
        return reply(200, { notifications: taken.has(reference) ? [{ id: SERVICE, reference }] : [], links: {} });
      }
      const answer = answers.shift();
      if (answer && answer !== 'lost') return refuse(answer.status, answer.error, answer.message);
      taken.add(body['reference']);
      return answer === 'lost' ? request.socket.destroy() : reply(201, { id: SERVICE, reference: body['reference'] });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Checked without our own code: HS256 over the first two parts, issued by the service in the last half minute. */
function isSigned(authorization: string | undefined): boolean {
  const [head = '', claims = '', signature] = (authorization ?? '').replace(/^Bearer /, '').split('.');
  const right = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url');
  const read = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString() || '{}') as Record<string, unknown>;
  const { iss, iat } = read(claims);
  const age = Date.now() / 1000 - Number(iat);
  return signature === right && read(head)['alg'] === 'HS256' && iss === SERVICE && age > -5 && age < 30;
}
