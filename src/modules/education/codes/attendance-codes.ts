import { getLocalDate, type LocalDate } from '#kernel/local-date.ts';

/**
 * How a code counts. 'not-possible': the child could not have attended, so the session leaves the sum altogether.
 * 'administrative': not a mark of a registered pupil, or the school does not meet; it leaves the sum as well.
 */
export type AttendanceGroup =
  'present' | 'educational-activity' | 'authorised' | 'unauthorised' | 'not-possible' | 'administrative';

export type AttendanceCode = {
  /** As in the register, one or two characters. */
  readonly code: string;
  /** As in a week's string of marks, always one character and stable over the years. */
  readonly char: string;
  readonly meaning: string;
  readonly group: AttendanceGroup;
  readonly attended: boolean;
  readonly possible: boolean;
  /** DfE reports lateness as L and U together, though L is present and U is absent. */
  readonly late: boolean;
  readonly validFrom: LocalDate;
  /** The last day, itself included; null while in force. */
  readonly validTo: LocalDate | null;
  readonly source: string;
};

/** In a week's string of marks: nothing is recorded for the session. It counts nowhere. */
export const NO_MARK = '-';

/** The regulations before those of 2024 began (SI 2006/1751). No register that is still kept reaches further back. */
const IN_2006 = getLocalDate('2006-09-01');
const IN_2024 = getLocalDate('2024-08-19');
const UNTIL_2014 = getLocalDate('2014-08-31');
const UNTIL_2024 = getLocalDate('2024-08-18');

const REGULATIONS = 'School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), reg. 10';
const METHODOLOGY = 'DfE pupil absence methodology';

type Row = readonly [string, string, string, AttendanceGroup, LocalDate, LocalDate | null, string];

// prettier-ignore
const ROWS: readonly Row[] = [
  ['/', '/', 'Present at morning registration', 'present', IN_2006, null, REGULATIONS],
  ['\\', '\\', 'Present at afternoon registration', 'present', IN_2006, null, REGULATIONS],
  ['L', 'L', 'Late, arrived before the register closed', 'present', IN_2006, null, REGULATIONS],
  ['B', 'B', 'Other approved educational activity off site', 'educational-activity', IN_2006, null, REGULATIONS],
  ['K', 'K', 'Education provision arranged by the local authority', 'educational-activity', IN_2024, null, REGULATIONS],
  ['P', 'P', 'Approved sporting activity', 'educational-activity', IN_2006, null, REGULATIONS],
  ['V', 'V', 'Educational visit or trip', 'educational-activity', IN_2006, null, REGULATIONS],
  ['W', 'W', 'Work experience', 'educational-activity', IN_2006, null, REGULATIONS],
  ['J', 'J', 'Interview', 'educational-activity', IN_2006, UNTIL_2024, METHODOLOGY],
  ['C', 'C', 'Leave of absence in exceptional circumstances', 'authorised', IN_2006, null, REGULATIONS],
  ['C1', 'c', 'Leave for a regulated performance or employment abroad', 'authorised', IN_2024, null, REGULATIONS],
  ['C2', 'd', 'Leave on a temporary part-time timetable', 'authorised', IN_2024, null, REGULATIONS],
  ['E', 'E', 'Suspended or permanently excluded, no other provision made', 'authorised', IN_2006, null, REGULATIONS],
  ['F', 'F', 'Extended family holiday agreed', 'authorised', IN_2006, UNTIL_2014, METHODOLOGY],
  ['H', 'H', 'Holiday agreed', 'authorised', IN_2006, UNTIL_2024, METHODOLOGY],
  ['I', 'I', 'Illness', 'authorised', IN_2006, null, REGULATIONS],
  ['J1', 'j', 'Leave for an interview for employment or admission elsewhere', 'authorised', IN_2024, null, REGULATIONS],
  ['M', 'M', 'Medical or dental appointment', 'authorised', IN_2006, null, REGULATIONS],
  ['R', 'R', 'Religious observance', 'authorised', IN_2006, null, REGULATIONS],
  ['S', 'S', 'Study leave for public examinations', 'authorised', IN_2006, null, REGULATIONS],
  ['T', 'T', 'Parent travelling for occupational purposes', 'authorised', IN_2006, null, REGULATIONS],
  ['G', 'G', 'Holiday not agreed, or longer than agreed', 'unauthorised', IN_2006, null, REGULATIONS],
  ['N', 'N', 'Reason not yet established', 'unauthorised', IN_2006, null, REGULATIONS],
  ['O', 'O', 'Absent in other or unknown circumstances', 'unauthorised', IN_2006, null, REGULATIONS],
  ['U', 'U', 'Arrived after the register closed', 'unauthorised', IN_2006, null, REGULATIONS],
  ['D', 'D', 'Dual registered, due at the other school', 'not-possible', IN_2006, null, REGULATIONS],
  ['Q', 'Q', 'Unable to attend for lack of access arrangements', 'not-possible', IN_2024, null, REGULATIONS],
  ['X', 'X', 'Not of compulsory school age and not required to attend', 'not-possible', IN_2006, null, METHODOLOGY],
  ['Y', 'Y', 'Unable to attend in exceptional circumstances', 'not-possible', IN_2006, UNTIL_2024, METHODOLOGY],
  ['Y1', '1', 'Unable to attend: transport normally provided not available', 'not-possible', IN_2024, null, REGULATIONS],
  ['Y2', '2', 'Unable to attend: widespread disruption to travel', 'not-possible', IN_2024, null, REGULATIONS],
  ['Y3', '3', 'Unable to attend: part of the premises out of use', 'not-possible', IN_2024, null, REGULATIONS],
  ['Y4', '4', 'Unable to attend: whole school unexpectedly closed', 'not-possible', IN_2024, null, REGULATIONS],
  ['Y5', '5', 'Unable to attend: criminal justice detention', 'not-possible', IN_2024, null, REGULATIONS],
  ['Y6', '6', 'Unable to attend: public health guidance or law', 'not-possible', IN_2024, null, REGULATIONS],
  ['Y7', '7', 'Unable to attend: any other unavoidable cause', 'not-possible', IN_2024, null, REGULATIONS],
  ['Z', 'Z', 'Prospective pupil, not yet on the admission register', 'administrative', IN_2006, null, METHODOLOGY],
  ['#', '#', 'Planned closure of the whole school', 'administrative', IN_2006, null, METHODOLOGY],
];

/**
 * The national codes, with the set before August 2024 for histories. The first rows of the database's own table, which an
 * area may then add to. On 19 August 2024 interviews moved from attended (J) to absent (J1): show that break in a trend.
 */
export const ATTENDANCE_CODES: readonly AttendanceCode[] = ROWS.map(
  ([code, char, meaning, group, validFrom, validTo, source]) => {
    const attended = group === 'present' || group === 'educational-activity';
    const possible = attended || group === 'authorised' || group === 'unauthorised';
    return {
      code,
      char,
      meaning,
      group,
      attended,
      possible,
      late: code === 'L' || code === 'U',
      validFrom,
      validTo,
      source,
    };
  },
);

/**
 * What suppliers write that is not a national code, and what it stands for ('' for no mark). A source with habits of its
 * own has a table of its own; a mark in neither is refused, never guessed.
 */
export const SUPPLIER_MARKS: Readonly<Record<string, string>> = {
  '': '',
  '-': '',
  // Sub-codes of the coronavirus years: the letter before the number is the national code.
  I01: 'I',
  I02: 'I',
  X01: 'X',
  X02: 'X',
  X03: 'X',
  X04: 'X',
  X05: 'X',
  X06: 'X',
  X07: 'X',
  X08: 'X',
  X09: 'X',
};
