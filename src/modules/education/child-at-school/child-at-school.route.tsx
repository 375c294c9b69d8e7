import { todayInLondon } from '#kernel/local-date.ts';
import { findChild, peoplePaths } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { educationPaths } from '../education.paths.ts';
import { ChildAtSchoolPage } from './child-at-school.page.tsx';
import { findChildAtSchool } from './child-at-school.ts';

export const childAtSchoolRoute = page({
  path: educationPaths.childAtSchool(':child'),
  needs: 'education:see-attendance',
  async load({ tx, params, query }) {
    const child = await findChild(tx, params['child']!);
    const school = child && (await findChildAtSchool(tx, child.id, todayInLondon(), query['year']));
    if (!school) return undefined;
    await recordAudit(tx, 'education.school-viewed', [child.id], { year: school.attendance.year });
    return { child, school };
  },
  title: ({ child }) => `${child.name}: school`,
  trail: ({ child }) => [
    { label: 'Children and families', path: peoplePaths.children },
    { label: child.name, path: peoplePaths.child(child.urlId) },
  ],
  view: (loaded) => <ChildAtSchoolPage {...loaded} />,
});
