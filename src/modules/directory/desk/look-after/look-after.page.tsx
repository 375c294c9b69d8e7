import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukInput, govukRadios, govukSelect } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { KeptService } from '../kept-service.ts';
import type { Curator } from './curators.queries.ts';

type Props = { service: KeptService; curators: readonly Curator[]; entry: Entry; shown: Shown };

export const LookAfterPage = ({ service, curators, entry, shown }: Props) => (
  <Column caption={service.entry.name} heading="How it is looked after">
    <Form shown={shown} send="Save" version={service.version}>
      {govukRadios({
        ...choice(entry, 'protection'),
        fieldset: { legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } },
        items: [
          { value: 'ordinary', text: 'An ordinary service', hint: { text: 'Shown lower where nobody confirmed it.' } },
          { value: 'statutory', text: 'Bound by law', hint: { text: 'Never disappears or drops by itself.' } },
          { value: 'crisis', text: 'Help in a crisis', hint: { text: 'Never disappears or drops by itself.' } },
        ].map((item) => ({ ...item, checked: isChosen(entry, 'protection', item.value) })),
      })}
      {govukInput({
        ...field(entry, 'everyDays'),
        label: { text: 'How many days until it must be confirmed again', classes: 'govuk-label--s' },
        hint: { text: 'How long it counts as right once somebody has said so.' },
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
      })}
      {govukInput({
        ...field(entry, 'confirmsAt'),
        label: { text: 'E-mail address of who confirms it (optional)', classes: 'govuk-label--s' },
        hint: {
          text: `When it is due they are sent a link that asks whether all is right. It is never published. Nothing is sent there where the provider has an account. ${published(service)}`,
        },
        type: 'email',
        spellcheck: false,
      })}
      {govukSelect({
        ...field(entry, 'curator'),
        label: { text: 'Which curator looks after it?', classes: 'govuk-label--s' },
        hint: { text: 'They are told of mistakes, and where nobody confirms it.' },
        items: [{ value: '', text: 'Nobody by name' }, ...curators.map(({ id, name }) => ({ value: id, text: name }))],
      })}
    </Form>
  </Column>
);

const published = ({ entry }: KeptService): string => (entry.email ? `Published is ${entry.email}.` : '');
