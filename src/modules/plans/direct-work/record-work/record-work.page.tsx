import { AtRiskQuestion, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import {
  govukCheckboxes,
  govukDateInput,
  govukDetails,
  govukInput,
  govukRadios,
  govukSelect,
  govukTextarea,
} from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { AboutQuestion, SensitivityQuestion } from '../../content/questions.page.tsx';
import type { Sensitivity } from '../../content/sensitivity.ts';
import { BeforeVisiting } from '../before-visiting/before-visiting.page.tsx';
import type { ChildInHand } from '../child-in-hand.ts';
import { MINUTES } from '../direct-work.rules.ts';
import { CAME_OF_IT_LABELS, HOW_LABELS, WITH_WHOM_LABELS } from '../work-words.ts';

type Props = {
  inHand: ChildInHand;
  toCheck: boolean;
  sensitivities: readonly Sensitivity[];
  advice: SafeguardingAdvice;
  entry: Entry;
  shown: Shown;
};

export const RecordWorkPage = (props: Props) => {
  const { inHand, toCheck, advice, entry, shown } = props;
  return (
    <Column caption={inHand.child.name} heading="Record a visit or a contact">
      {toCheck && <BeforeVisiting advice={advice} />}
      <Form shown={shown} send="Record it" keepsDraft>
        <input type="hidden" name="visit" value={field(entry, 'visit').value} />
        <TouchedOnce entry={entry} />
        {govukTextarea({
          ...field(entry, 'text'),
          label: { text: 'What happened?', classes: 'govuk-label--s' },
          hint: { text: 'Write so that the child could read it: what was said and seen, and whose words they are.' },
          rows: 5,
        })}
        {inHand.plan && <AboutQuestion entry={entry} inHand={inHand.plan} />}
        <More {...props} />
        <AtRiskQuestion entry={entry} advice={advice} />
      </Form>
    </Column>
  );
};

/** What one touch answers. */
const TouchedOnce = ({ entry }: { entry: Entry }) => (
  <>
    {oneOfThese(entry, 'cameOfIt', 'What came of it?', CAME_OF_IT_LABELS)}
    {oneOfThese(entry, 'how', 'How?', HOW_LABELS)}
    {govukCheckboxes({
      ...choice(entry, 'withWhom'),
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'With whom? Where nobody was reached: whom did you try?', classes: LEGEND } },
      items: Object.entries(WITH_WHOM_LABELS).map(([value, text]) => ({
        value,
        text,
        checked: isChosen(entry, 'withWhom', value),
      })),
    })}
    {govukSelect({
      ...field(entry, 'minutes'),
      label: { text: 'How long, with the way there?', classes: 'govuk-label--s' },
      items: [
        { value: '', text: 'Choose' },
        ...MINUTES.map((minutes) => ({
          value: minutes,
          text: `${minutes} minutes`,
          selected: isChosen(entry, 'minutes', minutes),
        })),
      ],
    })}
  </>
);

const LEGEND = 'govuk-fieldset__legend--s';

const oneOfThese = (entry: Entry, name: string, question: string, labels: Readonly<Record<string, string>>) =>
  govukRadios({
    ...choice(entry, name),
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: question, classes: LEGEND } },
    items: Object.entries(labels).map(([value, text]) => ({ value, text, checked: isChosen(entry, name, value) })),
  });

const IN_MORE = ['happenedOn', 'place', 'restricted', 'sensitivity'];

/** What most visits need not say. Where something of it is wrong, it stands open. */
const More = ({ sensitivities, entry }: Props) =>
  govukDetails({
    summaryText: 'Another day, the place, a note for you and your manager only',
    open: IN_MORE.some((name) => entry.errors[name] !== undefined),
    html: (
      <>
        {govukDateInput({
          ...dateField(entry, 'happenedOn'),
          fieldset: { legend: { text: 'When was it?', classes: LEGEND } },
        })}
        {govukInput({
          ...field(entry, 'place'),
          label: { text: 'Where was it? (optional)', classes: 'govuk-label--s' },
          hint: { text: 'Kept apart: it is not shown to those who must not learn where somebody is.' },
        })}
        {govukTextarea({
          ...field(entry, 'restricted'),
          label: { text: 'Restricted note (optional)', classes: 'govuk-label--s' },
          hint: { text: 'Only you and the manager of your organisation see it, or that it exists.' },
          rows: 3,
        })}
        <SensitivityQuestion entry={entry} mine={sensitivities} />
      </>
    ),
  });
