import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { KeptService } from '../kept-service.ts';

export const RemoveServicePage = ({ service, entry, shown }: { service: KeptService; entry: Entry; shown: Shown }) => (
  <Column caption={service.provider} heading={`Take ${service.entry.name} out of the directory`}>
    <p class="govuk-body">
      Nobody outside finds it from then on. What was said of it is kept, and a curator can put it back.
    </p>
    <Form shown={shown} send="Take it out" warning>
      {govukTextarea({
        ...field(entry, 'because'),
        label: { text: 'Why?', classes: 'govuk-label--s' },
        hint: { text: 'Curators and the provider read this. It is not published.' },
        rows: 3,
      })}
    </Form>
  </Column>
);
