import { Pagination } from './govuk/pagination.tsx';
import { PER_PAGE, pageNumbers } from './paging.rules.ts';

type PagesOfListProps = {
  path: string;
  filter?: Readonly<Record<string, string>> | URLSearchParams;
  page: number;
  total: number;
  perPage?: number;
};

/** The way through the pages of a list; nothing where there is one page. What narrows the list down stays. */
export function PagesOfList({ path, filter = {}, page, total, perPage = PER_PAGE }: PagesOfListProps) {
  const last = Math.ceil(total / perPage);
  const to = (number: number) => {
    const query = new URLSearchParams(filter);
    query.set('page', String(number));
    return `${path}?${query.toString()}`;
  };
  if (last <= 1) return null;
  return (
    <Pagination
      previous={page > 1 ? { href: to(page - 1) } : undefined}
      next={page < last ? { href: to(page + 1) } : undefined}
      items={pageNumbers(page, last).map((number) =>
        number === undefined
          ? { ellipsis: true }
          : { number: String(number), href: to(number), current: number === page },
      )}
    />
  );
}
