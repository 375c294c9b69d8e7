import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukInput, govukRadios } from '#platform/web/govuk/macros.ts';
import type { NamedPerson } from '../identity/names.queries.ts';
import { SOMEBODY_ELSE } from './facts.rules.ts';

/** Who told us, and when. */
export const ToldByQuestions = ({ entry, family }: { entry: Entry; family: readonly NamedPerson[] }) => (
  <>
    {govukRadios({
      ...choice(entry, 'toldBy'),
      fieldset: { legend: legend('Who told you?') },
      items: [
        ...family.map(({ id, name }) => ({ value: id, text: name, checked: isChosen(entry, 'toldBy', id) })),
        {
          value: SOMEBODY_ELSE,
          text: 'Somebody else, or we saw it ourselves',
          checked: isChosen(entry, 'toldBy', SOMEBODY_ELSE),
          conditional: {
            html: govukInput({ ...field(entry, 'toldByOther'), label: { text: 'Who, or how you know' } }),
          },
        },
      ],
    })}
    {govukDateInput({ ...dateField(entry, 'toldOn'), fieldset: { legend: legend('When?') } })}
  </>
);

const legend = (text: string) => ({ text, classes: 'govuk-fieldset__legend--s' });
