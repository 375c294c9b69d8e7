import { z } from 'zod';
import type { Tx } from '#platform/database/database.ts';
import { form } from '#platform/web/form-route.ts';
import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { type Family, findFamily, listOtherFamilies } from '../families.queries.ts';
import { findFamilyInHand, trailToFamily, idsOf } from '../family-in-hand.ts';
import { findOthers } from '../find-others.ts';
import { UniteFamiliesPage, WhichFamilyPage } from './unite-families.page.tsx';
import { uniteFamilies } from './unite-families.ts';

/** With which: the families that its members belong to as well, or that of somebody the actor works with. */
export const whichFamilyRoute = page({
  path: peoplePaths.uniteFamilies(':family'),
  needs: 'people:keep-record',
  async load(asked) {
    const family = await findFamilyInHand(asked);
    return (
      family && {
        family,
        near: await listOtherFamilies(asked.tx, family),
        others: await findOthers(asked, family),
      }
    );
  },
  title: 'Two families become one',
  trail: ({ family }) => trailToFamily(family),
  view: (loaded) => <WhichFamilyPage {...loaded} />,
});

export const uniteFamiliesRoute = form({
  path: peoplePaths.uniteWith(':family', ':other'),
  needs: 'people:keep-record',
  fields: z.object({}),
  async load(asked) {
    const family = await findFamilyInHand(asked);
    const other = family && (await findOtherFamily(asked.tx, family, asked.params['other']!));
    return family && other && { family, other };
  },
  title: 'Two families become one',
  trail: ({ family }) => trailToFamily(family),
  about: ({ family }) => idsOf(family),
  view: (loaded, _, shown) => <UniteFamiliesPage {...loaded} shown={shown} />,
  save: ({ tx }, _, { family, other }) => uniteFamilies(tx, family, other),
  refusals: { 'nobody-comes': { message: 'Nobody belongs to the other family any more' } },
  done: (_, { family }) => ({
    to: peoplePaths.familyChanges(family.urlId),
    flash: 'They are one family now. Say what they are to each other, and where they live.',
  }),
});

async function findOtherFamily(tx: Tx, family: Family, urlId: string): Promise<Family | undefined> {
  const other = await findFamily(tx, urlId);
  return other && other.id !== family.id && other.members.length > 0 ? other : undefined;
}
