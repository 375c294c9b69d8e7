import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { findChild } from '../../children/children.queries.ts';
import { listFamilyToName } from '../../families/families.queries.ts';
import { namesOf } from '../../identity/names.queries.ts';
import { peoplePaths } from '../../people.paths.ts';
import { personsIn } from '../agreement-words.ts';
import { listEveryAgreementFor } from '../agreements.queries.ts';
import { SeeAgreementsPage } from './see-agreements.page.tsx';

/** What a family agreed to, with whom, and how each of it ended. */
export const seeAgreementsRoute = page({
  path: peoplePaths.agreements(':child'),
  needs: 'people:see-child',
  async load({ tx, params }) {
    const child = await findChild(tx, params['child']!);
    const family = child ? await listFamilyToName(tx, child.id) : [];
    if (!child) return undefined;
    const familyIds = [...new Set([child.id, ...family.map(({ id }) => id)])];
    const agreements = await listEveryAgreementFor(tx, familyIds);
    if (family.length === 0 && agreements.length === 0) return undefined;
    const agreementIds = agreements.map(({ id }) => id);
    await recordAudit(tx, 'people.agreements-viewed', familyIds, { agreements: agreementIds });
    return { child, agreements, names: await namesOf(tx, personsIn(agreements)) };
  },
  title: 'Agreements to work together',
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  view: (loaded, { actor }) => (
    <SeeAgreementsPage {...loaded} mayRecord={actor?.permissions.has('people:record-agreement') === true} />
  ),
});
