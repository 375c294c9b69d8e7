import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { ProfileInHand } from '../profile-in-hand.ts';
import { PROFILE_HEADINGS, PROFILE_PARTS, type ProfilePart } from '../profile.rules.ts';

const HINTS: Record<ProfilePart, string> = {
  appreciated: 'What others like and admire, as they say it',
  important: 'People, things, places, routines',
  support: 'What helps, and what does not',
  goodDay: 'Optional. What makes a day good?',
  badDay: 'Optional. What makes a day bad, and what helps then?',
  communicates: 'Optional. With words, signs, pictures; what it means when they go quiet',
  goal: 'Optional. What they want to do or learn next',
};

const TOLD = 'It starts with what we were told already: read it with them.';
const ROWS = 4;

type Props = ProfileInHand & { told: readonly string[]; entry: Entry; shown: Shown };

export const WriteProfilePage = ({ child, versions, told, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{child.name}</span>
      <h1 class="govuk-heading-l">Write the one-page profile</h1>
      <p class="govuk-body">
        It is the child’s own: write it with them, in their words, so that it fits on one page. Leave out where they
        live and anything that they would not want others to read.
      </p>
      <Form shown={shown} send="Write this version" keepsDraft>
        <input type="hidden" name="shownVersion" value={versions[0]?.urlId ?? ''} />
        {PROFILE_PARTS.map((part) =>
          govukTextarea({
            ...field(entry, part),
            label: { text: PROFILE_HEADINGS[part], classes: 'govuk-label--s' },
            hint: { text: part === 'important' && told.length > 0 ? `${HINTS[part]}. ${TOLD}` : HINTS[part] },
            rows: ROWS,
          }),
        )}
        {govukInput({
          ...field(entry, 'takingPart'),
          label: { text: 'How did the child take part?', classes: 'govuk-label--s' },
          hint: { text: 'For instance “Told me while drawing”, or “Too young: with Mum, and watching at play”' },
        })}
      </Form>
    </div>
  </div>
);
