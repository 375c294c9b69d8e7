/** What everybody may read stands under /directory; what is kept, under /directory-desk. */
export const directoryPaths = {
  directory: '/directory',
  service: (service: string) => `/directory/services/${service}`,
  shortlist: '/directory/shortlist',
  compare: '/directory/compare',
};
