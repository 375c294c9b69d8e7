import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { day } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findPersonInHand, trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listHomes } from '../homes.queries.ts';
import { EndHomePage } from './end-home.page.tsx';
import { endHome } from './end-home.ts';

export const endHomeRoute = form({
  path: peoplePaths.endHome(':child', ':home'),
  needs: 'people:keep-record',
  fields: z.object({ endedOn: day('the day when they left') }),
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    const homes = inHand && (await listHomes(asked.tx, [inHand.person.id]));
    const home = homes?.find(({ id, to }) => id === asked.params['home'] && to === null);
    return inHand && home && { inHand, home, today: todayInLondon() };
  },
  title: 'No longer lives there',
  trail: ({ inHand }) => trailToPerson(inHand),
  about: ({ inHand }) => [inHand.person.id],
  view: (loaded, entry, shown) => <EndHomePage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, { endedOn }, { home, today }) => endHome(tx, home, endedOn, today),
  refusals: {
    'not-ended-yet': { field: 'endedOn', message: 'The day must be today or before' },
    'changed-meanwhile': { message: 'Somebody changed it meanwhile. Look at it again' },
  },
  done: (_, { inHand }) => ({
    to: peoplePaths.homes(inHand.person.urlId),
    flash: 'That they lived there stays in the record.',
  }),
});
