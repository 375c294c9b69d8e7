import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import {
  type Organisation,
  type SignedInUser,
  type TestSite,
  openTestSite,
} from '#modules/access/testing/test-site.ts';
import { peopleAlone } from '#modules/people/testing/people-examples.ts';
import { plansPaths } from '../../plans.paths.ts';
import { agreed, answerTo, idOf, seenInFull } from '../../testing/agreement-sight.ts';
import {
  type ExamplePerson,
  type ExamplePlan,
  aPerson,
  addToTeam,
  anOpenPlan,
  plansAlone,
} from '../../testing/plans-examples.ts';

const NOT_ALLOWED = '42501';

describe('a plan goes on with what the family agreed to later', () => {
  let site: TestSite;
  let school: Organisation;
  let plan: ExamplePlan;
  let planId: Id<'plan'>;
  let worker: SignedInUser;
  let father: ExamplePerson;
  let everybody: readonly ExamplePerson[];

  beforeEach(async () => {
    site = await openTestSite([peopleAlone(), plansAlone()]);
    school = await site.organisation('Northfield School');
    plan = await anOpenPlan(site, school, await site.organisation('Southfield School'));
    planId = await idOf(site, plan);
    worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    father = await aPerson(site, 'Alder', school);
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
       values ($1, $2, 'family-of-pupil', 2, 'an example', now())`,
      [father.id, school.id],
    );
    everybody = [plan.child, plan.brother, plan.mother, father];
  });
  afterEach(() => site.close());

  const names = (...persons: ExamplePerson[]) => persons.map(({ name }) => name);
  const restOn = (by: SignedInUser, agreement: string) =>
    answerTo<boolean>(
      site,
      by,
      sql`select plans.rest_on(${planId}, ${agreement}, (select version from plans.family_plan where id = ${planId})) as answer`,
    );
  const sees = (who: SignedInUser) => seenInFull(site, who, everybody);
  const inPlan = () => site.past<{ person_id: string }>(`select person_id from plans.plan_person where until > now()`);

  it('and takes in whom that names: the whole team sees them', async () => {
    expect(await sees(worker)).toEqual(names(plan.child, plan.brother, plan.mother));
    expect(await restOn(plan.lead, await agreed(site, plan.lead, everybody))).toBe(true);
    expect(await sees(worker)).toEqual(names(...everybody));
    expect(await inPlan()).toHaveLength(4);
  });

  it('but whom that names no more stays until it is decided what stopping means', async () => {
    expect(await restOn(plan.lead, await agreed(site, plan.lead, [plan.child, plan.brother]))).toBe(true);
    expect(await sees(worker)).toEqual(names(plan.child, plan.brother, plan.mother));
    const waits = await site.past<{ id: string; ends_plan: boolean }>('select id, ends_plan from plans.withdrawal');
    expect(waits).toEqual([{ id: expect.any(String) as string, ends_plan: false }]);
    await answerTo(
      site,
      plan.lead,
      sql`select plans.decide_on_risk(gen_random_uuid(), ${waits[0]!.id}, 'x', 'x', false, 'general') as answer`,
    );
    expect(await sees(worker)).toEqual(names(plan.child, plan.brother));
    expect(await inPlan()).toHaveLength(2);
  });

  it('until the day that it says, and then sees nobody', async () => {
    expect(await restOn(plan.lead, await agreed(site, plan.lead, everybody, { endsOn: '2099-06-30' }))).toBe(true);
    expect(
      await site.past(
        `select distinct to_char(until at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as until from people.involvement
          where kind = 'team-around-family' and until > now()`,
      ),
    ).toEqual([{ until: '2099-07-01 00:00' }]);
    await site.past(`update people.involvement set until = now() where until = '2099-06-30T23:00Z'`);
    await site.past('update people.agreement set ends_on = current_date - 1 where ends_on is not null');
    expect(await sees(worker)).toEqual([]);
    expect(
      await answerTo(
        site,
        plan.lead,
        sql`select plans.add_to_team(${planId}, ${worker.actor.userId}, ${worker.organisation.id}) as answer`,
      ),
    ).toBe(false);
    expect(await restOn(plan.lead, await agreed(site, plan.lead, everybody))).toBe(true);
    expect(await sees(worker)).toEqual(names(...everybody));
  });

  it('and keeps out whoever may not be told', async () => {
    const charity = await site.organisation('A charity', 'partner');
    const theirs = await site.signIn('lead-professional', charity);
    const only = { sharedWith: 'named' as const, with: [charity] };
    expect(await restOn(plan.lead, await agreed(site, plan.lead, everybody, only))).toBe(true);
    expect(await sees(worker)).toEqual([]);
    expect(await answerTo(site, worker, sql`select count(*)::int as answer from plans.note`)).toBe(0);
    const join = (who: SignedInUser) =>
      answerTo(
        site,
        plan.lead,
        sql`select plans.add_to_team(${planId}, ${who.actor.userId}, ${who.organisation.id}) as answer`,
      );
    expect(await join(worker)).toBe(false);
    expect(await join(theirs)).toBe(true);
    expect(await sees(theirs)).toEqual(names(...everybody));
    expect(await restOn(plan.lead, await agreed(site, plan.lead, everybody, { sharedWith: 'nobody' }))).toBe(true);
    expect(await sees(theirs)).toEqual([]);
  });

  it('which they may, having changed their mind: what waited is over', async () => {
    await answerTo(
      site,
      worker,
      sql`select plans.record_withdrawal(${plan.child.id}, ${school.id}, null, 'They said so') as answer`,
    );
    expect(await restOn(plan.lead, await agreed(site, plan.lead, [plan.child, plan.mother, plan.brother]))).toBe(true);
    expect(await site.past('select ended_by from plans.withdrawal')).toEqual([{ ended_by: 'new-agreement' }]);
    expect(
      await site.past(
        `select count(*)::int as lasting from people.involvement
        where user_id = $1 and until = 'infinity'`,
        [worker.actor.userId],
      ),
    ).toEqual([{ lasting: 3 }]);
  });

  it.each<[string, () => Promise<[SignedInUser, string, boolean | string]>]>([
    [
      'that is older',
      async () => {
        const old = await agreed(site, plan.lead, everybody);
        await site.past(`update people.agreement set recorded_at = now() - interval '1 year' where id = $1`, [old]);
        return [plan.lead, old, false];
      },
    ],
    ['that leaves out the child', async () => [plan.lead, await agreed(site, plan.lead, [plan.mother]), false]],
    [
      'that was withdrawn',
      async () => {
        const gone = await agreed(site, plan.lead, everybody);
        await site.past('update people.agreement set withdrawn_on = current_date where id = $1', [gone]);
        return [plan.lead, gone, false];
      },
    ],
    ['that another organisation recorded', async () => [plan.lead, await agreed(site, worker, everybody), false]],
    [
      'that leaves out the lead’s organisation',
      async () => [worker, await agreed(site, worker, everybody, { sharedWith: 'nobody' }), false],
    ],
    [
      'where one is not on the team and does not hold the child',
      async () => {
        const stranger = await site.signIn('school-lead');
        return [stranger, await agreed(site, stranger, [plan.child]), NOT_ALLOWED];
      },
    ],
  ])('but not on one %s', async (_, arrange) => {
    const [by, agreement, answer] = await arrange();
    expect(await restOn(by, agreement)).toBe(answer);
    expect(await sees(worker)).toEqual(names(plan.child, plan.brother, plan.mother));
    expect(await sees(await site.signIn('lead-professional'))).toEqual([]);
  });

  it('does not open to the team whom the organisation that recorded it does not hold', async () => {
    const hidden = await aPerson(site, 'Oak', await site.organisation('Eastfield School'));
    const agreement = await agreed(site, plan.lead, [plan.child, plan.brother, plan.mother, hidden]);
    expect(await restOn(plan.lead, agreement)).toBe(true);
    expect(await seenInFull(site, worker, [hidden])).toEqual([]);
    expect(await inPlan()).toHaveLength(3);
  });

  it('from the plan’s page, which says before what it changes', async () => {
    const at = plansPaths.restOn(plan.path.split('/').at(-1)!);
    expect((await plan.lead.browser.open(at)).text).toContain('has not recorded a newer one');
    await agreed(site, plan.lead, [plan.child, plan.brother, father]);
    const page = await plan.lead.browser.open(at);
    expect(page.text).toContain('Comes into the planAlder Madeup');
    expect(page.text).toContain('Is not named, so no longer agreesHazel Madeup');
    expect((await plan.lead.browser.send(page)).text).toContain('The plan goes on with the new agreement.');
    expect((await plan.lead.browser.open(plan.path)).text).toContain('Hazel Madeup no longer agrees to work together.');
    for (const who of [await site.signIn('school-lead'), await site.signIn('manager', school)])
      expect((await who.browser.open(at)).status).toBe(404);
  });
});
