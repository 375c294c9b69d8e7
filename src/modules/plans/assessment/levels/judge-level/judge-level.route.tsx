import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { continuumOn } from '#modules/frameworks/index.ts';
import { findSafeguardingAdvice } from '#modules/people/index.ts';
import { anyOf, oneOf, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { SENSITIVITIES, listMySensitivities } from '../../../content/sensitivity.ts';
import { plainWordsOn } from '../../../plain-words/plain-words.queries.ts';
import { PLAN_CLOSED, personsOf } from '../../../plan/plan-in-hand.ts';
import { findAssessmentToWrite, trailToAssessment } from '../../assessment-in-hand.ts';
import { assessmentPaths } from '../../assessment.paths.ts';
import { listLevels } from '../levels.queries.ts';
import { JudgeLevelPage } from './judge-level.page.tsx';
import { judgeLevel } from './judge-level.ts';

const fields = z.object({
  level: text('Choose the level'),
  fits: anyOf('Choose what fits', 0),
  reason: text('Say why it is this level', 2_000),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
});

export const judgeLevelRoute = form({
  path: assessmentPaths.judgeLevel(':plan', ':about'),
  needs: 'plans:work',
  title: 'Level of need',
  fields,
  drafts: 'plans.level',
  load,
  trail: (loaded) => trailToAssessment(loaded),
  about: ({ subject }) => [subject.personId],
  view: (loaded, entry, shown) => <JudgeLevelPage {...loaded} entry={entry} shown={shown} />,
  save: (asked, typed, { inHand, subject, levels, today }) => judgeLevel(asked, inHand, subject, levels, typed, today),
  refusals: {
    'plan-closed': PLAN_CLOSED,
    'no-such-level': { field: 'level', message: 'Choose the level' },
  },
  done: (_, { inHand, subject }) => ({
    to: assessmentPaths.judgeLevel(inHand.plan.urlId, subject.key),
    flash: 'The level is recorded. Nothing follows by itself: what is to be done is for the team to do.',
  }),
});

async function load(asked: Asked) {
  const { tx, params } = asked;
  const found = await findAssessmentToWrite(asked);
  const subject = found?.subjects.find(({ key }) => key === params['about']);
  if (!found || subject?.kind !== 'child') return undefined;
  const today = todayInLondon();
  return {
    ...found,
    subject,
    today,
    levels: await continuumOn(tx, today),
    judged: await listLevels(tx, [subject.personId]),
    words: await plainWordsOn(tx, today),
    sensitivities: await listMySensitivities(tx),
    advice: await findSafeguardingAdvice(tx, personsOf(found.inHand)),
  };
}
