import { todayInLondon } from '#kernel/local-date.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { readShortlist } from '../../shortlist/shortlist.rules.ts';
import { readQuestion } from '../question.rules.ts';
import { findPoints } from './find-points.ts';
import { MapPage } from './map.page.tsx';

/** What was found, where it is: the address of a search gives the same services here. */
export const seeMapRoute = page({
  path: directoryPaths.map,
  needs: 'public',
  load,
  title: 'Where the services are',
  view: (loaded) => <MapPage {...loaded} />,
});

async function load({ tx, queries, mapTiles }: Asked) {
  const { question } = readQuestion(queries);
  const found = await findPoints(tx, question, todayInLondon());
  return { question, found, tiles: mapTiles, typed: queries, list: readShortlist(queries['s']) };
}
