import { inWords } from '#kernel/local-date.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { type Plan, nextName } from '../../plan/plan.ts';
import type { LeadOffer } from '../team.ts';

type Props = { offer: LeadOffer; plan: Plan; entry: Entry; shown: Shown };

/** What somebody may know before they say yes: not yet who the family is. */
export const AnswerOfferPage = ({ offer, plan, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">You are asked to lead a family plan</h1>
      <SummaryList
        rows={[
          { key: { text: 'Asked by' }, value: { text: `${offer.byName}, on ${inWords(offer.offeredOn)}` } },
          { key: { text: 'They say' }, value: { text: offer.message } },
          { key: { text: 'Plan opened by' }, value: { text: `${plan.orgName}, on ${inWords(plan.openedOn)}` } },
          { key: { text: 'Level' }, value: { text: plan.levelName } },
          { key: { text: 'Leads now' }, value: { text: `${plan.lead.name}, ${plan.lead.orgName}` } },
          { key: { text: nextName(plan) }, value: { text: inWords(plan.nextReviewOn) } },
        ]}
      />
      <p class="govuk-body">
        You see who the family is when you accept. If you then find that you know them other than through your work,
        tell {plan.lead.name} at once and offer the lead to somebody else.
      </p>
      <Form shown={shown} send="Answer">
        {govukRadios({
          ...choice(entry, 'answer'),
          fieldset: { legend: { text: 'Will you be the lead professional?', classes: 'govuk-fieldset__legend--s' } },
          items: [
            { value: 'accept', text: 'Yes, I accept', checked: isChosen(entry, 'answer', 'accept') },
            {
              value: 'decline',
              text: 'No, I cannot',
              checked: isChosen(entry, 'answer', 'decline'),
              conditional: {
                html: govukTextarea({ ...field(entry, 'why'), label: { text: 'Why not?' }, rows: 3 }),
              },
            },
          ],
        })}
      </Form>
    </div>
  </div>
);
