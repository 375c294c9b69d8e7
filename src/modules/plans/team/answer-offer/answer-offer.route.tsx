import { z } from 'zod';
import { accessPaths } from '#modules/access/index.ts';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { listPlansById } from '../../plan/plan.queries.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findOfferToMe } from '../team.queries.ts';
import { AnswerOfferPage } from './answer-offer.page.tsx';
import { answerOffer } from './answer-offer.ts';

const fields = z.object({
  answer: oneOf(['accept', 'decline'], 'Say whether you accept'),
  why: optionalText(500),
});

export const answerOfferRoute = form({
  path: plansPaths.offer(':offer'),
  needs: 'plans:work',
  title: 'You are asked to lead a family plan',
  fields,
  async load({ tx, params }) {
    const offer = await findOfferToMe(tx, params['offer']!);
    const [plan] = offer ? await listPlansById(tx, [offer.planId]) : [];
    return offer && plan && { offer, plan };
  },
  view: (loaded, entry, shown) => <AnswerOfferPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { offer }) => answerOffer(tx, offer, typed),
  refusals: {
    'why-missing': { field: 'why', message: 'Say why you cannot lead it' },
    'offer-gone': { message: 'The lead is not offered to you any more' },
  },
  done: (answer, { plan }) =>
    answer === 'accept'
      ? { to: plansPaths.plan(plan.urlId), flash: 'You are the lead professional.' }
      : { to: accessPaths.home, flash: 'You declined. Whoever asked you will see why.' },
});
