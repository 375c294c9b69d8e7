import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import { knowsFamily } from './offer-lead.ts';
import type { Worker } from '../team.ts';

type Props = { inHand: PlanInHand; worker: Worker; entry: Entry; shown: Shown };

export const OfferLeadPage = ({ inHand, worker, entry, shown }: Props) => (
  <Column caption={inHand.title} heading={`Offer the lead to ${worker.name}`}>
    <p class="govuk-body">
      {worker.name}, {worker.orgName}, becomes the lead professional when they accept. Until then{' '}
      {inHand.plan.lead.name} goes on leading.
    </p>
    <Form shown={shown} send="Offer the lead">
      {knowsFamily(inHand) && <Wish worker={worker} entry={entry} />}
      {govukTextarea({
        ...field(entry, 'message'),
        label: { text: 'What should they know before they answer?', classes: 'govuk-label--s' },
        hint: {
          text: 'They may not see the family yet, so name nobody: why them, how much there is to do, by when you need to know.',
        },
        rows: 4,
      })}
    </Form>
  </Column>
);

const Wish = ({ worker, entry }: Pick<Props, 'worker' | 'entry'>) =>
  govukRadios({
    ...choice(entry, 'wish'),
    fieldset: { legend: { text: 'Whom does the family want to lead?', classes: 'govuk-fieldset__legend--s' } },
    hint: { text: 'Ask them first. It may be anybody whom they trust and who works with them.' },
    items: [
      { value: 'this-worker', text: worker.name, checked: isChosen(entry, 'wish', 'this-worker') },
      {
        value: 'somebody-else',
        text: 'Somebody else',
        checked: isChosen(entry, 'wish', 'somebody-else'),
        conditional: { html: govukInput({ ...field(entry, 'whom'), label: { text: 'Whom do they want?' } }) },
      },
      { value: 'no-wish', text: 'They do not mind', checked: isChosen(entry, 'wish', 'no-wish') },
    ],
  });
