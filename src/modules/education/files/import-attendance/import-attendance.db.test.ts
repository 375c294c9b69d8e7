import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { educationModule } from '../../education.module.ts';
import {
  aCalendar,
  aPupilRow,
  type ArrangedPupil,
  aSchool,
  aUpn,
  importText,
  pupilsOf,
} from '../../testing/education-examples.ts';
import { prepareAttendance } from './attendance-checks.ts';
import { attendanceImport } from './attendance-import.ts';
import { readAttendanceLines } from './read-attendance-lines.ts';
import { recordWeeks } from './record-weeks.ts';

const HEADINGS = 'UPN,Date,Session,Mark';

describe('a school sends a file of attendance', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;
  let robin: ArrangedPupil;
  let sam: ArrangedPupil;

  beforeAll(async () => {
    site = await openTestSite([educationModule]);
    await aCalendar(site);
    school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    [robin, sam] = (await pupilsOf(site, lead, [
      aPupilRow(1),
      aPupilRow(2, { entryDate: getLocalDate('2026-01-07'), leavingDate: getLocalDate('2026-02-10') }),
    ])) as [ArrangedPupil, ArrangedPupil];
  });
  beforeEach(() => site.past('truncate education.attendance_week'));
  afterAll(() => site.close());

  const send = (rows: readonly string[], by = lead) =>
    importText(site, attendanceImport, by.actor, [HEADINGS, ...rows].join('\n'));
  const weeks = async (pupil = robin) =>
    (
      await site.past<{ week: string; marks: string; now: boolean }>(
        `select week, marks, known_to = 'infinity' as now from education.attendance_week where person_id = $1 order by 1, 3`,
        [pupil.personId],
      )
    ).map(({ week, marks, now }) => `${week} ${marks}${now ? '' : ' once'}`);

  it('and it becomes weeks of marks, whatever the order of its rows', async () => {
    const { counts, faults, runId } = await send([
      `${robin.upn},2026-01-06,PM,\\`,
      `${robin.upn},2026-01-05,AM,/`,
      `${sam.upn},2026-01-14T00:00:00,am,I`,
      `${robin.upn},05/01/2026,PM,\\`,
      `${robin.upn},2026-01-06,AM,C2`,
      `${robin.upn},2026-01-12,AM,Y4`,
    ]);
    expect(faults).toEqual([]);
    expect(counts).toEqual([6, 0, 0, 0]);
    expect(await weeks(robin)).toEqual(['2026-01-05 /\\d\\------', '2026-01-12 4---------']);
    expect(await weeks(sam)).toEqual(['2026-01-12 ----I-----']);
    const [entry] = await site.past<{ persons: string[] }>(
      `select person_ids as persons from audit.content where action = 'education.attendance-recorded' and content::json ->> 'run' = $1`,
      [runId],
    );
    expect(entry!.persons.toSorted()).toEqual([robin.personId, sam.personId].toSorted());
  });

  const WRONG = (): [string, string | undefined][] => [
    [`${robin.upn},2026-01-05,AM,/`, undefined],
    [`${aUpn(77)},2026-01-05,AM,/`, 'UPN not-on-your-roll'],
    [`${robin.upn.startsWith('A') ? 'B' : 'A'}${robin.upn.slice(1)},2026-01-05,AM,/`, 'UPN check-letter-does-not-fit'],
    [`${sam.upn},2026-01-06,AM,/`, 'Date outside-enrolment'],
    [`${sam.upn},2026-01-07,AM,/`, undefined],
    [`${sam.upn},2026-02-11,PM,/`, 'Date outside-enrolment'],
    [`${sam.upn},2026-02-11,PM,/`, 'Date outside-enrolment'],
    [`${sam.upn},2026-01-06,PM,Z`, undefined],
    [`${robin.upn},2999-01-07,AM,/`, 'Date in-the-future'],
    [`${robin.upn},2026-01-10,AM,/`, 'Date at-a-weekend'],
    [`${robin.upn},2026-02-18,AM,/`, 'Date no-school-day'],
    [`${robin.upn},2026-02-18,PM,#`, undefined],
    [`${robin.upn},2025-12-23,AM,O`, 'Date no-school-day'],
    [`${robin.upn},2026-01-08,AM,?`, 'Mark unknown-mark'],
    [`${robin.upn},2026-01-08,AM,H`, 'Mark mark-not-in-force'],
    [`${robin.upn},2026-01-08,night,I`, 'Session not-in-the-list'],
    [`${robin.upn},2026-01-09,AM,I`, undefined],
    [`${robin.upn},2026-01-09,AM,O`, 'Mark two-marks'],
    [`${robin.upn},2026-01-09,AM,I`, undefined],
    [`,2026-01-09,AM,I`, 'UPN empty'],
    [`${robin.upn},2026-01-09,PM`, ' wrong-number-of-cells'],
    ['', undefined],
    [`${robin.upn},2026-01-09,PM,`, undefined],
    [`${robin.upn},2026-01-09,PM,B`, undefined],
  ];
  const EXPECTED = (): string[] => WRONG().flatMap(([, fault], place) => (fault ? [`${place + 2} ${fault}`] : []));

  it('and every fault is told at its row, while the other rows go in', async () => {
    const { counts, faults } = await send(WRONG().map(([row]) => row));
    expect(faults).toEqual(EXPECTED());
    // Z before the first day, # in half-term, the same mark twice and an empty mark change nothing.
    expect(counts).toEqual([4, 0, 4, 15]);
    expect(await weeks(robin)).toEqual(['2026-01-05 /-------IB']);
    expect(await weeks(sam)).toEqual(['2026-01-05 ----/-----']);
  });

  it('and a file with quotes, read as any CSV, comes to the same', async () => {
    const rows = WRONG().map(([row]) => row);
    const { counts, faults } = await send([rows[0]!.replace(/^\w+/, '"$&"'), ...rows.slice(1)]);
    expect(faults).toEqual(EXPECTED());
    expect(counts).toEqual([4, 0, 4, 15]);
    expect(await weeks(robin)).toEqual(['2026-01-05 /-------IB']);
  });

  it('and the same file again changes nothing', async () => {
    const rows = [`${robin.upn},2026-01-05,AM,/`, `${robin.upn},2026-01-05,PM,N`];
    await send(rows);
    expect((await send(rows)).counts).toEqual([0, 0, 2, 0]);
    expect(await weeks()).toEqual(['2026-01-05 /N--------']);
  });

  it('and a later file fills in what was missing, and corrects, and what was known before is kept', async () => {
    await send([`${robin.upn},2026-01-05,AM,/`, `${robin.upn},2026-01-05,PM,N`]);
    const { counts } = await send([`${robin.upn},2026-01-05,PM,I`, `${robin.upn},2026-01-06,AM,/`]);
    expect(counts).toEqual([1, 1, 0, 0]);
    expect(await weeks()).toEqual(['2026-01-05 /N-------- once', '2026-01-05 /I/-------']);
  });

  it('and of two different marks for a session, steps of the file apart, the first stays', async () => {
    const runId = newId<'import run'>();
    const step = (rows: readonly string[], first: number) =>
      site.database.as(lead.actor, async (tx) => {
        const checks = await prepareAttendance(tx, { actor: lead.actor, today: getLocalDate('2026-02-01') });
        const read = readAttendanceLines(checks, HEADINGS.split(','), ',');
        const { batch } = (await read(Buffer.from(rows.join('\n')), first))!;
        await recordWeeks(tx, batch.lines.folded, runId, batch.lines.settle);
        return batch.tally.result;
      });
    await step([`${robin.upn},2026-01-05,AM,/`], 2);
    const { counts, faults } = await step([`${robin.upn},2026-01-05,AM,O`, `${robin.upn},2026-01-05,PM,\\`], 3);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 1 });
    expect(faults.map(({ row, code }) => `${row} ${code}`)).toEqual(['3 two-marks']);
    expect(await weeks()).toEqual(['2026-01-05 /\\--------']);
  });

  it('but pupils of another school are not on the roll of the one that sends it', async () => {
    const elsewhere = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    const { faults } = await send([`${robin.upn},2026-01-05,AM,O`], elsewhere);
    expect(faults).toEqual(['2 UPN not-on-your-roll']);
    await expect(
      site.database.as(elsewhere.actor, (tx) =>
        tx.executeQuery({
          sql: `select * from education.record_marks($1, '{2026-01-05}', '{1}', '{1}', 'OOOOOOOOOO', $2)`,
          parameters: [[robin.enrolmentId], robin.enrolmentId],
        } as never),
      ),
    ).rejects.toMatchObject({ code: '42501' });
    expect(await weeks()).toEqual([]);
  });

  it('but every row is refused where the organisation is no school', async () => {
    const nowhere = await site.signIn('school-lead', await site.organisation('A school that is not in the list'));
    const { faults } = await send([`${robin.upn},2026-01-05,AM,O`], nowhere);
    expect(faults).toEqual(['2  not-a-school']);
  });
});
