import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { findFamilyInHand, idsOf } from '../family-in-hand.ts';
import { familyName } from '../families.rules.ts';
import { listRelationshipsAmong } from '../relationships.queries.ts';
import { ChangeFamilyPage } from './change-family.page.tsx';

/** Where everything begins that changes who is who. */
export const changeFamilyRoute = page({
  path: peoplePaths.familyChanges(':family'),
  needs: 'people:keep-record',
  async load(asked) {
    const family = await findFamilyInHand(asked);
    return family && { family, relationships: await listRelationshipsAmong(asked.tx, idsOf(family)) };
  },
  title: 'What has changed',
  trail: ({ family }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: familyName(family), path: peoplePaths.family(family.urlId) },
  ],
  view: (loaded) => <ChangeFamilyPage {...loaded} />,
});
