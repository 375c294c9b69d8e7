/** Where other directories and their tools read ours: the addresses that HSDS 3.0 names, below one. */
export const openReferralPaths = {
  root: '/open-referral',
  openapi: '/open-referral/openapi.json',
  dumpJson: '/open-referral/dump.json',
  dumpCsv: '/open-referral/dump.csv',
  services: '/open-referral/services',
  service: '/open-referral/services/:id',
  places: '/open-referral/service_at_locations',
  place: '/open-referral/service_at_locations/:id',
  organisations: '/open-referral/organizations',
  organisation: '/open-referral/organizations/:id',
  taxonomies: '/open-referral/taxonomies',
  taxonomy: '/open-referral/taxonomies/:id',
  terms: '/open-referral/taxonomy_terms',
  term: '/open-referral/taxonomy_terms/:id',
} as const;
