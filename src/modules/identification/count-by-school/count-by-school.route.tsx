import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { identificationPaths } from '../identification.paths.ts';
import { PER_PAGE, pageAsked } from '#platform/web/paging.rules.ts';
import { CountBySchoolPage } from './count-by-school.page.tsx';
import { countSchools, listCountsBySchool } from './counts-by-school.queries.ts';

export const countBySchoolRoute = page({
  path: identificationPaths.schools,
  needs: 'identification:count',
  title: 'Attendance flags by school',
  async load({ tx, query }) {
    const page = pageAsked(query);
    const schools = await listCountsBySchool(tx, (page - 1) * PER_PAGE, PER_PAGE);
    await recordAudit(tx, 'identification.schools-counted', [], { page, schools: schools.length });
    return { schools, page, total: (await countSchools(tx)).schools };
  },
  view: (loaded) => <CountBySchoolPage {...loaded} />,
});
