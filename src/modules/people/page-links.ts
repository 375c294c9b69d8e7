type Link = { readonly href: string; readonly labelText: string };

/** The way to the pages before and after one of several, for `Pagination`. */
export function pageLinks(
  number: number,
  pages: number,
  href: (number: number) => string,
): { previous?: Link; next?: Link } {
  const link = (to: number): Link => ({ href: href(to), labelText: `${to} of ${pages}` });
  return {
    ...(number > 1 ? { previous: link(number - 1) } : {}),
    ...(number < pages ? { next: link(number + 1) } : {}),
  };
}

/** The page asked for, from what stands in the address. */
export function readPageNumber(query: Readonly<Record<string, string>>): number {
  const number = Math.trunc(Number(query['page'] ?? '1'));
  return number >= 1 && number <= 10_000 ? number : 1;
}
