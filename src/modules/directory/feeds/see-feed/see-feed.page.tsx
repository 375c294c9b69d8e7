import { when } from '#kernel/when.ts';
import { Form } from '#platform/web/form.tsx';
import { type Entry, field } from '#platform/web/form-fields.ts';
import { govukButton, govukFileUpload } from '#platform/web/govuk/macros.ts';
import { Table } from '#platform/web/govuk/table.tsx';
import { Tag } from '#platform/web/govuk/tag.tsx';
import { PagesOfList } from '#platform/web/pages-of-list.tsx';
import type { Shown } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { EndIt, Ended } from '../end-feed/ended.page.tsx';
import type { FeedRun } from '../feed-run.ts';
import type { Feed } from '../feeds.queries.ts';
import { KeptUp, StandingOfFeed } from './kept-up.page.tsx';
import { STATUS_COLOURS, STATUS_WORDS } from '../run-words.ts';

type FeedsProps = { feeds: readonly Feed[]; total: number; page: number };

export const FeedsPage = ({ feeds, total, page }: FeedsProps) => (
  <>
    <h1 class="govuk-heading-l">Other directories</h1>
    <p class="govuk-body">Services that other directories of Open Referral give, brought in here and kept up.</p>
    <p class="govuk-body">
      <a class="govuk-link" href={directoryPaths.addFeed}>
        Add another directory
      </a>
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href={directoryPaths.ourLicence}>
        Licence of our own services
      </a>
    </p>
    {total === 0 ? (
      <p class="govuk-body">None yet.</p>
    ) : (
      <Table
        head={[
          { text: 'Directory' },
          { text: 'Licence' },
          { text: 'Services here', format: 'numeric' },
          { text: 'How it stands' },
        ]}
        rows={feeds.map((feed) => [
          {
            html: (
              <a class="govuk-link" href={directoryPaths.feed(feed.urlId)}>
                {feed.name}
              </a>
            ),
          },
          { text: feed.licence },
          { text: String(feed.services), format: 'numeric' },
          { html: <StandingOfFeed feed={feed} /> },
        ])}
      />
    )}
    <PagesOfList path={directoryPaths.feeds} page={page} total={total} />
  </>
);

/** A page of the runs of a feed. */
export type Runs = { readonly runs: readonly FeedRun[]; readonly total: number; readonly page: number };

type SeeFeedProps = { feed: Feed; now: Date; entry: Entry; shown: Shown } & Runs;

export const SeeFeedPage = ({ feed, now, runs, total, page, entry, shown }: SeeFeedProps) => (
  <>
    <h1 class="govuk-heading-l">{feed.name}</h1>
    <p class="govuk-body">
      {feed.address ? `Address: ${feed.address} – ` : 'Its files are sent to you. '}Services here:{' '}
      {String(feed.services)}.
    </p>
    <p class="govuk-body">
      Everybody reads beside each of its services: “From {feed.name}, under {feed.licence}.”
    </p>
    {feed.endedAt ? <Ended feed={feed} shown={shown} /> : <ToRead feed={feed} now={now} entry={entry} shown={shown} />}
    <h2 class="govuk-heading-m">What was read</h2>
    {total === 0 ? <p class="govuk-body">Nothing yet.</p> : <RunsTable runs={runs} />}
    <PagesOfList path={directoryPaths.feed(feed.urlId)} page={page} total={total} />
    {feed.endedAt ? null : <EndIt feed={feed} shown={shown} />}
  </>
);

const ToRead = ({ feed, now, entry, shown }: Omit<SeeFeedProps, keyof Runs>) => (
  <>
    <KeptUp feed={feed} now={now} />
    {feed.address ? (
      <form method="post" action={directoryPaths.readFeed(feed.urlId)} novalidate>
        <input type="hidden" name="_key" value={shown.key} />
        {govukButton({ text: 'Read it now', preventDoubleClick: true })}
      </form>
    ) : null}
    <h2 class="govuk-heading-m">Read a file of it</h2>
    <Form shown={shown} send="Read the file" upload>
      {govukFileUpload({
        ...field(entry, 'file'),
        label: { text: 'File' },
        hint: {
          text: 'JSON (a list or a page of services in full, or one service on each line; at most 50 MB), or a table as CSV with headings in its first row (at most 20,000 rows).',
        },
      })}
    </Form>
  </>
);

const RunsTable = ({ runs }: { runs: readonly FeedRun[] }) => (
  <Table
    head={[{ text: 'When' }, { text: 'By' }, { text: 'How it stands' }]}
    rows={runs.map((run) => [
      {
        html: (
          <a class="govuk-link" href={directoryPaths.feedRun(run.urlId)}>
            {when(run.begunAt)}
          </a>
        ),
      },
      { text: run.scheduled ? `${run.begunBy}, by itself` : run.begunBy },
      { html: <Tag text={STATUS_WORDS[run.status]} classes={STATUS_COLOURS[run.status]} /> },
    ])}
  />
);
