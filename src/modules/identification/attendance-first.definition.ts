/** A rule on the share of possible sessions missed in the academic year to date. */
export type ShareMissed = {
  readonly missedPercent: number;
  /** With fewer possible sessions than this nothing is said, so that one bad day in September flags nobody. */
  readonly minimumSessions: number;
  readonly source: string;
};

/** A rule on attendance in the last school weeks against the school weeks before. */
export type Falling = {
  readonly recentWeeks: number;
  readonly earlierWeeks: number;
  /** How many percentage points lower recent attendance must be. */
  readonly points: number;
  readonly minimumRecentSessions: number;
  readonly minimumEarlierSessions: number;
  readonly source: string;
};

/**
 * What the partners agreed to look for. Versioned: a change is a new version with an owner and a date, and every flag
 * keeps the version it was made with. Only sessions go in: never ethnicity, sex or postcode.
 */
export type AttendanceFirst = {
  readonly name: string;
  readonly version: number;
  readonly persistent: ShareMissed;
  readonly severe: ShareMissed;
  readonly falling: Falling;
  /** How many points more (or fewer) must be missed before an unchanged flag counts as worse (or better). */
  readonly changePoints: number;
  readonly changeSource: string;
  /** How many children come onto somebody's list on a Monday: no more than can be talked with in a week. */
  readonly mondayListLength: number;
};

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
