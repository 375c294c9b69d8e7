import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, NO_MARK } from '#modules/education/index.ts';
import type { RollEntry, SchoolRoll } from './district.ts';
import type { Adult, Family, Relationship, RelationshipKind } from './families.ts';
import { misspell } from './names.ts';
import { randomFor } from './random.ts';
import type { SchoolYear } from './school-years.ts';
import type { School } from './schools.ts';
import type { Suspension } from './suspensions.ts';

/** What a school sends: one file of each for one school year, as it stands today. */
export const SCHOOL_FILES = ['pupils', 'attendance', 'suspensions'] as const;
export type SchoolFile = (typeof SCHOOL_FILES)[number];

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const CONTACT = words('Surname Forename Relationship ParentalResponsibility Phone Email SameAddress');

export const COLUMNS: Record<SchoolFile, readonly string[]> = {
  pupils: words(
    `UPN FormerUPN Surname Forename MiddleNames PreferredSurname DOB Sex NCyearActual EnrolStatus EntryDate LeavingDate
    DestinationLAEstab AddressLine1 AddressLine2 Town Postcode`,
  ).concat([1, 2, 3].flatMap((number) => CONTACT.map((column) => `Contact${number}${column}`))),
  attendance: words('UPN Date Session Mark'),
  suspensions: words('UPN Category Reason1 Reason2 Reason3 StartDate StartSession Sessions EndDate'),
};

export const SCHOOL_COLUMNS = [
  'URN',
  'LA (code)',
  'EstablishmentNumber',
  'EstablishmentName',
  'PhaseOfEducation (name)',
  'Street',
  'Town',
  'Postcode',
  'TelephoneNum',
] as const;

export type Row = readonly string[];

/** Everything that one pupil puts into one file; `suspension` where the file is of suspensions. */
export type Origin = {
  readonly entry: RollEntry;
  readonly suspension: Suspension | undefined;
  readonly rows: () => Iterable<Row>;
  readonly count: number;
};

const RELATIONSHIPS: Record<RelationshipKind, string> = {
  mother: 'Mother',
  father: 'Father',
  stepmother: 'Stepmother',
  stepfather: 'Stepfather',
  grandmother: 'Grandmother',
  grandfather: 'Grandfather',
  aunt: 'Aunt',
  uncle: 'Uncle',
};

const yesNo = (is: boolean): string => (is ? 'Y' : 'N');

/** Up to three contacts as this school has them: now and then a name misspelt, or no number. */
function contactCells(family: Family, school: School, seed: number, homeKey: string): string[] {
  const random = randomFor(seed, 'contacts', school.key, family.key);
  const write = (adult: Adult, relationship: Relationship): string[] => [
    random.chance(0.03) ? misspell(adult.surname, random) : adult.surname,
    random.chance(0.03) ? misspell(adult.forename, random) : adult.forename,
    RELATIONSHIPS[relationship.kind],
    yesNo(relationship.parentalResponsibility),
    random.chance(0.03) ? '' : adult.phone,
    adult.email,
    yesNo(relationship.householdKey === homeKey),
  ];
  const contacts = family.adults.map((adult, i) => write(adult, family.relationships[i]!));
  return [0, 1, 2].flatMap((i) => contacts[i] ?? CONTACT.map(() => ''));
}

/** The school knows one home. Of two, it is mostly the first. */
const homeOf = (family: Family, school: School, seed: number) =>
  family.households.at(randomFor(seed, 'home', school.key, family.key).chance(0.2) ? -1 : 0)!;

function pupilRow({ family, child, enrolment }: RollEntry, school: School, seed: number, year: number): Row {
  const { upn, formerUpn, surname, forename, middleNames, preferredSurname, birthDate } = enrolment.recorded;
  const home = homeOf(family, school, seed);
  return [
    upn,
    formerUpn,
    surname,
    forename,
    middleNames,
    preferredSurname,
    birthDate,
    child.sex,
    year === 0 ? 'R' : String(year),
    enrolment.leaving ? 'P' : 'C',
    enrolment.entry,
    enrolment.leaving ?? '',
    enrolment.destination,
    home.address.line1,
    home.address.line2,
    home.address.town,
    home.address.postcode,
    ...contactCells(family, school, seed, home.key),
  ];
}

const CODES = new Map(ATTENDANCE_CODES.map(({ code, char }) => [char, code]));
for (const notSent of [NO_MARK, '#', 'Z']) CODES.delete(notSent);

/** The dates and sessions of each week's ten marks, by its Monday. */
type WeekSessions = ReadonlyMap<LocalDate, readonly (readonly [date: string, session: string])[]>;

function weekSessions(entries: readonly RollEntry[]): WeekSessions {
  const mondays = new Set(entries.flatMap(({ weeks }) => weeks.map(({ monday }) => monday)));
  const sessions = (monday: LocalDate) =>
    Array.from({ length: 10 }, (_, i) => [addDays(monday, i >> 1), i % 2 ? 'PM' : 'AM'] as const);
  return new Map([...mondays].map((monday) => [monday, sessions(monday)]));
}

const weeksIn = ({ weeks }: RollEntry, year: SchoolYear) =>
  weeks.filter(({ monday }) => addDays(monday, 4) >= year.firstDay && monday <= year.lastDay);

function* attendanceRows(entry: RollEntry, year: SchoolYear, sessions: WeekSessions): Generator<Row> {
  const { upn } = entry.enrolment.recorded;
  for (const { monday, marks } of weeksIn(entry, year)) {
    const places = sessions.get(monday)!;
    for (let i = 0; i < marks.length; i++) {
      const code = CODES.get(marks[i]!);
      if (code === undefined) continue;
      const [date, session] = places[i]!;
      yield [upn, date, session, code];
    }
  }
}

function countSent(entry: RollEntry, year: SchoolYear): number {
  let sent = 0;
  for (const { marks } of weeksIn(entry, year)) for (const mark of marks) if (CODES.has(mark)) sent++;
  return sent;
}

const suspensionRow = (upn: string, suspension: Suspension): Row => [
  upn,
  suspension.category,
  suspension.reasons[0] ?? '',
  suspension.reasons[1] ?? '',
  suspension.reasons[2] ?? '',
  suspension.startDate,
  suspension.startSession,
  String(suspension.sessions ?? ''),
  suspension.endDate ?? '',
];

/** What stands in each file of a school for one school year, pupil by pupil. `yearIndex`: 0 is last year, 1 this. */
export function listOrigins(
  { school, entries }: SchoolRoll,
  of: { readonly seed: number; readonly year: SchoolYear; readonly yearIndex: 0 | 1 },
): Record<SchoolFile, Origin[]> {
  const { seed, year, yearIndex } = of;
  const there = entries.filter(
    ({ enrolment: { entry, leaving } }) => entry <= year.lastDay && (!leaving || leaving >= year.firstDay),
  );
  const sessions = weekSessions(there);
  const one = (entry: RollEntry, row: Row, suspension?: Suspension): Origin => ({
    entry,
    suspension,
    rows: () => [row],
    count: 1,
  });
  return {
    pupils: there.map((entry) => one(entry, pupilRow(entry, school, seed, entry.child.year - 1 + yearIndex))),
    attendance: there.map((entry) => ({
      entry,
      suspension: undefined,
      rows: () => attendanceRows(entry, year, sessions),
      count: countSent(entry, year),
    })),
    suspensions: there.flatMap((entry) =>
      entry.enrolment.suspensions
        .filter(({ startDate }) => startDate >= year.firstDay && startDate <= year.lastDay)
        .map((suspension) => one(entry, suspensionRow(entry.enrolment.recorded.upn, suspension), suspension)),
    ),
  };
}
