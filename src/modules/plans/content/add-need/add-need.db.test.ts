import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { type ExamplePlan, anOpenPlan, openPlansSite, valueOf, withNeed } from '../../testing/plans-examples.ts';

describe('somebody of the team adds a need', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
  });
  afterAll(() => site.close());

  const savedNeeds = () => site.past('select name, wanted, whole_family, framework_need from plans.need order by id');

  it('and it is in the plan, with the audit', async () => {
    const page = await withNeed(plan.lead, plan.path, { listed: 'needs-2022/1.1' });
    expect(page.text).toContain('The need is in the plan.');
    expect(page.text).toContain('AboutThe whole familyWantedTo walk in with the others');
    expect(await savedNeeds()).toEqual([
      {
        name: 'Mornings are hard',
        wanted: 'To walk in with the others',
        whole_family: true,
        framework_need: 'needs-2022/1.1',
      },
    ]);
    const audit = await site.past(`select person_ids from audit.content where action = 'plans.need-added'`);
    expect(audit).toEqual([{ person_ids: [plan.child.id] }]);
  });

  it('but what is missing is shown, and what was typed is kept', async () => {
    const form = await plan.lead.browser.open(`${plan.path}/needs/add`);
    const again = await plan.lead.browser.send(form, { ownWords: 'Mornings are hard', wanted: ' ' });
    expect(again.problems).toEqual(['Say who this is about', 'Say what the family wants to be different']);
    expect(again.$('#ownWords').val()).toBe('Mornings are hard');
    expect(await savedNeeds()).toHaveLength(1);
  });

  it('but not a need that is called nothing', async () => {
    const form = await plan.lead.browser.open(`${plan.path}/needs/add`);
    const about = valueOf(form, 'about', 'Hazel Madeup');
    const again = await plan.lead.browser.send(form, { about, wanted: 'Sleep' });
    expect(again.problems).toEqual(['Choose a need from the list, or say it in the family’s words']);
    expect(await savedNeeds()).toHaveLength(1);
  });

  it('and sent twice it is added once', async () => {
    const form = await plan.lead.browser.open(`${plan.path}/needs/add`);
    const filled = {
      about: valueOf(form, 'about', 'Robin Madeup'),
      ownWords: 'Friends',
      wanted: 'Somebody to sit with',
    };
    await plan.lead.browser.send(form, filled);
    await plan.lead.browser.send(form, filled);
    expect(await savedNeeds()).toHaveLength(2);
  });

  it('but nobody does who is not on the team', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    const stranger = await site.signIn('liaison-officer');
    const manager = await site.signIn('manager', plan.lead.organisation);
    for (const { browser } of [colleague, stranger, manager])
      expect((await browser.open(`${plan.path}/needs/add`)).status).toBe(404);
  });
});
