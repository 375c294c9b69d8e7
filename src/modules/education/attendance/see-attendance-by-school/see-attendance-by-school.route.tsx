import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { MOST_PICTURES } from '#platform/web/charts/small-multiples.tsx';
import { pageAsked } from '#platform/web/paging.rules.ts';
import { page } from '#platform/web/route.ts';
import { termsOf } from '../../calendar/calendar.queries.ts';
import { educationPaths } from '../../education.paths.ts';
import { A_TERM, weeksToShow } from '../weeks-to-show.rules.ts';
import { listAttendanceBySchool } from './attendance-by-school.queries.ts';
import { SeeAttendanceBySchoolPage } from './see-attendance-by-school.page.tsx';

export const seeAttendanceBySchoolRoute = page({
  path: educationPaths.attendanceBySchool,
  needs: 'education:count-schools',
  title: 'Attendance of schools week by week',
  async load({ tx, query }) {
    const page = pageAsked(query);
    const mondays = weeksToShow(await termsOf(tx), todayInLondon(), A_TERM);
    const { schools, total } =
      mondays.length === 0
        ? { schools: [], total: 0 }
        : await listAttendanceBySchool(tx, mondays[0]!, mondays.at(-1)!, (page - 1) * MOST_PICTURES);
    await recordAudit(tx, 'education.schools-counted', [], { page, schools: schools.length });
    return { mondays, schools, page, total };
  },
  view: (loaded) => <SeeAttendanceBySchoolPage {...loaded} />,
});
