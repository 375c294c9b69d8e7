import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field, isChosen } from '#platform/web/form-fields.ts';
import { govukSelect } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { YesOrNoQuestion } from '#platform/web/yes-or-no.tsx';
import type { KeptProvider } from '../providers.queries.ts';

export type Organisation = { readonly id: string; readonly name: string };
type Props = { provider: KeptProvider; organisations: readonly Organisation[]; entry: Entry; shown: Shown };

export const NameKeepersPage = ({ provider, organisations, entry, shown }: Props) => (
  <Column caption={provider.said.name} heading="Whose workers keep its services">
    <p class="govuk-body">
      Who works there as a provider keeps these services from then on, and reads and answers what families’ teams ask of
      them, also what was asked already, where the family agreed with them. Be sure that it is the same organisation.
    </p>
    <Form shown={shown} send="Save" version={provider.version}>
      {govukSelect({
        ...field(entry, 'org'),
        label: { text: 'Organisation', classes: 'govuk-label--s' },
        hint: { text: 'Those where somebody has an account as a provider. An administrator gives one.' },
        items: [
          { value: '', text: 'Nobody: curators keep them', selected: isChosen(entry, 'org', '') },
          ...organisations.map(({ id, name }) => ({ value: id, text: name, selected: isChosen(entry, 'org', id) })),
        ],
      })}
      <YesOrNoQuestion
        entry={entry}
        name="trusted"
        question="Does everybody read at once what they write?"
        hint="If not, it waits until a curator has read it. A place that the directory does not show yet always waits."
      />
    </Form>
  </Column>
);
