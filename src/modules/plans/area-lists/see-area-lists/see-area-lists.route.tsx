import { todayInLondon } from '#kernel/local-date.ts';
import { accessPaths, type AdministrationLink } from '#modules/access/index.ts';
import { page } from '#platform/web/route.ts';
import { areaListsPaths } from '../area-lists.paths.ts';
import { listOfferedReasons, listTimeLimits } from '../area-lists.queries.ts';
import { SeeAreaListsPage } from './see-area-lists.page.tsx';

const ADMINISTRATION = { label: 'Administration', path: accessPaths.administration };
const AREA_LISTS = { label: 'Family plans of the area', path: areaListsPaths.areaLists };

/** Where somebody is who changes one of the lists. */
export const trailToAreaLists = [ADMINISTRATION, AREA_LISTS];

export const seeAreaListsRoute = page({
  path: areaListsPaths.areaLists,
  needs: 'plans:keep-lists',
  async load({ tx }) {
    const today = todayInLondon();
    return { today, limits: await listTimeLimits(tx, today), reasons: await listOfferedReasons(tx, today) };
  },
  title: AREA_LISTS.label,
  trail: () => [ADMINISTRATION],
  view: (loaded) => <SeeAreaListsPage {...loaded} />,
});

export const areaListsLink: AdministrationLink = {
  ...AREA_LISTS,
  needs: 'plans:keep-lists',
  hint: 'How long things may take, and why plans may end.',
};
