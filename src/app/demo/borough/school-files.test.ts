import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { generateBorough } from './borough.ts';
import type { SchoolRoll } from './district.ts';
import { ATTENDANCE_FAULTS } from './files/attendance-faults.ts';
import { ATTENDANCE_LAYOUTS, type AttendanceLayout } from './files/attendance-sheet.ts';
import { PUPIL_FAULTS } from './files/pupil-faults.ts';
import { SCHOOL_FILES, type SchoolFile } from './files/sheet.ts';
import { SUSPENSION_FAULTS } from './files/suspension-faults.ts';
import { type SchoolFiles, writeSchoolFiles, writeSchoolList } from './school-files.ts';
import { asLong } from './testing/as-long.ts';

const borough = generateBorough({ pupils: 900, seed: 4, today: getLocalDate('2026-11-20') });
const [district] = [...borough.districts()];
const [secondary] = [...district!.rolls()] as [SchoolRoll, ...SchoolRoll[]];

const bytesOf = (files: SchoolFiles, file: SchoolFile): Buffer => Buffer.concat([...files[file]()]);
const linesOf = (files: SchoolFiles, file: SchoolFile): string[] => bytesOf(files, file).toString('utf8').split('\n');
const rowsOf = (files: SchoolFiles, file: SchoolFile): string[][] => parse(bytesOf(files, file));

describe('the files of a school', () => {
  const files = writeSchoolFiles(secondary, { borough, yearIndex: 0, faults: 0 });
  const attendance = rowsOf(files, 'attendance');

  it('can be read as CSV in the columns agreed, three contacts for each pupil', () => {
    const [pupils, suspensions] = [rowsOf(files, 'pupils'), rowsOf(files, 'suspensions')];
    expect(pupils[0]).toHaveLength(38);
    expect(pupils[0]!.slice(0, 4)).toEqual(['UPN', 'FormerUPN', 'Surname', 'Forename']);
    expect(pupils[0]!.slice(17, 24)).toEqual([
      'Contact1Surname',
      'Contact1Forename',
      'Contact1Relationship',
      'Contact1ParentalResponsibility',
      'Contact1Phone',
      'Contact1Email',
      'Contact1SameAddress',
    ]);
    expect(attendance[0]).toEqual(['UPN', 'Date', 'Session', 'Mark']);
    expect(suspensions[0]!.slice(5, 8)).toEqual(['StartDate', 'StartSession', 'Sessions']);
    expect(files.rows).toBe(pupils.length + attendance.length + suspensions.length - 3);
    expect(files.planted).toEqual([]);
  });

  it('have a mark for every session of last year, in national codes', () => {
    const whole = secondary.entries.find(
      ({ child, enrolment }) => child.year === 10 && enrolment.entry < '2025-09-01',
    )!;
    const own = attendance.filter(([upn]) => upn === whole.enrolment.recorded.upn);
    expect(own).toHaveLength(380);
    expect(own[0]!.slice(1, 3)).toEqual(['2025-09-02', 'AM']);
    expect(attendance.some(([, , , mark]) => mark === 'C2')).toBe(true);
  });

  it('have leavers, with where to', () => {
    const rows: Record<string, string>[] = parse(bytesOf(files, 'pupils'), { columns: true });
    const leavers = rows.filter((row) => row['EnrolStatus'] === 'P');
    expect(leavers.length).toBeGreaterThan(50);
    expect(leavers.every((row) => /^\d{4}-\d\d-\d\d$/.test(row['LeavingDate']!))).toBe(true);
  });

  it('are the same every time they are asked for', () => {
    expect(bytesOf(files, 'attendance').equals(bytesOf(files, 'attendance'))).toBe(true);
  });
});

describe('attendance', () => {
  const writtenAs = (layout: AttendanceLayout, yearIndex: 0 | 1): string[][] =>
    rowsOf(writeSchoolFiles(secondary, { borough, yearIndex, faults: 0, layout }), 'attendance');

  it('is a row for each pupil and week, or one for each pupil with a column for each session up to today', () => {
    const [week, firstWeek] = writtenAs('weekly', 1);
    const heading = 'UPN,WeekStart,MonAM,MonPM,TueAM,TuePM,WedAM,WedPM,ThuAM,ThuPM,FriAM,FriPM';
    expect(week!.join()).toBe(heading);
    expect(firstWeek![1]).toBe('2026-08-31');
    const [year, ...pupils] = writtenAs('wide', 1);
    expect(year!.slice(0, 3)).toEqual(['UPN', '2026-09-02 AM', '2026-09-02 PM']);
    expect(year!.at(-1)).toBe('2026-11-20 PM');
    expect(new Set(pupils.map(([upn]) => upn)).size).toBe(pupils.length);
  });

  it.each(['weekly', 'wide'] as const)('says the same in each layout (%s)', (layout) => {
    const lines = (rows: string[][]): string[] => rows.map((row) => row.join()).toSorted();
    for (const yearIndex of [0, 1] as const) {
      expect(lines(asLong(writtenAs(layout, yearIndex)))).toEqual(lines(writtenAs('long', yearIndex).slice(1)));
    }
  });
});

describe.each(ATTENDANCE_LAYOUTS)('planted faults (%s)', (layout) => {
  const files = writeSchoolFiles(secondary, { borough, yearIndex: 0, faults: 60, layout });
  const sound = writeSchoolFiles(secondary, { borough, yearIndex: 0, faults: 0, layout });
  const faultOf = (file: SchoolFile, kind: string) =>
    files.planted.find((one) => one.file === file && one.kind === kind)!;
  const lineOf = (file: SchoolFile, kind: string): string => linesOf(files, file)[faultOf(file, kind).row - 1]!;
  const cellOf = (file: SchoolFile, kind: string): string => {
    const headings = linesOf(files, file)[0]!.split(',');
    return lineOf(file, kind).split(',')[headings.indexOf(faultOf(file, kind).column)]!;
  };

  it('are as many as asked for, of every kind, each on a line of its own', () => {
    expect(files.planted).toHaveLength(60);
    const kinds = new Set(files.planted.map(({ file, kind }) => `${file} ${kind}`));
    expect(kinds.size).toBe(PUPIL_FAULTS.length + ATTENDANCE_FAULTS[layout].length + SUSPENSION_FAULTS.length);
    expect(new Set(files.planted.map(({ file, row }) => `${file} ${row}`)).size).toBe(60);
  });

  it('stand where the list says, and nowhere else', () => {
    for (const file of SCHOOL_FILES) {
      const clean = new Set(linesOf(sound, file));
      const faulty = linesOf(files, file).flatMap((line, i) => (line !== '' && !clean.has(line) ? [i + 1] : []));
      const planted = files.planted.filter((fault) => fault.file === file && fault.kind !== 'blank-line');
      expect(faulty).toEqual(planted.map(({ row }) => row));
    }
  });

  it('are in the column that the list says', () => {
    const lines = linesOf(files, 'attendance').map((line) => line.split(','));
    const clean = linesOf(sound, 'attendance').map((line) => line.split(','));
    const inOneCell = files.planted.filter(({ file, column }) => file === 'attendance' && column !== '');
    expect(inOneCell.length).toBeGreaterThan(10);
    const others = inOneCell.filter(({ row, column }) => {
      const at = lines[0]!.indexOf(column);
      const same = (other: string[]): boolean => other.every((cell, i) => i === at || cell === lines[row - 1]![i]);
      return !clean.some((other) => same(other) && other[at] !== lines[row - 1]![at]);
    });
    expect(others.filter(({ kind }) => kind !== 'before-entry')).toEqual([]);
  });

  it('are what they are called', () => {
    expect(lineOf('pupils', 'blank-line')).toBe('');
    expect(lineOf('attendance', 'number-of-cells')).toMatch(/,late bus$/);
    expect(cellOf('attendance', 'unknown-mark')).toBe('?');
    expect(cellOf('attendance', 'before-entry')).toMatch(layout === 'long' ? /^20\d\d-\d\d-\d\d$/ : /^\/$/);
    expect(cellOf('pupils', 'missing-surname')).toBe('');
    expect(cellOf('suspensions', 'longer-than-45-days')).toBe('92');
    expect(cellOf('suspensions', 'unknown-reason')).toBe('QQ');
    expect(cellOf('suspensions', 'future-date')).toBe('2026-11-23');
    expect(cellOf('pupils', 'not-utf-8')).toBe('Zo\uFFFD');
  });
});

describe('planted faults of one layout', () => {
  it.each([
    ['long', 'unknown-session', 'XM'],
    ['long', 'no-such-day', '2026-02-30'],
    ['long', 'future-date', '2026-11-23'],
    ['weekly', 'not-a-date', 'Week 3'],
    ['weekly', 'future-date', '2026-11-23'],
  ] as const)('are what they are called (%s, %s)', (layout, kind, text) => {
    const files = writeSchoolFiles(secondary, { borough, yearIndex: 1, faults: 60, layout });
    const { row } = files.planted.find((fault) => fault.file === 'attendance' && fault.kind === kind)!;
    expect(linesOf(files, 'attendance')[row - 1]!.split(',')).toContain(text);
  });
});

describe('the list of schools', () => {
  it('is in the columns of Get Information about Schools', () => {
    const rows: Record<string, string>[] = parse(writeSchoolList(borough.schools, borough.laNumber), { columns: true });
    expect(rows).toHaveLength(4);
    expect(rows[0]!['LA (code)']).toBe('999');
    expect(rows[0]!['EstablishmentNumber']).toBe('4001');
    expect(rows[0]!['PhaseOfEducation (name)']).toBe('Secondary');
    expect(rows[1]!['URN']).toBe('990001');
  });
});
