// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Generated } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type AccessTables = {
  'access.area': {
    only_one: Generated<boolean>;
    name: string;
    front_door_name: string;
    front_door_phone: string;
    emergency_note: string;
    directory_contact: Generated<string>;
    version: Generated<number>;
    demonstration: Generated<boolean>;
    second_step_roles: Generated<string[]>;
  };
  'access.cluster': {
    id: string;
    url_id: string;
    name: string;
    org_id: string;
    version: Generated<number>;
  };
  'access.cluster_school': {
    school_org_id: string;
    cluster_id: string;
    officer_user_id: string;
  };
  'access.link_purpose': {
    name: string;
    asks: string;
  };
  'access.membership': {
    id: string;
    user_id: string;
    org_id: string;
    role: string;
    since: Generated<Date>;
    until: Generated<Date>;
  };
  'access.one_time_link': {
    id: string;
    url_id: string;
    purpose: string;
    record_id: string;
    issued_by: string;
    issued_at: Generated<Date>;
    ends_at: Generated<Date>;
    sent_hash: Buffer | null;
    opened_at: Date | null;
    hand_hash: Buffer | null;
    in_hand_until: Date | null;
    awaits_code: Generated<boolean>;
    code_hash: Buffer | null;
    code_tries: Generated<number>;
    answered_at: Date | null;
    revoked_at: Date | null;
  };
  'access.organisation': {
    id: string;
    url_id: string;
    name: string;
    kind: string;
    phone: string | null;
    email: string | null;
    safeguarding_lead: string | null;
    safeguarding_phone: string | null;
    drop_folder: string | null;
    drop_user_id: string | null;
    version: Generated<number>;
    closed_at: Date | null;
  };
  'access.password': {
    user_id: string;
    hash: string;
    changed_at: Generated<Date>;
    must_change: Generated<boolean>;
  };
  'access.recovery_code': {
    user_id: string;
    hash: Buffer;
    used_at: Date | null;
  };
  'access.second_step': {
    user_id: string;
    secret: Buffer;
    proven_at: Date | null;
    last_step: Generated<number>;
    codes_due: Generated<boolean>;
  };
  'access.session': {
    token_hash: Buffer;
    user_id: string;
    org_id: string;
    secret: Buffer;
    began_at: Generated<Date>;
    seen_at: Generated<Date>;
    ends_at: Date;
    id: Generated<string>;
    device: Generated<string>;
    awaits_code: Generated<boolean>;
    org_chosen: Generated<boolean>;
  };
  'access.sharing': {
    id: string;
    org_id: string | null;
    role: string;
    sensitivity: string;
    purpose: string;
    since: Generated<Date>;
    until: Generated<Date>;
  };
  'access.sign_in_attempt': {
    subject: Buffer;
    at: Generated<Date>;
  };
  'access.user_account': {
    id: string;
    url_id: string;
    user_name: string;
    name: string;
    created_at: Generated<Date>;
    version: Generated<number>;
    disabled_at: Date | null;
  };
  'access.way_told': {
    user_id: string;
    way: string;
    mobile: string | null;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const accessTables = (tx: Tx) => tx.$extendTables<AccessTables>();
