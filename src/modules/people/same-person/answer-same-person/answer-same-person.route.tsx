import { z } from 'zod';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { oneOf } from '#platform/web/fields.ts';
import type { Asked } from '#platform/web/request.ts';
import { action } from '#platform/web/route.ts';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listServicesInvolved } from '../../children/services.queries.ts';
import { AnswerSamePersonPage } from './answer-same-person.page.tsx';
import { SAME_PERSON_ANSWERS, answerSamePerson, undoSamePerson } from './answer-same-person.ts';
import { findQuestion, listSides } from './questions.queries.ts';

const trail = () => [{ label: 'Same person?', path: peoplePaths.samePersons }];

export const answerSamePersonRoute = form({
  path: peoplePaths.samePerson(':question'),
  needs: 'people:answer-same-person',
  fields: z.object({ answer: oneOf(SAME_PERSON_ANSWERS, 'Select whether they are the same person') }),
  load,
  title: 'Are these the same person?',
  trail,
  view: (loaded, entry, shown) => <AnswerSamePersonPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, { answer }, { question }) => answerSamePerson(asked, question, answer),
  refusals: { 'answered-meanwhile': { message: 'Somebody has answered meanwhile. Nothing was changed' } },
  done: (answer) => ({
    to: peoplePaths.samePersons,
    flash:
      answer === 'same'
        ? 'The two records are one now. You can take it back from the list of what was answered.'
        : 'Both records stay as they are.',
  }),
});

export const undoSamePersonRoute = action({
  path: peoplePaths.undoSamePerson(':question'),
  needs: 'people:answer-same-person',
  async perform({ tx, params }) {
    const question = await findQuestion(tx, params['question']!);
    const undone = question && (await undoSamePerson(tx, question));
    return undone
      ? { to: peoplePaths.samePersons, flash: 'The answer is taken back. The question is open again.' }
      : undefined;
  },
});

async function load({ tx, params }: Asked) {
  const question = await findQuestion(tx, params['question']!);
  if (!question) return undefined;
  const sides = await listSides(tx, question.id);
  const ids = sides.length > 0 ? sides.map(({ personId }) => personId) : [question.keptId];
  await recordAudit(tx, 'people.same-person-question-viewed', ids, { question: question.id });
  return { question, sides, services: await listServicesInvolved(tx, ids) };
}
