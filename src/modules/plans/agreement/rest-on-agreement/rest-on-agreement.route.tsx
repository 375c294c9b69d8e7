import { z } from 'zod';
import { findAgreementById, listAgreementsFor, listNamed } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import {
  type NamedPerson,
  PLAN_CLOSED,
  type PlanInHand,
  findPlanInHand,
  personsOf,
  trailTo,
} from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listTeam } from '../../team/team.queries.ts';
import { laterAgreement, whatChanges } from './changes.rules.ts';
import { RestOnAgreementPage } from './rest-on-agreement.page.tsx';
import { restOnAgreement } from './rest-on-agreement.ts';

/** By somebody on the team, or of a school that holds the child: the database decides. */
export const restOnAgreementRoute = form({
  path: plansPaths.restOn(':plan'),
  needs: 'plans:work',
  title: 'Go on with a new agreement',
  fields: z.object({}),
  load,
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, _, shown) => <RestOnAgreementPage {...loaded} shown={shown} />,
  save: async (asked, _, { inHand, newer }, { version }) =>
    newer
      ? restOnAgreement(asked, inHand, newer, version)
      : { allowed: false as const, refusal: 'cannot-rest-on-it' as const },
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'cannot-rest-on-it': {
      message: 'The plan cannot rest on it: somebody else changed it meanwhile, or the lead’s organisation is left out',
    },
  },
  done: (_, { inHand: { plan } }) => ({
    to: plansPaths.plan(plan.urlId),
    flash: 'The plan goes on with the new agreement.',
  }),
});

/** Whose plan it is, where the actor is on its team or holds the child in full, and it is open. */
function childOf({ plan, persons }: PlanInHand): NamedPerson | undefined {
  const child = persons.find(({ openedFor }) => openedFor);
  return plan.closedOn === null && (plan.myRole !== null || child?.inFull) ? child : undefined;
}

async function load({ tx, params, actor }: Asked) {
  const inHand = await findPlanInHand(tx, params['plan']!);
  const child = inHand && childOf(inHand);
  const now = child && (await findAgreementById(tx, inHand.plan.agreementId));
  if (!now) return undefined;
  const newer = laterAgreement(await listAgreementsFor(tx, [child.personId]), now, actor.orgId);
  const named = newer ? await listNamed(tx, newer.personIds) : [];
  await recordAudit(tx, 'plans.agreement-viewed', personsOf(inHand), { plan: inHand.plan.id });
  return {
    inHand,
    child,
    now,
    newer,
    changes: newer && whatChanges(inHand.persons, named, newer, await listTeam(tx, inHand.plan.id)),
  };
}
