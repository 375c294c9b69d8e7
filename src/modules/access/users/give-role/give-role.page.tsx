import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukRadios } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { SelectFromList } from '../../administration/select-from-list.tsx';
import { ROLES, ROLE_LABELS } from '../roles.rules.ts';
import type { OrganisationToChoose } from '../../organisations/organisation.ts';
import type { User } from '../user.ts';

type GiveRolePageProps = { entry: Entry; shown: Shown; user: User; organisations: readonly OrganisationToChoose[] };

export const GiveRolePage = ({ entry, shown, user, organisations }: GiveRolePageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{user.name}</span>
      <h1 class="govuk-heading-l">Give a role</h1>
      <Form shown={shown} send="Give this role">
        <SelectFromList entry={entry} name="organisation" label="Organisation" list={organisations} />
        {govukRadios({
          ...choice(entry, 'role'),
          fieldset: { legend: { text: 'What they do there' } },
          items: ROLES.map((role) => ({
            value: role,
            text: ROLE_LABELS[role],
            checked: isChosen(entry, 'role', role),
          })),
        })}
      </Form>
    </div>
  </div>
);
