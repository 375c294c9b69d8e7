import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { atRiskField, findSafeguardingAdvice } from '#modules/people/index.ts';
import { day, oneOf, optionalText, text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { dayTyped } from '../../content/day-typed.ts';
import { SENSITIVITIES, listMySensitivities } from '../../content/sensitivity.ts';
import { PLAN_CLOSED, personsOf } from '../../plan/plan-in-hand.ts';
import { findAssessmentToWrite, trailToAssessment } from '../assessment-in-hand.ts';
import { assessmentPaths } from '../assessment.paths.ts';
import type { Subject } from '../subjects.ts';
import { HearVoicePage } from './hear-voice.page.tsx';
import { hearVoice } from './hear-voice.ts';
import { VOICE_QUESTIONS, type VoiceKind, WAYS_OF_HEARING } from './voice.ts';

const fields = z.object({
  words: text('Write what they say'),
  day: optionalText(),
  wants: optionalText(),
  help: optionalText(),
  heardOn: day('the day when you heard it'),
  how: oneOf(WAYS_OF_HEARING, 'Say how you heard it'),
  withWhom: optionalText(300),
  sensitivity: oneOf(SENSITIVITIES, 'Say whether it is sensitive').default('general'),
  atRisk: atRiskField,
});

const OF_WHOM: Record<VoiceKind, Subject['kind']> = { child: 'child', adult: 'adult', 'own-behaviour': 'adult' };

const hearVoiceRoute = (kind: VoiceKind) =>
  form({
    path: assessmentPaths.hearVoice(':plan', ':about', kind),
    needs: 'plans:work',
    fields,
    drafts: 'plans.voice',
    load: (asked) => load(asked, kind),
    title: ({ subject }) => VOICE_QUESTIONS[kind].heading(subject.name),
    trail: (loaded) => trailToAssessment(loaded),
    about: ({ subject }) => [subject.personId],
    start: ({ today }) => ({ heardOn: dayTyped(today) }),
    view: (loaded, entry, shown) => <HearVoicePage {...loaded} kind={kind} entry={entry} shown={shown} />,
    save: (asked, typed, { inHand, subject, today }) =>
      hearVoice(asked, inHand, subject, { ...typed, kind, ...onlyOf(kind, typed) }, today),
    refusals: {
      'plan-closed': PLAN_CLOSED,
      'not-happened-yet': { field: 'heardOn', message: 'The day must be today or before' },
    },
    done: ({ atRisk }, { inHand: { plan }, subject }) =>
      atRisk
        ? { to: assessmentPaths.atRisk(plan.urlId) }
        : { to: assessmentPaths.domain(plan.urlId, subject.key), flash: 'What was said is kept.' },
  });

/** What is asked of one kind only. */
const onlyOf = (kind: VoiceKind, { day: lived, help }: { day: string; help: string }) => ({
  day: kind === 'child' ? lived : '',
  help: kind === 'own-behaviour' ? help : '',
});

async function load(asked: Asked, kind: VoiceKind) {
  const found = await findAssessmentToWrite(asked);
  const subject = found?.subjects.find(({ key }) => key === asked.params['about']);
  if (!found || subject?.kind !== OF_WHOM[kind]) return undefined;
  const sensitivities = await listMySensitivities(asked.tx);
  if (kind === 'own-behaviour' && !sensitivities.includes('domestic-abuse')) return undefined;
  const advice = await findSafeguardingAdvice(asked.tx, personsOf(found.inHand));
  return { ...found, subject, sensitivities, advice, today: todayInLondon() };
}

export const hearVoiceRoutes = (['child', 'adult', 'own-behaviour'] as const).flatMap(hearVoiceRoute);
