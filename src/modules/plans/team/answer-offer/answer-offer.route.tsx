import { inWords } from '#kernel/local-date.ts';
import { accessPaths } from '#modules/access/index.ts';
import { form } from '#platform/web/form-route.ts';
import { nextName } from '../../plan/plan.ts';
import { listPlansById } from '../../plan/plan.queries.ts';
import { plansPaths } from '../../plans.paths.ts';
import { findOfferToMe } from '../team.queries.ts';
import { ANSWER_REFUSALS, AnswerForm, answerFields } from './answer-form.page.tsx';
import { answerOffer } from './answer-offer.ts';

const HEADING = 'You are asked to lead a family plan';

export const answerOfferRoute = form({
  path: plansPaths.offer(':offer'),
  needs: 'plans:work',
  title: HEADING,
  fields: answerFields,
  async load({ tx, params }) {
    const offer = await findOfferToMe(tx, params['offer']!);
    const [plan] = offer ? await listPlansById(tx, [offer.planId]) : [];
    return offer && plan && { offer, plan };
  },
  view: ({ offer, plan }, entry, shown) => (
    <AnswerForm
      heading={HEADING}
      known={[
        ['Asked by', `${offer.byName}, on ${inWords(offer.offeredOn)}`],
        ['They say', offer.message],
        ['Plan opened by', `${plan.orgName}, on ${inWords(plan.openedOn)}`],
        ['Level', plan.levelName],
        ['Leads now', `${plan.lead.name}, ${plan.lead.orgName}`],
        [nextName(plan), inWords(plan.nextReviewOn)],
      ]}
      then={`You see who the family is when you accept. If you then find that you know them other than through your work, tell ${plan.lead.name} at once and offer the lead to somebody else.`}
      question="Will you be the lead professional?"
      whyNot="Why not?"
      entry={entry}
      shown={shown}
    />
  ),
  save: ({ tx }, typed, { offer }) => answerOffer(tx, offer, typed),
  refusals: ANSWER_REFUSALS,
  done: (answer, { plan }) =>
    answer === 'accept'
      ? { to: plansPaths.plan(plan.urlId), flash: 'You are the lead professional.' }
      : { to: accessPaths.home, flash: 'You declined. Whoever asked you will see why.' },
});
