import { type Route, action } from '#platform/web/route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { findFeed } from '../feeds.queries.ts';
import { endFeed, resumeFeed } from './end-feed.ts';

const endFeedRoute = action({
  path: directoryPaths.endFeed(':feed'),
  needs: 'directory:curate',
  async perform({ tx, params }) {
    const feed = await findFeed(tx, params['feed']!);
    if (!feed) return undefined;
    const isEnded = await endFeed(tx, feed);
    return {
      to: directoryPaths.feed(feed.urlId),
      flash: isEnded ? 'It is not read any more. Its services stay as they are.' : 'It was ended already.',
    };
  },
});

const resumeFeedRoute = action({
  path: directoryPaths.resumeFeed(':feed'),
  needs: 'directory:curate',
  async perform({ tx, params }) {
    const feed = await findFeed(tx, params['feed']!);
    if (!feed) return undefined;
    await resumeFeed(tx, feed);
    return { to: directoryPaths.feed(feed.urlId), flash: 'It can be read again, when somebody says so.' };
  },
});

export const endFeedRoutes: readonly Route[] = [endFeedRoute, resumeFeedRoute];
