// Written by `npm run db:types` from the migrated database. Not edited by hand.
import type { Generated } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

export type PlansTables = {
  'plans.action': {
    id: string;
    url_id: string;
    plan_id: string;
    need_id: string;
    person_id: string;
    whole_family: boolean;
    sensitivity: string;
    what: string;
    owner_user_id: string | null;
    owner_name: string | null;
    due_on: string;
    status: Generated<string>;
    why: Generated<string>;
    settled_by: string | null;
    settled_on: string | null;
    added_by: string;
    added_at: Generated<Date>;
    version: Generated<number>;
  };
  'plans.answer': {
    id: string;
    url_id: string;
    plan_id: string;
    person_id: string;
    whole_family: boolean;
    sensitivity: string;
    set_id: string;
    question: string;
    asked: string;
    scale_asked: string | null;
    strengths: string;
    needs: string;
    evidence: string;
    scale: number | null;
    follows: string[];
    written_by: string;
    written_at: Generated<Date>;
  };
  'plans.attachment': {
    id: string;
    url_id: string;
    plan_id: string;
    person_id: string;
    whole_family: boolean;
    sensitivity: string;
    title: string;
    file: string | null;
    content_type: string;
    bytes: number;
    sha256: string;
    added_by: string;
    added_on: Generated<string>;
    removed_by: string | null;
    removed_on: string | null;
    removed_because: string | null;
  };
  'plans.clock': {
    code: string;
    meaning: string;
    working_days: number;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'plans.closing': {
    plan_id: string;
    person_id: string;
    whole_family: Generated<boolean>;
    family_view: string;
    what_next: string;
  };
  'plans.closing_reason': {
    code: string;
    place: number;
    name: string;
    every_outcome_met: Generated<boolean>;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'plans.family_plan': {
    id: string;
    url_id: string;
    org_id: string;
    opened_by: string;
    opened_on: Generated<string>;
    begun_by_org: string;
    kind: string;
    taf_since: string | null;
    agreement_id: string;
    level_edition: string;
    level: number;
    lead_user_id: string;
    lead_org_id: string;
    next_review_on: string;
    reviews_held: Generated<number>;
    closed_on: string | null;
    closed_at: Date | null;
    closed_by: string | null;
    closing_reason: string | null;
    version: Generated<number>;
  };
  'plans.lead_offer': {
    id: string;
    url_id: string;
    plan_id: string;
    to_user_id: string;
    to_org_id: string;
    offered_by: string;
    offered_on: Generated<string>;
    message: string;
    answer: string | null;
    answered_at: Date | null;
    why: Generated<string>;
  };
  'plans.need': {
    id: string;
    url_id: string;
    plan_id: string;
    person_id: string;
    whole_family: boolean;
    sensitivity: string;
    framework_need: string | null;
    name: string;
    wanted: string;
    outcome: string | null;
    added_by: string;
    added_on: Generated<string>;
    version: Generated<number>;
  };
  'plans.note': {
    id: string;
    url_id: string;
    plan_id: string;
    person_id: string;
    whole_family: boolean;
    sensitivity: string;
    kind: string;
    happened_on: string;
    text: string;
    at_risk: boolean;
    written_by: string;
    written_at: Generated<Date>;
  };
  'plans.origin': {
    plan_id: string;
    person_id: string;
    whole_family: Generated<boolean>;
    kind: string;
    ref: string | null;
    happened_on: string;
    said_by: string;
  };
  'plans.plan_person': {
    id: string;
    plan_id: string;
    person_id: string;
    level: number;
    opened_for: boolean;
    since: Generated<Date>;
    until: Generated<Date>;
  };
  'plans.question': {
    set_id: string;
    code: string;
    place: number;
    domain: string;
    asked_of: string;
    name: string;
    wording: string;
    hint: string;
    scale_wording: string | null;
  };
  'plans.question_set': {
    id: string;
    title: string;
    version: string;
    valid_from: string;
    valid_to: string | null;
    source: string;
    verified: boolean;
  };
  'plans.review': {
    id: string;
    plan_id: string;
    person_id: string;
    whole_family: Generated<boolean>;
    kind: string;
    was_due_on: string;
    next_review_on: string;
    text: string;
    recorded_by: string;
    recorded_on: Generated<string>;
  };
  'plans.team_member': {
    id: string;
    plan_id: string;
    user_id: string;
    org_id: string;
    since: Generated<string>;
    until: Generated<Date>;
  };
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const plansTables = (tx: Tx) => tx.$extendTables<PlansTables>();
