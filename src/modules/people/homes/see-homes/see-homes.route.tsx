import { page } from '#platform/web/route.ts';
import { findPersonInHand, trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listHomes } from '../homes.queries.ts';
import { SeeHomesPage } from './see-homes.page.tsx';

export const seeHomesRoute = page({
  path: peoplePaths.homes(':child'),
  needs: 'people:keep-record',
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    return inHand && { inHand, homes: await listHomes(asked.tx, [inHand.person.id]) };
  },
  title: 'Where they live',
  trail: ({ inHand }) => trailToPerson(inHand),
  view: (loaded) => <SeeHomesPage {...loaded} />,
});
