import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Id, newId } from '#kernel/id.ts';
import type { Organisation, SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { answerTo, idOf, seenInFull } from '../testing/agreement-sight.ts';
import {
  type ExamplePerson,
  type ExamplePlan,
  addToTeam,
  anOpenPlan,
  openPlansSite,
} from '../testing/plans-examples.ts';

const NOT_ALLOWED = '42501';

describe('when a family no longer agrees', () => {
  let site: TestSite;
  let school: Organisation;
  let brothersSchool: Organisation;
  let plan: ExamplePlan;
  let planId: Id<'plan'>;
  let worker: SignedInUser;
  let everybody: readonly ExamplePerson[];

  beforeEach(async () => {
    site = await openPlansSite();
    school = await site.organisation('Northfield School');
    brothersSchool = await site.organisation('Southfield School');
    plan = await anOpenPlan(site, school, brothersSchool);
    planId = await idOf(site, plan);
    worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    everybody = [plan.child, plan.brother, plan.mother];
  });
  afterEach(() => site.close());

  const record = (by: SignedInUser, person: ExamplePerson | null = null) =>
    answerTo<string[] | null>(
      site,
      by,
      sql`select plans.record_withdrawal(${plan.child.id}, ${school.id}, ${person?.id ?? null}, 'They said so') as answer`,
    );
  const decide = (by: SignedInUser, withdrawal: string, sensitivity = 'general') =>
    answerTo<boolean>(
      site,
      by,
      sql`select plans.decide_on_risk(${newId()}, ${withdrawal}, 'Mornings', 'The school looks out', false, ${sensitivity}) as answer`,
    );
  const recorded = async (by: SignedInUser, person: ExamplePerson | null = null): Promise<string> => {
    const ids = await record(by, person);
    return (ids as string[])[0]!;
  };
  const sees = (who: SignedInUser) => seenInFull(site, who, everybody);
  const join = (who: SignedInUser) =>
    answerTo<boolean>(
      site,
      plan.lead,
      sql`select plans.add_to_team(${planId}, ${who.actor.userId}, ${who.organisation.id}) as answer`,
    );
  /** As if it had been said three working days ago. */
  const timePasses = async () => {
    await site.past(
      `update plans.withdrawal set recorded_at = now() - interval '5 days', closes_at = now() - interval '1 day'`,
    );
    await site.past(
      `update people.involvement set until = now() - interval '1 day' where until > now() and until <> 'infinity'`,
    );
  };
  const inTime = async (withdrawal: string) => {
    const { rows } = await site.database.as('keeper', (tx) =>
      sql<{ plan_id: string }>`select plan_id from plans.end_withdrawal_in_time(${withdrawal})`.execute(tx),
    );
    return rows;
  };
  const closing = () => site.past('select closing_reason, closed_by from plans.family_plan');

  it('its team sees it until somebody has decided about the risk, and nobody joins meanwhile', async () => {
    await recorded(worker);
    expect(await sees(worker)).toEqual(everybody.map(({ name }) => name));
    expect(await join(await site.signIn('liaison-officer'))).toBe(false);
    expect(await closing()).toEqual([{ closing_reason: null, closed_by: null }]);
    expect(
      await answerTo(
        site,
        plan.lead,
        sql`select plans.close_plan(${planId}, 'moved-away', version) as answer from plans.family_plan`,
      ),
    ).toBe(false);
  });

  it('two working days later the team sees nobody, whether a job has run or not', async () => {
    const withdrawal = await recorded(worker);
    const [{ closes, says }] = (await site.past<{ closes: Date; says: Date }>(
      `select distinct until as closes, closes_at as says from people.involvement, plans.withdrawal where kind = 'team-around-family'`,
    )) as [{ closes: Date; says: Date }];
    expect(closes).toEqual(says);
    expect(await inTime(withdrawal)).toEqual([]);
    await timePasses();
    expect(await sees(worker)).toEqual([]);
    expect(await inTime(withdrawal)).toEqual([{ plan_id: planId }]);
    expect(await closing()).toEqual([{ closing_reason: 'agreement-withdrawn', closed_by: worker.actor.userId }]);
    expect(await inTime(withdrawal)).toEqual([]);
  });

  it.each([
    ['2026-11-23 10:00', '2026-11-25 10:00'],
    ['2026-11-19 16:30', '2026-11-23 16:30'],
    ['2026-11-20 09:00', '2026-11-24 09:00'],
    ['2026-11-21 12:00', '2026-11-24 12:00'],
    ['2026-10-23 23:30', '2026-10-27 23:30'],
  ])('said on %s, it closes on %s at the latest', async (said, closes) => {
    const after = await site.past(
      `select to_char(plans.working_days_after($1::timestamp at time zone 'Europe/London', 2) at time zone 'Europe/London',
                      'YYYY-MM-DD HH24:MI') as closes`,
      [said],
    );
    expect(after).toEqual([{ closes }]);
  });

  it('the lead decides, and it is closed at once', async () => {
    const withdrawal = await recorded(worker);
    expect(await decide(plan.lead, withdrawal)).toBe(true);
    expect(await sees(worker)).toEqual([]);
    expect(await sees(plan.lead)).toEqual([plan.child.name]);
    expect(await closing()).toEqual([{ closing_reason: 'agreement-withdrawn', closed_by: plan.lead.actor.userId }]);
    expect(await decide(plan.lead, withdrawal)).toBe(false);
  });

  it('or a manager of the organisation that leads or opened it, who need not know who the family is', async () => {
    const manager = await site.signIn('manager', school);
    const withdrawal = await recorded(worker);
    expect(await decide(manager, withdrawal)).toBe(true);
    expect(await sees(worker)).toEqual([]);
  });

  it('but not a member of the team, another organisation, or whoever is kept from somebody in it', async () => {
    const withdrawal = await recorded(worker);
    const barred = await site.signIn('manager', school);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'A neighbour')`, [
      plan.mother.id,
      barred.actor.userId,
    ]);
    for (const who of [worker, barred, await site.signIn('manager'), await site.signIn('school-lead', brothersSchool)])
      expect(await decide(who, withdrawal)).toBe(false);
    expect(await sees(worker)).toHaveLength(3);
  });

  it('nor writes anybody what they may not read', async () => {
    expect(await decide(plan.lead, await recorded(worker), 'police')).toBe(NOT_ALLOWED);
  });

  it('nothing is recorded by those who only hold the brother, or nobody, nor twice', async () => {
    for (const who of [await site.signIn('school-lead', brothersSchool), await site.signIn('school-lead')])
      expect(await record(who)).toBe(null);
    await recorded(plan.lead);
    expect(await record(worker)).toBe(null);
    expect(await site.past('select count(*)::int as n from plans.withdrawal')).toEqual([{ n: 1 }]);
  });

  it('one person alone leaves, and the others go on', async () => {
    const withdrawal = await recorded(worker, plan.mother);
    expect(await sees(worker)).toEqual(everybody.map(({ name }) => name));
    const newcomer = await site.signIn('liaison-officer');
    expect(await join(newcomer)).toBe(true);
    expect(await sees(newcomer)).toEqual([plan.child.name, plan.brother.name]);
    expect(await decide(plan.lead, withdrawal)).toBe(true);
    expect(await sees(worker)).toEqual([plan.child.name, plan.brother.name]);
    expect(await closing()).toEqual([{ closing_reason: null, closed_by: null }]);
    expect(await site.past('select person_id, whole_family from plans.risk_decision')).toEqual([
      { person_id: plan.child.id, whole_family: true },
    ]);
    const reads = (who: SignedInUser) => answerTo(site, who, sql`select risk as answer from plans.risk_decision`);
    expect(await reads(worker)).toBe('Mornings');
    expect(await reads(await site.signIn('school-lead', brothersSchool))).toBe(undefined);
  });

  it('what is about the whole family is then about those who are left, and nobody writes about who has gone', async () => {
    const write = (person: ExamplePerson, wholeFamily: boolean) =>
      answerTo<string>(
        site,
        worker,
        sql`insert into plans.note (id, url_id, plan_id, person_id, whole_family, sensitivity, happened_on, text, at_risk, written_by)
            values (${newId()}, ${newId()}, ${planId}, ${person.id}, ${wholeFamily}, 'general', current_date, 'x', false,
                    ${worker.actor.userId}) returning 'written' as answer`,
      );
    expect(await write(plan.mother, false)).toBe('written');
    expect(await write(plan.child, true)).toBe('written');
    await decide(plan.lead, await recorded(worker, plan.mother));
    const notes = () => answerTo<number>(site, worker, sql`select count(*)::int as answer from plans.note`);
    expect(await notes()).toBe(1);
    expect(await write(plan.child, true)).toBe('written');
    expect(await write(plan.mother, false)).toBe(NOT_ALLOWED);
  });

  it('and who holds only the one who left sees of the plan nothing more', async () => {
    const mothers = await site.signIn('lead-professional');
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at) values ($1, $2, 'supplied', 3, 'an example', now())`,
      [plan.mother.id, mothers.organisation.id],
    );
    const frames = () => answerTo<number>(site, mothers, sql`select count(*)::int as answer from plans.family_plan`);
    expect(await frames()).toBe(1);
    await decide(plan.lead, await recorded(worker, plan.mother));
    expect(await frames()).toBe(0);
  });

  it('the child alone: the plan was for them, and ends', async () => {
    await decide(plan.lead, await recorded(worker, plan.child));
    expect(await closing()).toEqual([{ closing_reason: 'agreement-withdrawn', closed_by: plan.lead.actor.userId }]);
    expect(await sees(worker)).toEqual([]);
  });
});
