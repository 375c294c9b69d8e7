import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { HANDOVER_LABELS, type Handover } from '../handover.ts';

type Props = { handover: Handover; entry: Entry; shown: Shown };

/** What somebody may know before they say yes: not yet who the child is. */
export const AnswerHandoverPage = ({ handover, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">You are asked to take a child over</h1>
      <SummaryList
        rows={[
          { key: { text: 'Asked by' }, value: { text: `${handover.byName}, on ${inWords(handover.offeredOn)}` } },
          { key: { text: 'Where to' }, value: { text: HANDOVER_LABELS[handover.kind] } },
          { key: { text: 'From when' }, value: { text: inWords(handover.goesOn) } },
          { key: { text: 'They say' }, value: { text: handover.message } },
        ]}
      />
      <p class="govuk-body">
        When you accept, you join the team around the family, see the plan, and read what helps the child and what they
        say about it. If you then find that you know them other than through your work, tell {handover.byName} at once.
      </p>
      <Form shown={shown} send="Answer">
        {govukRadios({
          ...choice(entry, 'answer'),
          fieldset: { legend: { text: 'Do you take over?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            { value: 'accept', text: 'Yes, I accept', checked: isChosen(entry, 'answer', 'accept') },
            {
              value: 'decline',
              text: 'No, I cannot',
              checked: isChosen(entry, 'answer', 'decline'),
              conditional: {
                html: govukTextarea({ ...field(entry, 'why'), label: { text: 'Why not, and who could?' }, rows: 3 }),
              },
            },
          ],
        })}
      </Form>
    </div>
  </div>
);
