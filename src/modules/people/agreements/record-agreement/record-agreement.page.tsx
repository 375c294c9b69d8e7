import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import {
  govukCheckboxes,
  govukDateInput,
  govukInput,
  govukInsetText,
  govukRadios,
  govukTextarea,
} from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { YesOrNoQuestion } from '#platform/web/yes-or-no.tsx';
import type { Child } from '../../children/children.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Named, Purpose } from '../agreement-lists.queries.ts';
import { AGREEMENT_MANNERS, MANNER_LABELS } from './agreement.rules.ts';
import { ShareQuestion } from './share-question.page.tsx';

export type RecordAgreementPageProps = {
  child: Child;
  family: readonly NamedPerson[];
  purposes: readonly Purpose[];
  organisations: readonly Named[];
  ourName: string;
  /** What the family told us already of the interpreter that they need. */
  interpreters: readonly string[];
  entry: Entry;
  shown: Shown;
};

export const RecordAgreementPage = (props: RecordAgreementPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{props.child.name}</span>
      <h1 class="govuk-heading-l">Record an agreement to work together</h1>
      {govukInsetText({
        text: 'The family agrees, not you. Without an agreement no Team Around the Family starts. If a child may be at risk, do not wait for one: tell your safeguarding lead.',
      })}
      <Form shown={props.shown} send="Record the agreement" keepsDraft>
        <WhoAgrees {...props} />
        <WhatTo {...props} />
        <WhenAndHow {...props} />
        <WhoElse {...props} />
      </Form>
    </div>
  </div>
);

const legend = (text: string) => ({ text, classes: 'govuk-fieldset__legend--s' });

const WhoAgrees = ({ family, entry }: RecordAgreementPageProps) => (
  <>
    <h2 class="govuk-heading-m">Who agrees</h2>
    {govukCheckboxes({
      ...choice(entry, 'givenBy'),
      fieldset: { legend: legend('Who gave it?') },
      hint: { text: 'Everybody who said yes. A young person may agree for themselves.' },
      items: family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'givenBy', id) })),
    })}
    {govukInput({
      ...field(entry, 'givenByOther'),
      label: { text: 'Somebody else who gave it (optional)', classes: 'govuk-label--s' },
      hint: { text: 'For instance “Their foster carer, Sam”' },
    })}
    {govukTextarea({
      ...field(entry, 'understands'),
      label: {
        text: 'If a young person agrees for themselves: how do you know they understand?',
        classes: 'govuk-label--s',
      },
      hint: { text: 'What they said they agree to, in their words. There is no fixed age, and it is for nobody else.' },
      rows: 3,
    })}
    {govukCheckboxes({
      ...choice(entry, 'persons'),
      fieldset: { legend: legend('Whom is it for?') },
      hint: { text: 'Those who work with the family will see the records of these people, and of nobody else' },
      items: family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'persons', id) })),
    })}
  </>
);

const WhatTo = (props: RecordAgreementPageProps) => (
  <>
    <h2 class="govuk-heading-m">What they agree to</h2>
    {govukCheckboxes({
      ...choice(props.entry, 'purposes'),
      fieldset: { legend: legend('What did they agree to?') },
      items: props.purposes.map(({ code, name, meaning }) => ({
        value: code,
        text: name,
        hint: { text: meaning },
        checked: isChosen(props.entry, 'purposes', code),
      })),
    })}
    <ShareQuestion {...props} />
    <p class="govuk-body">
      This is not what the law calls consent to hold information.{' '}
      <a class="govuk-link" href={peoplePaths.dataProtection}>
        Why we may hold it
      </a>
    </p>
  </>
);

const WhenAndHow = ({ child, interpreters, entry }: RecordAgreementPageProps) => (
  <>
    <h2 class="govuk-heading-m">When and how</h2>
    {govukDateInput({ ...dateField(entry, 'givenOn'), fieldset: { legend: legend('When was it given?') } })}
    {govukDateInput({
      ...dateField(entry, 'endsOn'),
      fieldset: { legend: legend('Until when? (optional)') },
      hint: { text: 'The last day. Leave it empty where it is until they say otherwise: they can at any time.' },
    })}
    {govukRadios({
      ...choice(entry, 'how'),
      fieldset: { legend: legend('How was it given?') },
      items: AGREEMENT_MANNERS.map((manner) => ({
        value: manner,
        text: MANNER_LABELS[manner],
        checked: isChosen(entry, 'how', manner),
      })),
    })}
    {govukInput({
      ...field(entry, 'interpreter'),
      label: { text: 'Interpreter used (optional)', classes: 'govuk-label--s' },
      hint: {
        text: [
          'The language, and who interpreted. Not somebody of the family, and never the child.',
          ...interpreters,
        ].join(' They told us: '),
      },
    })}
    <YesOrNoQuestion entry={entry} name="childAsked" question={`Was ${child.name} asked?`} />
  </>
);

const WhoElse = ({ entry }: RecordAgreementPageProps) => (
  <>
    <h2 class="govuk-heading-m">Who gets it, and who must not see it</h2>
    {govukInput({
      ...field(entry, 'copyTo'),
      label: { text: 'Who gets a copy? (optional)', classes: 'govuk-label--s' },
      hint: { text: 'As the family said it, for instance “Mum, and the school nurse”' },
    })}
    <YesOrNoQuestion
      entry={entry}
      name="somebodyBarred"
      question="Is there anyone who should not see this?"
      hint="Somebody who works here or elsewhere, for instance a relative or a former partner. You say who on the next page; there may be several."
    />
  </>
);
