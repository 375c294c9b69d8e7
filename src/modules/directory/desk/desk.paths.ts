/** What is kept of the directory. `:entry` is a service as its keeper has it, `:service` one that everybody reads. */
export const deskPaths = {
  desk: '/directory-desk',
  add: '/directory-desk/services/add',
  addProvider: '/directory-desk/providers/add',
  write: (provider: string) => `/directory-desk/providers/${provider}/services/new`,
  service: (entry: string) => `/directory-desk/services/${entry}`,
  change: (entry: string) => `/directory-desk/services/${entry}/change`,
  review: (entry: string) => `/directory-desk/services/${entry}/review`,
  history: (entry: string) => `/directory-desk/services/${entry}/history`,
  version: (entry: string, number: string | number) => `/directory-desk/services/${entry}/history/${number}`,
  confirm: (entry: string) => `/directory-desk/services/${entry}/confirm`,
  available: (entry: string) => `/directory-desk/services/${entry}/available`,
  lookAfter: (entry: string) => `/directory-desk/services/${entry}/look-after`,
  remove: (entry: string) => `/directory-desk/services/${entry}/remove`,
  putBack: (entry: string) => `/directory-desk/services/${entry}/put-back`,
  mistake: (mistake: string) => `/directory-desk/mistakes/${mistake}`,
  /** Of what everybody reads, for a practitioner: "I rang: full". */
  rang: (service: string) => `/directory-desk/rang/${service}`,
};
