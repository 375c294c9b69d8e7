import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { anyOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { pageAsked } from '#platform/web/paging.rules.ts';
import type { Asked } from '#platform/web/request.ts';
import { type Difference, differences, differentParts } from '../../desk/write-service/service-words.ts';
import { offeredTerms } from '../../desk/write-service/terms.queries.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { countItems, findRun } from '../feeds.queries.ts';
import { FEEDS } from '../see-feed/see-feed.route.tsx';
import { type ChangedHere, listChangedHere } from './changed-here.queries.ts';
import { ChooseOverPage, type ChoosingLoaded, WAYS, isLastPage } from './choose-over.page.tsx';
import { type Choice, chooseOver } from './choose-over.ts';

async function load({ tx, params }: Asked): Promise<ChoosingLoaded | undefined> {
  const run = await findRun(tx, params['feedRun']!);
  if (!run) return undefined;
  const page = pageAsked(params);
  const terms = await offeredTerms(tx);
  const services = await listChangedHere(tx, run.id, page);
  const { 'changed-here': total = 0 } = await countItems(tx, run.id);
  return {
    run,
    page,
    total,
    services: services.map((service) => ({
      ...service,
      differences: [...besideEntry(service), ...differences(service.here, service.there, terms)],
      parts: differentParts(service.here, service.there),
    })),
  };
}

/** What differs that no box of the form is made for. */
function besideEntry({ provider, movesTo, removedAt, removedBecause }: ChangedHere): Difference[] {
  const taken = removedBecause === '' ? 'Taken out' : `Taken out: ${removedBecause}`;
  return [
    ...(movesTo === null ? [] : [{ what: 'Who gives it', before: provider, after: movesTo }]),
    ...(removedAt === null ? [] : [{ what: 'Whether it is in the directory', before: taken, after: 'In it again' }]),
  ];
}

const SEEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,9})$/;

/** What stood on the page, as `id:version`. */
const choicesOf = (seen: readonly string[], over: readonly string[]): Choice[] =>
  seen.flatMap((one) => {
    const [, id, number] = SEEN.exec(one) ?? [];
    return id === undefined ? [] : [{ id, number: Number(number), over: over.includes(id) }];
  });

function pathAfter(way: (typeof WAYS)[number] | undefined, { run, page, total }: ChoosingLoaded): string {
  if (way === 'run' || (way === undefined && isLastPage(page, total))) return directoryPaths.feedRun(run.urlId);
  return directoryPaths.chooseOver(run.urlId, String(way === 'before' ? page - 1 : page + 1));
}

export const chooseOverRoute = form({
  path: directoryPaths.chooseOver(':feedRun', ':page'),
  needs: 'directory:curate',
  title: 'What was changed here and there',
  trail: ({ run }) => [...FEEDS, { label: `What came from ${run.feedName}`, path: directoryPaths.feedRun(run.urlId) }],
  fields: z.object({ seen: anyOf('', 0), over: anyOf('', 0), way: z.enum(WAYS).optional() }),
  load,
  start: ({ services }) => ({
    over: services.filter(({ chosenOver, number }) => chosenOver === number).map(({ id }) => id),
  }),
  view: (loaded, entry, shown) => <ChooseOverPage loaded={loaded} entry={entry} shown={shown} />,
  async save(asked, { seen, over, way }, { run }) {
    const ruling = await chooseOver(asked, run, choicesOf(seen, over));
    return ruling.allowed ? allow(way) : ruling;
  },
  refusals: { 'not-read': { message: 'It is brought in already: nothing more can be chosen' } },
  done: (way, loaded) => ({ to: pathAfter(way, loaded), flash: 'Your choices are saved.' }),
});
