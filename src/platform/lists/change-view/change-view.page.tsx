import { Form } from '../../web/form.tsx';
import { govukButton } from '../../web/govuk/macros.ts';
import type { Shown } from '../../web/request.ts';
import type { Entry } from '../../web/form-fields.ts';
import { ViewName } from '../save-view/save-view.page.tsx';

/** Another name for a view, or the end of it. */
export const ChangeViewPage = ({ remove, entry, shown }: { remove: string; entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Change a view</h1>
      <Form shown={shown} send="Rename this view">
        <ViewName entry={entry} />
      </Form>
      <form method="post" action={remove}>
        <input type="hidden" name="_key" value={shown.key} />
        {govukButton({ text: 'Delete this view', classes: 'govuk-button--secondary', preventDoubleClick: true })}
      </form>
    </div>
  </div>
);
