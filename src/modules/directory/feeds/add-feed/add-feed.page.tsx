import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

export const AddFeedPage = ({ entry, shown }: { entry: Entry; shown: Shown }) => (
  <Column heading="Add another directory">
    <p class="govuk-body">
      Its services are looked at before anybody reads them here. Whose they are, and under which licence, is kept with
      each.
    </p>
    <Form shown={shown} send="Add this directory">
      {govukInput({ ...field(entry, 'name'), label: { text: 'Whose directory is it?' } })}
      {govukInput({
        ...field(entry, 'address'),
        label: { text: 'Address of its Open Referral data' },
        hint: { text: 'Where /services comes after it. Leave it out where its files are sent to you.' },
        inputmode: 'url',
        spellcheck: false,
      })}
      {govukInput({
        ...field(entry, 'licence'),
        label: { text: 'Licence' },
        hint: { text: 'Under which it may be used, for example Open Government Licence 3.0' },
      })}
      {govukInput({
        ...field(entry, 'licenceUrl'),
        label: { text: 'Address of the licence, where it has one' },
        inputmode: 'url',
        spellcheck: false,
      })}
    </Form>
  </Column>
);
