import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, openPlansSite } from '../testing/plans-examples.ts';

describe('the list of family plans', () => {
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

  it('shows each person their own, with who leads and the next review, and is recorded once', async () => {
    const list = await plan.lead.browser.open('/plans');
    expect(list.text).toContain('Showing 1 to 1 of 1 family plan');
    expect(list.text).toContain('Robin Madeup');
    const audit = await site.past(`select person_ids, content from audit.content where action = 'plans.plans-listed'`);
    expect(audit).toHaveLength(1);
    expect(audit[0]!['person_ids']).toEqual([plan.child.id]);
    expect(JSON.parse(String(audit[0]!['content']))).toMatchObject({ whose: 'mine', state: 'open', count: 1 });
  });

  it('shows a colleague those of the organisation', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await colleague.browser.open('/plans')).text).toContain('There are no such plans.');
    expect((await colleague.browser.open('/plans?whose=organisation')).text).toContain('Robin Madeup');
  });

  it('shows a manager which are late and names nobody', async () => {
    await site.past(`update plans.family_plan set next_review_on = current_date - 20`);
    const worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    const manager = await site.signIn('manager', worker.organisation);
    const list = await manager.browser.open('/plans?whose=organisation&state=review-overdue');
    expect(list.text).toContain('Opened by Northfield School');
    expect(list.text).toContain('Long overdue');
    expect(list.body).not.toContain('Robin');
    const usual = await manager.browser.open('/plans');
    expect(usual.text).toContain('Showing 1 to 1 of 1 family plan');
    expect(usual.$('#whose option[selected]').text()).toBe('Plans of my organisation');
  });

  it('shows nothing to somebody who was not asked', async () => {
    const officer = await site.signIn('liaison-officer');
    expect((await officer.browser.open('/plans')).text).toContain('There are no such plans.');
    const all = await officer.browser.open('/plans?whose=all');
    expect(all.text).toContain('No family plans match these filters.');
    expect((await (await site.signIn('data-officer')).browser.open('/plans')).status).toBe(404);
  });

  it('shows 25 at a time', async () => {
    const worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    await site.past(
      `with more as (
         insert into plans.family_plan (id, url_id, org_id, opened_by, begun_by_org, kind, taf_since, agreement_id, level_edition, level, next_review_on, lead_user_id, lead_org_id)
         select gen_random_uuid(), 'more-' || i, f.org_id, f.opened_by, f.begun_by_org, f.kind, f.taf_since, f.agreement_id, f.level_edition, f.level, current_date + i, $2, $3
           from plans.family_plan f, generate_series(1, 30) i returning id),
       persons as (
         insert into plans.plan_person (id, plan_id, person_id, level, opened_for)
         select gen_random_uuid(), more.id, $1, 3, true from more)
       insert into plans.team_member (id, plan_id, user_id, org_id)
       select gen_random_uuid(), more.id, $2, $3 from more`,
      [plan.child.id, worker.actor.userId, worker.actor.orgId],
    );
    const first = await worker.browser.open('/plans');
    expect(first.text).toContain('Showing 1 to 25 of 31 family plans');
    expect(first.$('tbody tr').length).toBe(25);
    const second = await worker.browser.open(first.$('a[rel=next]').attr('href')!);
    expect(second.$('tbody tr').length).toBe(6);
  });
});
