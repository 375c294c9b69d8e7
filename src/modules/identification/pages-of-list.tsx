import { Pagination } from '#platform/web/govuk/pagination.tsx';

/** Rows of a list that one page shows. */
export const PER_PAGE = 25;

/** Which page of a list the address asks for, from 1. */
export const pageAsked = (query: Readonly<Record<string, string>>): number =>
  /^[1-9]\d{0,5}$/.test(query['page'] ?? '') ? Number(query['page']) : 1;

type PagesOfListProps = { path: string; filter?: Readonly<Record<string, string>>; page: number; total: number };

/** The way to the pages before and after; nothing where there is one page. What narrows the list down stays. */
export function PagesOfList({ path, filter = {}, page, total }: PagesOfListProps) {
  const last = Math.ceil(total / PER_PAGE);
  const to = (number: number) => ({
    href: `${path}?${new URLSearchParams({ ...filter, page: String(number) })}`,
    labelText: `${number} of ${last}`,
  });
  if (last <= 1) return null;
  return <Pagination previous={page > 1 ? to(page - 1) : undefined} next={page < last ? to(page + 1) : undefined} />;
}
