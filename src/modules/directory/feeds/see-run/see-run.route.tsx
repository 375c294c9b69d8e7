import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { someOf } from '#platform/web/fields.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { form } from '#platform/web/form-route.ts';
import { action } from '#platform/web/route.ts';
import type { Asked } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { bringIn } from '../bring-in/bring-in.ts';
import { takeBack } from '../bring-in/take-back.ts';
import { WHAT } from '../feed-run.ts';
import { countItems, findRun, listItems } from '../feeds.queries.ts';
import { CHOICES } from '../run-words.ts';
import { FEEDS } from '../see-feed/see-feed.route.tsx';
import { type RunLoaded, SeeRunPage } from './see-run.page.tsx';

async function load({ tx, params, query }: Asked): Promise<RunLoaded | undefined> {
  const run = await findRun(tx, params['feedRun']!);
  if (!run) return undefined;
  const what = WHAT.find((one) => one === query['what']);
  const page = pageAsked(query);
  const items = what ? await listItems(tx, run.id, what, page) : [];
  return { run, counts: await countItems(tx, run.id), what, page, items };
}

const BROUGHT = 'The services are brought in. Where they are many, it takes a few minutes.';

export const seeRunRoute = form({
  path: directoryPaths.feedRun(':feedRun'),
  needs: 'directory:curate',
  title: ({ run }) => `What came from ${run.feedName}`,
  trail: () => FEEDS,
  fields: z.object({ chosen: someOf(CHOICES, 'Choose from these', 0) }),
  load,
  view: (loaded, entry, shown) => <SeeRunPage loaded={loaded} entry={entry} shown={shown} />,
  save: (asked, { chosen }, { run }, { version }) => bringIn(asked, { ...run, version }, chosen, todayInLondon()),
  refusals: {
    'not-read': { message: 'It has been brought in already, or could not be read' },
    'changed-meanwhile': { message: 'Somebody else has brought it in meanwhile' },
  },
  done: (_, { run }) => ({ to: directoryPaths.feedRun(run.urlId), flash: BROUGHT }),
});

export const takeBackRoute = action({
  path: directoryPaths.takeBackRun(':feedRun'),
  needs: 'directory:curate',
  async perform(asked) {
    const run = await findRun(asked.tx, asked.params['feedRun']!);
    if (!run) return undefined;
    const { allowed } = await takeBack(asked, run, todayInLondon());
    const flash = allowed ? 'It is taken back.' : 'It was taken back already, or never brought in.';
    return { to: directoryPaths.feedRun(run.urlId), flash };
  },
});
