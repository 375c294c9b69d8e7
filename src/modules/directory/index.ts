export { directoryPaths } from './directory.paths.ts';
export { type Found, type FoundService, findServices } from './find/find-services.ts';
export { type Question, readQuestion } from './find/question.rules.ts';
export { type PublishedService, findPublishedService } from './see-service/published-services.queries.ts';
export { type OrganisationEntry, type ServiceEntry, organisationEntry, serviceEntry } from './entry/entry.ts';
export { type Ours, ours } from './entry/ours.ts';
export { type EntryToWrite, publishEntries, writeEntries, writeProviders } from './entry/write-entries.ts';
export { readFeedJob } from './feeds/read-feed/read-feed.job.ts';
export { idNamed } from './entry/id-named.ts';
