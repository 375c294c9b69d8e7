import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { importFile } from '#platform/imports/import-file.ts';
import { openTestDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import { importKinds, permissions } from '../modules.ts';
import { generateBorough } from './borough/borough.ts';
import type { SchoolRoll } from './borough/district.ts';
import { ATTENDANCE_LAYOUTS, type AttendanceLayout } from './borough/files/attendance-sheet.ts';
import type { PlantedFault } from './borough/files/plant-faults.ts';
import { SCHOOL_FILES } from './borough/files/sheet.ts';
import { asLong } from './borough/testing/as-long.ts';
import { makeArea } from './make-area.ts';
import { writeFiles } from './write-files.ts';

const borough = generateBorough({ pupils: 240, seed: 3, today: todayInLondon() });
const [district] = [...borough.districts()];
const [secondary] = [...district!.rolls()] as [SchoolRoll, ...SchoolRoll[]];
const { key, domain } = secondary.school;

/** The weeks of last school year as they are drawn: what says that the school did not meet, or the pupil not there, is not kept. */
function weeksDrawn(): string[] {
  const { firstDay, lastDay } = borough.years[0];
  const weeks = secondary.entries.flatMap(({ enrolment, weeks: its }) =>
    its
      .filter(({ monday }) => monday >= firstDay.slice(0, 8) && monday <= lastDay)
      .map(({ monday, marks }) => `${enrolment.recorded.upn} ${monday} ${marks.replace(/[#Z]/g, '-')}`),
  );
  return weeks.filter((week) => !week.endsWith('----------')).toSorted();
}

/** What is planted and nobody has to put right. */
const HARMLESS = [
  'pupils blank-line', // passed over
  'attendance blank-line',
  'pupils not-utf-8', // read as Windows text
  'pupils unknown-year-group', // kept as it stands
  'suspensions future-date', // recorded some weeks before it begins
];

describe('the files of a school', () => {
  let test: TestDatabase;
  let lead: Actor;
  let folder: string;

  beforeAll(async () => {
    test = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'rooted-written-'));
    lead = (await makeArea(test.database, borough, 'rooted-examples', permissions)).actorOf(`lead@${domain}`);
    for (const layout of ATTENDANCE_LAYOUTS)
      await writeFiles(borough, join(folder, layout), { year: 'last', layout, faults: 0 });
    await writeFiles(borough, join(folder, 'faulty'), { year: 'last', layout: 'long', faults: 48 });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await test.close();
  });

  const send = (path: string) => importFile({ database: test.database, kinds: importKinds, actor: lead, path, folder });

  /** The import reads the long layout: a file in another is sent as somebody would who turned it into that. */
  async function fileToSend(layout: AttendanceLayout): Promise<string> {
    const path = join(folder, layout, key, 'attendance.csv');
    if (layout === 'long') return path;
    const rows = (await readFile(path, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
    const lines = [['UPN', 'Date', 'Session', 'Mark'], ...asLong(rows)].map((row) => `${row.join(',')}\n`);
    const turned = join(folder, `${layout}.csv`);
    await writeFile(turned, lines.join(''));
    return turned;
  }

  it.each(ATTENDANCE_LAYOUTS)('store the same weeks, whatever the layout of the attendance (%s)', async (layout) => {
    await test.past('truncate education.attendance_week');
    const pupils = await send(join(folder, layout, key, 'pupils.csv'));
    const attendance = await send(await fileToSend(layout));
    expect([pupils.run.refused, attendance.run.refused]).toEqual([0, 0]);
    const stored = await test.past<{ week: string }>(
      `select concat_ws(' ', i.value, w.week, w.marks) as week from education.attendance_week w
         join people.identifier i on i.person_id = w.person_id and i.kind = 'upn' order by 1`,
    );
    expect(stored.length).toBeGreaterThan(1_000);
    expect(stored.map(({ week }) => week)).toEqual(weeksDrawn());
  });

  it('are refused where a fault was planted, at its row and in its column, and nowhere else', async () => {
    const listed = await readFile(join(folder, 'faulty', key, 'planted.json'), 'utf8');
    const planted = JSON.parse(listed) as PlantedFault[];
    for (const file of SCHOOL_FILES) {
      const { faults } = await send(join(folder, 'faulty', key, `${file}.csv`));
      const wanted = planted.filter((fault) => fault.file === file && !HARMLESS.includes(`${file} ${fault.kind}`));
      expect([...new Set(faults.map(({ row }) => row))]).toEqual(wanted.map(({ row }) => row));
      // Of a row that cannot be read at all nobody can say in which column the fault is.
      const isTold = ({ row, column }: PlantedFault): boolean =>
        faults.some((fault) => fault.row === row && ['', column].includes(fault.column));
      expect(wanted.filter((fault) => !isTold(fault))).toEqual([]);
    }
  });
});
