import { when } from '#kernel/when.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../../access.paths.ts';
import { ActionButton } from '../../administration/action-button.tsx';
import { ROLE_LABELS } from '../roles.rules.ts';
import type { HeldRole, PasswordState, SeenUser } from '../user.ts';

/** One user: what they do and where. Nobody changes what they may do themselves; that takes another administrator. */
export const SeeUserPage = ({ user, shown }: { user: SeenUser; shown: Shown }) => {
  const isMe = user.id === shown.actor?.userId;
  return (
    <>
      <h1 class="govuk-heading-l">{user.name}</h1>
      <SummaryList
        rows={[
          { key: { text: 'User name' }, value: { text: user.userName }, actions: change(user) },
          { key: { text: 'Sign-in' }, value: { html: <SignIn {...user} /> } },
          { key: { text: 'Password' }, value: { text: passwordInWords(user.password) } },
          { key: { text: 'Second step' }, value: { text: secondStepInWords(user.secondStepSince) } },
        ]}
      />
      <h2 class="govuk-heading-m">Roles</h2>
      <Roles user={user} shown={shown} mayEnd={!isMe} />
      {isMe ? (
        <p class="govuk-body">This is you. Another administrator changes what you may do.</p>
      ) : (
        <Actions user={user} shown={shown} />
      )}
    </>
  );
};

const change = (user: SeenUser) => ({
  items: [{ href: accessPaths.changeUser(user.urlId), text: 'Change', visuallyHiddenText: 'name and user name' }],
});

const SignIn = ({ disabled }: SeenUser) =>
  disabled ? <Tag text="Disabled" classes="govuk-tag--grey" /> : <Tag text="Can sign in" classes="govuk-tag--green" />;

function passwordInWords(password: PasswordState): string {
  if (!password) return 'None: give a first password';
  if (!password.mustChange) return `Their own, chosen on ${when(password.changedAt)}`;
  return `A first password, given on ${when(password.changedAt)}. It runs out after 14 days if it is not used`;
}

const secondStepInWords = (since: Date | null): string => (since ? `On since ${when(since)}` : 'Off');

const Roles = ({ user, shown, mayEnd }: { user: SeenUser; shown: Shown; mayEnd: boolean }) =>
  user.roles.length === 0 ? (
    <p class="govuk-body">None now. Without a role nobody can sign in.</p>
  ) : (
    <Table
      head={[{ text: 'Role' }, { text: 'Organisation' }, ...(mayEnd ? [{ text: 'End it' }] : [])]}
      rows={user.roles.map((held) => [
        { text: ROLE_LABELS[held.role] },
        { text: held.organisation },
        ...(mayEnd ? [{ html: <EndRole user={user} held={held} shown={shown} /> }] : []),
      ])}
    />
  );

const EndRole = ({ user, held, shown }: { user: SeenUser; held: HeldRole; shown: Shown }) => (
  <ActionButton
    shown={shown}
    to={accessPaths.endRole(user.urlId)}
    label="End"
    about={`the role of ${ROLE_LABELS[held.role]} at ${held.organisation}`}
    sends={{ role: held.role, organisation: held.organisationUrlId }}
  />
);

const Actions = ({ user, shown }: { user: SeenUser; shown: Shown }) => (
  <>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.giveRole(user.urlId)}>
        Give a role
      </a>
    </p>
    <h2 class="govuk-heading-m">Sign-in</h2>
    <div class="govuk-button-group">
      {user.disabled ? (
        <ActionButton shown={shown} to={accessPaths.enableUser(user.urlId)} label="Let in again" about={user.name} />
      ) : (
        <>
          <ActionButton
            shown={shown}
            to={accessPaths.giveFirstPassword(user.urlId)}
            label="Give a new first password"
            about={`to ${user.name}`}
          />
          {user.secondStepSince && (
            <ActionButton
              shown={shown}
              to={accessPaths.resetSecondStep(user.urlId)}
              label="Reset the second step"
              about={`of ${user.name}`}
            />
          )}
          <ActionButton shown={shown} to={accessPaths.disableUser(user.urlId)} label="Disable" about={user.name} />
        </>
      )}
    </div>
    <p class="govuk-body">
      A new first password takes the place of the one they have. The second step is reset for somebody who has neither
      their phone nor their recovery codes: make sure that it is they who ask. Disabling ends every session; what they
      wrote stays.
    </p>
  </>
);
