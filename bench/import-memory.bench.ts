import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeSchoolFiles } from '#app/demo/borough/school-files.ts';
import type { BenchSite } from './bench-site.ts';
import { type Measured, noSlowerThan } from './measure.ts';
import { peakMemory } from './peak-memory.ts';

/** A school year of a large school, as often: some three million rows, as many as a borough of 8,000 pupils has in a year. */
const THE_FILE = 10;
const TIMES_THE_FILE = 10;
const GOAL = 1.1;

/** What the command needs for a long file, and for one ten times as long. The rows are one school's, again and again. */
export async function benchImportMemory(site: BenchSite): Promise<Measured> {
  await site.superuser.query('truncate education.attendance_week');
  const [district] = site.borough.districts();
  const roll = [...district!.rolls()].reduce((largest, each) =>
    each.entries.length > largest.entries.length ? each : largest,
  );
  const files = writeSchoolFiles(roll, { borough: site.borough, yearIndex: 0, faults: 0 });
  const year = Buffer.concat([...files.attendance()]);
  const importing = async (years: number): Promise<number> => {
    const path = join(site.folder, `${years}-years.csv`);
    await pipeline(Readable.from(manyTimes(year, years)), createWriteStream(path));
    const command = ['build/server/main.js', 'import', 'attendance', path, '--as', `lead@${roll.school.domain}`];
    return peakMemory(command, { ...site.settings, NODE_ENV: 'production' });
  };
  const floor = await importing(THE_FILE);
  const ours = await importing(THE_FILE * TIMES_THE_FILE);
  return noSlowerThan(
    `memory of an import: a file ${TIMES_THE_FILE} times as long`,
    { ours, floor },
    { goal: GOAL, unit: 'MB' },
  );
}

const LF = 0x0a;

/** A file's rows as often, under its headings once. */
function* manyTimes(file: Buffer, times: number): Generator<Buffer> {
  yield file;
  for (let time = 1; time < times; time += 1) yield file.subarray(file.indexOf(LF) + 1);
}
