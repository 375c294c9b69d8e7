import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, dateField, field, isChosen } from '#platform/web/form-fields.ts';
import { govukDateInput, govukRadios, govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { PlanInHand } from '../../plan/plan-in-hand.ts';
import type { Worker } from '../../team/team.ts';
import { HANDOVER_KINDS, HANDOVER_LABELS } from '../handover.ts';

type Props = { inHand: PlanInHand; worker: Worker; entry: Entry; shown: Shown };

const WORDS = [
  [
    'childSays',
    'What does the child say about it?',
    'What they look forward to, what they are afraid of, who should know what.',
  ],
  ['helps', 'What helps?', 'What works at home and at school, who they trust, what they are good at.'],
  ['worries', 'What is to be watched?', 'What made it hard before, and the first signs of it.'],
  ['meets', 'When do they meet?', 'Visits, first days, who goes with them.'],
] as const;

export const OfferHandoverPage = ({ inHand, worker, entry, shown }: Props) => (
  <Column caption={inHand.title} heading={`Hand over to ${worker.name}`}>
    <p class="govuk-body">
      {worker.name}, {worker.orgName}, joins the team when they accept, and then reads what you write here. Until they
      have accepted nothing is handed over: speak with them too.
    </p>
    <Form shown={shown} send="Ask them to accept" keepsDraft>
      {govukRadios({
        ...choice(entry, 'about'),
        fieldset: { legend: { text: 'Who goes on?', classes: 'govuk-fieldset__legend--s' } },
        items: inHand.persons
          .filter(({ inFull }) => inFull)
          .map(({ key, name }) => ({ value: key, text: name, checked: isChosen(entry, 'about', key) })),
      })}
      {govukRadios({
        ...choice(entry, 'kind'),
        fieldset: { legend: { text: 'Where to?', classes: 'govuk-fieldset__legend--s' } },
        items: HANDOVER_KINDS.map((kind) => ({
          value: kind,
          text: HANDOVER_LABELS[kind],
          checked: isChosen(entry, 'kind', kind),
        })),
      })}
      {govukDateInput({
        ...dateField(entry, 'goesOn'),
        fieldset: { legend: { text: 'From when?', classes: 'govuk-fieldset__legend--s' } },
      })}
      {WORDS.map(([name, label, hint]) =>
        govukTextarea({
          ...field(entry, name),
          label: { text: label, classes: 'govuk-label--s' },
          hint: { text: hint },
          rows: 4,
        }),
      )}
      {govukTextarea({
        ...field(entry, 'message'),
        label: { text: 'What should they know before they answer?', classes: 'govuk-label--s' },
        hint: {
          text: 'They do not see the family yet, so name nobody: which year or age, by when you need to know.',
        },
        rows: 3,
      })}
    </Form>
  </Column>
);
