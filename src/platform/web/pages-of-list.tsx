import { Pagination } from './govuk/pagination.tsx';
import { PER_PAGE } from './paging.rules.ts';

type PagesOfListProps = { path: string; filter?: Readonly<Record<string, string>>; page: number; total: number };

/** The way to the pages before and after; nothing where there is one page. What narrows the list down stays. */
export function PagesOfList({ path, filter = {}, page, total }: PagesOfListProps) {
  const last = Math.ceil(total / PER_PAGE);
  const to = (number: number) => ({
    href: `${path}?${new URLSearchParams({ ...filter, page: String(number) }).toString()}`,
    labelText: `${number} of ${last}`,
  });
  if (last <= 1) return null;
  return <Pagination previous={page > 1 ? to(page - 1) : undefined} next={page < last ? to(page + 1) : undefined} />;
}
