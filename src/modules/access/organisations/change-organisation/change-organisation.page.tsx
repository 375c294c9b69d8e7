import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukInput } from '#platform/web/govuk/macros.ts';
import type { Shown } from '#platform/web/request.ts';
import type { Typed } from '#platform/web/typed.ts';
import { accessPaths } from '../../access.paths.ts';
import { ChangedMeanwhile } from '../../administration/changed-meanwhile.tsx';
import { OrganisationBoxes } from '../add-organisation/organisation-boxes.tsx';
import { SelectFromList } from '../../administration/select-from-list.tsx';
import { ORGANISATION_LABELS } from '../add-organisation/organisation-fields.ts';
import { KIND_LABELS } from '../organisations.rules.ts';
import { ROLE_LABELS } from '../../users/roles.rules.ts';
import type { Member, Organisation } from '../organisation.ts';

type ChangeOrganisationPageProps = {
  entry: Entry;
  shown: Shown;
  organisation: Organisation;
  members: readonly Member[];
};

export const ChangeOrganisationPage = ({ entry, shown, organisation, members }: ChangeOrganisationPageProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h1 class="govuk-heading-l">{organisation.name}</h1>
      <Users organisation={organisation} members={members} />
      <h2 class="govuk-heading-m">What is known of it</h2>
      <ChangedMeanwhile
        entry={entry}
        now={standing(organisation)}
        labels={{ ...ORGANISATION_LABELS, dropFolder: 'Drop folder', dropUser: 'Read as' }}
        words={{ ...KIND_LABELS, ...Object.fromEntries(members.map(({ urlId, name }) => [urlId, name])) }}
      />
      <Form shown={shown} send="Save" version={organisation.version}>
        <OrganisationBoxes entry={entry} />
        <DropFolder entry={entry} members={members} />
      </Form>
    </div>
  </div>
);

/** What stands in the boxes at first. */
export const standing = (organisation: Organisation): Typed => ({
  name: organisation.name,
  kind: organisation.kind,
  phone: organisation.phone ?? '',
  email: organisation.email ?? '',
  safeguardingLead: organisation.safeguardingLead ?? '',
  safeguardingPhone: organisation.safeguardingPhone ?? '',
  dropFolder: organisation.dropFolder ?? '',
  dropUser: organisation.dropUserUrlId ?? '',
});

const Users = ({ organisation, members }: { organisation: Organisation; members: readonly Member[] }) => (
  <>
    <h2 class="govuk-heading-m">Users</h2>
    {members.length === 0 ? <p class="govuk-body">Nobody works for it here yet.</p> : null}
    <ul class="govuk-list">
      {members.map(({ urlId, name, roles }) => (
        <li>
          <a class="govuk-link" href={accessPaths.user(urlId)}>
            {name}
          </a>
          , {roles.map((role) => ROLE_LABELS[role]).join(', ')}
        </li>
      ))}
      <li>
        <a class="govuk-link" href={accessPaths.addUserTo(organisation.urlId)}>
          Add a user
        </a>
      </li>
    </ul>
  </>
);

const DropFolder = ({ entry, members }: { entry: Entry; members: readonly Member[] }) => (
  <>
    <h2 class="govuk-heading-m">Files that arrive by themselves</h2>
    {govukInput({
      ...field(entry, 'dropFolder'),
      label: { text: 'Drop folder' },
      hint: {
        text: 'The name of its folder on the server. Small letters, digits and hyphens. Empty: none is watched.',
      },
      spellcheck: false,
      classes: 'govuk-input--width-20',
    })}
    <SelectFromList
      entry={entry}
      name="dropUser"
      label="Read as"
      hint="The user who answers for what is in the files. What they may do is what the files may do."
      list={members}
    />
  </>
);
