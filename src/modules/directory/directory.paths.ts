/** What everybody may read stands under /directory; what is kept, under /directory-desk. */
export const directoryPaths = {
  directory: '/directory',
  map: '/directory/map',
  service: (service: string) => `/directory/services/${service}`,
  results: (service: string) => `/directory/services/${service}/results`,
  reportMistake: (service: string) => `/directory/services/${service}/mistake`,
  shortlist: '/directory/shortlist',
  compare: '/directory/compare',
  feeds: '/directory-desk/feeds',
  addFeed: '/directory-desk/feeds/add',
  feed: (feed: string) => `/directory-desk/feeds/${feed}`,
  changeFeed: (feed: string) => `/directory-desk/feeds/${feed}/change`,
  readFeed: (feed: string) => `/directory-desk/feeds/${feed}/read`,
  feedRun: (run: string) => `/directory-desk/feed-runs/${run}`,
  feedColumns: (run: string) => `/directory-desk/feed-runs/${run}/columns`,
  goOnWithRun: (run: string) => `/directory-desk/feed-runs/${run}/go-on`,
  takeBackRun: (run: string) => `/directory-desk/feed-runs/${run}/take-back`,
};
