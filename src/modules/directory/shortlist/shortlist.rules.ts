/** Services that somebody wants to look at again, by their names in addresses. It is kept in the address and nowhere else. */
export type Shortlist = readonly string[];

/** As many as one shortlist takes, and as many as stand side by side. */
export const MOST_SHORTLISTED = 20;
export const MOST_COMPARED = 4;

const NAME = /^[\w-]{22}$/;

/** From an address: one value with points between, or one for each box that was ticked. */
export const readShortlist = (values: readonly string[] = []): Shortlist =>
  [...new Set(values.flatMap((value) => value.split('.')))]
    .filter((name) => NAME.test(name))
    .slice(0, MOST_SHORTLISTED);

export const withService = (list: Shortlist, urlId: string): Shortlist => readShortlist([...list, urlId]);
export const withoutService = (list: Shortlist, urlId: string): Shortlist => list.filter((name) => name !== urlId);

/** An address that carries the shortlist, and what else it says. */
export function addressWith(path: string, list: Shortlist, query: URLSearchParams = new URLSearchParams()): string {
  const carried = new URLSearchParams(query);
  carried.delete('s');
  if (list.length > 0) carried.set('s', list.join('.'));
  const said = carried.toString();
  return said === '' ? path : `${path}?${said}`;
}
