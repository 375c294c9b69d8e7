import { z } from 'zod';
import { oneOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { feedFields } from '../add-feed/feed-fields.ts';
import { type Feed, findFeed } from '../feeds.queries.ts';
import { ChangeFeedPage } from './change-feed.page.tsx';
import { changeFeed } from './change-feed.ts';
import { DAYS_BETWEEN, ITSELF, OFTEN, oftenOf } from './kept-up-words.ts';

export const changeFeedRoute = form({
  path: directoryPaths.changeFeed(':feed'),
  needs: 'directory:curate',
  title: ({ name }: Feed) => `Change ${name}`,
  trail: (feed) => [
    { label: 'Other directories', path: directoryPaths.feeds },
    { label: feed.name, path: directoryPaths.feed(feed.urlId) },
  ],
  fields: z.object({
    ...feedFields,
    often: oneOf(OFTEN, 'Choose when it is read'),
    itself: oneOf(ITSELF, 'Choose what is done with what changed there'),
  }),
  load: async ({ tx, params }) => {
    const feed = await findFeed(tx, params['feed']!);
    return feed?.endedAt === null ? feed : undefined;
  },
  start: (feed) => ({
    name: feed.name,
    address: feed.address ?? '',
    licence: feed.licence,
    licenceUrl: feed.licenceUrl ?? '',
    pageUrl: feed.pageUrl ?? '',
    often: oftenOf(feed.readEveryDays),
    itself: feed.bringsIn ? 'bring-in' : 'look',
  }),
  view: (feed, entry, shown) => <ChangeFeedPage feed={feed} entry={entry} shown={shown} />,
  save: (asked, { often, itself, ...said }, feed, { version }) =>
    changeFeed(asked, feed, { ...said, readEveryDays: DAYS_BETWEEN[often], bringsIn: itself === 'bring-in' }, version),
  refusals: {
    'changed-meanwhile': { message: 'Somebody else has changed it meanwhile. This is how it stands now' },
    'no-address': { field: 'address', message: 'Enter its address, so that it can be read by itself' },
  },
  done: (_, feed) => ({ to: directoryPaths.feed(feed.urlId), flash: 'It is saved.' }),
});
