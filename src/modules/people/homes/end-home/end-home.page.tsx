import { Form } from '#platform/web/form.tsx';
import { type Entry, dateField } from '#platform/web/form-fields.ts';
import { govukDateInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PersonInHand } from '../../children/person-in-hand.ts';
import { inOneLine } from '../../families/homes.rules.ts';
import type { Home } from '../homes.queries.ts';

type Props = { inHand: PersonInHand; home: Home; entry: Entry; shown: Shown };

export const EndHomePage = ({ inHand, home, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.person.name}</span>
      <h1 class="govuk-heading-l">No longer lives there</h1>
      <p class="govuk-body">{inOneLine(home)}</p>
      <Form shown={shown} send="They no longer live there">
        {govukDateInput({
          ...dateField(entry, 'endedOn'),
          fieldset: { legend: { text: 'When did they leave?', classes: 'govuk-fieldset__legend--s' } },
        })}
      </Form>
    </div>
  </div>
);
