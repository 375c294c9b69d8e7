import { todayInLondon } from '#kernel/local-date.ts';
import type { Asked } from '#platform/web/request.ts';
import { page } from '#platform/web/route.ts';
import { directoryPaths } from '../directory.paths.ts';
import { listPublishedServices } from '../see-service/published-services.queries.ts';
import { ComparePage } from './compare.page.tsx';
import { ShortlistPage } from './shortlist.page.tsx';
import { MOST_COMPARED, addressWith, readShortlist } from './shortlist.rules.ts';

async function load({ tx, queries }: Asked) {
  const list = readShortlist(queries['s']);
  return { list, services: await listPublishedServices(tx, list), today: todayInLondon() };
}

const trail = ({ list }: Awaited<ReturnType<typeof load>>) => [
  { label: 'Directory', path: addressWith(directoryPaths.directory, list) },
];

export const shortlistRoute = page({
  path: directoryPaths.shortlist,
  needs: 'public',
  load,
  trail,
  title: 'Your shortlist',
  view: (loaded) => <ShortlistPage {...loaded} />,
});

/** Where there are more than stand side by side, the list is shown again to choose from. */
export const compareRoute = page({
  path: directoryPaths.compare,
  needs: 'public',
  load,
  trail,
  title: ({ services }) => (services.length > MOST_COMPARED ? 'Error: Your shortlist' : 'Compare services'),
  view: (loaded, { actor }) =>
    loaded.services.length > MOST_COMPARED || loaded.services.length === 0 ? (
      <ShortlistPage {...loaded} tooMany={loaded.services.length > MOST_COMPARED} />
    ) : (
      <ComparePage {...loaded} actor={actor} />
    ),
});
