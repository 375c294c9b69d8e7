import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukSelect } from '#platform/web/govuk/macros.ts';
import { SOMEBODY_IN_FAMILY } from './plan-words.ts';
import type { About } from './plan-content.ts';
import { type NamedPerson, type PlanInHand, WHOLE_FAMILY } from '../plan/plan-in-hand.ts';
import { SENSITIVITY_LABELS, type Sensitivity } from './sensitivity.ts';

/** Who is this about? Where there is only one answer it is not asked. */
export function AboutQuestion({ entry, inHand }: { entry: Entry; inHand: PlanInHand }) {
  const persons = inHand.persons.filter(({ inFull }) => inFull);
  const choices = [
    ...(inHand.everyone && persons.length > 1 ? [{ value: WHOLE_FAMILY, text: 'The whole family' }] : []),
    ...persons.map(({ key, name }) => ({ value: key, text: name })),
  ];
  if (choices.length === 1) return <input type="hidden" name="about" value={choices[0]!.value} />;
  return govukRadios({
    ...choice(entry, 'about'),
    fieldset: { legend: { text: 'Who is this about?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'What is about the whole family is seen only by those who may see everybody in the plan.' },
    items: choices.map((item) => ({ ...item, checked: isChosen(entry, 'about', item.value) })),
  });
}

/** Does the text say more than everyday work? Asked only of those who may see such texts. */
export function SensitivityQuestion({ entry, mine }: { entry: Entry; mine: readonly Sensitivity[] }) {
  if (mine.length < 2) return <></>;
  return govukSelect({
    ...field(entry, 'sensitivity'),
    label: { text: 'Does this tell about something sensitive?' },
    hint: { text: 'Only those with whom it was agreed to share this will see it, or that it exists.' },
    items: mine.map((value) => ({
      value,
      text: SENSITIVITY_LABELS[value],
      selected: isChosen(entry, 'sensitivity', value),
    })),
  });
}

/** Whom something is about, in words. */
export function aboutInWords({ personId, wholeFamily }: About, persons: readonly NamedPerson[]): string {
  if (wholeFamily) return 'The whole family';
  return persons.find((person) => person.personId === personId)?.name ?? SOMEBODY_IN_FAMILY;
}
