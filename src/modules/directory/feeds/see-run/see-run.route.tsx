import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import type { Ruling } from '#kernel/ruling.ts';
import { someOf } from '#platform/web/fields.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { form } from '#platform/web/form-route.ts';
import { action } from '#platform/web/route.ts';
import type { Asked } from '#platform/web/request.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { bringIn } from '../bring-in/bring-in.ts';
import { type Begun, goOn } from '../bring-in/in-steps.ts';
import type { NotNow } from '../bring-in/begin-work.ts';
import { takeBack } from '../bring-in/take-back.ts';
import { listTellingOfRun } from '../../desk/see-service/telling-of.ts';
import { WHAT, isBroughtIn } from '../feed-run.ts';
import { countAstray, countChosenOver, countItems, findProgress, findRun, listItems } from '../feeds.queries.ts';
import { CHOICES } from '../run-words.ts';
import { FEEDS } from '../see-feed/see-feed.route.tsx';
import { type RunLoaded, SeeRunPage } from './see-run.page.tsx';

async function load({ tx, params, query }: Asked): Promise<RunLoaded | undefined> {
  const run = await findRun(tx, params['feedRun']!);
  if (!run) return undefined;
  const what = WHAT.find((one) => one === query['what']);
  const page = pageAsked(query);
  const items = what ? await listItems(tx, run.id, what, page) : [];
  return {
    run,
    counts: await countItems(tx, run.id),
    progress: await findProgress(tx, run),
    astray: await countAstray(tx, run.id),
    chosenOver: await countChosenOver(tx, run.id),
    telling: isBroughtIn(run) ? await listTellingOfRun(tx, run.id) : [],
    what,
    page,
    items,
  };
}

const NOT_NOW: Record<NotNow, string> = {
  'changed-meanwhile': 'Somebody has brought it in, or chosen otherwise, meanwhile. This is how it stands now',
  'at-work': 'Something from this directory is being brought in or taken back. Wait until that has ended',
  'newer-brought-in': 'What was read after it is brought in already. Look at that one',
};
const NOT_TAKEN_BACK = { ...NOT_NOW, 'not-brought-in': 'It is taken back already, or was never brought in.' };
const NOT_GONE_ON = { ...NOT_NOW, 'not-stopped': 'It goes on already, or has ended.' };
const GOES_ON = 'It has begun, and goes on also when you leave. This page says how far it is.';

const saidOf = <Why extends string>(ruling: Ruling<Begun, Why>, done: string, not: Record<Why, string>): string =>
  ruling.allowed ? (ruling.value.isDone ? done : GOES_ON) : not[ruling.refusal];

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
    'changed-meanwhile': { message: NOT_NOW['changed-meanwhile'] },
    'at-work': { message: NOT_NOW['at-work'] },
    'newer-brought-in': { message: NOT_NOW['newer-brought-in'] },
  },
  done: ({ isDone }, { run }) => ({
    to: directoryPaths.feedRun(run.urlId),
    flash: isDone ? 'The services are brought in.' : GOES_ON,
  }),
});

export const takeBackRoute = action({
  path: directoryPaths.takeBackRun(':feedRun'),
  needs: 'directory:curate',
  async perform(asked) {
    const run = await findRun(asked.tx, asked.params['feedRun']!);
    if (!run) return undefined;
    const ruling = await takeBack(asked, run, todayInLondon());
    return { to: directoryPaths.feedRun(run.urlId), flash: saidOf(ruling, 'It is taken back.', NOT_TAKEN_BACK) };
  },
});

/** Where it stopped on the way. */
export const goOnRoute = action({
  path: directoryPaths.goOnWithRun(':feedRun'),
  needs: 'directory:curate',
  async perform(asked) {
    const run = await findRun(asked.tx, asked.params['feedRun']!);
    if (!run) return undefined;
    const ruling = await goOn(asked, run, todayInLondon());
    return { to: directoryPaths.feedRun(run.urlId), flash: saidOf(ruling, 'It is done.', NOT_GONE_ON) };
  },
});
