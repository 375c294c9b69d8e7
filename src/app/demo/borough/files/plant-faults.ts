import type { FaultContext, FileFault } from './file-fault.ts';
import type { Random } from '../random.ts';
import type { Origin, SchoolFile, Sheet } from './sheet.ts';

/** A sound file, the faults that it may have, and what they need to know. */
export type FaultyFile = {
  readonly sheet: Sheet;
  readonly faults: readonly FileFault[];
  readonly context: FaultContext;
};
export type FaultyFiles = Readonly<Record<SchoolFile, FaultyFile>>;

/** A fault at the sound row of that number, counted from 0. */
export type Planting = {
  readonly file: SchoolFile;
  readonly fault: FileFault;
  readonly at: number;
  readonly column: string;
};

/** One fault in one line. `row` counts lines from 1, the heading and blank ones included; `column` may be empty. */
export type PlantedFault = {
  readonly file: SchoolFile;
  readonly row: number;
  readonly column: string;
  readonly kind: string;
};

type Kind = { readonly file: SchoolFile; readonly fault: FileFault };

/** Kinds of all files in turn, so that a few faults are already of many kinds. */
function listKinds(files: FaultyFiles): Kind[] {
  const lists = (Object.keys(files) as SchoolFile[]).map((file) =>
    files[file].faults.map((fault, place) => ({ file, fault, place })),
  );
  return lists.flat().sort((a, b) => a.place - b.place);
}

/** A pupil's row that the fault fits, by its place among all the rows of the file. */
function drawRow({ sheet, context }: FaultyFile, fault: FileFault, random: Random) {
  const fitting = sheet.origins.filter((origin) => origin.count > 0 && fault.fits(origin, context));
  if (fitting.length === 0) return undefined;
  const origin = random.pick(fitting);
  const within = random.below(origin.count);
  return { origin, within, at: rowsBefore(sheet, origin) + within };
}

function rowsBefore({ origins }: Sheet, until: Origin): number {
  let rows = 0;
  for (const origin of origins) {
    if (origin === until) break;
    rows += origin.count;
  }
  return rows;
}

const MOST_TRIES = 20;

function plant(
  { file, fault }: Kind,
  from: FaultyFile,
  taken: ReadonlySet<string>,
  random: Random,
): Planting | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const drawn = drawRow(from, fault, random);
    if (!drawn) return undefined;
    const { origin, within, at } = drawn;
    if (taken.has(`${file} ${at}`)) continue;
    const row = [...origin.rows()][within]!;
    return { file, fault, at, column: fault.write(row, from.context, origin.entry).column };
  }
  return undefined;
}

/** So many faults, each in a row of its own; fewer where a small school has no room for them. In the order of their rows. */
export function plantFaults(files: FaultyFiles, many: number, random: Random): Planting[] {
  const kinds = listKinds(files);
  const taken = new Set<string>();
  const plantings: Planting[] = [];
  for (let turn = 0; plantings.length < many && turn < many * 2 + kinds.length; turn++) {
    const kind = kinds[turn % kinds.length]!;
    const planting = plant(kind, files[kind.file], taken, random);
    if (!planting) continue;
    taken.add(`${planting.file} ${planting.at}`);
    plantings.push(planting);
  }
  return plantings.sort((a, b) => a.at - b.at);
}

/** The lines at which the faults of one file come to stand: the heading is line 1, and some faults add a line. */
export function linesOf(plantings: readonly Planting[]): PlantedFault[] {
  let added = 0;
  return plantings.map(({ file, fault: { kind, place }, at, column }) => {
    const row = at + 2 + added + (place === 'after' ? 1 : 0);
    if (place !== 'instead') added++;
    return { file, row, column, kind };
  });
}
