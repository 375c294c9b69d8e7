import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, field, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes, govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SelectFromList } from '../../administration/select-from-list.tsx';
import { ROLES, ROLE_LABELS } from '../roles.rules.ts';
import type { OrganisationToChoose } from '../../organisations/organisation.ts';

type AddUserPageProps = { entry: Entry; shown: Shown; organisations: readonly OrganisationToChoose[] };

export const AddUserPage = ({ entry, shown, organisations }: AddUserPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Add a user</h1>
      <Form shown={shown} send="Add this user">
        {govukInput({
          ...field(entry, 'name'),
          label: { text: 'Name' },
          hint: { text: 'As their colleagues know them.' },
        })}
        {govukInput({
          ...field(entry, 'userName'),
          label: { text: 'User name' },
          hint: { text: 'What they sign in with: their work e-mail address, for instance.' },
          spellcheck: false,
        })}
        <SelectFromList
          entry={entry}
          name="organisation"
          label="Organisation"
          hint="If they work for another one too, give them that role afterwards."
          list={organisations}
        />
        {govukCheckboxes({
          ...choice(entry, 'roles'),
          fieldset: { legend: { text: 'What they do there' } },
          items: ROLES.map((role) => ({
            value: role,
            text: ROLE_LABELS[role],
            checked: isChosen(entry, 'roles', role),
          })),
        })}
      </Form>
    </div>
  </div>
);
