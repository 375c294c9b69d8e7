import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { peoplePaths } from '../../people.paths.ts';
import type { Family } from '../families.queries.ts';
import { familyName } from '../families.rules.ts';
import type { Others } from '../find-others.ts';
import { OthersForm } from '../others-form.tsx';
import type { AddedAs } from './added.rules.ts';

export const WhoToAddPage = ({ family, others }: { family: Family; others: Others }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">Who belongs to the family?</h1>
      <h2 class="govuk-heading-m">Somebody you work with already</h2>
      <OthersForm
        {...others}
        path={peoplePaths.addPerson(family.urlId)}
        leadsTo={({ urlId }) => peoplePaths.joinFamily(family.urlId, urlId)}
      />
      <h2 class="govuk-heading-m">Somebody new</h2>
      <ul class="govuk-list">
        {Object.entries(ADD_LABELS).map(([as, label]) => (
          <li>
            <a class="govuk-link" href={peoplePaths.addNewPerson(family.urlId, as)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </div>
);

const ADD_LABELS: Record<AddedAs, string> = {
  adult: 'Add an adult: a parent, a carer, a partner, also one who is not currently involved',
  child: 'Add a child',
  unborn: 'Add a baby who is not born yet',
};

const HEADINGS: Record<AddedAs, string> = {
  adult: 'Add an adult',
  child: 'Add a child',
  unborn: 'Add a baby who is not born yet',
};

type AddPersonPageProps = { family: Family; as: AddedAs; entry: Entry; shown: Shown };

export const AddPersonPage = ({ family, as, entry, shown }: AddPersonPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{familyName(family)}</span>
      <h1 class="govuk-heading-l">{HEADINGS[as]}</h1>
      <p class="govuk-body">
        They get a record of your organisation’s own. Who else knows them does not see it, and you do not see theirs.
      </p>
      <Form shown={shown} send="Add them">
        {as !== 'unborn' &&
          govukInput({ ...field(entry, 'givenName'), label: { text: 'First name', classes: 'govuk-label--s' } })}
        {govukInput({
          ...field(entry, 'familyName'),
          label: { text: 'Family name', classes: 'govuk-label--s' },
          ...(as === 'unborn'
            ? { hint: { text: 'As they are called until they have a name: “Unborn baby” and this' } }
            : {}),
        })}
        {as !== 'adult' &&
          govukDateInput({
            ...dateField(entry, 'day'),
            fieldset: {
              legend: {
                text: as === 'child' ? 'Date of birth' : 'When is the baby due?',
                classes: 'govuk-fieldset__legend--s',
              },
            },
            ...(as === 'unborn' ? { hint: { text: 'About is enough' } } : {}),
          })}
        {as === 'child' && <SexQuestion entry={entry} />}
      </Form>
    </div>
  </div>
);

const SEXES = { F: 'Girl', M: 'Boy', U: 'Not said' };

export const SexQuestion = ({ entry }: { entry: Entry }) =>
  govukRadios({
    ...choice(entry, 'sex'),
    classes: 'govuk-radios--inline',
    fieldset: { legend: { text: 'Girl or boy', classes: 'govuk-fieldset__legend--s' } },
    items: Object.entries(SEXES).map(([value, text]) => ({ value, text, checked: isChosen(entry, 'sex', value) })),
  });
