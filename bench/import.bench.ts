import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#kernel/actor.ts';
import { writeSchoolFiles } from '#app/demo/borough/school-files.ts';
import { importKinds } from '#app/modules.ts';
import { importFile } from '#platform/imports/import-file.ts';
import type { BenchSite } from './bench-site.ts';
import { type Measured, inTurn, noSlowerThan } from './measure.ts';

/** One school's attendance of last school year as a file, and as the weeks that it comes to. */
type SchoolYearFile = { readonly path: string; readonly lead: Actor };
type Weeks = readonly [persons: string[], enrolments: string[], mondays: string[], marks: string[]];

const KINDS = importKinds.filter(({ kind }) => kind === 'attendance');
const GOAL = 2;
const TIMES = 3;

/**
 * A school year of attendance of every school, from its files to where it can be read. The floor looks at each byte of
 * the same files and inserts the same weeks, checking nothing, into a table of the same shape.
 */
export async function benchImport(site: BenchSite): Promise<Measured> {
  const files = await writeYear(site);
  await emptyTables(site);
  const rows = await importAll(site, files);
  const weeks = await readStored(site, files);
  const stored = await countMarks(site, 'education.attendance_week');
  if (stored !== rows) throw new Error(`${rows} marks were read and ${stored} stored`);
  const took = await inTurn(
    () => importAll(site, files),
    () => scanAndInsertAll(site, files, weeks),
    { times: TIMES, before: () => emptyTables(site) },
  );
  return noSlowerThan('import of attendance', took, { of: `${rows} rows`, goal: GOAL });
}

async function writeYear({ borough, folder, leadOf }: BenchSite): Promise<SchoolYearFile[]> {
  const files: SchoolYearFile[] = [];
  for (const district of borough.districts()) {
    for (const roll of district.rolls()) {
      const path = join(folder, `${roll.school.key}.csv`);
      const { attendance } = writeSchoolFiles(roll, { borough, yearIndex: 0, faults: 0 });
      await pipeline(Readable.from(attendance()), createWriteStream(path));
      files.push({ path, lead: await leadOf(roll.school.key) });
    }
  }
  return files;
}

/** Pupils whose school has sent no marks yet, and a table of the same shape for the floor. */
async function emptyTables({ superuser }: BenchSite): Promise<void> {
  await superuser.query(`
    create schema if not exists bench;
    create table if not exists bench.week (like education.attendance_week including defaults including indexes);
    truncate bench.week, education.attendance_week;
    checkpoint`);
}

async function importAll({ database, folder }: BenchSite, files: readonly SchoolYearFile[]): Promise<number> {
  let rows = 0;
  for (const { path, lead } of files) {
    const { run } = await importFile({ database, kinds: KINDS, actor: lead, path, folder });
    const { added, changed, unchanged, refused } = run;
    if (changed + unchanged + refused > 0)
      throw new Error(`${path}: ${JSON.stringify({ changed, unchanged, refused })}`);
    rows += added;
  }
  return rows;
}

async function readStored({ superuser }: BenchSite, files: readonly SchoolYearFile[]): Promise<Weeks[]> {
  const weeks: Weeks[] = [];
  for (const { lead } of files) {
    const { rows } = await superuser.query<string[]>({
      rowMode: 'array',
      text: `select w.person_id, w.enrolment_id, w.week, w.marks from education.attendance_week w
               join education.enrolment e on e.id = w.enrolment_id where e.school_org_id = $1 order by 2, 3`,
      values: [lead.orgId],
    });
    weeks.push([0, 1, 2, 3].map((column) => rows.map((row) => row[column]!)) as unknown as Weeks);
  }
  return weeks;
}

async function countMarks({ superuser }: BenchSite, table: string): Promise<number> {
  const { rows } = await superuser.query<{ marks: number }>(
    `select sum(length(replace(marks, '-', ''))) as marks from ${table}`,
  );
  return rows[0]!.marks;
}

async function scanAndInsertAll(
  { superuser }: BenchSite,
  files: readonly SchoolYearFile[],
  weeks: readonly Weeks[],
): Promise<void> {
  const runId = '00000000-0000-7000-8000-000000000000';
  for (const [place, { path }] of files.entries()) {
    await scan(path);
    await superuser.query({
      name: 'bench insert',
      text: `insert into bench.week (person_id, enrolment_id, week, marks, run_id)
             select p, e, w, m, $5 from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[]) as given (p, e, w, m)`,
      values: [...weeks[place]!, runId],
    });
  }
}

const LF = 0x0a;

/** Looks at every byte, as a reader must that finds lines. */
async function scan(path: string): Promise<number> {
  const file = await open(path);
  let lines = 0;
  for await (const chunk of file.createReadStream({ highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; at++) if (chunk[at] === LF) lines += 1;
  return lines;
}
