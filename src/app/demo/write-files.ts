import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Borough } from './borough/borough.ts';
import { SCHOOL_FILES } from './borough/school-file-rows.ts';
import { writeSchoolFiles, writeSchoolList } from './borough/school-files.ts';
import { termRows } from './register-rows.ts';

/** Of the two school years that the borough has. */
const YEARS = { last: 0, this: 1 } as const;
export type FilesOf = keyof typeof YEARS;

/**
 * Writes what would be sent: the register of schools, the terms, and for each school its pupils, a year of attendance
 * and its suspensions, with so many faults planted over the three. `planted.json` tells where each fault is.
 */
export async function writeFiles(borough: Borough, folder: string, year: FilesOf, faults: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'schools.csv'), writeSchoolList(borough.schools, borough.laNumber));
  await writeFile(join(folder, 'terms.csv'), termsFile(borough));
  let schools = 0;
  for (const district of borough.districts()) {
    for (const roll of district.rolls()) {
      const files = writeSchoolFiles(roll, { borough, yearIndex: YEARS[year], faults });
      const home = join(folder, roll.school.key);
      await mkdir(home, { recursive: true });
      for (const file of SCHOOL_FILES) await writeFile(join(home, `${file}.csv`), files[file]());
      await writeFile(join(home, 'planted.json'), JSON.stringify(files.planted, null, 2));
      schools += 1;
    }
  }
  return schools;
}

const termsFile = (borough: Borough): string =>
  [
    'Kind,Name,FirstDay,LastDay,School',
    ...termRows(borough).map(({ kind, name, firstDay, lastDay, school }) =>
      [kind, name, firstDay, lastDay, school ?? ''].join(','),
    ),
  ].join('\r\n');
