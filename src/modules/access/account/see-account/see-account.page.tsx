import { when } from '#kernel/when.ts';
import { SummaryList } from '#platform/web/govuk/summary-list.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../../access.paths.ts';
import { ActionButton } from '../../administration/action-button.tsx';
import type { SecondStep } from '../../second-step/second-step.queries.ts';
import type { OwnSession } from './own-session.ts';

type Props = {
  secondStep: SecondStep;
  orgName: string;
  worksForSeveral: boolean;
  sessions: readonly OwnSession[];
  shown: Shown;
};

/** What somebody looks after themselves: how they sign in, where they are signed in, for whom they work now. */
export const SeeAccountPage = ({ secondStep, orgName, worksForSeveral, sessions, shown }: Props) => (
  <>
    <h1 class="govuk-heading-l">Your account</h1>
    <SummaryList
      rows={[
        { key: { text: 'User name' }, value: { text: secondStep.userName } },
        {
          key: { text: 'Working for' },
          value: { text: orgName },
          ...(worksForSeveral ? change(accessPaths.actFor, 'for whom you are working') : {}),
        },
        { key: { text: 'Password' }, value: { text: 'Your own' }, ...change(accessPaths.password, 'your password') },
        {
          key: { text: 'Messages' },
          value: { text: 'How RootED tells you that something waits' },
          ...change(accessPaths.way, 'how RootED tells you'),
        },
      ]}
    />
    <h2 class="govuk-heading-m">Second step</h2>
    {secondStep.since ? <On own={secondStep} since={secondStep.since} /> : <Off />}
    <h2 class="govuk-heading-m">Where you are signed in</h2>
    <Sessions sessions={sessions} shown={shown} />
  </>
);

const change = (href: string, what: string) => ({
  actions: { items: [{ href, text: 'Change', visuallyHiddenText: what }] },
});

const On = ({ own, since }: { own: SecondStep; since: Date }) => (
  <>
    <p class="govuk-body">
      On since {when(since)}: a code from your app is asked for when you sign in.
      {own.needed && ' What you do asks for it, so it cannot be turned off.'}
    </p>
    <ul class="govuk-list">
      <li>
        <RecoveryCodes {...own} />
      </li>
      {!own.needed && (
        <li>
          <a class="govuk-link" href={accessPaths.turnOffSecondStep}>
            Turn off the second step
          </a>
        </li>
      )}
    </ul>
  </>
);

const RecoveryCodes = ({ codesDue, codesLeft }: SecondStep) =>
  codesDue ? (
    <a class="govuk-link" href={accessPaths.recoveryCodes}>
      See your recovery codes
    </a>
  ) : (
    <>
      <a class="govuk-link" href={accessPaths.newRecoveryCodes}>
        Make new recovery codes
      </a>{' '}
      ({codesLeft} left)
    </>
  );

const Off = () => (
  <>
    <p class="govuk-body">Off: your password alone signs you in.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={accessPaths.setUpSecondStep}>
        Set up a second step
      </a>
    </p>
  </>
);

const Sessions = ({ sessions, shown }: { sessions: readonly OwnSession[]; shown: Shown }) => (
  <>
    <p class="govuk-body">
      End whatever you do not know, and change your password then. RootED does not keep from where you signed in.
    </p>
    <Table
      head={[
        { text: 'Browser' },
        { text: 'Working for' },
        { text: 'Since' },
        { text: 'Last used' },
        { text: 'End it' },
      ]}
      rows={sessions.map((session) => [
        { text: session.device || 'Unknown browser' },
        { text: session.organisation },
        { text: when(session.since) },
        { text: when(session.lastUsed) },
        { html: session.thisOne ? <Tag text="This one" /> : <End session={session} shown={shown} /> },
      ])}
    />
    {sessions.length > 1 && (
      <ActionButton shown={shown} to={accessPaths.endOtherSessions} label="End all others" about="but this one" />
    )}
  </>
);

const End = ({ session, shown }: { session: OwnSession; shown: Shown }) => (
  <ActionButton
    shown={shown}
    to={accessPaths.endSession}
    label="End"
    about={`the session of ${session.device || 'an unknown browser'}, last used ${when(session.lastUsed)}`}
    sends={{ session: session.id }}
  />
);
