// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Generated } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type PeopleTables = {
  'people.address': {
    id: Generated<string>;
    person_id: string;
    lines: string;
    postcode: string | null;
    lives: string | null;
    from_date: string;
    to_date: string | null;
    source_org: string;
    recorded_by: string | null;
    ended_by: string | null;
  };
  'people.agreed_purpose': {
    agreement_id: string;
    purpose: string;
  };
  'people.agreement': {
    id: string;
    url_id: Generated<string>;
    org_id: string;
    recorded_by: string;
    recorded_at: Generated<Date>;
    given_on: string;
    ends_on: string | null;
    how: string;
    child_asked: boolean;
    shared_with: Generated<string>;
    withdrawn_on: string | null;
    withdrawn_by: string | null;
  };
  'people.agreement_clock': {
    code: string;
    meaning: string;
    working_days: number;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'people.agreement_giver': {
    id: Generated<string>;
    agreement_id: string;
    person_id: string;
    understands: Generated<string>;
  };
  'people.agreement_organisation': {
    agreement_id: string;
    org_id: string;
    id: Generated<string>;
  };
  'people.agreement_person': {
    id: Generated<string>;
    agreement_id: string;
    person_id: string;
    level: Generated<number>;
    withdrawn_on: string | null;
    withdrawn_by: string | null;
  };
  'people.agreement_person_words': {
    agreement_person_id: string;
    withdrawn_because: string;
  };
  'people.agreement_purpose': {
    code: string;
    place: number;
    name: string;
    meaning: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'people.agreement_words': {
    agreement_id: string;
    given_by: Generated<string>;
    interpreter: Generated<string>;
    copy_to: Generated<string>;
    withdrawn_because: Generated<string>;
  };
  'people.asked_again': {
    id: string;
    person_id: string;
    fact_id: string;
    kind: string;
    sensitivity: string;
    noticed: string;
    asked_by: string;
    org_id: string;
    asked_on: Generated<string>;
  };
  'people.bar': {
    id: Generated<string>;
    url_id: Generated<string>;
    person_id: string;
    user_id: string;
    reason: string;
    set_by: string | null;
    set_for: string | null;
    since: Generated<Date>;
    until: Generated<Date>;
  };
  'people.birth': {
    person_id: string;
    date: string;
    sex: string | null;
    source_org: string;
    recorded_by: string | null;
    mistaken_for: string | null;
  };
  'people.contact_point': {
    id: Generated<string>;
    person_id: string;
    kind: string;
    value: string;
    folded: string;
    from_date: string;
    to_date: string | null;
    source_org: string;
    recorded_by: string | null;
    ended_by: string | null;
  };
  'people.data_protection_basis': {
    code: string;
    place: number;
    name: string;
    article: string;
    meaning: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'people.death': {
    person_id: string;
    died_on: string;
    source_org: string;
    recorded_by: string;
  };
  'people.expected_birth': {
    person_id: string;
    due_on: string;
    source_org: string;
    recorded_by: string;
  };
  'people.fact': {
    id: string;
    url_id: string;
    person_id: string;
    kind: string;
    question: string;
    answer: string;
    folded: string;
    sensitivity: string;
    tells_where: boolean;
    told_by_person_id: string | null;
    told_by: Generated<string>;
    told_on: string;
    recorded_by: string;
    recorded_for: string;
    recorded_at: Generated<Date>;
    follows: string | null;
    ended_at: Date | null;
    ended_because: string | null;
    ended_by: string | null;
  };
  'people.fact_kind': {
    code: string;
    place: number;
    name: string;
    question: string;
    hint: Generated<string>;
    asked_of: string;
    sensitivity: Generated<string>;
    tells_where: Generated<boolean>;
    valid_from: string;
    valid_to: string | null;
    source: string;
  };
  'people.family': {
    id: string;
    url_id: string;
    created_at: Generated<Date>;
    supplied_by: string;
    by_hand: Generated<boolean>;
  };
  'people.family_member': {
    id: Generated<string>;
    family_id: string;
    person_id: string;
    since: Generated<Date>;
    until: Generated<Date>;
  };
  'people.guarded_table': {
    name: string;
    level: number;
    whereabouts: boolean;
    sensitivity: boolean;
    person_columns: Generated<string[]>;
  };
  'people.identifier': {
    id: Generated<string>;
    person_id: string;
    kind: string;
    value: string;
    from_date: string | null;
    to_date: string | null;
    source_org: string;
  };
  'people.involvement': {
    id: Generated<string>;
    person_id: string;
    org_id: string;
    user_id: string | null;
    kind: string;
    level: number;
    sealed: Generated<boolean>;
    because_of: string;
    asserted_by: string | null;
    asserted_for: string | null;
    asserted_at: Generated<Date>;
    confirmed_at: Date | null;
    answered_by: string | null;
    answered_for: string | null;
    until: Generated<Date>;
  };
  'people.leaving': {
    id: Generated<string>;
    person_id: string;
    org_id: string;
    to_org_id: string;
    said_by: string;
    said_at: Generated<Date>;
  };
  'people.moved_row': {
    id: Generated<number>;
    question_id: string;
    table_name: string;
    column_name: string;
    row_key: unknown;
  };
  'people.name': {
    id: Generated<string>;
    person_id: string;
    kind: string;
    given: string;
    middle: Generated<string>;
    family: string;
    folded: string;
    from_date: string | null;
    to_date: string | null;
    source_org: string;
    recorded_by: string | null;
    ended_by: string | null;
  };
  'people.person': {
    id: string;
    url_id: string;
    supplied_by: string;
    created_at: Generated<Date>;
    compared_at: Date | null;
    merged_into: string | null;
  };
  'people.presence': {
    involvement_id: string;
    person_id: string;
    org_id: string;
    user_id: string | null;
    since: Date;
    until: Date;
  };
  'people.profile': {
    id: string;
    url_id: string;
    person_id: string;
    follows: string | null;
    appreciated: string;
    important: string;
    support: string;
    good_day: Generated<string>;
    bad_day: Generated<string>;
    communicates: Generated<string>;
    goal: Generated<string>;
    taking_part: string;
    written_by: string;
    written_for: string;
    written_at: Generated<Date>;
  };
  'people.profile_effect': {
    id: string;
    person_id: string;
    what: string;
    changed_on: string;
    recorded_by: string;
    recorded_for: string;
  };
  'people.profile_share': {
    id: string;
    url_id: string;
    person_id: string;
    with_whom: string;
    wished_by: string;
    shared_on: string;
    recorded_by: string;
    ended_at: Date | null;
    ended_by: string | null;
  };
  'people.relationship': {
    id: Generated<string>;
    person_id: string;
    to_person_id: string;
    kind: string;
    parental_responsibility: boolean | null;
    takes_part: boolean | null;
    same_address: boolean | null;
    from_date: string | null;
    to_date: string | null;
    source_org: string;
    recorded_by: string | null;
    ended_by: string | null;
  };
  'people.safeguarding_alert': {
    id: string;
    url_id: string;
    person_id: string;
    org_id: string;
    raised_by: string;
    raised_at: Generated<Date>;
    seen_by: string | null;
    seen_at: Date | null;
  };
  'people.same_person_question': {
    id: string;
    url_id: string;
    kept_person_id: string;
    other_person_id: string;
    reasons: string[];
    score: number;
    sure: boolean;
    asked_at: Generated<Date>;
    answer: string | null;
    answered_by: string | null;
    answered_at: Date | null;
    undone_at: Date | null;
  };
  'people.separation': {
    id: string;
    url_id: Generated<string>;
    hidden_person_id: string;
    from_person_id: string;
    reason: string;
    set_by: string | null;
    set_for: string | null;
    since: Generated<Date>;
    until: Generated<Date>;
    ended_by: string | null;
    ended_because: Generated<string>;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const peopleTables = (tx: Tx) => tx.$extendTables<PeopleTables>();
