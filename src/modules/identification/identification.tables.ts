// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Generated } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type IdentificationTables = {
  'identification.challenge': {
    id: string;
    person_id: string;
    flag_id: string;
    school_org_id: string;
    on_behalf_of: string;
    what_is_wrong: string;
    sensitivity: Generated<string>;
    recorded_by: string;
    recorded_at: Generated<Date>;
  };
  'identification.conversation': {
    id: string;
    url_id: string;
    person_id: string;
    school_org_id: string;
    flag_id: string | null;
    answer: string;
    spoken_to: string[];
    why_away: string[];
    supported_by: string;
    no_action_because: string;
    note: string;
    sensitivity: Generated<string>;
    at_risk: boolean;
    definition_id: string;
    judgement: unknown | null;
    shown: string[];
    answered_on: Generated<string>;
    recorded_by: string;
    recorded_at: Generated<Date>;
  };
  'identification.definition': {
    id: string;
    name: string;
    version: number;
    rules: unknown;
    agreed_by: string;
    source: string;
    valid_from: string;
    valid_to: string | null;
  };
  'identification.flag': {
    id: string;
    url_id: string;
    person_id: string;
    school_org_id: string;
    run_id: string;
    definition_id: string;
    as_at: string;
    kind: string;
    change: string;
    hundredths: number;
    rules: string[];
    reasons: string[];
    facts: unknown;
    raised_on: Generated<string>;
    raised_at: Generated<Date>;
    until: Generated<Date>;
  };
  'identification.flag_run': {
    id: string;
    school_org_id: string;
    definition_id: string;
    as_at: string;
    ran_at: Generated<Date>;
    asked_by: string;
  };
  'identification.help_request': {
    id: string;
    url_id: string;
    person_id: string;
    from_org_id: string;
    asked_by: string;
    asked_on: Generated<string>;
    team_org_id: string;
    officer_user_id: string;
    what_for: string;
    status: Generated<string>;
    accepted_on: string | null;
    advised_on: string | null;
    advice: Generated<string>;
    ended_on: string | null;
    ended_by: string | null;
    end_note: Generated<string>;
    sensitivity: Generated<string>;
    version: Generated<number>;
  };
  'identification.liaison_norm': {
    code: string;
    place: number;
    meaning: string;
    amount: number;
    unit: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'identification.listed_reason': {
    list: string;
    code: string;
    label: string;
    place: number;
    valid_from: string;
    valid_to: string | null;
    source: string;
  };
  'identification.officer_week': {
    user_id: string;
    org_id: string;
    minutes_a_week: number;
    from_on: string;
    set_by: string;
  };
  'identification.request_move': {
    id: string;
    request_id: string;
    from_user_id: string;
    to_user_id: string;
    moved_by: string;
    moved_on: string;
    why: string;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const identificationTables = (tx: Tx) => tx.$extendTables<IdentificationTables>();
