import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Organisation, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  anOpenPlan,
  inDays,
  openPlansSite,
  withAction,
  valueOf,
  withNeed,
} from '../../testing/plans-examples.ts';

describe('an action of somebody in the plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let brothersSchool: Organisation;

  beforeAll(async () => {
    site = await openPlansSite();
    brothersSchool = await site.organisation('Southfield School');
    plan = await anOpenPlan(site, await site.organisation('Northfield School'), brothersSchool);
    await withNeed(plan.lead, plan.path, { about: 'Ash' });
    const page = await plan.lead.browser.open(plan.path);
    const form = await plan.lead.browser.open(page.$('a:contains("Add an action")').attr('href')!);
    const owner = valueOf(form, 'owner', 'Robin Madeup');
    const success = 'Both in by 8:50 four days of five';
    await plan.lead.browser.send(form, { what: 'Walk Ash to school', owner, success, dueOn: inDays(7) });
  });
  afterAll(() => site.close());

  it('has their name, and what will show that it worked', async () => {
    const { text } = await plan.lead.browser.open(plan.path);
    expect(text).toContain('Walk Ash to school, Robin Madeup, by');
    expect(text).toContain('It worked if: Both in by 8:50 four days of five');
    expect(await site.past('select owner_person_id, owner_name from plans.action')).toEqual([
      { owner_person_id: plan.child.id, owner_name: null },
    ]);
  });

  it('does not say it to whoever may see the action and not them', async () => {
    const elsewhere = await site.signIn('school-lead', brothersSchool);
    const { text, body } = await elsewhere.browser.open(plan.path);
    expect(text).toContain('Walk Ash to school, Somebody in the family, by');
    expect(body).not.toContain('Robin');
  });
});

describe('actions of a plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    await withNeed(plan.lead, plan.path);
  });
  afterAll(() => site.close());

  const saved = () => site.past('select what, status, why, owner_name from plans.action order by id');
  const addForm = async (): Promise<SeenPage> => {
    const page = await plan.lead.browser.open(plan.path);
    return plan.lead.browser.open(page.$('a:contains("Add an action")').attr('href')!);
  };
  const settleForm = async (what: string): Promise<SeenPage> => {
    const page = await plan.lead.browser.open(plan.path);
    return plan.lead.browser.open(page.$(`dt a:contains("${what}")`).attr('href')!);
  };

  it('are owned by somebody of the family, or of the team', async () => {
    await withAction(plan.lead, plan.path, { what: 'Walk in together' });
    const form = await addForm();
    const owner = String(form.$('input[name=owner]').first().attr('value'));
    const page = await plan.lead.browser.send(form, { what: 'Call each Friday', owner, dueOn: inDays(14) });
    expect(page.text).toContain('The action is in the plan.');
    expect(page.text).toContain('Walk in togetherGrandad, by');
    expect(page.text).toContain('Call each FridayA school-lead');
    expect(await site.past(`select 1 from audit.content where action = 'plans.action-added'`)).toHaveLength(2);
  });

  it('but not by nobody, and not due before today; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await addForm(), {
      what: 'Sleep early',
      owner: 'family',
      dueOn: inDays(2),
    });
    expect(again.problems).toEqual(['Say what the person is called in the family']);
    expect(again.$('#what').val()).toBe('Sleep early');
    const late = await plan.lead.browser.send(again, { ownerName: 'Robin', dueOn: inDays(-7) });
    expect(late.problems).toEqual(['The day must be today or later']);
    expect(await saved()).toHaveLength(2);
  });

  it('are done', async () => {
    const page = await plan.lead.browser.send(await settleForm('Walk in together'), { settlement: 'done', why: '' });
    expect(page.text).toContain('Recorded.');
    expect((await saved())[0]).toMatchObject({ status: 'done' });
    expect(await site.past(`select 1 from audit.content where action = 'plans.action-settled'`)).toHaveLength(1);
  });

  it('or not done, but not without a word why', async () => {
    const form = await settleForm('Call each Friday');
    const again = await plan.lead.browser.send(form, { settlement: 'not-done', why: ' ' });
    expect(again.problems).toEqual(['Say why it will not be done']);
    expect((await saved())[1]).toMatchObject({ status: 'open' });
    await plan.lead.browser.send(again, { settlement: 'not-done', why: 'They would rather write' });
    expect((await saved())[1]).toMatchObject({ status: 'not-done', why: 'They would rather write' });
  });

  it('and once only', async () => {
    await withAction(plan.lead, plan.path, { what: 'Ask the club' });
    const [first, second] = [await settleForm('Ask the club'), await settleForm('Ask the club')];
    await plan.lead.browser.send(first, { settlement: 'done', why: '' });
    const again = await plan.lead.browser.send(second, { settlement: 'not-done', why: 'It closed' });
    expect(again.problems).toEqual(['Somebody has already said what became of this action']);
  });

  it('but not by somebody who is not on the team', async () => {
    const [action] = await site.past<{ url_id: string }>('select url_id from plans.action limit 1');
    for (const stranger of [
      await site.signIn('school-lead', plan.lead.organisation),
      await site.signIn('liaison-officer'),
    ])
      expect((await stranger.browser.open(`${plan.path}/actions/${action!.url_id}`)).status).toBe(404);
  });
});
