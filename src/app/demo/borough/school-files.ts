import { ATTENDANCE_FAULTS } from './files/attendance-faults.ts';
import { type AttendanceLayout, attendanceSheet, sessionsHeld } from './files/attendance-sheet.ts';
import type { Borough } from './borough.ts';
import type { RollEntry, SchoolRoll } from './district.ts';
import { type FaultContext, type FileFault, LATIN_1_E } from './files/file-fault.ts';
import {
  type FaultyFile,
  type FaultyFiles,
  linesOf,
  type PlantedFault,
  plantFaults,
  type Planting,
} from './files/plant-faults.ts';
import { PUPIL_FAULTS } from './files/pupil-faults.ts';
import { pupilSheet } from './files/pupil-sheet.ts';
import { randomFor } from './random.ts';
import type { School } from './schools.ts';
import { sessionCalendar } from './session-calendar.ts';
import { type Row, SCHOOL_FILES, type SchoolFile, type Sheet } from './files/sheet.ts';
import { SUSPENSION_FAULTS } from './files/suspension-faults.ts';
import { suspensionSheet } from './files/suspension-sheet.ts';

/** Each file as pieces of bytes (UTF-8, unless a fault is to be that it is not), and every fault that is in them. */
export type SchoolFiles = Readonly<Record<SchoolFile, () => Iterable<Buffer>>> & {
  readonly planted: readonly PlantedFault[];
  /** How many sound rows there are in all three. */
  readonly rows: number;
};

export type SchoolFilesRequest = {
  readonly borough: Borough;
  /** 0 is last school year, 1 is this one up to today. */
  readonly yearIndex: 0 | 1;
  /** How many faults to plant; fewer where a small school has no room for them. */
  readonly faults: number;
  /** `long` unless said. */
  readonly layout?: AttendanceLayout;
};

/** No cell of the borough has a comma or a quotation mark in it, so none needs quoting. */
const lineOf = (row: Row): string => row.join(',');

function withFault({ place, write }: FileFault, row: Row, context: FaultContext, entry: RollEntry): string {
  const { line } = write(row, context, entry);
  if (place === 'instead') return line;
  return place === 'before' ? `${line}\n${lineOf(row)}` : `${lineOf(row)}\n${line}`;
}

function toBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = bytes.indexOf(LATIN_1_E); at >= 0; at = bytes.indexOf(LATIN_1_E, at)) bytes[at] = 0xeb;
  return bytes;
}

const PIECE = 64 * 1024;

function* writeFile({ sheet, context }: FaultyFile, plantings: readonly Planting[]): Generator<Buffer> {
  const faults = new Map(plantings.map(({ fault, at }) => [at, fault]));
  let text = `${lineOf(sheet.columns)}\n`;
  let at = 0;
  for (const { entry, rows } of sheet.origins) {
    for (const row of rows()) {
      const fault = faults.get(at++);
      text += `${fault ? withFault(fault, row, context, entry) : lineOf(row)}\n`;
      if (text.length < PIECE) continue;
      yield toBytes(text);
      text = '';
    }
  }
  yield toBytes(text);
}

function sheetsOf({ school, entries }: SchoolRoll, request: SchoolFilesRequest): FaultyFiles {
  const { borough, yearIndex, layout = 'long' } = request;
  const { seed, today, years } = borough;
  const year = years[yearIndex];
  const there = entries.filter(
    ({ enrolment: { entry, leaving } }) => entry <= year.lastDay && (!leaving || leaving >= year.firstDay),
  );
  const sessions = sessionsHeld(sessionCalendar(school, year), today);
  const file = (sheet: Sheet, faults: readonly FileFault[]): FaultyFile => ({
    sheet,
    faults,
    context: { today, year, sessions, columns: sheet.columns },
  });
  return {
    attendance: file(attendanceSheet(layout, there, sessions), ATTENDANCE_FAULTS[layout]),
    pupils: file(pupilSheet(school, there, seed, yearIndex), PUPIL_FAULTS),
    suspensions: file(suspensionSheet(there, year), SUSPENSION_FAULTS),
  };
}

/** The three files of one school for one school year, with so many faults of as many kinds in them. */
export function writeSchoolFiles(roll: SchoolRoll, request: SchoolFilesRequest): SchoolFiles {
  const { borough, yearIndex, faults } = request;
  const files = sheetsOf(roll, request);
  const plantings = plantFaults(files, faults, randomFor(borough.seed, 'faults', roll.school.key, yearIndex));
  const of = (file: SchoolFile): Planting[] => plantings.filter((planting) => planting.file === file);
  const write = (file: SchoolFile) => () => writeFile(files[file], of(file));
  return {
    pupils: write('pupils'),
    attendance: write('attendance'),
    suspensions: write('suspensions'),
    planted: SCHOOL_FILES.flatMap((file) => linesOf(of(file))),
    rows: SCHOOL_FILES.flatMap((file) => files[file].sheet.origins).reduce((sum, { count }) => sum + count, 0),
  };
}

const SCHOOL_COLUMNS = [
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

/** The list of schools, in the columns of DfE's Get Information about Schools. */
export function writeSchoolList(schools: readonly School[], laNumber: string): string {
  const rows = schools.map(({ urn, establishmentNumber, name, phase, address, phone }) => [
    urn,
    laNumber,
    establishmentNumber,
    name,
    phase === 'primary' ? 'Primary' : 'Secondary',
    address.line1,
    address.town,
    address.postcode,
    phone,
  ]);
  return [SCHOOL_COLUMNS, ...rows].map((row) => `${lineOf(row)}\n`).join('');
}
