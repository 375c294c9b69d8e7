import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { generateBorough } from './borough.ts';
import type { SchoolRoll } from './district.ts';
import { FILE_FAULTS } from './file-faults.ts';
import { COLUMNS, SCHOOL_FILES, type SchoolFile } from './school-file-rows.ts';
import { type SchoolFiles, writeSchoolFiles, writeSchoolList } from './school-files.ts';

const borough = generateBorough({ pupils: 2000, seed: 4, today: getLocalDate('2026-11-20') });
const [district] = [...borough.districts()];
const [secondary] = [...district!.rolls()] as [SchoolRoll, ...SchoolRoll[]];

const bytesOf = (files: SchoolFiles, file: SchoolFile): Buffer => Buffer.concat([...files[file]()]);
const linesOf = (files: SchoolFiles, file: SchoolFile): string[] => bytesOf(files, file).toString('utf8').split('\n');

describe('the files of a school', () => {
  const files = writeSchoolFiles(secondary, { borough, yearIndex: 0, faults: 0 });

  it.each(SCHOOL_FILES)('can be read as CSV in the columns agreed (%s)', (file) => {
    const rows: string[][] = parse(bytesOf(files, file));
    expect(rows[0]).toEqual(COLUMNS[file]);
    expect(rows.length).toBeGreaterThan(20);
    expect(files.planted).toEqual([]);
  });

  it('name three contacts for each pupil', () => {
    expect(COLUMNS.pupils.slice(17, 24)).toEqual([
      'Contact1Surname',
      'Contact1Forename',
      'Contact1Relationship',
      'Contact1ParentalResponsibility',
      'Contact1Phone',
      'Contact1Email',
      'Contact1SameAddress',
    ]);
    expect(COLUMNS.pupils).toHaveLength(38);
  });

  it('have a mark for every session of last year, in national codes', () => {
    const rows: string[][] = parse(bytesOf(files, 'attendance'), { from_line: 2 });
    const whole = secondary.entries.find(
      ({ child, enrolment }) => child.year === 10 && enrolment.entry < '2025-09-01',
    )!;
    const own = rows.filter(([upn]) => upn === whole.enrolment.recorded.upn);
    expect(own).toHaveLength(380);
    expect(own[0]!.slice(1, 3)).toEqual(['2025-09-02', 'AM']);
    expect(rows.some(([, , , mark]) => mark === 'C2')).toBe(true);
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

describe('planted faults', () => {
  const files = writeSchoolFiles(secondary, { borough, yearIndex: 0, faults: 60 });
  const sound = writeSchoolFiles(secondary, { borough, yearIndex: 0, faults: 0 });
  const lineOf = (file: SchoolFile, kind: string): string => {
    const fault = files.planted.find((one) => one.file === file && one.kind === kind)!;
    return linesOf(files, file)[fault.row - 1]!;
  };
  const cellOf = (file: SchoolFile, kind: string): string => {
    const { column } = files.planted.find((one) => one.file === file && one.kind === kind)!;
    return lineOf(file, kind).split(',')[COLUMNS[file].indexOf(column)]!;
  };

  it('are as many as asked for, of every kind, each on a line of its own', () => {
    expect(files.planted).toHaveLength(60);
    const kinds = new Set(files.planted.map(({ file, kind }) => `${file} ${kind}`));
    expect(kinds.size).toBe(FILE_FAULTS.length);
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

  it('are what they are called', () => {
    expect(lineOf('pupils', 'blank-line')).toBe('');
    expect(lineOf('attendance', 'number-of-cells').split(',')).toHaveLength(5);
    expect(cellOf('attendance', 'unknown-session')).toBe('XM');
    expect(cellOf('attendance', 'unknown-mark')).toBe('?');
    expect(cellOf('attendance', 'no-such-day')).toMatch(/-02-30$/);
    expect(cellOf('pupils', 'missing-surname')).toBe('');
    expect(cellOf('suspensions', 'longer-than-45-days')).toBe('92');
    expect(cellOf('suspensions', 'unknown-reason')).toBe('QQ');
    expect(cellOf('pupils', 'not-utf-8')).toBe('Zo\uFFFD');
    expect(cellOf('attendance', 'future-date')).toBe('2026-11-23');
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
