import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Worker } from '../team.ts';

type Props = { inHand: PlanInHand; worker: Worker; entry: Entry; shown: Shown };

export const OfferLeadPage = ({ inHand, worker, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{inHand.title}</span>
      <h1 class="govuk-heading-l">Offer the lead to {worker.name}</h1>
      <p class="govuk-body">
        {worker.name}, {worker.orgName}, becomes the lead professional when they accept. Until then{' '}
        {inHand.plan.lead.name} goes on leading. Speak with the family first: whom do they want?
      </p>
      <Form shown={shown} send="Offer the lead">
        {govukTextarea({
          ...field(entry, 'message'),
          label: { text: 'What should they know before they answer?', classes: 'govuk-label--s' },
          hint: {
            text: 'They may not see the family yet, so name nobody: why them, how much there is to do, by when you need to know.',
          },
          rows: 4,
        })}
      </Form>
    </div>
  </div>
);
