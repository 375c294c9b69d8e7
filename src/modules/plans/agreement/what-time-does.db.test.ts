import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import { openLog } from '#platform/log.ts';
import { plansPaths } from '../plans.paths.ts';
import { agreed, answerTo, idOf } from '../testing/agreement-sight.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, inDays, plansAlone } from '../testing/plans-examples.ts';
import { agreementsEndingHomePanel } from './agreements-ending-home-panel.tsx';
import { endWithdrawal } from './end-withdrawal.job.ts';
import { tellAgreementEnds } from './tell-agreement-ends.job.ts';
import { withdrawalsHomePanel } from './withdrawals-home-panel.tsx';

describe('what time does to an agreement', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let worker: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([plansAlone()], { homePanels: [agreementsEndingHomePanel, withdrawalsHomePanel] });
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    await site.past('delete from messages.message');
    await site.past('delete from jobs.job');
  });

  const jobs = new Map([endWithdrawal, tellAgreementEnds].map((job) => [job.name as string, job]));
  const nobody = async (): Promise<Actor | undefined> => undefined;
  const runNext = () => runNextJob(site.database, jobs as never, nobody, openLog({ write: () => {} }));
  const waiting = () =>
    site.past<{ name: string }>(
      `select name from jobs.job where done_at is null and name like 'plans.%' order by run_at`,
    );

  it('its end is told to the lead some working days before it ends, and not before that', async () => {
    const agreement = await agreed(site, plan.lead, [plan.child, plan.brother, plan.mother], { endsOn: inDays(60) });
    const page = await plan.lead.browser.open(plansPaths.restOn(plan.path.split('/').at(-1)!));
    await plan.lead.browser.send(page);
    expect(await waiting()).toEqual([{ name: 'plans.tell-agreement-ends' }]);
    expect(await runNext()).toBe(false);
    await site.past('update jobs.job set run_at = now()');
    expect(await runNext()).toBe(true);
    expect(
      await site.past(`select template, to_user_id, link_id from messages.message where template like '%ends'`),
    ).toEqual([
      { template: 'plans.agreement-ends', to_user_id: plan.lead.actor.userId, link_id: plan.path.split('/').at(-1) },
    ]);
    expect(await site.past('select id from people.agreement where id = $1', [agreement])).toHaveLength(1);
  });

  it('and stands on the home page of everybody on the team', async () => {
    await site.past('update people.agreement set ends_on = $1 where ends_on is not null', [inDays(5)]);
    for (const { browser } of [plan.lead, worker])
      expect((await browser.open('/')).text).toContain('Robin Madeup: ask the family again, the agreement ends on');
    const stranger = await site.signIn('lead-professional');
    expect((await stranger.browser.open('/')).text).not.toContain('Agreements that end');
  });

  it('and not where another has taken its place', async () => {
    const agreement = await agreed(site, plan.lead, [plan.child, plan.brother, plan.mother]);
    const page = await plan.lead.browser.open(plansPaths.restOn(plan.path.split('/').at(-1)!));
    await plan.lead.browser.send(page);
    const [first] = await site.past<{ id: string }>('select id from people.agreement where ends_on is not null');
    const planId = await idOf(site, plan);
    const told = async (of: string) =>
      (await site.database.as('keeper', (tx) => sql`select * from plans.lead_to_remind(${planId}, ${of})`.execute(tx)))
        .rows;
    expect(await told(first!.id)).toEqual([]);
    expect(await told(agreement)).toEqual([]);
  });

  it('what nobody decided ends in time, in the name of whoever wrote it down, also when they have left', async () => {
    const form = await worker.browser.open(plansPaths.withdrawAgreement(plan.child.urlId));
    await worker.browser.send(form, { leaving: 'everybody', why: 'They moved' });
    const ofLead = (await plan.lead.browser.open('/')).text;
    expect(ofLead).toContain('Robin Madeup: decide what it means for the children, before access closes on');
    const manager = await site.signIn('manager', plan.lead.organisation);
    const ofManager = (await manager.browser.open('/')).text;
    expect(ofManager).toContain('decide what it means for the children');
    for (const who of [worker, await site.signIn('manager')])
      expect((await who.browser.open('/')).text).not.toContain('decide what it means');
    expect(await waiting()).toEqual([{ name: 'plans.end-withdrawal' }]);
    await site.past('update jobs.job set run_at = now()');
    expect(await runNext()).toBe(true);
    expect(await site.past('select ended_at from plans.withdrawal')).toEqual([{ ended_at: null }]);
    await site.past(`update plans.withdrawal set recorded_at = now() - interval '4 days', closes_at = now()`);
    await site.past(`update access.membership set until = now() where user_id = $1`, [worker.actor.userId]);
    await site.past(`update jobs.job set run_at = now(), done_at = null, locked_until = null`);
    expect(await runNext()).toBe(true);
    expect(await site.past('select ended_by from plans.withdrawal')).toEqual([{ ended_by: 'time' }]);
    expect(await site.past('select closing_reason, closed_by from plans.family_plan')).toEqual([
      { closing_reason: 'agreement-withdrawn', closed_by: worker.actor.userId },
    ]);
    const [entry] = await site.past<{ content: string }>(
      `select content from audit.content where action = 'plans.withdrawal-ended-in-time'`,
    );
    expect(JSON.parse(entry!.content)).toMatchObject({ recordedBy: worker.actor.userId, endsPlan: true });
    expect(
      await site.past(`select to_user_id from messages.message where method = 'cancel' order by to_user_id`),
    ).toEqual(
      [plan.lead, worker]
        .map(({ actor }) => ({ to_user_id: actor.userId }))
        .toSorted((a, b) => (a.to_user_id < b.to_user_id ? -1 : 1)),
    );
    expect(await answerTo(site, plan.lead, sql`select count(*)::int as answer from plans.my_open_plans`)).toBe(0);
  });
});
