import { type Document, asTheStandardHasIt, withoutLists } from './as-the-standard-has-it.rules.ts';

/** A service that everybody reads, with who gives it. */
export type PublishedService = {
  readonly id: string;
  readonly entry: Document;
  readonly organization: Document;
  readonly ours: Document;
  /** As RFC 3339 has it. */
  readonly last_modified: string;
  readonly confirmed_on: string | null;
  readonly state: 'yes' | 'waiting' | 'full' | null;
  readonly weeks: number | null;
  readonly state_said_by: string | null;
  readonly state_said_on: string | null;
  readonly source: Source | null;
};

/** Whose words it has: those of another directory, or of the council where its own licence is said. */
export type Source = {
  readonly name: string;
  readonly licence: string;
  readonly licence_url: string | null;
  readonly page_url: string | null;
};

/** All of it, as Open Referral UK has a service. */
export const asService = (service: PublishedService): Document => ({
  ...asTheStandardHasIt({ ...service.entry, ...fieldsOfHsds(service) }, 'service'),
  organization_id: service.organization['id'],
  last_modified: service.last_modified,
  organization: asOrganisation(service.organization),
  directory_of_what_works: beyondTheStandard(service),
});

/** As lists have it: itself, who gives it and whose words these are, without what there may be several of. */
export function asListedService(service: PublishedService): Document {
  const { directory_of_what_works: _beyond, ...standard } = asService(service);
  return { ...withoutLists(standard), ...(service.source && { directory_of_what_works: { source: service.source } }) };
}

/** Its services are a list of their own; what its entry may have brought along of them is not what was published. */
export function asOrganisation(entry: Document): Document {
  const { services: _services, ...own } = entry;
  return asTheStandardHasIt(own, 'organization')!;
}

/**
 * What HSDS 3.0 has fields for and its profile for the United Kingdom leaves out: it allows them. What was said here holds over
 * what came with the entry, which may be old.
 */
function fieldsOfHsds({ ours, state, weeks }: PublishedService): Document {
  return {
    ...(ours['eligibility'] ? { eligibility_description: ours['eligibility'] } : {}),
    ...(ours['how_to_ask'] ? { application_process: ours['how_to_ask'] } : {}),
    ...(state === null ? {} : { wait_time: waitTime(state, weeks) }),
  };
}

function waitTime(state: 'yes' | 'waiting' | 'full', weeks: number | null): string {
  if (state === 'yes') return 'Can take somebody now';
  if (state === 'full') return 'Full';
  return weeks === null ? 'There is a waiting list' : `About ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
}

/** What neither has a field for, under one name. Who said it is a kind of person, never a name. */
function beyondTheStandard({ ours, source, confirmed_on: confirmedOn, ...said }: PublishedService): Document {
  return {
    asked_by: ours['asked_by'],
    levels: ours['levels'],
    given: ours['given'],
    accessible: ours['accessible'],
    send: ours['send'],
    commissioner: ours['commissioner'],
    availability:
      said.state === null
        ? null
        : { state: said.state, weeks: said.weeks, said_by: said.state_said_by, said_on: said.state_said_on },
    confirmed_on: confirmedOn,
    ...(source && { source }),
  };
}

/** A service at one of its places: the place in `entry`, the service beside it. */
export type PublishedPlace = { readonly id: string; readonly entry: Document; readonly service: PublishedService };

/** All of it. The service is without its other places: they are items of their own. */
export function asPlace({ entry, service }: PublishedPlace): Document {
  const { service_at_locations: _places, ...whole } = asService(service);
  return { ...placeItself(entry, service), service: whole };
}

export const asListedPlace = ({ entry, service }: PublishedPlace): Document => ({
  ...withoutLists(placeItself(entry, service)),
  service: asListedService(service),
});

function placeItself(entry: Document, { id }: PublishedService): Document {
  const { service: _service, ...own } = entry;
  const place = asTheStandardHasIt(own, 'service_at_locations')!;
  return { ...place, service_id: id, location_id: (place['location'] as Document)['id'] };
}
