import { AtRiskQuestion, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SensitivityQuestion } from '../../content/questions.page.tsx';
import type { Sensitivity } from '../../content/sensitivity.ts';
import type { AssessmentInHand } from '../assessment-in-hand.ts';
import type { Subject } from '../subjects.ts';
import { VOICE_QUESTIONS, type VoiceKind, WAY_LABELS } from './voice.ts';

type Props = AssessmentInHand & {
  readonly kind: VoiceKind;
  readonly subject: Subject;
  readonly sensitivities: readonly Sensitivity[];
  readonly advice: SafeguardingAdvice;
  readonly entry: Entry;
  readonly shown: Shown;
};

export const HearVoicePage = ({ inHand, kind, subject, sensitivities, advice, entry, shown }: Props) => {
  const asked = VOICE_QUESTIONS[kind];
  return (
    <Column caption={inHand.title} heading={asked.heading(subject.name)}>
      {kind === 'own-behaviour' &&
        govukInsetText({
          text: 'This is kept apart as domestic abuse, and never printed for the family. Somebody who harms others is offered help to stop; what they say here opens nothing about the others to them.',
        })}
      <Form shown={shown} send="Keep what was said" keepsDraft>
        <Box entry={entry} name="words" label={asked.words} hint={asked.wordsHint} rows={6} />
        {kind === 'child' && (
          <Box
            entry={entry}
            name="day"
            label="What is a day like for them?"
            hint="At home and at school, from getting up to going to bed, as they tell it."
          />
        )}
        <Box entry={entry} name="wants" label={asked.wants} />
        {kind === 'own-behaviour' && (
          <Box
            entry={entry}
            name="help"
            label="What help was offered, and what did they say to it?"
            hint="A programme, a worker of their own, somebody to ring."
          />
        )}
        <HowHeard entry={entry} />
        {kind !== 'own-behaviour' && <SensitivityQuestion entry={entry} mine={sensitivities} />}
        <AtRiskQuestion entry={entry} advice={advice} />
      </Form>
    </Column>
  );
};

type BoxProps = { entry: Entry; name: string; label: string; hint?: string; rows?: number };

const Box = ({ entry, name, label, hint, rows = 4 }: BoxProps) =>
  govukTextarea({
    ...field(entry, name),
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint ? { hint: { text: hint } } : {}),
    rows,
  });

const HowHeard = ({ entry }: { entry: Entry }) => (
  <>
    {govukRadios({
      ...choice(entry, 'how'),
      fieldset: { legend: { text: 'How did you hear it?', classes: 'govuk-fieldset__legend--s' } },
      items: Object.entries(WAY_LABELS).map(([value, label]) => ({
        value,
        text: label,
        checked: isChosen(entry, 'how', value),
      })),
    })}
    {govukInput({
      ...field(entry, 'withWhom'),
      label: { text: 'Who else was there?', classes: 'govuk-label--s' },
      hint: { text: 'An interpreter, a parent, a friend. Leave it empty if nobody was.' },
    })}
    {govukDateInput({
      ...dateField(entry, 'heardOn'),
      fieldset: { legend: { text: 'When was it?', classes: 'govuk-fieldset__legend--s' } },
    })}
  </>
);
