import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { Job } from '#platform/jobs/job.ts';
import { runNextJob } from '#platform/jobs/run-jobs.ts';
import { openLog } from '#platform/log.ts';
import { type ExamplePlan, anOpenPlan, inDays, openPlansSite, withMeeting } from '../testing/plans-examples.ts';
import { chaseMeeting, chasedOn } from './chase-meeting.job.ts';

describe('a meeting that is due is chased', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let manager: string;

  beforeAll(async () => {
    site = await openPlansSite();
    const school = await site.organisation('Northfield School');
    plan = await anOpenPlan(site, school, await site.organisation('Southfield School'));
    manager = (await site.signIn('manager', school)).actor.userId;
    await site.signIn('manager');
  });
  afterAll(() => site.close());

  const steps = async () =>
    (
      await site.past<{ step: string; due: string }>(
        `select payload->>'step' as step, payload->>'due' as due from jobs.job
          where name = 'plans.chase-meeting' and done_at is null order by run_at`,
      )
    ).map(({ step, due }) => `${step} ${due}`);
  async function runDue(): Promise<string[]> {
    await site.past(`update jobs.job set run_at = now() where name = 'plans.chase-meeting'`);
    const jobs = new Map([[chaseMeeting.name as string, chaseMeeting as Job]]);
    await site.past(`delete from jobs.job where name <> 'plans.chase-meeting'`);
    while (await runNextJob(site.database, jobs, async () => undefined, openLog({ write: () => {} })));
    const told = await site.past<{ to: string }>(
      `select to_user_id as to from messages.message where template = 'plans.meeting-due'`,
    );
    await site.past('delete from messages.message');
    return told.map(({ to }) => to);
  }

  it('on the days that the area has set', () => {
    const clocks = { remind: 5, escalate: 10 };
    expect(chasedOn(getLocalDate('2026-09-09'), clocks)).toEqual({
      remind: '2026-09-02',
      overdue: '2026-09-10',
      escalate: '2026-09-24',
    });
  });

  it('before it and after it who leads is told, and the managers of who leads when nothing happened since', async () => {
    const due = inDays(14);
    expect(await steps()).toEqual([`remind ${due}`, `overdue ${due}`, `escalate ${due}`]);
    const lead = plan.lead.actor.userId;
    expect((await runDue()).toSorted()).toEqual([lead, lead, manager].toSorted());
  });

  it('but nobody once it has another day', async () => {
    await withMeeting(plan, { on: inDays(21) });
    await site.past(`update jobs.job set payload = payload || jsonb_build_object('due', current_date + 100)`);
    expect(await runDue()).toEqual([]);
  });
});
