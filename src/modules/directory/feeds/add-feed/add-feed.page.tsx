import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import type { Entry } from '#platform/web/form-fields.ts';
import type { Shown } from '#platform/web/request.ts';
import { FeedBoxes } from './feed-boxes.page.tsx';

export const AddFeedPage = ({ entry, shown }: { entry: Entry; shown: Shown }) => (
  <Column heading="Add another directory">
    <p class="govuk-body">
      Its services are looked at before anybody reads them here. Whose they are, and under which licence, is said with
      each.
    </p>
    <Form shown={shown} send="Add this directory">
      <FeedBoxes entry={entry} />
    </Form>
  </Column>
);
