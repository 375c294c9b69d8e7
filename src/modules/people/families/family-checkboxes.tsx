import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes } from '#platform/web/govuk/macros.ts';
import type { NamedPerson } from '../identity/names.queries.ts';

type FamilyCheckboxesProps = {
  entry: Entry;
  name: string;
  question: string;
  hint?: string;
  persons: readonly NamedPerson[];
};

/** Whom of a family something is about: a box for each. */
export const FamilyCheckboxes = ({ entry, name, question, hint, persons }: FamilyCheckboxesProps) =>
  govukCheckboxes({
    ...choice(entry, name),
    fieldset: { legend: { text: question, classes: 'govuk-fieldset__legend--s' } },
    ...(hint ? { hint: { text: hint } } : {}),
    items: persons.map((person) => ({
      value: person.id,
      text: person.name,
      checked: isChosen(entry, name, person.id),
    })),
  });
