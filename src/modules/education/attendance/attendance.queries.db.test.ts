import { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { supply } from '#modules/people/testing/people-examples.ts';
import { weeksOf, weeksOfMyPupils } from './attendance.queries.ts';
import { educationModule } from '../education.module.ts';
import { attendanceImport } from '../files/import-attendance/attendance-import.ts';
import { enrolmentsOf, readRoll, schoolsOf } from '../roll/roll.queries.ts';
import {
  aCalendar,
  aPupilRow,
  type ArrangedPupil,
  aSchool,
  importText,
  pupilsOf,
} from '../testing/education-examples.ts';

const IN_JANUARY = { from: getLocalDate('2026-01-07'), to: getLocalDate('2026-01-30') };

describe('what is known of attendance', () => {
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
    [robin, sam] = (await pupilsOf(site, lead, [aPupilRow(1), aPupilRow(2, { yearGroup: '8' })])) as [
      ArrangedPupil,
      ArrangedPupil,
    ];
    await send(lead, `${robin.upn},2026-01-05,AM,/`, `${robin.upn},2026-01-12,AM,N`, `${robin.upn},2026-02-02,AM,/`);
  });
  afterAll(() => site.close());

  const send = ({ actor }: SignedInUser, ...rows: string[]) =>
    importText(site, attendanceImport, actor, ['UPN,Date,Session,Mark', ...rows].join('\n'));
  const weeks = async ({ actor }: SignedInUser, pupil: Pick<ArrangedPupil, 'personId'>, knownAt?: Date) =>
    (
      await site.database.as(actor, (tx) =>
        weeksOf(tx, [pupil.personId], knownAt ? { ...IN_JANUARY, knownAt } : IN_JANUARY),
      )
    ).map(({ monday, marks }) => `${monday} ${marks}`);
  const now = async (): Promise<Date> => (await site.past<{ at: Date }>('select clock_timestamp() as at'))[0]!.at;

  it('is read from the week of the first day to the week of the last', async () => {
    expect(await weeks(lead, robin)).toEqual(['2026-01-05 /---------', '2026-01-12 N---------']);
  });

  it('is read for a whole roll, a pupil at a time, those without a mark too', async () => {
    expect(await ofMyPupils(lead)).toEqual(theWholeRoll());
  });

  it('is read for a whole roll whomever a bar hides from the one who asks, but only for those who lead a school', async () => {
    const barred = await site.signIn('school-lead', school);
    await bar(robin, barred);
    expect(await weeks(barred, robin)).toEqual([]);
    expect(await ofMyPupils(barred)).toEqual(theWholeRoll());
    for (const role of ['manager', 'lead-professional', 'administrator'] as const) {
      expect(await ofMyPupils(await site.signIn(role, school)), role).toEqual([]);
    }
    const frontDoor = await site.signIn('front-door-officer');
    await expect(ofMyPupils(frontDoor)).rejects.toMatchObject({ code: '42501' });
  });

  it('can be read again as it was known before a correction', async () => {
    const before = await now();
    await send(lead, `${robin.upn},2026-01-12,AM,I`);
    expect(await weeks(lead, robin)).toEqual(['2026-01-05 /---------', '2026-01-12 I---------']);
    expect(await weeks(lead, robin, before)).toEqual(['2026-01-05 /---------', '2026-01-12 N---------']);
    expect(await weeks(lead, robin, new Date('2026-01-01'))).toEqual([]);
  });

  it('is not seen by another school, nor who is on the roll', async () => {
    const elsewhere = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    expect(await weeks(elsewhere, robin)).toEqual([]);
    await site.database.as(elsewhere.actor, async (tx) => {
      expect(await readRoll(tx, school.id, IN_JANUARY.to)).toEqual([]);
      expect(await enrolmentsOf(tx, [robin.personId])).toEqual([]);
      expect(await weeksOfMyPupils(tx, IN_JANUARY.from, IN_JANUARY.to)).toEqual([]);
      // That there is such a school is known to all.
      expect((await schoolsOf(tx, [school.id])).map(({ name }) => name)).toEqual(['Northfield School']);
    });
  });

  it('of a pupil who moved is seen by each school for itself, until the two records are joined', async () => {
    const nextLead = await site.signIn('school-lead', await aSchool(site, 'Eastfield School'));
    const row = aPupilRow(1, { entryDate: getLocalDate('2026-01-19') });
    const [there] = (await pupilsOf(site, nextLead, [row])) as [ArrangedPupil];
    await send(nextLead, `${robin.upn},2026-01-20,PM,O`);
    expect(await weeks(nextLead, there)).toEqual(['2026-01-19 ---O------']);
    expect(await weeks(nextLead, robin)).toEqual([]);
    expect(await weeks(lead, there)).toEqual([]);

    await answerTheQuestion('same');
    expect(await weeks(nextLead, robin)).toEqual([
      '2026-01-05 /---------',
      '2026-01-12 I---------',
      '2026-01-19 ---O------',
    ]);
    await send(nextLead, `${robin.upn},2026-01-21,AM,/`);
    expect((await weeks(nextLead, robin)).at(-1)).toBe('2026-01-19 ---O/-----');

    // Taken apart again, each has what is its own, what came meanwhile too.
    await undoTheAnswer();
    expect(await weeks(nextLead, robin)).toEqual([]);
    expect(await weeks(nextLead, there)).toEqual(['2026-01-19 ---O/-----']);
  });

  it('is hidden from a worker whom a bar keeps from the child', async () => {
    const worker = await site.signIn('school-lead', school);
    expect(await weeks(worker, robin)).not.toEqual([]);
    await bar(robin, worker);
    expect(await weeks(worker, robin)).toEqual([]);
  });

  const ofMyPupils = ({ actor }: SignedInUser) =>
    site.database.as(actor, (tx) => weeksOfMyPupils(tx, IN_JANUARY.from, IN_JANUARY.to));
  const theWholeRoll = () =>
    [
      {
        personId: robin.personId,
        weeks: [
          { monday: '2026-01-05', marks: '/---------' },
          { monday: '2026-01-12', marks: 'N---------' },
        ],
      },
      { personId: sam.personId, weeks: [] },
    ].toSorted((a, b) => a.personId.localeCompare(b.personId));

  const bar = ({ personId }: ArrangedPupil, { actor }: SignedInUser) =>
    site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'their own family')`, [
      personId,
      actor.userId,
    ]);

  /** The data officer answers whether the two records are one child. */
  async function answerTheQuestion(answer: 'same' | 'different'): Promise<void> {
    await supply(site, lead.actor, []);
    await asDataOfficer(`select people.answer_same_person(id, $1) as done from people.same_person_question`, [answer]);
  }

  const undoTheAnswer = () =>
    asDataOfficer(`select people.undo_same_person(id) as done from people.same_person_question`, []);

  async function asDataOfficer(question: string, parameters: unknown[]): Promise<void> {
    const { actor } = await site.signIn('data-officer');
    const { rows } = await site.database.as(actor, (tx) =>
      tx.executeQuery<{ done: boolean }>(CompiledQuery.raw(question, parameters)),
    );
    expect(rows).toEqual([{ done: true }]);
  }
});
