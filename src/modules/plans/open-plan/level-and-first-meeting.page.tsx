import type { Level } from '#modules/frameworks/index.ts';
import { type Entry, choice, dateField, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukDetails, govukRadios } from '#platform/web/govuk/macros.ts';
import type { Clocks } from '../clocks/review.rules.ts';

type Props = { levels: readonly Level[]; clocks: Clocks; question: string; meets: string; entry: Entry };

/** The levels that a Team Around the Family is for, what they mean, and when it first meets (in the boxes named `meets`). */
export const LevelAndFirstMeeting = ({ levels, clocks, question, meets, entry }: Props) => (
  <>
    {govukRadios({
      ...choice(entry, 'level'),
      fieldset: legend(question),
      items: levels
        .filter(({ level }) => level > 2)
        .map(({ level, name, response }) => ({
          value: String(level),
          text: name,
          hint: { text: response },
          checked: isChosen(entry, 'level', String(level)),
        })),
    })}
    {govukDetails({ summaryText: 'What the levels mean', html: <Descriptors levels={levels} /> })}
    {govukDateInput({
      ...dateField(entry, meets),
      fieldset: legend('When does the team first meet?'),
      hint: { text: `Usually within ${clocks.firstMeeting} working days, at most ${clocks.review}.` },
    })}
  </>
);

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

const Descriptors = ({ levels }: { levels: readonly Level[] }) => (
  <>
    {levels.map(({ name, response, agreement, descriptors }) => (
      <>
        <h2 class="govuk-heading-s">{name}</h2>
        <p class="govuk-body">
          {response} Agreement: {agreement}
        </p>
        {descriptors.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {descriptors.map((descriptor) => (
              <li>{descriptor}</li>
            ))}
          </ul>
        )}
      </>
    ))}
  </>
);
