/** Which part of a list is asked for. Pages start from 1. */
export type Part = { readonly page: number; readonly perPage: number };

/** A page of a list, as Open Referral UK 3.0 wraps one. A page behind the last is empty, and no mistake. */
export function envelope(contents: readonly unknown[], total: number, { page, perPage }: Part) {
  const pages = Math.ceil(total / perPage);
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
