import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysAfter, today } from './calendar.ts';
import type { Day } from './pages/fill-in.ts';
import { runRooted, temporaryFolder } from './served-site.ts';

/** A fault that stands in a file on purpose: its row, as a spreadsheet numbers it, and its column; '' for a whole row. */
export type PlantedFault = {
  readonly file: 'pupils' | 'attendance' | 'suspensions';
  readonly row: number;
  readonly column: string;
  readonly kind: string;
};

export type SchoolFiles = {
  readonly name: string;
  readonly pupils: string;
  readonly attendance: string;
  readonly suspensions: string;
  readonly planted: readonly PlantedFault[];
};

export type AreaFiles = {
  readonly schools: string;
  readonly terms: string;
  readonly secondary: SchoolFiles;
  readonly primaries: readonly SchoolFiles[];
};

/**
 * The files of a town: one secondary school of about 1,200 pupils and three primary schools, with more than forty faults
 * in the files of each.
 */
export const writeTown = (): AreaFiles => writeFiles({ pupils: 2800, faults: 48 });

/** The same with a secondary school of some 150 pupils, its marks of a term, and no fault. */
export function writeVillage(): AreaFiles {
  const files = writeFiles({ pupils: 300, faults: 0 });
  const [head, ...marks] = linesOf(files.secondary.attendance);
  const dayOf = (mark: string): Day => mark.split(',')[1] as Day;
  const from = daysAfter(marks.map(dayOf).toSorted().at(-1)!, -90);
  writeFileSync(files.secondary.attendance, [head, ...marks.filter((mark) => dayOf(mark) >= from), ''].join('\n'));
  return files;
}

/**
 * Until Christmas they are of the whole last school year, then of this one, so that the newest marks are those that a
 * school would be asked about.
 */
function writeFiles({ pupils, faults }: { pupils: number; faults: number }): AreaFiles {
  const folder = temporaryFolder();
  const year = today().slice(5, 7) >= '09' ? 'last' : 'this';
  const size = ['--pupils', String(pupils), '--seed', '11', '--faults', String(faults)];
  const which = [...size, '--today', today(), '--year', year];
  runRooted(['demo', ...which, '--files', folder, '--files-only'], {});
  const [, ...rows] = linesOf(join(folder, 'schools.csv')).map((line) => line.split(','));
  const schools = rows.map(([, , , name, phase]) => ({ phase, files: filesOf(folder, name!) }));
  return {
    schools: join(folder, 'schools.csv'),
    terms: join(folder, 'terms.csv'),
    secondary: schools.find(({ phase }) => phase === 'Secondary')!.files,
    primaries: schools.filter(({ phase }) => phase === 'Primary').map(({ files }) => files),
  };
}

/** A school's folder is the first word of its name. */
function filesOf(folder: string, name: string): SchoolFiles {
  const home = join(folder, name.split(' ')[0]!.toLowerCase());
  return {
    name,
    pupils: join(home, 'pupils.csv'),
    attendance: join(home, 'attendance.csv'),
    suspensions: join(home, 'suspensions.csv'),
    planted: JSON.parse(readFileSync(join(home, 'planted.json'), 'utf8')) as PlantedFault[],
  };
}

/** The lines of a file, the headings first. No cell of these files holds a comma or a line break. */
export const linesOf = (path: string): string[] => readFileSync(path, 'utf8').replace(/\n$/, '').split(/\r?\n/);
