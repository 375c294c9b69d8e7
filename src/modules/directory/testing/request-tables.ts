import type { Sight } from '#modules/people/testing/sight.ts';
import { sensitive } from '#modules/people/testing/sight.ts';
import { inPlan, isOnTeam, isPlanHidden } from '#modules/plans/testing/plan-sight.ts';
import type { Allows, Row } from '#platform/testing/who-sees.ts';

/** Who sees what of a request, as docs/decisions/0025-a-request-opens-no-record.md tells it. */
const requestOf = (sight: Sight, row: Row): Row =>
  sight.rows('directory.request').find(({ id }) => id === row['request_id'])!;

const sentOf = (sight: Sight, row: Row): Row =>
  sight.rows('directory.request_sent').find((each) => each['request_id'] === row['request_id'])!;

/** Its action's readers. */
const ofTeam: Allows<Sight> = (sight, row) => sensitive(inPlan)(sight, requestOf(sight, row));

/** Those to whom it was sent, but who must not see one of the plan. */
const ofService: Allows<Sight> = (sight, row) => {
  const { plan_id: plan } = requestOf(sight, row);
  const persons = sight.rows('plans.plan_person').filter((each) => each['plan_id'] === plan);
  const { provider_id: provider } = sentOf(sight, row);
  return (
    sight.roles.has('provider') &&
    sight.rows('directory.provider').find(({ id }) => id === provider)!['org_id'] === sight.actor.orgId &&
    !persons.some((each) => sight.isBarred(each['person_id']) || sight.isHiddenFromMine(each['person_id']))
  );
};

/** What was told is read while it is open and the family agrees to it: that services are asked, for this person, with this one. */
const isTold: Allows<Sight> = (sight, row) => {
  const { plan_id: id, person_id: person } = requestOf(sight, row);
  const plan = sight.rows('plans.family_plan').find((each) => each['id'] === id)!;
  return (
    ['sent', 'asked', 'waiting', 'accepted'].includes(String(sentOf(sight, row)['status'])) &&
    agrees(sight, plan['agreement_id'], person)
  );
};

const agrees = (sight: Sight, id: unknown, person: unknown): boolean => {
  const of = (table: string) => sight.rows(table).filter((row) => row['agreement_id'] === id);
  const agreement = sight.rows('people.agreement').find((row) => row['id'] === id)!;
  return (
    agreement['withdrawn_on'] === null &&
    agreement['shared_with'] === 'team' &&
    of('people.agreed_purpose').some((row) => row['purpose'] === 'ask-services') &&
    of('people.agreement_person').some((row) => row['person_id'] === person && row['withdrawn_on'] === null)
  );
};

/** For 12 weeks after the closing, as long as the family agrees: whoever asked and was on the team to the end, with no ground. */
const ofWhoAsked: Allows<Sight> = (sight, row) => {
  const request = requestOf(sight, row);
  const plan = sight.rows('plans.family_plan').find(({ id }) => id === request['plan_id'])!;
  return (
    plan['closed_at'] !== null &&
    [request['asked_by'], request['asked_for']].join() === [sight.actor.userId, sight.actor.orgId].join() &&
    isOnTeam(sight, plan['id']) &&
    !isPlanHidden(sight, plan['id']) &&
    sight.isAgreed(request['sensitivity']) &&
    agrees(sight, plan['agreement_id'], request['person_id'])
  );
};

const ofThoseAsking: Allows<Sight> = (sight, row) => ofTeam(sight, row) || ofWhoAsked(sight, row);
const byBoth: Allows<Sight> = (sight, row) => ofThoseAsking(sight, row) || ofService(sight, row);
const byBothWhileTold: Allows<Sight> = (sight, row) =>
  ofTeam(sight, row) || (ofService(sight, row) && isTold(sight, row));

export const requestTables = {
  'directory.request': sensitive(inPlan),
  'directory.request_ending': byBoth,
  'directory.request_line': byBothWhileTold,
  'directory.request_rating': ofThoseAsking,
  'directory.request_said': byBothWhileTold,
  'directory.request_sent': byBoth,
  'directory.request_session': byBoth,
} as const;
