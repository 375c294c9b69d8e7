import type { AttendanceFirst } from './attendance-run.rules.ts';

const LOCAL_CHOICE = 'Shipped default; for the area to agree';

/** *Attendance first*, as it is shipped. */
export const ATTENDANCE_FIRST: AttendanceFirst = {
  name: 'Attendance first',
  version: 1,
  persistent: {
    missedPercent: 10,
    minimumSessions: 20,
    source: `DfE pupil absence methodology: 10% of own possible sessions, since 2015/16. Minimum: ${LOCAL_CHOICE}`,
  },
  severe: {
    missedPercent: 50,
    minimumSessions: 20,
    source: `DfE pupil absence methodology: 50% of own possible sessions. Minimum: ${LOCAL_CHOICE}`,
  },
  falling: {
    recentWeeks: 4,
    earlierWeeks: 12,
    points: 10,
    minimumRecentSessions: 20,
    minimumEarlierSessions: 40,
    source: LOCAL_CHOICE,
  },
  changePoints: 5,
  changeSource: LOCAL_CHOICE,
  mondayListLength: 10,
};
