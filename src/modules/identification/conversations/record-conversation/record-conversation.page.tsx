import { AtRiskQuestion, type Child, type SafeguardingAdvice } from '#modules/people/index.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInput, govukInsetText, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Html } from '#platform/web/govuk/html.ts';
import type { Shown } from '#platform/web/request.ts';
import { ANSWERS, ANSWER_LABELS, type Answer, SPOKEN_TO_LABELS } from '../answers.rules.ts';
import type { AttendanceFirst } from '../../attendance-first/attendance-run.rules.ts';
import { ChallengeLines } from '../../flags/challenge-lines.page.tsx';
import type { Challenge } from '../../flags/challenges.queries.ts';
import type { TeamToRing } from '../../help-requests/help-requests.queries.ts';
import { RingInstead } from '../../help-requests/ring-instead.tsx';
import { identificationPaths } from '../../identification.paths.ts';
import type { ListedReason, ReasonList } from '../listed-reasons.queries.ts';

type Props = {
  child: Child;
  reasons: readonly ListedReason[];
  advice: SafeguardingAdvice;
  toRing: readonly TeamToRing[] | undefined;
  challenges: readonly Challenge[];
  definition: AttendanceFirst;
  sentences: readonly string[];
  shown: Shown;
  entry: Entry;
};

type Inner = Pick<Props, 'entry' | 'reasons' | 'toRing'>;

export const RecordConversationPage = (props: Props) => {
  const { child, definition, sentences, advice, entry, shown } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{child.name}: your answer</h1>
        {govukInsetText({ html: <Facts definition={definition} sentences={sentences} /> })}
        <ChallengeLines challenges={props.challenges} />
        <Form shown={shown} send="Record the answer" keepsDraft>
          {govukRadios({
            ...choice(entry, 'answer'),
            fieldset: { legend: { text: 'What is your answer?', classes: 'govuk-fieldset__legend--m' } },
            items: ANSWERS.map((value) => ({
              value,
              text: ANSWER_LABELS[value],
              checked: isChosen(entry, 'answer', value),
              conditional: { html: PARTS[value](props) },
            })),
          })}
          {govukTextarea({
            ...field(entry, 'note'),
            label: { text: 'Note (optional)', classes: 'govuk-label--s' },
            hint: { text: 'What was said, and whose words they are. Write so that the child could read it.' },
            rows: 4,
          })}
          <AtRiskQuestion entry={entry} advice={advice} />
        </Form>
      </div>
    </div>
  );
};

const Facts = ({ definition, sentences }: { definition: AttendanceFirst; sentences: readonly string[] }) => (
  <>
    {sentences.map((sentence) => (
      <p class="govuk-body">{sentence}</p>
    ))}
    <p class="govuk-body">
      By{' '}
      <a class="govuk-link" href={identificationPaths.definition}>
        {definition.name}, version {definition.version}
      </a>
      .
    </p>
  </>
);

/** What each answer asks beside itself. */
const PARTS: Record<Answer, (inner: Inner) => Html> = {
  'spoken-with': (inner) => <SpokenWith {...inner} />,
  'already-supported': ({ entry }) =>
    govukInput({
      ...field(entry, 'supportedBy'),
      label: { text: 'Who supports the child?' },
      hint: { text: 'What RootED knows of is filled in. Add or correct it.' },
    }),
  'no-action-now': ({ entry, reasons }) =>
    govukRadios({
      ...choice(entry, 'noActionBecause'),
      fieldset: { legend: { text: 'Because' } },
      hint: { text: 'The child does not come back onto the list unless things get worse.' },
      items: itemsOf(reasons, 'no-action', entry, 'noActionBecause'),
    }),
  'need-help': ({ entry, toRing }) => (toRing ? <RingInstead teams={toRing} /> : <WhatFor entry={entry} />),
};

const WhatFor = ({ entry }: Pick<Inner, 'entry'>) =>
  govukTextarea({
    ...field(entry, 'whatFor'),
    label: { text: 'What do you need help with?' },
    hint: {
      text: 'The School Liaison Officer of your schools is asked. They see this child, and how to reach the parents and carers, from now on; and no other of your pupils.',
    },
    rows: 3,
  });

const SpokenWith = ({ entry, reasons }: Inner) => (
  <>
    {govukCheckboxes({
      ...choice(entry, 'spokenTo'),
      fieldset: { legend: { text: 'Who was spoken with?' } },
      classes: 'govuk-checkboxes--small',
      items: Object.entries(SPOKEN_TO_LABELS).map(([value, text]) => ({
        value,
        text,
        checked: isChosen(entry, 'spokenTo', value),
      })),
    })}
    {govukCheckboxes({
      ...choice(entry, 'whyAway'),
      fieldset: { legend: { text: 'Why are they away?' } },
      hint: { text: 'As they say it. Choose all that apply.' },
      classes: 'govuk-checkboxes--small',
      items: itemsOf(reasons, 'why-away', entry, 'whyAway'),
    })}
  </>
);

const itemsOf = (reasons: readonly ListedReason[], list: ReasonList, entry: Entry, name: string) =>
  reasons
    .filter((reason) => reason.list === list)
    .map(({ code, label }) => ({ value: code, text: label, checked: isChosen(entry, name, code) }));
