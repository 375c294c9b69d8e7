import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { optionalText } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { SENSITIVITIES, type Sensitivity, listMySensitivities } from '../../content/sensitivity.ts';
import { PLAN_CLOSED, personsOf } from '../../plan/plan-in-hand.ts';
import { plainWordsOn } from '../../plain-words/plain-words.queries.ts';
import { findAssessmentToWrite, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import { listAnswers, listTexts } from '../assessment.queries.ts';
import type { Answer } from '../assessment.ts';
import { isAbout, questionsFor } from '../subjects.ts';
import { agreedScale, standing, together } from '../texts.rules.ts';
import { AnswerQuestionPage } from './answer-question.page.tsx';
import { answerQuestion } from './answer-question.ts';

const FIGURE = /^(?:\d|10)?$/;

const fields = z.object({
  strengths: optionalText(),
  needs: optionalText(),
  evidence: optionalText(),
  scale: z
    .string()
    .trim()
    .regex(FIGURE, 'Must be a whole number from 0 to 10')
    .default('')
    .transform((typed) => (typed === '' ? undefined : Number(typed))),
  from: optionalText(),
});

export const answerQuestionRoute = form({
  path: assessmentPaths.question(':plan', ':about', ':question', ':sensitivity'),
  needs: 'plans:work',
  fields,
  drafts: 'plans.answer',
  load,
  title: ({ question }) => question.name,
  trail: ({ inHand, subject, ...found }) => [
    ...trailToAssessment({ inHand, ...found }),
    { label: subject.name, path: assessmentPaths.domain(inHand.plan.urlId, subject.key) },
  ],
  about: ({ inHand, subject }) => (subject.wholeFamily ? personsOf(inHand) : [subject.personId]),
  start: ({ now }) => startFrom(now),
  view: (loaded, entry, shown) => <AnswerQuestionPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, loaded) =>
    answerQuestion(asked, loaded.inHand, loaded, {
      ...typed,
      sensitivity: loaded.sensitivity,
      from: typed.from.split(' '),
    }),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'nothing-said': { field: 'strengths', message: 'Say something in words in one of the boxes' },
  },
  done: ({ meanwhile }, { inHand: { plan }, subject, question, sensitivity }) =>
    meanwhile
      ? {
          to: assessmentPaths.question(plan.urlId, subject.key, question.code, sensitivity),
          flash: 'Somebody else wrote here while you did. Both texts are kept: write the one that is true for both.',
        }
      : { to: assessmentPaths.domain(plan.urlId, subject.key), flash: 'The answer is saved.' },
});

async function load(asked: Asked) {
  const { tx, params } = asked;
  const found = await findAssessmentToWrite(asked);
  const subject = found?.subjects.find(({ key }) => key === params['about']);
  const question =
    found && subject && questionsFor(found.questions, subject).find(({ code }) => code === params['question']);
  const mine = await listMySensitivities(tx);
  const sensitivity = mine.find((each) => each === params['sensitivity']);
  if (!found || !subject || !question || !sensitivity) return undefined;
  const { plan } = found.inHand;
  const texts = await listTexts(tx, plan.id, { ...subject, question: question.code, sensitivity });
  const answers = (await listAnswers(tx, plan.id)).filter(
    (answer) => answer.question === question.code && isAbout(subject)(answer),
  );
  return {
    ...found,
    subject,
    question,
    sensitivity,
    mine,
    texts,
    now: standing(texts),
    apart: apartFrom(answers, sensitivity),
    words: await plainWordsOn(tx, todayInLondon()),
  };
}

const apartFrom = (answers: readonly Answer[], sensitivity: Sensitivity): Answer[] =>
  SENSITIVITIES.flatMap((each) => answers.filter((answer) => answer.sensitivity === each && each !== sensitivity));

const startFrom = (now: readonly Answer[]): Typed => ({
  strengths: together(now, 'strengths'),
  needs: together(now, 'needs'),
  evidence: together(now, 'evidence'),
  scale: String(agreedScale(now) ?? ''),
  from: now.map(({ id }) => id).join(' '),
});
