import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { atRiskField, findSafeguardingAdvice, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { SENSITIVITIES, listMySensitivities } from '../../content/sensitivity.ts';
import { type PlanInHand, findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { mayOfferLead } from '../../team/team.queries.ts';
import { type Withdrawal, listWaiting } from '../withdrawals.queries.ts';
import { DecideOnRiskPage } from './decide-on-risk.page.tsx';
import { type Decided, decideOnRisk } from './decide-on-risk.ts';

const fields = z.object({
  risk: text('Say what stopping means for the children', 4_000),
  willDo: text('Say what will be done, and by whom', 4_000),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  atRisk: atRiskField,
});

/** By the lead professional, or a manager, who sees that somebody stops and not who. */
export const decideOnRiskRoute = form({
  path: plansPaths.withdrawal(':plan', ':withdrawal'),
  needs: 'plans:offer-lead',
  title: 'Decide what stopping means for the children',
  fields,
  drafts: 'plans.risk-decision',
  load,
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <DecideOnRiskPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, loaded) => decideOnRisk(tx, loaded, typed, todayInLondon()),
  refusals: { 'already-decided': { message: 'Somebody else has decided this, or its time came. Nothing was changed' } },
  done: (decided, loaded) => ({
    to: decided.atRisk ? whomToCall(decided) : goesOn(loaded),
    flash: 'The decision is recorded, and access is closed.',
  }),
});

const whomToCall = ({ stillSeen }: Decided): string =>
  stillSeen ? peoplePaths.atRisk(stillSeen) : peoplePaths.atRiskUnseen;

type InHand = { readonly inHand: PlanInHand; readonly withdrawal: Withdrawal };

const goesOn = ({ inHand: { plan, persons }, withdrawal }: InHand): string =>
  withdrawal.endsPlan && persons.length > 0 ? plansPaths.plans : plansPaths.plan(plan.urlId);

async function load(asked: Asked) {
  const { tx, params } = asked;
  const inHand = await findPlanInHand(tx, params['plan']!);
  if (!inHand || inHand.plan.closedOn || !(await mayOfferLead(tx, inHand.plan.id))) return undefined;
  const withdrawal = (await listWaiting(tx, [inHand.plan.id])).find(({ urlId }) => urlId === params['withdrawal']);
  if (!withdrawal) return undefined;
  await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: inHand.plan.id, withdrawal: withdrawal.id });
  return {
    inHand,
    withdrawal,
    sensitivities: await listMySensitivities(tx),
    advice: await findSafeguardingAdvice(tx, personsOf(inHand)),
    dataProtectionPath: peoplePaths.dataProtection,
  };
}
