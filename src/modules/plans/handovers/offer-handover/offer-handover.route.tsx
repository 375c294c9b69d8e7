import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { PLAN_CLOSED, personsOf, findPlanToLead, trailTo } from '../../plan/plan-in-hand.ts';
import { plansPaths } from '../../plans.paths.ts';
import { ONE_ORGANISATION } from '../../team/team.ts';
import { findWorker } from '../../team/workers.queries.ts';
import { HANDOVER_KINDS } from '../handover.ts';
import { OfferHandoverPage } from './offer-handover.page.tsx';
import { offerHandover } from './offer-handover.ts';

const fields = z.object({
  about: text('Say who goes on'),
  kind: oneOf(HANDOVER_KINDS, 'Say where they go on to'),
  goesOn: day('the day from when'),
  childSays: text('Say what the child says about it, or that they were not asked yet and why'),
  helps: text('Say what helps'),
  worries: text('Say what is to be watched, if only that nothing is'),
  meets: text('Say when they meet'),
  message: text('Say what they should know before they answer', 1_000),
});

export const offerHandoverRoute = form({
  path: plansPaths.offerHandover(':plan', ':worker'),
  needs: 'plans:work',
  title: 'Hand over',
  fields,
  drafts: 'plans.handover',
  async load(asked) {
    const worker = await findWorker(asked.tx, asked.params['worker']!);
    const inHand = worker && (await findPlanToLead(asked));
    return inHand && { inHand, worker, today: todayInLondon() };
  },
  trail: ({ inHand }) => trailTo(inHand),
  about: ({ inHand }) => personsOf(inHand),
  view: (loaded, entry, shown) => <OfferHandoverPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, worker, today }) => offerHandover(asked, inHand, worker, typed, today),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'about-nobody': { field: 'about', message: 'Say who goes on' },
    'went-before': { field: 'goesOn', message: 'The day must be today or later' },
    'too-far': { field: 'goesOn', message: 'The day is too far ahead: hand over when the next place is known' },
    'one-organisation': ONE_ORGANISATION,
    'cannot-take-part': {
      message:
        'This worker cannot take part in this plan: ask somebody else. Nobody can once the family no longer agrees',
    },
  },
  done: (_, { inHand }) => ({
    to: plansPaths.plan(inHand.plan.urlId),
    flash: 'They are asked. Nothing is handed over until they accept.',
  }),
});
