import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { oneOf } from '#platform/web/fields.ts';
import { govukRadios, govukWarningText } from '#platform/web/govuk/macros.ts';
import type { SafeguardingAdvice } from './safeguarding-advice.queries.ts';

/** The field that every form with a note has. Named `atRisk`. */
export const atRiskField = oneOf(['yes', 'no'], 'Say whether the child, or another child, may be at risk of harm now');

/** Asked with every note, each time anew. Where it is known whom the note is about, yes shows at once whom to call. */
export const AtRiskQuestion = ({ entry, advice }: { entry: Entry; advice?: SafeguardingAdvice }) =>
  govukRadios({
    ...choice(entry, 'atRisk'),
    fieldset: {
      legend: {
        text: 'May the child, or another child, be at risk of harm now?',
        classes: 'govuk-fieldset__legend--s',
      },
    },
    items: [
      {
        value: 'yes',
        text: 'Yes',
        checked: isChosen(entry, 'atRisk', 'yes'),
        ...(advice ? { conditional: { html: <AtRiskAdvice advice={advice} /> } } : {}),
      },
      { value: 'no', text: 'No', checked: isChosen(entry, 'atRisk', 'no') },
    ],
  });

/** Whom to call. It stands beside the question and on the page that follows a yes. */
export const AtRiskAdvice = ({ advice: { leads, area } }: { advice: SafeguardingAdvice }) => (
  <>
    {govukWarningText({ text: area?.emergencyNote ?? 'In an emergency call 999.', iconFallbackText: 'Warning' })}
    <ul class="govuk-list govuk-list--bullet">
      {leads.map(({ orgName, lead, phone }) => (
        <li>
          Safeguarding lead at {orgName}: {lead ?? 'name not recorded'}
          {phone ? `, ${phone}` : ''}
        </li>
      ))}
      {area && (
        <li>
          {area.frontDoorName}: {area.frontDoorPhone}
        </li>
      )}
    </ul>
    <p class="govuk-body">
      Speak to the safeguarding lead now, and write it in the school’s own child protection file. RootED alerts the
      lead; it does not replace that file, and it is not a referral.
    </p>
  </>
);
