import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWords } from '#kernel/local-date.ts';
import type { Organisation, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  aPerson,
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
    expect(again.problems).toEqual(['Say what the person is called']);
    expect(again.$('#what').val()).toBe('Sleep early');
    const late = await plan.lead.browser.send(again, { ownerName: 'Robin', dueOn: inDays(-7) });
    expect(late.problems).toEqual(['The day must be today or later']);
    expect(await saved()).toHaveLength(2);
  });

  const changeForm = async (what: string): Promise<SeenPage> => {
    const page = await plan.lead.browser.open(plan.path);
    return plan.lead.browser.open(page.$(`li a:contains("Change"):contains("${what}")`).attr('href')!);
  };

  it('are changed: what, by whom and by when, with the audit', async () => {
    const form = await changeForm('Call each Friday');
    expect(form.$('#what').val()).toBe('Call each Friday');
    const late = await plan.lead.browser.send(form, { what: 'Write each Friday', dueOn: inDays(-7) });
    expect(late.problems).toEqual(['The day must be today or later']);
    expect(late.$('#what').val()).toBe('Write each Friday');
    const page = await plan.lead.browser.send(late, { owner: 'family', ownerName: 'Mum', dueOn: inDays(21) });
    expect(page.text).toContain('The action is changed.');
    expect(page.text).toContain(`Write each Friday, Mum, by ${inWords(inDays(21))}`);
    expect(await site.past(`select 1 from audit.content where action = 'plans.action-changed'`)).toHaveLength(1);
  });

  it('also when the day has passed, which may stay', async () => {
    await site.past(`update plans.action set due_on = '2026-01-05' where what = 'Write each Friday'`);
    const page = await plan.lead.browser.send(await changeForm('Write each Friday'), { what: 'Call each Friday' });
    expect(page.text).toContain('Call each Friday, Mum, by 5 January 2026');
  });

  it('and of two who change one at once, the second sees both and may then save theirs', async () => {
    const [mine, theirs] = [await changeForm('Call each Friday'), await changeForm('Call each Friday')];
    await plan.lead.browser.send(theirs, { ownerName: 'Grandad' });
    const again = await plan.lead.browser.send(mine, { ownerName: 'Robin’s aunt' });
    expect(again.problems[0]).toContain('Somebody else changed this action while you were writing');
    expect(again.$('.govuk-inset-text').text()).toContain('Call each Friday, Grandad, by 5 January 2026');
    await plan.lead.browser.send(again, {});
    expect((await saved())[1]).toMatchObject({ owner_name: 'Robin’s aunt', status: 'open' });
  });

  it('but no action is given to somebody who is not in the plan, in the database', async () => {
    const stranger = await aPerson(site, 'Juniper', plan.lead.organisation);
    const given = site.database.as(plan.lead.actor, (tx) =>
      sql`update plans.action set owner_name = null, owner_person_id = ${stranger.id}`.execute(tx),
    );
    await expect(given).rejects.toMatchObject({ code: '42501' });
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
    const settled = await site.database.as(plan.lead.actor, (tx) =>
      sql`update plans.action set what = 'Something else' where status <> 'open'`.execute(tx),
    );
    expect(settled.numAffectedRows).toBe(0n);
  });

  it('but not by somebody who is not on the team', async () => {
    const [action] = await site.past<{ url_id: string }>('select url_id from plans.action limit 1');
    for (const stranger of [
      await site.signIn('school-lead', plan.lead.organisation),
      await site.signIn('liaison-officer'),
    ])
      for (const path of ['', '/change'])
        expect((await stranger.browser.open(`${plan.path}/actions/${action!.url_id}${path}`)).status).toBe(404);
  });
});
