// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Tx } from '#platform/database/database.ts';

export type EducationTables = {
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
  'education.closure': {
    id: string;
    school_org_id: string | null;
    because: string;
    first_day: string;
    last_day: string;
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
