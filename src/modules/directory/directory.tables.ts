// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Generated } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type DirectoryTables = {
  'directory.availability': {
    id: Generated<string>;
    service_id: string;
    state: string;
    weeks: number | null;
    said_by: string;
    user_id: string | null;
    said_on: string;
    said_at: Generated<Date>;
  };
  'directory.bounds': {
    south: number;
    north: number;
    west: number;
    east: number;
    source: string;
  };
  'directory.confirm_ask': {
    id: Generated<string>;
    service_id: string;
    last_confirmed_on: string | null;
    asked_on: string;
    asked_by_way_of: string;
    reminded_on: string | null;
    told_on: string | null;
    answered_on: string | null;
  };
  'directory.dump': {
    id: string;
    kind: string;
    made_at: Generated<Date>;
    services: number | null;
    bytes: number | null;
    sha256: string | null;
  };
  'directory.dump_part': {
    dump_id: string;
    number: number;
    bytes: Buffer;
  };
  'directory.evidence': {
    id: Generated<string>;
    service_id: string;
    rated_by: string;
    level: string;
    rated_on: string | null;
    url: string | null;
    added_by: string;
    added_on: string;
    ended_on: string | null;
  };
  'directory.evidence_body': {
    id: Generated<string>;
    name: string;
    levels: string;
    url: string | null;
    ended_on: string | null;
  };
  'directory.feed': {
    id: string;
    url_id: string;
    name: string;
    address: string | null;
    licence: string;
    licence_url: string | null;
    page_url: string | null;
    added_by: string;
    added_at: Generated<Date>;
    version: Generated<number>;
    read_every_days: number | null;
    next_read_at: Date | null;
    kept_by: string | null;
    kept_at: Date | null;
    kept_for: string | null;
    brings_in: Generated<boolean>;
    ended_at: Date | null;
    columns: Generated<unknown>;
  };
  'directory.feed_item': {
    run_id: string;
    service_id: string;
    name: string;
    entry: unknown | null;
    ours: unknown | null;
    kept: unknown | null;
    was_removed_at: Date | null;
    was_removed_because: string | null;
    taken_out: Generated<boolean>;
    place: number | null;
    fault: string | null;
    what: Generated<string>;
    alike_service_id: string | null;
    chosen_over: number | null;
    written_number: number | null;
  };
  'directory.feed_part': {
    run_id: string;
    part: number;
    services: string;
    understood: boolean;
  };
  'directory.feed_run': {
    id: string;
    url_id: string;
    feed_id: string;
    begun_by: string;
    begun_at: Generated<Date>;
    status: string;
    fault: string | null;
    complete: Generated<boolean>;
    page_reached: Generated<number>;
    said: Generated<number>;
    bytes: Generated<number>;
    brought_in_by: string | null;
    brought_in_at: Date | null;
    reached: Generated<string>;
    version: Generated<number>;
    scheduled: Generated<boolean>;
    by_itself: Generated<boolean>;
  };
  'directory.feed_table': {
    run_id: string;
    headings: string[];
    rows: unknown;
    first_row: number;
  };
  'directory.kept_place': {
    service_id: string;
    location: unknown;
    written_by: string;
    written_at: Generated<Date>;
  };
  'directory.lexicon': {
    word: string;
  };
  'directory.local_result': {
    service_id: string;
    figure: string;
    part: string;
    place: Generated<number>;
    children: number | null;
    before: string | null;
    after: string | null;
    mean: string | null;
    sd: string | null;
    median: string | null;
    counted_on: string;
  };
  'directory.mistake': {
    id: Generated<string>;
    url_id: string;
    service_id: string;
    said_by: string;
    words: string;
    reach: Generated<string>;
    said_on: string;
    said_at: Generated<Date>;
    settled_by: string | null;
    settled_at: Date | null;
    settled_because: Generated<string>;
  };
  'directory.need_change': {
    id: Generated<number>;
    term_id: string | null;
    was: unknown | null;
    now: unknown | null;
    changed_by: string | null;
    changed_at: Generated<Date>;
  };
  'directory.outline': {
    shape: string;
    number: number;
    outline: string;
  };
  'directory.postcode': {
    postcode: string;
    latitude: number;
    longitude: number;
    source: string;
    in_use: Generated<boolean>;
  };
  'directory.provider': {
    id: string;
    url_id: string;
    org_id: string | null;
    trusted: Generated<boolean>;
    entry: unknown;
    feed_id: string | null;
    version: Generated<number>;
    written_by: string;
    written_at: Generated<Date>;
  };
  'directory.provider_ask': {
    id: Generated<string>;
    url_id: string;
    provider_id: string | null;
    said: unknown;
    reach: Generated<string>;
    asked_by: string | null;
    asked_on: string;
    asked_at: Generated<Date>;
    settled_by: string | null;
    settled_at: Date | null;
    accepted: boolean | null;
    settled_because: Generated<string>;
  };
  'directory.provider_version': {
    provider_id: string;
    number: number;
    entry: unknown;
    written_by: string | null;
    written_for: string | null;
    written_at: Generated<Date>;
  };
  'directory.published': {
    service_id: string;
    url_id: string;
    provider_id: string;
    provider_name: string;
    name: string;
    entry: unknown;
    ours: unknown;
    bytes: number;
    feed_id: string | null;
    last_modified: Date;
    changed_at: Date;
    protection: string;
    confirmed_on: string | null;
    confirmed_by: string | null;
    confirm_by: string | null;
    minimum_age: number | null;
    maximum_age: number | null;
    free: boolean | null;
    free_for_some: boolean;
    terms: string[];
    levels: number[];
    asked_by: string[];
    given: string[];
    areas: string[];
    shapes: string[] | null;
    languages: string[];
    accessible: string[];
    send: boolean | null;
    state: string | null;
    weeks: number | null;
    state_said_by: string | null;
    state_said_on: string | null;
    words: string;
  };
  'directory.published_check': {
    id: string;
    service_id: string;
    kind: string;
    checked_on: string;
    due_on: string | null;
    found: string;
  };
  'directory.published_evidence': {
    id: string;
    service_id: string;
    rated_by: string;
    level: string;
    rated_on: string | null;
    url: string | null;
  };
  'directory.published_place': {
    id: string;
    service_id: string;
    location_id: string;
    entry: unknown;
    name: string | null;
    postcode: string | null;
    latitude: number | null;
    longitude: number | null;
  };
  'directory.published_provider': {
    provider_id: string;
    url_id: string;
    entry: unknown;
  };
  'directory.published_same': {
    service_id: string;
    url_id: string;
    stays: string;
    same_provider: boolean;
  };
  'directory.published_source': {
    id: Generated<string>;
    feed_id: string | null;
    name: string;
    licence: string;
    licence_url: string | null;
    page_url: string | null;
    changed_at: Date | null;
  };
  'directory.published_time': {
    service_id: string;
    day: string;
    opens_at: string | null;
    closes_at: string | null;
  };
  'directory.quality_check': {
    id: Generated<string>;
    service_id: string;
    kind: string;
    checked_on: string;
    due_on: string | null;
    found: string;
    added_by: string;
    ended_on: string | null;
  };
  'directory.request': {
    id: string;
    url_id: string;
    plan_id: string;
    action_id: string;
    person_id: string;
    whole_family: boolean;
    sensitivity: string;
    service_id: string;
    asked_by: string;
    asked_for: string;
    asked_on: string;
  };
  'directory.request_ending': {
    request_id: string;
    ending: string;
    changed: string | null;
    sessions: number | null;
    came: number | null;
  };
  'directory.request_line': {
    request_id: string;
    place: number;
    label: string;
    text: string;
    tells_who: boolean;
  };
  'directory.request_rating': {
    request_id: string;
    rated_by: string;
    score: number;
    said_on: string;
    written_by: string;
  };
  'directory.request_said': {
    id: Generated<string>;
    request_id: string;
    said_on: string;
    said_at: Generated<Date>;
    side: string;
    heard: Generated<boolean>;
    user_id: string | null;
    what: string;
    weeks: number | null;
    reason: string | null;
    words: Generated<string>;
  };
  'directory.request_sent': {
    request_id: string;
    url_id: string;
    service_id: string;
    provider_id: string;
    service_name: string;
    provider_name: string;
    reference: string;
    asker: string;
    asker_org: string;
    asker_phone: string | null;
    way: string;
    email: string | null;
    status: string;
    weeks: number | null;
    sent_on: string;
    answered_on: string | null;
    accepted_on: string | null;
    ended_on: string | null;
    version: Generated<number>;
  };
  'directory.request_session': {
    request_id: string;
    held_on: string;
    came: string;
  };
  'directory.service': {
    id: string;
    url_id: string;
    provider_id: string;
    protection: Generated<string>;
    curator_user_id: string | null;
    confirm_every_days: Generated<number>;
    confirmed_on: string | null;
    confirmed_by: string | null;
    confirms_at: string | null;
    feed_id: string | null;
    added_on: string;
    removed_at: Date | null;
    removed_because: Generated<string>;
    same_as: string | null;
    version: Generated<number>;
  };
  'directory.service_version': {
    service_id: string;
    number: number;
    entry: unknown;
    ours: unknown;
    status: string;
    written_by: string;
    written_for: string;
    written_at: Generated<Date>;
    because: Generated<string>;
    reviewed_by: string | null;
    reviewed_at: Date | null;
    review_because: Generated<string>;
  };
  'directory.synonym': {
    id: Generated<string>;
    said: string;
    means: string | null;
    term_id: string | null;
    source: string;
  };
  'directory.taxonomy': {
    id: string;
    name: string;
    description: string;
    uri: string | null;
    version: string | null;
    source: string;
  };
  'directory.term': {
    id: string;
    taxonomy_id: string;
    parent_id: string | null;
    name: string;
    description: string;
    term_uri: string | null;
    code: string | null;
    source: string;
    ended_on: string | null;
    version: Generated<number>;
  };
  'directory.term_need': {
    term_id: string;
    need_id: string;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const directoryTables = (tx: Tx) => tx.$extendTables<DirectoryTables>();
