import { todayInLondon } from '#kernel/local-date.ts';
import { page } from '#platform/web/route.ts';
import { peoplePaths } from '../../people.paths.ts';
import { dataProtectionBasesOn } from '../agreement-lists.queries.ts';
import { SeeDataProtectionPage } from './see-data-protection.page.tsx';

/** Why information may be held and shared: law, kept apart from what a family agrees to. */
export const seeDataProtectionRoute = page({
  path: peoplePaths.dataProtection,
  needs: 'people:see-child',
  title: 'Why information may be held',
  load: async ({ tx }) => ({ bases: await dataProtectionBasesOn(tx, todayInLondon()) }),
  view: ({ bases }) => <SeeDataProtectionPage bases={bases} />,
});
