import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Borough } from './borough/borough.ts';
import type { SchoolRoll } from './borough/district.ts';
import type { AttendanceLayout } from './borough/files/attendance-sheet.ts';
import { SCHOOL_FILES } from './borough/files/sheet.ts';
import { writeSchoolFiles, writeSchoolList } from './borough/school-files.ts';
import { termRows } from './area-rows.ts';

/** Of which of the two school years that the borough has. */
const YEARS = { last: [0], this: [1], both: [0, 1] } as const;
export type FilesOf = keyof typeof YEARS;

export type FilesAsked = {
  readonly year: FilesOf;
  readonly layout: AttendanceLayout;
  /** How many to plant over the three files of each school and year. */
  readonly faults: number;
};

/**
 * Writes what would be sent: the register of schools, the terms, and for each school its pupils, a year of attendance
 * and its suspensions; of both years, each in a folder of its own. `planted.json` tells where each fault is. Gives how many
 * schools there are, and rows in their sound files.
 */
export async function writeFiles(
  borough: Borough,
  folder: string,
  asked: FilesAsked,
): Promise<{ schools: number; rows: number }> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'schools.csv'), writeSchoolList(borough.schools, borough.laNumber));
  await writeFile(join(folder, 'terms.csv'), termsFile(borough));
  let rows = 0;
  for (const district of borough.districts()) {
    for (const roll of district.rolls()) {
      for (const yearIndex of YEARS[asked.year]) {
        const home = join(folder, asked.year === 'both' ? (['last', 'this'] as const)[yearIndex] : '', roll.school.key);
        rows += await writeSchool(borough, roll, home, { ...asked, yearIndex });
      }
    }
  }
  return { schools: borough.schools.length, rows };
}

async function writeSchool(
  borough: Borough,
  roll: SchoolRoll,
  home: string,
  { yearIndex, layout, faults }: Omit<FilesAsked, 'year'> & { readonly yearIndex: 0 | 1 },
): Promise<number> {
  const files = writeSchoolFiles(roll, { borough, yearIndex, faults, layout });
  await mkdir(home, { recursive: true });
  for (const file of SCHOOL_FILES) await writeFile(join(home, `${file}.csv`), files[file]());
  await writeFile(join(home, 'planted.json'), JSON.stringify(files.planted, null, 2));
  return files.rows;
}

const termsFile = (borough: Borough): string =>
  [
    'Kind,Name,FirstDay,LastDay,School',
    ...termRows(borough).map(({ kind, name, firstDay, lastDay, school }) =>
      [kind, name, firstDay, lastDay, school ?? ''].join(','),
    ),
  ].join('\r\n');
