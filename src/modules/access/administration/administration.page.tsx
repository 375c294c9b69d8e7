import { accessPaths } from '../access.paths.ts';
import type { AdministrationLink } from './administration-link.ts';
import type { Administered } from './administered.ts';

type Entry = Pick<AdministrationLink, 'label' | 'path' | 'hint'>;

/** What an administrator looks after. They see no child: what is here is who works where, and how the machine fares. */
export const AdministrationPage = ({ counts, links }: { counts: Administered; links: readonly Entry[] }) => (
  <>
    <h1 class="govuk-heading-l">Administration</h1>
    {[...ownEntries(counts), ...links].map(({ label, path, hint }) => (
      <>
        <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
          <a class="govuk-link" href={path}>
            {label}
          </a>
        </h2>
        <p class="govuk-body">{hint}</p>
      </>
    ))}
  </>
);

const ownEntries = (counts: Administered): Entry[] => [
  {
    label: 'Users',
    path: accessPaths.users,
    hint: `${counts.users} can sign in. Add people, say what they do and where, give them a new first password.`,
  },
  {
    label: 'Organisations',
    path: accessPaths.organisations,
    hint: `${counts.organisations} schools, teams and partners; ${counts.withoutLead} without a safeguarding lead.`,
  },
  {
    label: 'Clusters',
    path: accessPaths.clusters,
    hint: `${counts.clusters === 1 ? '1 cluster' : `${counts.clusters} clusters`} of schools, and which School Liaison Officer each school asks.`,
  },
  {
    label: 'The area',
    path: accessPaths.area,
    hint: 'Its name, and what is shown to somebody who says that a child may be at risk.',
  },
  {
    label: 'Who needs a second step',
    path: accessPaths.secondStepRoles,
    hint: 'Which roles sign in with a code from an authenticator app beside their password.',
  },
  {
    label: 'Jobs',
    path: accessPaths.jobs,
    hint: `Work done in the background: ${counts.jobsWaiting} under way or waiting, ${counts.jobsFailed} failed.`,
  },
  {
    label: 'Messages',
    path: accessPaths.messages,
    hint: `E-mail and text messages: ${counts.messagesWaiting} waiting, ${counts.messagesTroubled} not sent.`,
  },
];
