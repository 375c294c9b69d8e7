import { z } from 'zod';
import { anyOf, optionalEmail, optionalPhone } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { findPersonInHand, pathOnFrom, trailToPerson } from '../../children/person-in-hand.ts';
import { peoplePaths } from '../../people.paths.ts';
import { listContactPointsEver } from '../contact-points.queries.ts';
import { ChangeReachPage } from './change-reach.page.tsx';
import { changeReach } from './change-reach.ts';

const fields = z.object({
  phone: optionalPhone(),
  email: optionalEmail(),
  noLonger: anyOf('Select by which they are no longer reached', 0),
});

export const changeReachRoute = form({
  path: peoplePaths.changeReach(':child'),
  needs: 'people:keep-record',
  fields,
  async load(asked) {
    const inHand = await findPersonInHand(asked);
    return inHand && { inHand, points: await listContactPointsEver(asked.tx, inHand.person.id) };
  },
  title: 'How to reach them',
  trail: ({ inHand }) => trailToPerson(inHand),
  about: ({ inHand }) => [inHand.person.id],
  view: (loaded, entry, shown) => <ChangeReachPage {...loaded} entry={entry} shown={shown} />,
  save({ tx }, { noLonger, ...told }, { inHand, points }) {
    const ended = points.filter(({ id, to }) => to === null && noLonger.includes(id)).map(({ id }) => id);
    return changeReach(tx, inHand.person.id, { ...told, noLonger: ended });
  },
  refusals: {
    'nothing-told': {
      field: 'phone',
      message: 'Enter a phone number or an e-mail address, or say which no longer holds',
    },
    'not-yours': { message: 'You do not work with them any more. Nothing was changed' },
  },
  done: (_, { inHand }) => ({ to: pathOnFrom(inHand), flash: 'How to reach them is in the record.' }),
});
