import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another directory, on this machine. */
export type ServedFeed = { readonly url: string; readonly asked: readonly string[]; close(): Promise<void> };

export type Answer = (
  path: string,
  query: URLSearchParams,
) => { status?: number; body?: unknown; location?: string; /** A letter now and then, for ever. */ drips?: true };

export async function serveFeed(answer: Answer): Promise<ServedFeed> {
  const asked: string[] = [];
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://feed.example');
    asked.push(request.url!);
    const { status = 200, body = {}, location, drips } = answer(pathname, searchParams);
    response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) });
    if (drips) return drip(response);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function drip(response: ServerResponse): void {
  const dripping = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(dripping));
}

/** These services, two on a page, as Open Referral UK 3.0 gives them. */
export function pagesOf(services: readonly { readonly id: string }[]): Answer {
  return (path, query) => {
    const one = services.find(({ id }) => path === `/services/${id}`);
    if (one) return { body: one };
    if (path !== '/services') return { status: 404 };
    const page = Number(query.get('page'));
    const contents = services.slice((page - 1) * 2, page * 2);
    return { body: { total_items: services.length, page_number: page, contents } };
  };
}
