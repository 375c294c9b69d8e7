import { z } from 'zod';
import { type RefusalMessage, form } from '#platform/web/form-route.ts';
import type { Asked } from '#platform/web/request.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { action, page } from '#platform/web/route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { type Feed, findFeed, listFeeds, listRuns } from '../feeds.queries.ts';
import { FEED_FAULTS, type FeedFaultKind } from '../read-feed/feed-fault.ts';
import { readAtAddress, readFromFile } from './begin-run.ts';
import { FeedsPage, type Runs, SeeFeedPage } from './see-feed.page.tsx';

const NEEDS = 'directory:curate';
export const FEEDS = [{ label: 'Other directories', path: directoryPaths.feeds }];

const BEING_READ = 'It is being read. Come back in a few minutes.';

const wrongFile = (message: string): RefusalMessage<{ file: unknown }> => ({ field: 'file', message });
const REFUSALS = {
  'no-file': wrongFile('Choose a file'),
  'not-read-any-more': wrongFile('Somebody has stopped reading this directory meanwhile'),
  ...(Object.fromEntries(Object.entries(FEED_FAULTS).map(([kind, message]) => [kind, wrongFile(message)])) as Record<
    FeedFaultKind,
    RefusalMessage<{ file: unknown }>
  >),
};

export const listFeedsRoute = page({
  path: directoryPaths.feeds,
  needs: NEEDS,
  title: 'Other directories',
  async load({ tx, query }) {
    const wanted = pageAsked(query);
    return { page: wanted, ...(await listFeeds(tx, wanted)) };
  },
  view: (loaded) => <FeedsPage {...loaded} />,
});

type Loaded = { readonly feed: Feed } & Runs;

async function load({ tx, params, query }: Asked): Promise<Loaded | undefined> {
  const feed = await findFeed(tx, params['feed']!);
  const wanted = pageAsked(query);
  return feed && { feed, page: wanted, ...(await listRuns(tx, feed.id, wanted)) };
}

export const seeFeedRoute = form({
  path: directoryPaths.feed(':feed'),
  needs: NEEDS,
  title: ({ feed }) => feed.name,
  trail: () => FEEDS,
  fields: z.object({ file: z.unknown() }),
  load,
  view: (loaded, entry, shown) => <SeeFeedPage {...loaded} now={new Date()} entry={entry} shown={shown} />,
  save: (asked, _typed, { feed }, { files }) => readFromFile(asked, feed, files['file']),
  refusals: REFUSALS,
  done: ({ run, isTable, isRead }) =>
    isTable
      ? { to: directoryPaths.feedColumns(run), flash: 'The table is here. Say what its columns are.' }
      : {
          to: directoryPaths.feedRun(run),
          flash: isRead ? 'The file is read. Look at what came.' : BEING_READ,
        },
});

export const readFeedRoute = action({
  path: directoryPaths.readFeed(':feed'),
  needs: NEEDS,
  async perform(asked) {
    const feed = await findFeed(asked.tx, asked.params['feed']!);
    const run = feed && (await readAtAddress(asked, feed));
    return run === undefined ? undefined : { to: directoryPaths.feedRun(run), flash: BEING_READ };
  },
});
