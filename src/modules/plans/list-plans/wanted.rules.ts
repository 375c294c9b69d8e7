/** Whose plans a list shows, and how they stand. */
export const WHOSE = ['mine', 'organisation', 'all'] as const;
export type Whose = (typeof WHOSE)[number];

export const STATES = ['open', 'review-overdue', 'no-lead', 'closed'] as const;
export type State = (typeof STATES)[number];

export type Wanted = { readonly whose: Whose; readonly state: State; readonly page: number };

export const PLANS_PER_PAGE = 25;

/** What an address asks for: what it does not say, or says wrongly, is the open plans that somebody usually looks at. */
export const wantedBy = (query: Readonly<Record<string, string>>, usually: Whose): Wanted => ({
  whose: WHOSE.find((whose) => whose === query['whose']) ?? usually,
  state: STATES.find((state) => state === query['state']) ?? 'open',
  page: /^[1-9]\d{0,4}$/.test(query['page'] ?? '') ? Number(query['page']) : 1,
});
