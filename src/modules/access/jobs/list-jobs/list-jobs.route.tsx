import { sql } from 'kysely';
import { choice } from '#platform/lists/filters.ts';
import type { List } from '#platform/lists/list.ts';
import { listRoutes } from '#platform/lists/list-routes.ts';
import { accessPaths } from '../../access.paths.ts';
import { ADMINISTRATION } from '../../administration/administration.route.tsx';
import { nameInWords } from '../../administration/name-in-words.ts';
import { describeJobs } from './jobs.queries.ts';
import { AboutJobs, STATES, State, Times, Work } from './list-jobs.page.tsx';
import type { UnfinishedJob } from './unfinished-job.ts';

const FAILED_FIRST = sql`array_position(array['failed', 'running', 'waiting'], j.state)`;

const listJobs: List<object, UnfinishedJob> = {
  name: 'access.jobs',
  path: accessPaths.jobs,
  title: 'Jobs',
  rows: ['job', 'jobs'],
  needs: 'access:administer',
  exports: 'access:export',
  prepare: async () => ({}),
  from: () => sql`access.unfinished_jobs() j`,
  id: sql`j.id`,
  filters: {
    state: choice({
      label: 'State',
      options: { failed: STATES.failed.text, running: STATES.running.text, waiting: STATES.waiting.text },
      where: (state) => sql`j.state = ${state}`,
    }),
  },
  order: { words: 'Failed first', by: sql`${FAILED_FIRST}, j.failed_at desc, j.next_at` },
  columns: [
    { header: 'Work', text: ({ name }) => nameInWords(name), sort: sql`j.name`, shows: (job) => <Work {...job} /> },
    { header: 'For', text: ({ organisation }) => organisation, only: 'files' },
    {
      header: 'State',
      text: ({ state }) => STATES[state].text,
      shows: (job, _, shown) => <State job={job} shown={shown} />,
    },
    { header: 'Attempts', number: ({ attempts }) => attempts, sort: sql`j.attempts` },
    { header: 'Last went wrong', text: ({ failure }) => failure, only: 'files' },
    { header: 'When', moment: ({ askedAt }) => askedAt, sort: sql`j.asked_at`, shows: (job) => <Times {...job} /> },
    { header: 'Failed', moment: ({ failedAt }) => failedAt, only: 'files' },
  ],
  describe: describeJobs,
  above: () => <AboutJobs />,
  trail: () => [ADMINISTRATION],
  nothing: 'Everything is done.',
};

export const listJobsRoutes = listRoutes(listJobs);
