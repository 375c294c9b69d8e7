import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukTextarea } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

/** The markup of a form of one box, for tests. */
export const NoteForm = {
  empty: <></>,
  of: (entry: Entry, shown: Shown) => (
    <>
      <h1 class="govuk-heading-l">Write a note</h1>
      <Form shown={shown} send="Write" keepsDraft>
        {govukTextarea({ ...field(entry, 'what'), label: { text: 'Note' } })}
      </Form>
    </>
  ),
};
