import type { Level } from '#modules/frameworks/index.ts';
import type { SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SensitivityQuestion } from '../../../content/questions.page.tsx';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { SayWhileWriting } from '../../../plain-words/plain-words.page.tsx';
import type { PlainWord } from '../../../plain-words/plain-words.rules.ts';
import type { PlanInHand } from '../../../plan/plan-in-hand.ts';
import type { Subject } from '../../subjects.ts';
import { LevelHistory } from '../level-history.page.tsx';
import type { LevelJudgement } from '../level-judgement.ts';

/** Social workers lead from here on (continuum of need, level 4). */
const STATUTORY = 4;

type Props = {
  readonly inHand: PlanInHand;
  readonly subject: Subject;
  readonly levels: readonly Level[];
  readonly judged: readonly LevelJudgement[];
  readonly sensitivities: readonly Sensitivity[];
  readonly advice: SafeguardingAdvice;
  readonly words: readonly PlainWord[];
  readonly entry: Entry;
  readonly shown: Shown;
};

export const JudgeLevelPage = ({ inHand, subject, judged, sensitivities, advice, ...props }: Props) => (
  <Column caption={`${inHand.title}: assessment`} heading={`Which level of need is ${subject.name} at?`}>
    {judged[0]?.level === STATUTORY && <WhomToCall advice={advice} />}
    <Form shown={props.shown} send="Record the level" keepsDraft>
      <LevelQuestion {...props} />
      {govukTextarea({
        ...field(props.entry, 'reason'),
        label: { text: 'Why this level?', classes: 'govuk-label--s' },
        hint: { text: 'What weighs most, what is going well, and what would move it up or down.' },
        rows: 5,
      })}
      <SayWhileWriting words={props.words} />
      <SensitivityQuestion entry={props.entry} mine={sensitivities} />
    </Form>
    {judged.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Until now</h2>
        <LevelHistory judged={judged} words={props.words} />
      </>
    )}
  </Column>
);

const LevelQuestion = ({ levels, entry }: Pick<Props, 'levels' | 'entry'>) =>
  govukRadios({
    ...choice(entry, 'level'),
    fieldset: { legend: { text: 'Level', classes: 'govuk-fieldset__legend--s' } },
    items: levels.map(({ level, name, response, descriptors }) => ({
      value: String(level),
      text: `${level}: ${name}`,
      hint: { text: response },
      checked: isChosen(entry, 'level', String(level)),
      ...(descriptors.length === 0
        ? {}
        : { conditional: { html: <Descriptors level={level} descriptors={descriptors} entry={entry} /> } }),
    })),
  });

type DescriptorsProps = { level: number; descriptors: readonly string[]; entry: Entry };

const Descriptors = ({ level, descriptors, entry }: DescriptorsProps) =>
  govukCheckboxes({
    idPrefix: `fits-${level}`,
    name: 'fits',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: 'Which of these fit?' } },
    items: descriptors.map((descriptor) => ({
      value: descriptor,
      text: descriptor,
      checked: isChosen(entry, 'fits', descriptor),
    })),
  });

const WhomToCall = ({ advice: { area } }: { advice: SafeguardingAdvice }) =>
  govukInsetText({
    text: `At this level social workers lead, and a plan of the family’s own is not enough. ${
      area ? `Speak to ${area.frontDoorName}, ${area.frontDoorPhone}, today.` : 'Speak to the front door today.'
    } That the level is recorded here tells nobody.`,
  });
