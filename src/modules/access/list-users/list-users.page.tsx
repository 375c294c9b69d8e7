import { govukButton, govukInput, govukSelect } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { accessPaths } from '../access.paths.ts';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import { ROLES, ROLE_LABELS } from '../roles.rules.ts';
import type { HeldRole, ListedUser, UserFilter } from '../user.ts';

type ListUsersPageProps = { users: readonly ListedUser[]; total: number; filter: UserFilter; page: number };

export const ListUsersPage = ({ users, total, filter, page }: ListUsersPageProps) => (
  <>
    <h1 class="govuk-heading-l">Users</h1>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.addUser}>
        Add a user
      </a>
    </p>
    <Filter {...filter} />
    <p class="govuk-body">{total === 1 ? '1 user' : `${total} users`}</p>
    {users.length > 0 && (
      <Table
        head={[{ text: 'Name' }, { text: 'User name' }, { text: 'Role and organisation' }]}
        firstCellIsHeader
        rows={users.map((user) => [
          { html: <Name {...user} /> },
          { text: user.userName },
          { html: <Roles {...user} /> },
        ])}
      />
    )}
    <PagesOfList path={accessPaths.users} filter={filter} page={page} total={total} />
  </>
);

const Filter = ({ name, organisation, role }: UserFilter) => (
  <form class="rooted-filter" method="get" action={accessPaths.users}>
    <div class="rooted-filter__fields">
      {govukInput({ id: 'name', name: 'name', value: name, label: { text: 'Name or user name' }, spellcheck: false })}
      {govukInput({ id: 'organisation', name: 'organisation', value: organisation, label: { text: 'Organisation' } })}
      {govukSelect({
        id: 'role',
        name: 'role',
        label: { text: 'Role' },
        items: [
          { value: '', text: 'Any role' },
          ...ROLES.map((each) => ({ value: each, text: ROLE_LABELS[each], selected: each === role })),
        ],
      })}
    </div>
    {govukButton({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>
);

const Name = ({ urlId, name, disabled }: ListedUser) => (
  <>
    <a class="govuk-link" href={accessPaths.user(urlId)}>
      {name}
    </a>
    {disabled && (
      <>
        {' '}
        <Tag text="Disabled" classes="govuk-tag--grey" />
      </>
    )}
  </>
);

const Roles = ({ roles }: { roles: readonly HeldRole[] }) =>
  roles.length === 0 ? (
    <>None now</>
  ) : (
    <>
      {roles.map(({ role, organisation }) => (
        <div>
          {ROLE_LABELS[role]}, {organisation}
        </div>
      ))}
    </>
  );
