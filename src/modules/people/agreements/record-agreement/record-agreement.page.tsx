import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import {
  govukCheckboxes,
  govukDateInput,
  govukInput,
  govukInsetText,
  govukRadios,
} from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { YesOrNoQuestion } from '#platform/web/yes-or-no.tsx';
import type { Child } from '../../children/children.queries.ts';
import type { NamedPerson } from '../../identity/names.queries.ts';
import { AGREEMENT_MANNERS, MANNER_LABELS } from './agreement.rules.ts';

type RecordAgreementPageProps = { child: Child; family: readonly NamedPerson[]; entry: Entry; shown: Shown };

export const RecordAgreementPage = ({ child, family, entry, shown }: RecordAgreementPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Record an agreement to work together</h1>
      {govukInsetText({
        text: 'The family agrees, not you. Without an agreement no Team Around the Family starts. If a child may be at risk, do not wait for one: tell your safeguarding lead.',
      })}
      <Form shown={shown} send="Record the agreement" keepsDraft>
        <GivenBy family={family} entry={entry} />
        {govukCheckboxes({
          ...choice(entry, 'persons'),
          fieldset: { legend: legend('Whom is it for?') },
          hint: { text: 'Those who work with the family will see the records of these people, and of nobody else' },
          items: family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'persons', id) })),
        })}
        {govukDateInput({
          ...dateField(entry, 'givenOn'),
          fieldset: { legend: legend('When was it given?') },
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
        <YesOrNoQuestion entry={entry} name="childAsked" question={`Was ${child.name} asked?`} />
        {govukInput({
          ...field(entry, 'copyTo'),
          label: { text: 'Who gets a copy? (optional)', classes: 'govuk-label--s' },
          hint: { text: 'As the family said it, for instance “Mum, and the school nurse”' },
        })}
        <YesOrNoQuestion
          entry={entry}
          name="somebodyBarred"
          question="Is there anyone who should not see this?"
          hint="Somebody who works here or elsewhere, for instance a relative or a former partner. You say who on the next page."
        />
      </Form>
    </div>
  </div>
);

const legend = (text: string) => ({ text, classes: 'govuk-fieldset__legend--s' });

const GivenBy = ({ family, entry }: { family: readonly NamedPerson[]; entry: Entry }) =>
  govukRadios({
    ...choice(entry, 'givenBy'),
    fieldset: { legend: legend('Who gave it?') },
    items: [
      ...family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'givenBy', id) })),
      {
        value: 'other',
        text: 'Somebody else',
        checked: isChosen(entry, 'givenBy', 'other'),
        conditional: {
          html: govukInput({ ...field(entry, 'givenByOther'), label: { text: 'Who they are' } }),
        },
      },
    ],
  });
