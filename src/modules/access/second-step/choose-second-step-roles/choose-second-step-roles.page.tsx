import { Form } from '#platform/web/form.tsx';
import { type Entry, choice, isChosen } from '#platform/web/form-fields.ts';
import { govukCheckboxes } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import { ChangedMeanwhile } from '../../administration/changed-meanwhile.tsx';
import type { Area } from '../../area/area.ts';
import { ROLES, ROLE_LABELS } from '../../users/roles.rules.ts';

type Props = { area: Area; entry: Entry; shown: Shown };

export const ChooseSecondStepRolesPage = ({ area, entry, shown }: Props) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">Who needs a second step</h1>
      <p class="govuk-body">
        Beside their password, those who do one of these for any organisation sign in with a code from an authenticator
        app. Others may turn it on for themselves.
      </p>
      <ChangedMeanwhile
        entry={{ ...entry, typed: { roles: inWords(ROLES.filter((role) => isChosen(entry, 'roles', role))) } }}
        now={{ roles: inWords(area.secondStepRoles) }}
        labels={{ roles: 'Who needs it' }}
      />
      <Form shown={shown} send="Save" version={area.version}>
        {govukCheckboxes({
          ...choice(entry, 'roles'),
          fieldset: { legend: { text: 'Who must have it?', classes: 'govuk-fieldset__legend--s' } },
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

const inWords = (roles: Area['secondStepRoles']): string =>
  ROLES.filter((role) => roles.includes(role))
    .map((role) => ROLE_LABELS[role])
    .join(', ');
