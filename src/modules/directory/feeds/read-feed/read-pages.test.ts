import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../testing/served-feed.ts';
import { FeedFault } from './feed-fault.ts';
import { type Ask, readFile, readPages } from './read-pages.ts';

const SERVICES = ['a', 'b', 'c'].map((id) => ({ id, name: `Service ${id}` }));

const asking =
  (answer: ReturnType<typeof pagesOf>): Ask =>
  async (path) => {
    const { pathname, searchParams } = new URL(path, 'http://feed.example');
    return answer(pathname, searchParams).body;
  };

async function readAll(ask: Ask): Promise<{ ids: string[]; page: number; said: number }> {
  const { services, reached } = readPages(ask);
  const ids: string[] = [];
  for await (const service of services) ids.push((service as { id: string }).id);
  return { ids, ...reached() };
}

const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof FeedFault ? error.kind : String(error)),
  );

describe('another directory', () => {
  it('is read page by page, each service in full', async () => {
    expect(await readAll(asking(pagesOf(SERVICES)))).toEqual({ ids: ['a', 'b', 'c'], page: 3, said: 3 });
  });

  it('that says it has more than it gives is read to its end', async () => {
    const lying = asking((path, query) => {
      const { body } = pagesOf(SERVICES)(path, query);
      return { body: { ...(body as object), total_items: 5_000 } };
    });
    expect(await readAll(lying)).toEqual({ ids: ['a', 'b', 'c'], page: 3, said: 5_000 });
  });

  it('that gives the same page for ever is left', async () => {
    const round = asking((path, query) =>
      pagesOf(SERVICES)(path, path === '/services' ? new URLSearchParams('page=1') : query),
    );
    expect(await faultOf(readAll(round))).toBe('comes-round');
  });

  it('that gives something else is refused', async () => {
    expect(await faultOf(readAll(async () => ({ hello: 'there' })))).toBe('not-a-page');
    expect(await faultOf(readAll(async () => '<html>'))).toBe('not-a-page');
  });

  it('sent as a file is a list, a page, one service, or one on each line', () => {
    const [one, two] = SERVICES;
    for (const text of [
      JSON.stringify([one, two]),
      JSON.stringify({ contents: [one, two] }),
      `${JSON.stringify(one)}\n${JSON.stringify(two)}`,
    ])
      expect(readFile(text)).toEqual([one, two]);
    expect(readFile(JSON.stringify(one))).toEqual([one]);
    for (const [text, kind] of [
      ['a,b\n1,2', 'not-json'],
      ['{', 'not-json'],
      ['{"a": 1}', 'not-a-page'],
    ] as const)
      expect(() => readFile(text)).toThrow(new FeedFault(kind));
  });
});
