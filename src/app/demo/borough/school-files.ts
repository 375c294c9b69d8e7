import type { Borough } from './borough.ts';
import type { SchoolRoll } from './district.ts';
import { FILE_FAULTS, type FaultContext, type FileFault, LATIN_1_E } from './file-faults.ts';
import { type Random, randomFor } from './random.ts';
import { COLUMNS, listOrigins, type Origin, type Row, SCHOOL_COLUMNS, type SchoolFile } from './school-file-rows.ts';
import type { School } from './schools.ts';

/** One fault in one line. `row` counts lines from 1, the heading and blank ones included; `column` may be empty. */
export type PlantedFault = {
  readonly file: SchoolFile;
  readonly row: number;
  readonly column: string;
  readonly kind: string;
};

/** Each file as pieces of bytes (UTF-8, unless a fault is to be that it is not), and every fault that is in them. */
export type SchoolFiles = Readonly<Record<SchoolFile, () => Iterable<Buffer>>> & {
  readonly planted: readonly PlantedFault[];
};

export type SchoolFilesRequest = {
  readonly borough: Borough;
  /** 0 is last school year, 1 is this one up to today. */
  readonly yearIndex: 0 | 1;
  /** How many faults to plant; fewer where a small school has no room for them. */
  readonly faults: number;
};

/** A fault at the sound row of that number, counted from 0. */
type Planting = { readonly fault: FileFault; readonly at: number };

const PIECE = 64 * 1024;

/** A row of a file that `fault` fits and that has no fault yet. */
function findRow(
  fault: FileFault,
  origins: readonly Origin[],
  taken: Set<string>,
  context: FaultContext,
  random: Random,
) {
  const starts: number[] = [];
  origins.reduce((sum, { count }, i) => ((starts[i] = sum), sum + count), 0);
  const fitting = [...origins.keys()].filter((i) => origins[i]!.count > 0 && fault.fits(origins[i]!, context));
  for (let tries = 0; fitting.length > 0 && tries < 20; tries++) {
    const origin = random.pick(fitting);
    const at = starts[origin]! + random.below(origins[origin]!.count);
    if (!taken.has(`${fault.file} ${at}`)) return at;
  }
  return undefined;
}

/** The kinds one after another, each in a row of its own. */
function plantFaults(
  origins: Record<SchoolFile, Origin[]>,
  faults: number,
  context: FaultContext,
  random: Random,
): Planting[] {
  const taken = new Set<string>();
  const plantings: Planting[] = [];
  for (let turn = 0; plantings.length < faults && turn < faults * 2 + FILE_FAULTS.length; turn++) {
    const fault = FILE_FAULTS[turn % FILE_FAULTS.length]!;
    const at = findRow(fault, origins[fault.file], taken, context, random);
    if (at === undefined) continue;
    taken.add(`${fault.file} ${at}`);
    plantings.push({ fault, at });
  }
  return plantings.sort((a, b) => a.at - b.at);
}

/** The lines at which the faults of one file come to stand: the heading is line 1, and some faults add a line. */
function linesOf(file: SchoolFile, plantings: readonly Planting[]): PlantedFault[] {
  let added = 0;
  return plantings
    .filter(({ fault }) => fault.file === file)
    .map(({ fault: { kind, column, place }, at }) => {
      const row = at + 2 + added + (place === 'after' ? 1 : 0);
      if (place !== 'instead') added++;
      return { file, row, column, kind };
    });
}

/** No cell of the borough has a comma or a quotation mark in it, so none needs quoting. */
const lineOf = (row: Row): string => row.join(',');

function withFault({ line, place }: FileFault, row: Row, context: FaultContext, entry: Origin['entry']): string {
  const faulty = line(row, context, entry);
  if (place === 'instead') return faulty;
  return place === 'before' ? `${faulty}\n${lineOf(row)}` : `${lineOf(row)}\n${faulty}`;
}

function toBytes(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = bytes.indexOf(LATIN_1_E); at >= 0; at = bytes.indexOf(LATIN_1_E, at)) bytes[at] = 0xeb;
  return bytes;
}

function* writeFile(
  file: SchoolFile,
  origins: readonly Origin[],
  plantings: readonly Planting[],
  context: FaultContext,
) {
  const faults = new Map(plantings.filter(({ fault }) => fault.file === file).map(({ fault, at }) => [at, fault]));
  let text = `${lineOf(COLUMNS[file])}\n`;
  let at = 0;
  for (const origin of origins) {
    for (const row of origin.rows()) {
      const fault = faults.get(at++);
      text += `${fault ? withFault(fault, row, context, origin.entry) : lineOf(row)}\n`;
      if (text.length < PIECE) continue;
      yield toBytes(text);
      text = '';
    }
  }
  yield toBytes(text);
}

/** The three files of one school for one school year, with so many faults of as many kinds in them. */
export function writeSchoolFiles(roll: SchoolRoll, { borough, yearIndex, faults }: SchoolFilesRequest): SchoolFiles {
  const context: FaultContext = { today: borough.today, year: borough.years[yearIndex] };
  const origins = listOrigins(roll, { seed: borough.seed, year: context.year, yearIndex });
  const random = randomFor(borough.seed, 'faults', roll.school.key, yearIndex);
  const plantings = plantFaults(origins, faults, context, random);
  const write = (file: SchoolFile) => () => writeFile(file, origins[file], plantings, context);
  return {
    pupils: write('pupils'),
    attendance: write('attendance'),
    suspensions: write('suspensions'),
    planted: (['pupils', 'attendance', 'suspensions'] as const).flatMap((file) => linesOf(file, plantings)),
  };
}

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
