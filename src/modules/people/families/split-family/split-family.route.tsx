import { z } from 'zod';
import { anyOf } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFamilyInHand, trailToFamily, idsOf } from '../family-in-hand.ts';
import { SplitFamilyPage } from './split-family.page.tsx';
import { splitFamily } from './split-family.ts';

export const splitFamilyRoute = form({
  path: peoplePaths.splitFamily(':family'),
  needs: 'people:keep-record',
  fields: z.object({ going: anyOf('Select who goes', 0), both: anyOf('Select who belongs to both', 0) }),
  async load(asked) {
    const family = await findFamilyInHand(asked);
    return family && { family };
  },
  title: 'A family becomes two',
  trail: ({ family }) => trailToFamily(family),
  about: ({ family }) => idsOf(family),
  view: (loaded, entry, shown) => <SplitFamilyPage {...loaded} entry={entry} shown={shown} />,
  save: ({ tx }, typed, { family }) => splitFamily(tx, family, typed),
  refusals: {
    'nobody-goes': { field: 'going', message: 'Select who belongs to the other family' },
    'nobody-stays': { field: 'going', message: 'Somebody must stay, or belong to both' },
  },
  done: (urlId) => ({
    to: peoplePaths.familyChanges(urlId),
    flash: 'There are two families now. This is the new one: say where they live, and what has changed between them.',
  }),
});
