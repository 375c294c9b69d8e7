import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, findPlanInHand, personsOf, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { WISHES } from '../../lead/wish.rules.ts';
import { mayOfferLead } from '../team.queries.ts';
import { ONE_ORGANISATION } from '../team.ts';
import { findWorker } from '../workers.queries.ts';
import { OfferLeadPage } from './offer-lead.page.tsx';
import { offerLead } from './offer-lead.ts';

const fields = z.object({
  wish: oneOf(WISHES, 'Say whom the family wants').optional(),
  whom: optionalText(200),
  message: text('Say what they should know before they answer', 1_000),
});

export const offerLeadRoute = form({
  path: plansPaths.offerLead(':plan', ':worker'),
  needs: 'plans:offer-lead',
  title: 'Offer the lead',
  fields,
  async load({ tx, params }) {
    const inHand = await findPlanInHand(tx, params['plan']!);
    const worker = await findWorker(tx, params['worker']!);
    const may = inHand && (inHand.plan.closedOn !== null || (await mayOfferLead(tx, inHand.plan.id)));
    if (!inHand || !worker || !may) return undefined;
    await recordAudit(tx, 'plans.plan-viewed', personsOf(inHand), { plan: inHand.plan.id });
    return { inHand, worker };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <OfferLeadPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { inHand, worker }) => offerLead(tx, inHand, worker, typed),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'wish-missing': { field: 'wish', message: 'Say whom the family wants to lead' },
    'whom-missing': { field: 'whom', message: 'Say whom the family wants' },
    'leads-already': { message: 'They lead this plan already' },
    'one-organisation': ONE_ORGANISATION,
    'cannot-take-part': {
      message:
        'This worker cannot take part in this plan: ask somebody else. Nobody can once the family no longer agrees',
    },
  },
  done: (_, { inHand }) => ({
    to: plansPaths.team(inHand.plan.urlId),
    flash: 'The lead is offered. You will see the answer here.',
  }),
});
