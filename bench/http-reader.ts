import { Agent, type OutgoingHttpHeaders, request } from 'node:http';

/** Reads pages as somebody signed in, over connections that stay open, and costs the machine as little as it can. */
export type HttpReader = { read(path: string): Promise<string>; close(): void };

/** Requests come as through a proxy, from ever new addresses: from one only so many a minute are answered. */
const REQUESTS_FROM_ONE_ADDRESS = 500;

export async function signInOverHttp(
  url: string,
  { userName, password }: { userName: string; password: string },
): Promise<HttpReader> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ userName, password }),
    redirect: 'manual',
    headers: { origin: url },
  });
  const cookie = answer.headers
    .getSetCookie()
    .find((each) => each.startsWith('__Host-rooted='))
    ?.split(';')[0];
  if (!cookie) throw new Error(`signing in answered ${answer.status}`);
  const agent = new Agent({ keepAlive: true });
  let requests = 0;
  return {
    read(path) {
      requests += 1;
      const address = Math.floor(requests / REQUESTS_FROM_ONE_ADDRESS);
      const headers = { cookie, 'x-forwarded-for': `10.0.${address >> 8}.${address & 255}` };
      return get(`${url}${path}`, headers, agent);
    },
    close: () => agent.destroy(),
  };
}

function get(url: string, headers: OutgoingHttpHeaders, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, agent }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(pieces).toString());
        else reject(new Error(`a page answered ${answer.statusCode}`));
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}
