import { when } from '#platform/web/form.tsx';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import type { Shown } from '#platform/web/request.ts';
import { accessPaths } from '../access.paths.ts';
import { ActionButton } from '../administration/action-button.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { UnfinishedJob } from './unfinished-job.ts';

type ListJobsPageProps = { jobs: readonly UnfinishedJob[]; total: number; page: number; shown: Shown };

/** What is done in the background. It says what kind of work it is and how it fares, never whom it is about. */
export const ListJobsPage = ({ jobs, total, page, shown }: ListJobsPageProps) => (
  <>
    <h1 class="govuk-heading-l">Jobs</h1>
    <p class="govuk-body">
      Work that RootED does in the background. What goes wrong is tried again by itself, several times within half an
      hour; after that it stays here, failed, until somebody has it tried again.
    </p>
    {jobs.length === 0 ? (
      <p class="govuk-body">Everything is done.</p>
    ) : (
      <Table
        head={[{ text: 'Work' }, { text: 'State' }, { text: 'Attempts', format: 'numeric' }, { text: 'When' }]}
        firstCellIsHeader
        rows={jobs.map((job) => [
          { html: <Work {...job} /> },
          { html: <State job={job} shown={shown} /> },
          { text: String(job.attempts), format: 'numeric' },
          { html: <Times {...job} /> },
        ])}
      />
    )}
    <PagesOfList path={accessPaths.jobs} page={page} total={total} />
  </>
);

const Work = ({ name, organisation }: UnfinishedJob) => (
  <>
    {inWords(name)}
    {organisation && (
      <>
        <br />
        <span class="govuk-!-font-weight-regular">for {organisation}</span>
      </>
    )}
  </>
);

/** `education.read-attendance-file` as people read it: Read attendance file (education). */
function inWords(name: string): string {
  const [module = '', work = ''] = name.split('.');
  const words = work.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} (${module})`;
}

const STATES = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--grey' },
  running: { text: 'Running', classes: 'govuk-tag--blue' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
} as const;

const State = ({ job, shown }: { job: UnfinishedJob; shown: Shown }) => (
  <>
    <Tag {...STATES[job.state]} />
    {job.failure !== null && <p class="govuk-body govuk-!-margin-top-2">Last went wrong: {job.failure}</p>}
    {job.state === 'failed' && (
      <ActionButton
        shown={shown}
        to={accessPaths.tryJobAgain}
        label="Try again"
        about={inWords(job.name)}
        sends={{ job: job.id }}
      />
    )}
  </>
);

const Times = ({ state, askedAt, nextAt, failedAt, attempts }: UnfinishedJob) => (
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
