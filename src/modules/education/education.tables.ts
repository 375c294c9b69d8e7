// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Generated } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type EducationTables = {
  'education.adjustment': {
    id: string;
    url_id: string;
    person_id: string;
    school_org_id: string;
    kind: string;
    what: string;
    from_on: Generated<string>;
    until_on: string | null;
    helped: string | null;
    what_changed: Generated<string>;
    looked_on: string | null;
    recorded_by: string;
    version: Generated<number>;
  };
  'education.attendance_code': {
    code: string;
    char: string;
    meaning: string;
    counts_as: string;
    attended: boolean;
    possible: boolean;
    late: boolean;
    valid_from: string;
    valid_to: string | null;
    source: string;
  };
  'education.attendance_week': {
    person_id: string;
    enrolment_id: string;
    week: string;
    marks: string;
    run_id: string;
    known_from: Generated<Date>;
    known_to: Generated<Date>;
  };
  'education.closure': {
    id: string;
    school_org_id: string | null;
    because: string;
    first_day: string;
    last_day: string;
  };
  'education.enrolment': {
    id: string;
    person_id: string;
    school_org_id: string;
    status: string | null;
    year_group: string | null;
    entry_date: string;
    leaving_date: string | null;
    destination: string | null;
  };
  'education.school': {
    org_id: string;
    urn: string;
    name: string;
    la_code: string;
    establishment_number: string | null;
    phase: string;
    closed: Generated<boolean>;
  };
  'education.suspension': {
    id: string;
    person_id: string;
    enrolment_id: string;
    school_org_id: string;
    category: string;
    reasons: string[];
    start_date: string;
    start_session: string;
    sessions: number | null;
    end_date: string | null;
    sensitivity: Generated<string>;
    run_id: string;
    known_from: Generated<Date>;
    known_to: Generated<Date>;
  };
  'education.suspension_category': {
    code: string;
    category: string;
    meaning: string;
    source: string;
  };
  'education.suspension_limit': {
    valid_from: string;
    if_parent_asks_over: number;
    always_over: number;
    warn_from: number;
    most: number;
    source: string;
  };
  'education.suspension_reason': {
    code: string;
    meaning: string;
    valid_from: string;
    valid_to: string | null;
    dates_confirmed: boolean;
    source: string;
  };
  'education.term': {
    id: string;
    academic_year: string;
    name: string;
    first_day: string;
    last_day: string;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const educationTables = (tx: Tx) => tx.$extendTables<EducationTables>();
