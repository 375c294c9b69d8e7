import { inWords, todayInLondon } from '#kernel/local-date.ts';
import { accessPaths } from '#modules/access/index.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { ANSWER_REFUSALS, AnswerForm, answerFields } from '../../team/answer-offer/answer-form.page.tsx';
import { HANDOVER_LABELS } from '../handover.ts';
import { listHandoversToMe } from '../handovers.queries.ts';
import { answerHandover } from './answer-handover.ts';

const HEADING = 'You are asked to take a child over';

export const answerHandoverRoute = form({
  path: plansPaths.handover(':handover'),
  needs: 'plans:work',
  title: HEADING,
  fields: answerFields,
  async load({ tx, params }) {
    const handovers = await listHandoversToMe(tx);
    const handover = handovers.find(({ urlId }) => urlId === params['handover']);
    return handover && { handover };
  },
  view: ({ handover }, entry, shown) => (
    <AnswerForm
      heading={HEADING}
      known={[
        ['Asked by', `${handover.byName}, on ${inWords(handover.offeredOn)}`],
        ['Where to', HANDOVER_LABELS[handover.kind]],
        ['From when', inWords(handover.goesOn)],
        ['They say', handover.message],
      ]}
      then={`When you accept, you join the team around the family, see the plan, and read what helps the child and what they say about it. If you then find that you know them other than through your work, tell ${handover.byName} at once.`}
      question="Do you take over?"
      whyNot="Why not, and who could?"
      entry={entry}
      shown={shown}
    />
  ),
  save: (asked, typed, { handover }) => answerHandover(asked, handover, typed, todayInLondon()),
  refusals: ANSWER_REFUSALS,
  done: (answer, { handover }) =>
    answer === 'accept'
      ? { to: plansPaths.plan(handover.planUrlId), flash: 'You are on the team. What is handed over is below.' }
      : { to: accessPaths.home, flash: 'You declined. Whoever asked you will see why.' },
});
