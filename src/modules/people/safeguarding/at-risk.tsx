import type { Entry } from '#platform/web/form-fields.ts';
import { govukWarningText } from '#platform/web/govuk/macros.ts';
import { Phone } from '#platform/web/phone.tsx';
import { YesOrNoQuestion, yesOrNo } from '#platform/web/yes-or-no.tsx';
import type { SafeguardingAdvice } from './safeguarding-advice.queries.ts';

/** The field that every form with a note has. Named `atRisk`. */
export const atRiskField = yesOrNo('Say whether the child, or another child, may be at risk of harm now');

/** Asked with every note, each time anew. Yes shows at once whom to call. */
export const AtRiskQuestion = ({ entry, advice }: { entry: Entry; advice: SafeguardingAdvice }) => (
  <YesOrNoQuestion
    entry={entry}
    name="atRisk"
    question="May the child, or another child, be at risk of harm now?"
    ifYes={<AtRiskAdvice advice={advice} />}
  />
);

/** Whom to call. It stands beside the question and on the page that follows a yes. */
export const AtRiskAdvice = ({ advice: { leads, area } }: { advice: SafeguardingAdvice }) => (
  <>
    {govukWarningText({ text: area?.emergencyNote ?? 'In an emergency call 999.', iconFallbackText: 'Warning' })}
    <ul class="govuk-list govuk-list--bullet">
      {leads.map(({ orgName, lead, phone }) => (
        <li>
          Safeguarding lead at {orgName}: {lead ?? 'name not recorded'}
          {phone && (
            <>
              , <Phone number={phone} />
            </>
          )}
        </li>
      ))}
      {area && (
        <li>
          {area.frontDoorName}: <Phone number={area.frontDoorPhone} />
        </li>
      )}
    </ul>
    <p class="govuk-body">
      Speak to the safeguarding lead now, and write it in the school’s own child protection file. RootED alerts the
      lead; it does not replace that file, and it is not a referral.
    </p>
  </>
);
