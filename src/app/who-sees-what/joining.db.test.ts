import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Id } from '#kernel/id.ts';
import { actorWith } from '#modules/access/index.ts';
import { bringIn } from '../demo/bring-in.ts';
import { permissions } from '../modules.ts';
import { answerSame, openPlanFor } from './testing/answer-and-open.ts';
import { type FilledBorough, type Pupil, doJobs, openFilledBorough } from './testing/filled-borough.ts';

/** What one school writes into its file must not show it the record of another. */
describe('two records of one child', () => {
  let borough: FilledBorough;
  let lead: Actor;
  let other: Actor;
  let third: Actor;
  let child: Pupil;
  let entered: string;

  /** The first two of them another school has asserted already. */
  let next = 8;

  beforeAll(async () => {
    borough = await openFilledBorough();
    lead = borough.cast.lead;
    other = borough.cast.otherLead;
    third = await leadOf('lead@glimmerholt.example');
  });
  afterAll(() => borough.close());

  beforeEach(async () => {
    child = borough.pupils[next++]!;
    entered = await one<string>(
      'select entry_date as found from education.enrolment where person_id = $1 and school_org_id = $2',
      [child.id, lead.orgId],
    );
  });
  async function one<Found>(query: string, values: unknown[]): Promise<Found> {
    const [row] = await borough.past<{ found: Found }>(query, values);
    return row!.found;
  }

  async function leadOf(userName: string): Promise<Actor> {
    const [row] = await borough.past<{ user_id: Id<'user'>; org_id: Id<'organisation'> }>(
      'select user_id, org_id from access.membership m join access.user_account u on u.id = m.user_id where user_name = $1',
      [userName],
    );
    return actorWith(row!.user_id, row!.org_id, ['school-lead'], permissions);
  }

  const numberOf = ({ orgId }: Actor): Promise<string> =>
    one('select la_code || establishment_number as found from education.school where org_id = $1', [orgId]);

  /** A row of a school's file, with what is known to whoever has seen an old report. */
  async function send(by: Actor, entryDate: string, left?: { on: string; to: Actor }): Promise<void> {
    const known = await one<{ givenName: string; familyName: string; birthday: string }>(
      `select jsonb_build_object('givenName', n.given, 'familyName', n.family, 'birthday', b.date) as found
         from people.name n join people.birth b using (person_id) where person_id = $1`,
      [child.id],
    );
    const row = {
      upn: child.upn,
      ...known,
      formerUpn: null,
      middleNames: null,
      preferredFamilyName: null,
      sex: null,
      addressLines: [],
      postcode: null,
      contacts: [],
      enrolStatus: 'C',
      yearGroup: '3',
      entryDate,
      leavingDate: left?.on ?? null,
      destination: left ? await numberOf(left.to) : null,
    };
    await borough.database.as(by, (tx) => bringIn(tx, by, 'pupils', [row]));
    await doJobs(borough);
  }

  /** Whether the child's address or marks, as the first school has them, are open to somebody. */
  const sees = async (who: Actor): Promise<boolean> => {
    const { rows } = await borough.database.as(who, (tx) =>
      sql`select 1 from people.address where person_id = ${child.id}
          union all select 1 from education.attendance_week where person_id = ${child.id}`.execute(tx),
    );
    return rows.length > 0;
  };

  const separate = (hidden: string, from: string) =>
    borough.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'fled')`,
      [hidden, from],
    );

  it('are not for the first school to make one where the second is kept apart: it would learn where they are', async () => {
    const [question] = await borough.past<{ id: string }>(
      'select id from people.same_person_question where kept_person_id = $1 and answer is null',
      [child.id],
    );
    expect(await answerSame(borough, lead, question!.id, 'different')).toBe(false);
    expect(await answerSame(borough, borough.cast.dataOfficer, question!.id, 'different')).toBe(true);
  });

  it('stay hidden, both, from whom one was hidden while they were one', async () => {
    const [question] = await borough.past<{ id: string; second: string }>(
      'select id, other_person_id as second from people.same_person_question where kept_person_id = $1 and answer is null',
      [child.id],
    );
    const { nurse, dataOfficer } = borough.cast;
    await answerSame(borough, dataOfficer, question!.id, 'same');
    await borough.database.as(lead, (tx) =>
      sql`select people.bar_user(array[${child.id}::uuid], ${nurse.userId}, 'as the family asked')`.execute(tx),
    );
    await separate(child.id, child.mother.id);
    await separate(child.mother.id, child.id);
    await borough.database.as(dataOfficer, (tx) => sql`select people.undo_same_person(${question!.id})`.execute(tx));
    const hidden = await borough.past<{ id: string }>('select person_id as id from people.bar where user_id = $1', [
      nurse.userId,
    ]);
    expect(hidden.map(({ id }) => id).toSorted()).toEqual([child.id, question!.second].toSorted());
    const apart = await borough.past<{ of: string; from: string }>(
      'select hidden_person_id as of, from_person_id as from from people.separation where $1 in (hidden_person_id, from_person_id)',
      [child.mother.id],
    );
    expect(apart.filter(({ of }) => of === child.id || of === question!.second)).toHaveLength(2);
    expect(apart.filter(({ from }) => from === child.id || from === question!.second)).toHaveLength(2);
  });

  it('are not made one by the word of the school that wrote the second: that would confirm itself', async () => {
    await send(other, '2026-11-02');
    const own = await one<string>(
      'select person_id as found from education.enrolment where school_org_id = $1 and entry_date = $2',
      [other.orgId, '2026-11-02'],
    );
    // What is opened on the school's own record would be carried over: a plan gives its lead a ground of their own.
    await openPlanFor(borough, other, own);
    await send(other, '2026-11-02', { on: '2026-11-03', to: lead });
    expect(await sees(other)).toBe(false);
    expect(await one('select answer as found from people.same_person_question where other_person_id = $1', [own])).toBe(
      null,
    );
  });

  it('are made one by the word of the school that the child left, which then sees them no more', async () => {
    await send(lead, entered, { on: '2026-11-03', to: other });
    await send(other, '2026-11-04');
    expect([await sees(lead), await sees(other)]).toEqual([false, true]);
  });

  it('are made one when the new school was quicker, and that is recorded', async () => {
    await send(other, '2026-11-04');
    expect(await sees(other)).toBe(false);
    await send(lead, entered, { on: '2026-11-03', to: other });
    expect([await sees(lead), await sees(other)]).toEqual([false, true]);
    const recorded = `select 1 from audit.content where action = 'people.leavers-joined' and person_ids = array[$1::uuid]`;
    expect(await borough.past(recorded, [child.id])).toHaveLength(1);
  });

  it('are made one also where the old school’s record is the later one, and nobody else sees that', async () => {
    await borough.past(`update people.person set created_at = now() + interval '1 minute' where id = $1`, [child.id]);
    await send(other, '2026-11-04');
    await send(lead, entered, { on: '2026-11-03', to: other });
    const kept = await one<string>('select merged_into as found from people.person where id = $1', [child.id]);
    expect(kept).not.toBeNull();
  });

  it('are not made one by a word that is spent: a school that had the child once does not get them back by it', async () => {
    await send(lead, entered, { on: '2026-11-03', to: other });
    await send(other, '2026-11-04');
    await send(other, '2026-11-04', { on: '2026-11-10', to: third });
    await send(third, '2026-11-11');
    expect([await sees(other), await sees(third)]).toEqual([false, true]);
    await send(other, '2026-11-19');
    expect([await sees(other), await sees(third)]).toEqual([false, true]);
  });
});
