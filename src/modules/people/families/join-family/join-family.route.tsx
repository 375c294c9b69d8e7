import { z } from 'zod';
import { form } from '#platform/web/form-route.ts';
import { findChildHeld } from '../../children/children.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFamilyInHand, trailToFamily, idsOf } from '../family-in-hand.ts';
import { JoinFamilyPage } from './join-family.page.tsx';
import { joinFamily } from './join-family.ts';

const HELD_WELL_ENOUGH = 2;

export const joinFamilyRoute = form({
  path: peoplePaths.joinFamily(':family', ':person'),
  needs: 'people:keep-record',
  fields: z.object({}),
  async load(asked) {
    const person = await findChildHeld(asked.tx, asked.params['person']!, HELD_WELL_ENOUGH);
    const family = person && (await findFamilyInHand(asked));
    return family && { family, person };
  },
  title: 'Somebody belongs to the family',
  trail: ({ family }) => trailToFamily(family),
  about: ({ family }) => idsOf(family),
  view: (loaded, _, shown) => <JoinFamilyPage {...loaded} shown={shown} />,
  save: ({ tx }, _, { family, person }) => joinFamily(tx, family.id, person.id),
  refusals: { 'belongs-already': { message: 'They belong to the family already' } },
  done: (_, { family, person }) => ({
    to: `${peoplePaths.relate(family.urlId)}?who=${person.urlId}`,
    flash: 'They belong to the family. Say what they are to the others.',
  }),
});
