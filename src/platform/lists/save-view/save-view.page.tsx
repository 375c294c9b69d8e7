import { Form } from '../../web/form.tsx';
import { type Entry, field } from '../../web/form-fields.ts';
import { govukInput } from '../../web/govuk/macros.ts';
import type { Shown } from '../../web/request.ts';

type SaveViewPageProps = { title: string; what: readonly string[]; query: string; entry: Entry; shown: Shown };

/** Keeping a list as it is narrowed down and sorted, under a name of one's own. */
export const SaveViewPage = ({ title, what, query, entry, shown }: SaveViewPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Save a view</h1>
      <p class="govuk-body">
        {title}: {what.join('. ')}. Only you see your views. What you typed into a box is not kept with it.
      </p>
      <Form shown={shown} send="Save this view">
        <ViewName entry={entry} />
        <input type="hidden" name="query" value={query} />
      </Form>
    </div>
  </div>
);

export const ViewName = ({ entry }: { entry: Entry }) =>
  govukInput({
    ...field(entry, 'name'),
    label: { text: 'Name of the view', classes: 'govuk-label--s' },
    hint: { text: 'For instance: Reviews overdue. Not the name of a child.' },
    autocomplete: 'off',
    classes: 'govuk-!-width-two-thirds',
  });
