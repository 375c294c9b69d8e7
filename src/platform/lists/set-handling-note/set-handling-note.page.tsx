import { Form } from '../../web/form.tsx';
import { type Entry, field } from '../../web/form-fields.ts';
import { govukTextarea } from '../../web/govuk/macros.ts';
import type { Shown } from '../../web/request.ts';

/** What stands over every list that people of an organisation print or take away. */
export const SetHandlingNotePage = ({ version, entry, shown }: { version: number; entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">How to handle what leaves RootED</h1>
      <p class="govuk-body">
        This stands over every list that people of your organisation print or download, so that whoever finds it knows
        what it is.
      </p>
      <Form shown={shown} send="Save" version={version}>
        {govukTextarea({
          ...field(entry, 'words'),
          label: { text: 'Handling note', classes: 'govuk-label--s' },
          rows: '4',
        })}
      </Form>
    </div>
  </div>
);
