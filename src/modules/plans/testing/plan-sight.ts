import type { Sight } from '#modules/people/testing/sight.ts';
import type { Allows, Row } from '#platform/testing/who-sees.ts';

/** Who sees what of a plan, as docs/decisions/0010-who-sees-a-plan.md tells it. */
const personsIn = (sight: Sight, plan: unknown): readonly Row[] =>
  sight.rows('plans.plan_person').filter((row) => row['plan_id'] === plan);

/** Somebody of it is hidden from me: by a bar, or from somebody I work with; or who is in it with whom tells of another. */
export const isPlanHidden = (sight: Sight, plan: unknown): boolean =>
  personsIn(sight, plan).some(({ person_id: person }) => sight.isBarred(person) || sight.isHiddenFromMine(person)) ||
  (tellsOfAnother(sight, plan) && !isOnTeam(sight, plan));

/** The school of a child who is kept from somebody in it, with whom I work, takes part. */
function tellsOfAnother(sight: Sight, id: unknown): boolean {
  const plan = sight.rows('plans.family_plan').find((row) => row['id'] === id);
  if (plan === undefined) return false;
  const team = sight.rows('plans.team_member').filter((row) => row['plan_id'] === id);
  const orgs = [plan['org_id'], plan['lead_org_id'], plan['begun_by_org'], ...team.map((row) => row['org_id'])];
  return personsIn(sight, id).some(
    ({ person_id: person }) => sight.holds(person, 1) && orgs.some((org) => sight.isSchoolThatTellsBeside(person, org)),
  );
}

/** Those in it now, or when it was closed: not who has left it. */
const personsLeft = (sight: Sight, id: unknown): readonly Row[] => {
  const plan = sight.rows('plans.family_plan').find((row) => row['id'] === id)!;
  return personsIn(sight, id).filter((row) => sight.lasts(row) || row['until'] === plan['closed_at']);
};

/** Everybody in it, each at the level agreed to. */
export const holdsEveryone = (sight: Sight, plan: unknown): boolean =>
  personsLeft(sight, plan).every((row) => sight.holds(row['person_id'], Number(row['level'])));

/** The frame: by whoever holds somebody of it in summary, a manager of those who take part, who is asked to lead or to find a lead. */
export function seesFrame(sight: Sight, plan: unknown): boolean {
  if (isPlanHidden(sight, plan)) return false;
  return (
    personsLeft(sight, plan).some((row) => sight.holds(row['person_id'], 2)) ||
    framed(sight, plan) ||
    sight.rows('plans.handover').some((row) => row['plan_id'] === plan && isAsked(sight, row))
  );
}

/** Without a ground: a manager of those who take part, who is asked to lead, and the coordinator who is asked to find a lead. */
export function framed(sight: Sight, plan: unknown): boolean {
  if (sight.roles.has('manager') && takesPart(sight, plan)) return true;
  return [...sight.rows('plans.lead_offer'), ...sight.rows('plans.lead_question')].some(
    (row) => row['plan_id'] === plan && isAsked(sight, row),
  );
}

/** Somebody is asked to take it, or a child of it, over, and has not answered yet. */
export const isAsked = (sight: Sight, offer: Row): boolean =>
  offer['answer'] === null && offer['to_user_id'] === sight.actor.userId && offer['to_org_id'] === sight.actor.orgId;

function takesPart(sight: Sight, id: unknown): boolean {
  const { orgId } = sight.actor;
  const plan = sight.rows('plans.family_plan').find((row) => row['id'] === id)!;
  if (plan['org_id'] === orgId) return true;
  return sight
    .rows('plans.team_member')
    .some(
      (row) =>
        row['plan_id'] === id && row['org_id'] === orgId && (sight.lasts(row) || row['until'] === plan['closed_at']),
    );
}

/** Somebody is on its team, or was to the end. */
export function isOnTeam(sight: Sight, id: unknown): boolean {
  const { orgId, userId } = sight.actor;
  const plan = sight.rows('plans.family_plan').find((row) => row['id'] === id)!;
  return sight
    .rows('plans.team_member')
    .some(
      (row) =>
        row['plan_id'] === id &&
        row['org_id'] === orgId &&
        row['user_id'] === userId &&
        (sight.lasts(row) || row['until'] === plan['closed_at']),
    );
}

/** About one person of a plan, or about everybody in it. */
export const inPlan: Allows<Sight> = (sight, row) =>
  sight.holds(row['person_id'], 3) &&
  !isPlanHidden(sight, row['plan_id']) &&
  (row['whole_family'] === false || holdsEveryone(sight, row['plan_id']));
