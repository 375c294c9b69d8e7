import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Id, newId } from '#kernel/id.ts';
import { addDays, getLocalDate, todayInLondon } from '#kernel/local-date.ts';
import { openTestSite, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import { namesOf } from '#modules/people/index.ts';
import { supply } from '#modules/people/testing/people-examples.ts';
import { weeksOf } from '../../attendance/attendance.queries.ts';
import { educationImports } from '../education-imports.ts';
import { educationModule } from '../../education.module.ts';
import { attendanceImport } from '../import-attendance/attendance-import.ts';
import type { Enrolment } from '../../roll/on-roll.rules.ts';
import { enrolmentsOf } from '../../roll/roll.queries.ts';
import { aPupilRow, aSchool, aUpn, importText, pupilsOf } from '../../testing/education-examples.ts';

const COLUMNS = ['UPN', 'Surname', 'Forename', 'DOB', 'NCyearActual', 'EnrolStatus', 'EntryDate', 'LeavingDate'].concat(
  ['DestinationLAEstab', 'Postcode', 'Contact1Surname', 'Contact1Forename', 'Contact1Relationship'],
);
const NEXT_SCHOOL = '9998001';

describe('a school sends a file of its pupils', () => {
  let site: TestSite;
  let lead: SignedInUser;
  const told: Id<'organisation'>[] = [];
  const [, , pupils] = educationImports({
    afterImport: [
      async (_tx, _actor, schoolOrgId) => {
        told.push(schoolOrgId);
      },
    ],
  });
  let schools = 0;

  beforeAll(async () => {
    site = await openTestSite([educationModule]);
  });
  beforeEach(async () => {
    schools += 1;
    lead = await site.signIn('school-lead', await aSchool(site, `School ${schools}`));
  });
  afterAll(() => site.close());

  const row = (change: Record<string, string> = {}): string => {
    const cells: Record<string, string> = {
      UPN: aUpn(schools),
      Surname: 'Fernwick',
      Forename: 'Ada',
      DOB: '12/03/2014',
      NCyearActual: '7',
      EnrolStatus: 'C',
      EntryDate: '2024-09-02',
      Postcode: 'ZZ99 3WZ',
      Contact1Surname: 'Fernwick',
      Contact1Forename: 'Grace',
      Contact1Relationship: 'Mother',
      ...change,
    };
    return COLUMNS.map((column) => cells[column] ?? '').join(',');
  };
  const send = (rows: readonly string[], by = lead) =>
    importText(site, pupils!, by.actor, [COLUMNS.join(','), ...rows].join('\n'));

  /** Whom somebody sees on their school's roll, and how. */
  const seenBy = ({ actor }: SignedInUser): Promise<string[]> =>
    site.database.as(actor, async (tx) => {
      const { rows } = await tx.executeQuery<{ id: Id<'person'> }>(CompiledQuery.raw('select id from people.person'));
      const enrolments = await enrolmentsOf(
        tx,
        rows.map(({ id }) => id),
      );
      const names = await namesOf(
        tx,
        enrolments.map(({ personId }) => personId),
      );
      return enrolments.map((each) => `${names.get(each.personId)}: ${inShort(each)}`);
    });
  const inShort = ({ yearGroup, status, entryDate, leavingDate, destination }: Enrolment): string =>
    [yearGroup, status, entryDate, leavingDate, destination].filter(Boolean).join(' ');

  it('and they are on its roll, everything together with its audit line', async () => {
    const { counts, faults } = await send([
      row(),
      row({ UPN: aUpn(100), Forename: 'Ben', NCyearActual: 'Reception', EntryDate: '45901' }),
    ]);
    expect(faults).toEqual([]);
    expect(counts).toEqual([2, 0, 0, 0]);
    expect(await seenBy(lead)).toEqual(['Ben Fernwick: R C 2025-09-01', 'Ada Fernwick: 7 C 2024-09-02']);
    const audited = await site.past<{ persons: number }>(
      `select cardinality(person_ids) as persons from audit.content where action = 'education.pupils-enrolled' and org_id = $1`,
      [lead.organisation.id],
    );
    expect(audited).toEqual([{ persons: 2 }]);
    expect(told.at(-1)).toBe(lead.organisation.id);
  });

  it('and every fault is told at its row, without a name or a birthday', async () => {
    const { counts, faults } = await send([
      row(),
      row({ UPN: 'A12' }),
      row({ UPN: aUpn(101), Surname: '' }),
      row({ UPN: aUpn(102), DOB: '2014-02-30' }),
      row({ UPN: aUpn(103), EntryDate: '2013-09-02' }),
      row({ UPN: aUpn(104), LeavingDate: '2024-01-01' }),
      row({ Forename: 'Adah' }),
    ]);
    expect(faults).toEqual([
      '3 UPN not-thirteen-characters',
      '4 Surname empty',
      '5 DOB not-a-date',
      '6 EntryDate before-birth',
      '7 LeavingDate left-before-joining',
      '8 UPN twice',
    ]);
    expect(counts).toEqual([1, 0, 0, 6]);
  });

  it('and again, which changes nothing but what is new', async () => {
    await send([row()]);
    expect((await send([row()])).counts).toEqual([0, 0, 1, 0]);
    expect((await send([row({ NCyearActual: '8', EntryDate: '2024-09-03' })])).counts).toEqual([0, 1, 0, 0]);
    expect(await seenBy(lead)).toEqual(['Ada Fernwick: 8 C 2024-09-03']);
  });

  it('and who has left is closed to it, though marks of the time there can still be sent', async () => {
    await send([row(), row({ UPN: aUpn(105), Forename: 'Ben' })]);
    const { counts } = await send([row({ LeavingDate: '2026-01-09', EnrolStatus: 'P' })]);
    expect(counts).toEqual([0, 1, 0, 0]);
    expect(await seenBy(lead)).toEqual(['Ben Fernwick: 7 C 2024-09-02']);
    const late = `UPN,Date,Session,Mark\n${aUpn(schools)},2026-01-09,PM,I`;
    expect((await importText(site, attendanceImport, lead.actor, late)).counts).toEqual([1, 0, 0, 0]);
  });

  it('and who leaves on a day to come stays open till then', async () => {
    const tomorrow = addDays(todayInLondon(), 1);
    await send([row({ LeavingDate: tomorrow })]);
    expect(await seenBy(lead)).toEqual([`Ada Fernwick: 7 C 2024-09-02 ${tomorrow}`]);
  });

  it('and who has left and come back has two times there', async () => {
    await send([row()]);
    const { faults } = await send([row({ LeavingDate: '2025-12-19' }), row({ EntryDate: '2026-02-23' })]);
    expect(faults).toEqual([]);
    expect(await seenBy(lead)).toEqual(['Ada Fernwick: 7 C 2026-02-23', 'Ada Fernwick: 7 C 2024-09-02 2025-12-19']);
  });

  it('and a child known elsewhere is answered as any other, and opens nothing', async () => {
    await send([row()]);
    const other = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    expect((await send([row()], other)).counts).toEqual([1, 0, 0, 0]);
    expect(await seenBy(other)).toEqual(['Ada Fernwick: 7 C 2024-09-02']);
    expect(await seenBy(lead)).toEqual(['Ada Fernwick: 7 C 2024-09-02']);
  });

  it('and a leaver’s row that names the next school makes the two records one', async () => {
    const next = await site.signIn('school-lead', await aSchool(site, 'Eastfield School', NEXT_SCHOOL));
    await send([row()]);
    const marks = `UPN,Date,Session,Mark\n${aUpn(schools)},2026-01-05,AM,O`;
    await importText(site, attendanceImport, lead.actor, marks);
    await send([row({ EntryDate: '2026-01-12' })], next);
    await supply(site, next.actor, []);
    expect(await seenBy(next)).toEqual(['Ada Fernwick: 7 C 2026-01-12']);

    await send([row({ LeavingDate: '2026-01-09', DestinationLAEstab: NEXT_SCHOOL })]);
    expect(await seenBy(lead)).toEqual([]);
    expect(await seenBy(next)).toEqual([
      'Ada Fernwick: 7 C 2026-01-12',
      `Ada Fernwick: 7 C 2024-09-02 2026-01-09 ${NEXT_SCHOOL}`,
    ]);
    const asked = { from: getLocalDate('2026-01-05'), to: getLocalDate('2026-01-09') };
    const [{ id }] = (await site.past<{ id: Id<'person'> }>(
      `select person_id as id from education.enrolment where destination = $1`,
      [NEXT_SCHOOL],
    )) as [{ id: Id<'person'> }];
    const seen = await site.database.as(next.actor, (tx) => weeksOf(tx, [id], asked));
    expect(seen.map((week) => week.marks)).toEqual(['O---------']);
  });

  it('but nobody puts a child on a roll whom the school does not hold', async () => {
    const [hidden] = await pupilsOf(site, lead, [aPupilRow(106)]);
    const other = await site.signIn('school-lead', await aSchool(site, 'Westfield School'));
    const partner = await site.signIn('lead-professional');
    const enrol = (by: SignedInUser) =>
      site.database.as(by.actor, (tx) =>
        tx.executeQuery(
          CompiledQuery.raw(
            `select * from education.enrol(array[$1::uuid], array[$2::uuid], '{C}', '{7}', '{2025-09-01}', '{null}', '{null}')`,
            [newId(), hidden!.personId],
          ),
        ),
      );
    expect((await enrol(other)).rows).toEqual([]);
    await expect(enrol(partner)).rejects.toMatchObject({ code: '42501' });
    expect(await seenBy(other)).toEqual([]);
  });
});
