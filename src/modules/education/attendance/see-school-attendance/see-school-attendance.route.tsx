import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { page } from '#platform/web/route.ts';
import { termsOf } from '../../calendar/calendar.queries.ts';
import { educationPaths } from '../../education.paths.ts';
import { A_YEAR, weeksToShow } from '../weeks-to-show.rules.ts';
import { SeeSchoolAttendancePage } from './see-school-attendance.page.tsx';
import { listOwnSchool } from './own-school.queries.ts';

export const seeSchoolAttendanceRoute = page({
  path: educationPaths.schoolAttendance,
  needs: 'education:count-own-school',
  title: 'Attendance week by week',
  async load({ tx, actor }) {
    const mondays = weeksToShow(await termsOf(tx, actor.orgId), todayInLondon(), A_YEAR);
    const tallies = mondays.length === 0 ? [] : await listOwnSchool(tx, mondays[0]!, mondays.at(-1)!);
    await recordAudit(tx, 'education.own-school-counted', [], { weeks: mondays.length });
    return { mondays, tallies };
  },
  view: (loaded) => <SeeSchoolAttendancePage {...loaded} />,
});
