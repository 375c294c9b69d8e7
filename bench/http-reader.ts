import { Agent, type IncomingMessage, request } from 'node:http';

/** What came back, whatever it is. */
export type Answered = { readonly status: number; readonly location: string; readonly body: Buffer };

/** Somebody signed in, over a connection that stays open, who costs the machine as little as they can. */
export type HttpReader = {
  /** Opens a page, or, with a body, sends a form. */
  ask(path: string, form?: URLSearchParams): Promise<Answered>;
  /** Opens a page; throws where there is none. */
  read(path: string): Promise<string>;
  close(): void;
};

/** Requests come as through a proxy: from one address only so many a minute are answered. */
export type Address = () => string;

const REQUESTS_FROM_ONE_ADDRESS = 500;

/** For one reader who asks without a pause. */
function everNewAddresses(): Address {
  let requests = 0;
  return () => {
    requests += 1;
    const address = Math.floor(requests / REQUESTS_FROM_ONE_ADDRESS);
    return `10.0.${address >> 8}.${address & 255}`;
  };
}

export async function signInOverHttp(
  url: string,
  account: { userName: string; password: string },
  address: Address = everNewAddresses(),
): Promise<HttpReader> {
  const { cookies, ...reader } = connectTo(url, address);
  const { status } = await reader.ask('/sign-in', new URLSearchParams(account));
  if (!cookies.has('__Host-rooted')) throw new Error(`signing in answered ${status}`);
  return reader;
}

/** Somebody who has not signed in. */
export function visitOverHttp(url: string): HttpReader {
  const { cookies: _none, ...reader } = connectTo(url, everNewAddresses());
  return reader;
}

function connectTo(url: string, address: Address): HttpReader & { readonly cookies: ReadonlyMap<string, string> } {
  const agent = new Agent({ keepAlive: true });
  const cookies = new Map<string, string>();
  const ask = async (path: string, form?: URLSearchParams): Promise<Answered> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'x-forwarded-for': address(), ...(cookie === '' ? {} : { cookie }) };
    const answer = await exchange(`${url}${path}`, agent, headers, form);
    for (const line of answer.headers['set-cookie'] ?? []) keep(cookies, line);
    return { status: answer.statusCode!, location: answer.headers.location ?? '', body: await bodyOf(answer) };
  };
  return {
    cookies,
    ask,
    async read(path) {
      const answer = await ask(path);
      if (answer.status !== 200) throw new Error(`a page answered ${answer.status}`);
      return answer.body.toString();
    },
    close: () => agent.destroy(),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [name = '', value = ''] = line.split(';', 1)[0]!.split('=', 2);
  if (value === '') cookies.delete(name);
  else cookies.set(name, value);
}

function exchange(
  url: string,
  agent: Agent,
  headers: Record<string, string>,
  form: URLSearchParams | undefined,
): Promise<IncomingMessage> {
  const posted = form && { origin: new URL(url).origin, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: form ? 'POST' : 'GET', headers: { ...headers, ...posted }, agent }, resolve);
    asked.on('error', reject);
    asked.end(form?.toString());
  });
}

function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    answer.on('data', (piece: Buffer) => pieces.push(piece));
    answer.on('error', reject);
    answer.on('end', () => resolve(Buffer.concat(pieces)));
  });
}
