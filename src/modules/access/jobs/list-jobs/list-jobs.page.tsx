import { when } from '#kernel/when.ts';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../../access.paths.ts';
import { ActionButton } from '../../administration/action-button.tsx';
import { nameInWords } from '../../administration/name-in-words.ts';
import type { UnfinishedJob } from './unfinished-job.ts';

/** What is done in the background. It says what kind of work it is and how it fares, never whom it is about. */
export const AboutJobs = () => (
  <p class="govuk-body">
    Work that RootED does in the background. What goes wrong is tried again by itself, several times within half an
    hour; after that it stays here, failed, until somebody has it tried again.
  </p>
);

export const Work = ({ name, organisation }: UnfinishedJob) => (
  <>
    {nameInWords(name)}
    {organisation && (
      <>
        <br />
        <span class="govuk-!-font-weight-regular">for {organisation}</span>
      </>
    )}
  </>
);

export const STATES = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--grey' },
  running: { text: 'Running', classes: 'govuk-tag--blue' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
} as const;

export const State = ({ job, shown }: { job: UnfinishedJob; shown: Shown | undefined }) => (
  <>
    <Tag {...STATES[job.state]} />
    {job.failure !== null && <p class="govuk-body govuk-!-margin-top-2">Last went wrong: {job.failure}</p>}
    {job.state === 'failed' && (
      <ActionButton
        shown={shown}
        to={accessPaths.tryJobAgain}
        label="Try again"
        about={nameInWords(job.name)}
        sends={{ job: job.id }}
      />
    )}
  </>
);

export const Times = ({ state, askedAt, nextAt, failedAt, attempts }: UnfinishedJob) => (
  <>
    Asked for on {when(askedAt)}
    {failedAt && (
      <>
        <br />
        Failed on {when(failedAt)}
      </>
    )}
    {state === 'waiting' && attempts > 0 && (
      <>
        <br />
        Next try on {when(nextAt)}
      </>
    )}
  </>
);
