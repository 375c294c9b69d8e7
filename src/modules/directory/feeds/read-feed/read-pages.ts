import { z } from 'zod';
import { FeedFault } from './feed-fault.ts';

/** Asks the feed for a path below its address. Throws a `FeedFault`. */
export type Ask = (path: string) => Promise<unknown>;

const MOST_SERVICES = 50_000;
const AT_ONCE = 100;

/** A page of Open Referral 3.0, or of 1.0, which said `content`. */
const aPage = z.looseObject({
  contents: z.array(z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
  total_items: z.number().optional(),
});
const named = z.looseObject({ id: z.string() });

/** How far a feed has been read: the page that was under way, the ids that came, and how many it said it has. */
export type Reached = { readonly page: number; readonly ids: Iterable<string>; readonly said: number };

const FROM_THE_START: Reached = { page: 1, ids: [], said: 0 };

export type ReadPages = { readonly services: AsyncIterable<unknown>; reached(): Omit<Reached, 'ids'> };

/**
 * All services of a feed, each in full, a page of it at a time, from where an earlier reading stopped. It trusts no total: it
 * ends where a page is empty or brings nothing new after the last, and refuses a feed that comes round.
 */
export function readPages(ask: Ask, from: Reached = FROM_THE_START): ReadPages {
  const seen = new Set(from.ids);
  let { page, said } = from;
  async function* services() {
    for (; ; page += 1) {
      const { contents, total } = readPage(await ask(`/services?page=${page}&per_page=${AT_ONCE}`));
      said = Math.max(said, total);
      const fresh = freshOf(contents, seen);
      if (contents.length === 0) return;
      if (fresh.size === 0 && page > from.page) {
        if (seen.size >= said) return;
        throw new FeedFault('comes-round');
      }
      for (const [key, id] of fresh) {
        seen.add(key);
        if (seen.size > MOST_SERVICES) throw new FeedFault('too-many');
        yield await ask(`/services/${encodeURIComponent(id)}`);
      }
    }
  }
  return { services: services(), reached: () => ({ page, said }) };
}

/** The ids that were not seen before, as they are asked for, each once. */
const freshOf = (contents: readonly { id: string }[], seen: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map(contents.map(({ id }) => [id.toLowerCase(), id] as const).filter(([key]) => !seen.has(key)));

function readPage(body: unknown): { contents: { id: string }[]; total: number } {
  const read = aPage.safeParse(body);
  const contents = read.data?.contents ?? read.data?.content;
  if (!contents) throw new FeedFault('not-a-page');
  return {
    contents: contents.flatMap((one) => named.safeParse(one).data ?? []),
    total: read.data?.total_items ?? 0,
  };
}

/** The services in a file: a list, a page, one alone, or one on each line. */
export function readFile(text: string): unknown[] {
  const lines = text.trim().split('\n');
  try {
    return servicesIn(JSON.parse(text));
  } catch (error) {
    if (error instanceof FeedFault || lines.length < 2)
      throw error instanceof FeedFault ? error : new FeedFault('not-json');
  }
  try {
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch {
    throw new FeedFault('not-json');
  }
}

const inFile = z.union([
  z.array(z.unknown()),
  z.looseObject({ contents: z.array(z.unknown()) }).transform(({ contents }) => contents),
  z.looseObject({ services: z.array(z.unknown()) }).transform(({ services }) => services),
  z.looseObject({ id: z.string() }).transform((one): unknown[] => [one]),
]);

function servicesIn(body: unknown): unknown[] {
  const services = inFile.safeParse(body).data;
  if (!services) throw new FeedFault('not-a-page');
  return services;
}
