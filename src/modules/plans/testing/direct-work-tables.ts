import { type Sight, held, sensitive, whereabouts } from '#modules/people/testing/sight.ts';
import type { Allows } from '#platform/testing/who-sees.ts';
import { holdsEveryone, isPlanHidden } from './plan-sight.ts';

/** About one person, for a plan or without one; or about everybody in a plan. */
const work: Allows<Sight> = sensitive(
  (sight, row) =>
    sight.holds(row['person_id'], 3) &&
    !isPlanHidden(sight, row['plan_id']) &&
    (row['whole_family'] === false || holdsEveryone(sight, row['plan_id'])),
);

const seesWork = (sight: Sight, id: unknown): boolean =>
  sight.rows('plans.direct_work').some((row) => row['id'] === id && work(sight, row));

/** Whoever wrote it, while they work with the person; and the manager of their organisation. */
const restricted: Allows<Sight> = sensitive((sight, row) => {
  if (row['written_for'] !== sight.actor.orgId || sight.isBarred(row['person_id'])) return false;
  const plan = sight.rows('plans.direct_work').find(({ id }) => id === row['work_id'])!['plan_id'];
  if (isPlanHidden(sight, plan)) return false;
  if (!sight.roles.has('manager')) return row['written_by'] === sight.actor.userId && sight.holds(row['person_id'], 3);
  return !sight.isInsideOnly(row['person_id']) && !sight.isHiddenFromMine(row['person_id']);
});

export const directWorkTables: Readonly<Record<string, Allows<Sight>>> = {
  'plans.direct_work': work,
  'plans.restricted_note': restricted,
  'plans.visit_planned': sensitive(held(3)),
  'plans.visiting_caution': sensitive(held(3)),
  'plans.work_place': (sight, row) => whereabouts(3)(sight, row) && seesWork(sight, row['work_id']),
};
