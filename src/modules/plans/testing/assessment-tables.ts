import { type Sight, sensitive } from '#modules/people/testing/sight.ts';
import type { Allows } from '#platform/testing/who-sees.ts';
import { inPlan } from './plan-sight.ts';

/** Who sees what an assessment holds: what it says of each, as a need of theirs is seen; the level with less to it. */
export const assessmentTables: Readonly<Record<string, Allows<Sight>>> = {
  'plans.answer': sensitive(inPlan),
  'plans.hypothesis': sensitive(inPlan),
  'plans.hypothesis_evidence': sensitive(inPlan),
  'plans.hypothesis_visit': sensitive(inPlan),
  'plans.level_judgement': inPlan,
  'plans.level_reason': sensitive(inPlan),
  'plans.voice': sensitive(inPlan),
};
