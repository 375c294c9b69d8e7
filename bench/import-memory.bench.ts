import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeSchoolFiles } from '#app/demo/borough/school-files.ts';
import type { BenchSite } from './bench-site.ts';
import { type Measured, noSlowerThan } from './measure.ts';
import { peakMemory } from './peak-memory.ts';

const TIMES_THE_FILE = 10;
const GOAL = 1.1;

/** What the command needs for a school year of a large school, and for a file ten times as long: its rows again and again. */
export async function benchImportMemory(site: BenchSite): Promise<Measured> {
  await site.superuser.query('truncate education.attendance_week');
  const [district] = site.borough.districts();
  const roll = [...district!.rolls()].reduce((largest, each) =>
    each.entries.length > largest.entries.length ? each : largest,
  );
  const year = () => writeSchoolFiles(roll, { borough: site.borough, yearIndex: 0, faults: 0 }).attendance();
  const importing = async (name: string, file: Iterable<Buffer>): Promise<number> => {
    const path = join(site.folder, name);
    await pipeline(Readable.from(file), createWriteStream(path));
    const command = ['build/server/main.js', 'import', 'attendance', path, '--as', `lead@${roll.school.domain}`];
    return peakMemory(command, site.settings);
  };
  const floor = await importing('a-year.csv', year());
  const ours = await importing('ten-times.csv', manyTimes(year));
  return noSlowerThan(`memory of an import: a file ${TIMES_THE_FILE} times as long`, { ours, floor }, GOAL, 'MB');
}

const LF = 0x0a;

/** A file's rows as often, under its headings once. */
function* manyTimes(file: () => Iterable<Buffer>): Generator<Buffer> {
  yield* file();
  for (let time = 1; time < TIMES_THE_FILE; time += 1) {
    const [first, ...rest] = file();
    yield first!.subarray(first!.indexOf(LF) + 1);
    yield* rest;
  }
}
