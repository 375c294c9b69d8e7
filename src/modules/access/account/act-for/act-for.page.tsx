import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { OwnOrganisation } from '../../organisations/organisation.ts';

type ActForPageProps = { entry: Entry; shown: Shown; organisations: readonly OwnOrganisation[] };

/** What somebody sees and may do is what one organisation opens to them: never two at once. */
export const ActForPage = ({ entry, shown, organisations }: ActForPageProps) => (
  <Form shown={shown} send="Go on">
    <input type="hidden" name="back" value={field(entry, 'back').value} />
    {govukRadios({
      ...choice(entry, 'organisation'),
      fieldset: {
        legend: {
          html: <h1 class="govuk-fieldset__heading">For whom are you working now?</h1>,
          classes: 'govuk-fieldset__legend--l',
        },
      },
      hint: { text: 'You see what that organisation may see. Forms that you opened before cannot be sent any more.' },
      items: organisations.map(({ urlId, name }) => ({
        value: urlId,
        text: name,
        checked: isChosen(entry, 'organisation', urlId),
      })),
    })}
  </Form>
);
