/** Rows of a list that one page shows. */
export const PER_PAGE = 25;

/** Which page of a list the address asks for, from 1. */
export const pageAsked = (query: Readonly<Record<string, string>>): number =>
  /^[1-9]\d{0,5}$/.test(query['page'] ?? '') ? Number(query['page']) : 1;

/** The numbers that lead through a list: the first, the last, this one and its neighbours; a gap is undefined. */
export function pageNumbers(page: number, last: number): (number | undefined)[] {
  const shown = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  return [...new Set(shown)].flatMap((number, i, all) => {
    const before = all[i - 1] ?? 0;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [undefined, number] : [number];
  });
}
