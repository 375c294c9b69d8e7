import { z } from 'zod';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFamilyInHand, trailToFamily, idsOf } from '../family-in-hand.ts';
import { LeaveFamilyPage } from './leave-family.page.tsx';
import { leaveFamily } from './leave-family.ts';

export const leaveFamilyRoute = form({
  path: peoplePaths.leaveFamily(':family', ':person'),
  needs: 'people:keep-record',
  fields: z.object({}),
  async load(asked) {
    const family = await findFamilyInHand(asked);
    const member = family?.members.find(({ urlId }) => urlId === asked.params['person']);
    return family && member && { family, member };
  },
  title: 'Somebody no longer belongs to the family',
  trail: ({ family }) => trailToFamily(family),
  about: ({ family }) => idsOf(family),
  view: (loaded, _, shown) => <LeaveFamilyPage {...loaded} shown={shown} />,
  save: ({ tx }, _, { family, member }) => leaveFamily(tx, family.id, member.id),
  refusals: { 'has-left': { message: 'They have left the family already' } },
  // Of a family that nobody is left of there is no page.
  done: (_, { family }) => ({
    to: family.members.length > 1 ? peoplePaths.familyChanges(family.urlId) : peoplePaths.children,
    flash: 'They do not belong to the family any more. That they did stays in the record.',
  }),
});
