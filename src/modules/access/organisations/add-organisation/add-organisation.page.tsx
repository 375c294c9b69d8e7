import { Form } from '#platform/web/form.tsx';
import type { Shown } from '#platform/web/request.ts';
import type { Entry } from '#platform/web/form-fields.ts';
import { OrganisationBoxes } from './organisation-boxes.tsx';

export const AddOrganisationPage = ({ entry, shown }: { entry: Entry; shown: Shown }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Add an organisation</h1>
      <p class="govuk-body">
        An organisation is a school, a partner, or one team of the council: never the council as a whole, since those
        who work for one organisation see the same children.
      </p>
      <Form shown={shown} send="Add this organisation">
        <OrganisationBoxes entry={entry} />
      </Form>
    </div>
  </div>
);
