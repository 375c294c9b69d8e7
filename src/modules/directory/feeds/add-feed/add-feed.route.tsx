import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { form } from '#platform/web/form-route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { AddFeedPage } from './add-feed.page.tsx';
import { addFeed } from './add-feed.ts';
import { feedFields } from './feed-fields.ts';

export const addFeedRoute = form({
  path: directoryPaths.addFeed,
  needs: 'directory:curate',
  title: 'Add another directory',
  trail: () => [{ label: 'Other directories', path: directoryPaths.feeds }],
  fields: z.object(feedFields),
  load: async () => ({}),
  view: (_, entry, shown) => <AddFeedPage entry={entry} shown={shown} />,
  save: async (asked, typed) => allow(await addFeed(asked, typed)),
  refusals: {},
  done: (urlId) => ({ to: directoryPaths.feed(urlId), flash: 'The directory is added. Read it next.' }),
});
