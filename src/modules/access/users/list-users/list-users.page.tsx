import { Tag } from '#platform/web/govuk/tag.tsx';
import { accessPaths } from '../../access.paths.ts';
import { ROLE_LABELS } from '../roles.rules.ts';
import type { HeldRole, ListedUser } from '../user.ts';

export const AddUserLink = () => (
  <p class="govuk-body">
    <a class="govuk-link" href={accessPaths.addUser}>
      Add a user
    </a>
  </p>
);

export const UserLink = ({ urlId, name, disabled }: ListedUser) => (
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

export const roleInWords = ({ role, organisation }: HeldRole): string => `${ROLE_LABELS[role]}, ${organisation}`;

export const RolesCell = ({ roles }: ListedUser) =>
  roles.length === 0 ? (
    <>None now</>
  ) : (
    <>
      {roles.map((held) => (
        <div>{roleInWords(held)}</div>
      ))}
    </>
  );
