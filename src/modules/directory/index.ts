export { directoryPaths } from './directory.paths.ts';
export { type OrganisationEntry, type ServiceEntry, organisationEntry, serviceEntry } from './entry/entry.ts';
export { type Ours, ours } from './entry/ours.ts';
export { type EntryToWrite, publishEntries, writeEntries, writeProviders } from './entry/write-entries.ts';
