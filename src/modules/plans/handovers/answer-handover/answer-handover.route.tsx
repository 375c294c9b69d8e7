import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { accessPaths } from '#modules/access/index.ts';
import { oneOf, optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { plansPaths } from '../../plans.paths.ts';
import { listHandoversToMe } from '../handovers.queries.ts';
import { AnswerHandoverPage } from './answer-handover.page.tsx';
import { answerHandover } from './answer-handover.ts';

const fields = z.object({
  answer: oneOf(['accept', 'decline'], 'Say whether you accept'),
  why: optionalText(500),
});

export const answerHandoverRoute = form({
  path: plansPaths.handover(':handover'),
  needs: 'plans:work',
  title: 'You are asked to take a child over',
  fields,
  async load({ tx, params }) {
    const handovers = await listHandoversToMe(tx);
    const handover = handovers.find(({ urlId }) => urlId === params['handover']);
    return handover && { handover };
  },
  view: (loaded, entry, shown) => <AnswerHandoverPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { handover }) => answerHandover(asked, handover, typed, todayInLondon()),
  refusals: {
    'why-missing': { field: 'why', message: 'Say why you cannot' },
    'offer-gone': { message: 'You are not asked any more' },
  },
  done: (answer, { handover }) =>
    answer === 'accept'
      ? { to: plansPaths.plan(handover.planUrlId), flash: 'You are on the team. What is handed over is below.' }
      : { to: accessPaths.home, flash: 'You declined. Whoever asked you will see why.' },
});
