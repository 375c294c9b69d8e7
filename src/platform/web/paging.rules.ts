/** Rows of a list that one page shows. */
export const PER_PAGE = 25;

/** Which page of a list the address asks for, from 1. */
export const pageAsked = (query: Readonly<Record<string, string>>): number =>
  /^[1-9]\d{0,5}$/.test(query['page'] ?? '') ? Number(query['page']) : 1;
