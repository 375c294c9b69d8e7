import { Column } from '#platform/web/column.tsx';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';

export const OurLicencePage = ({ entry, shown }: { entry: Entry; shown: Shown }) => (
  <Column heading="Licence of our own services">
    <p class="govuk-body">
      Everybody may read them and other directories take them over. Here you say under which licence. It is shown on
      each service that did not come from another directory, and goes out with it. Leave all of it empty to say nothing.
    </p>
    <Form shown={shown} send="Save">
      {govukInput({
        ...field(entry, 'name'),
        label: { text: 'Whom do others name when they use them?' },
        hint: { text: 'For example, the name of the council' },
      })}
      {govukInput({
        ...field(entry, 'licence'),
        label: { text: 'Licence' },
        hint: { text: 'For example, Open Government Licence 3.0' },
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
