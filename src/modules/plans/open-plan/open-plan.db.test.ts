import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { Organisation, SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { plansPaths } from '../plans.paths.ts';
import { aFamily, anAgreement, inDays, openPlansSite } from '../testing/plans-examples.ts';

describe('a school lead opens a Team Around the Family', () => {
  let site: TestSite;
  let school: Organisation;
  let other: Organisation;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    school = await site.organisation('Northfield School');
    other = await site.organisation('Southfield School');
    lead = await site.signIn('school-lead', school);
  });
  afterAll(() => site.close());

  const plansOf = (personId: string) =>
    site.past('select plan_id from plans.plan_person where person_id = $1', [personId]);

  it('and the plan, its persons, its lead and the audit are saved together', async () => {
    const { child, mother } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child, mother]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    expect(form.text).toContain('The plan is with: Hazel Madeup, Robin Madeup.');
    const plan = await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    expect(plan.heading).toBe('Family plan for Robin Madeup');
    expect(plan.text).toContain('Partnership Plus');
    const [team] = await site.past(
      `select f.lead_user_id, m.user_id from plans.family_plan f join plans.plan_person p on p.plan_id = f.id
         join plans.team_member m on m.plan_id = f.id where p.person_id = $1`,
      [child.id],
    );
    expect(team).toEqual({ lead_user_id: lead.actor.userId, user_id: lead.actor.userId });
    const audit = await site.past<{ action: string }>(
      `select action from audit.content where $1 = any (person_ids) and action like 'plans.%' order by entry_id`,
      [child.id],
    );
    expect([...new Set(audit.map(({ action }) => action))]).toEqual([
      'plans.opening-viewed',
      'plans.plan-opened',
      'plans.plan-viewed',
    ]);
  });

  it('but what is missing is shown, what was typed is kept, and nothing is saved', async () => {
    const { child } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    const again = await lead.browser.send(form, { level: '3', reviewOn: '2027-02-30' });
    expect(again.problems).toEqual(['The day when the team first meets must be a real date, like 27 3 2026']);
    expect(again.$('[name=reviewOn-day]').val()).toBe('30');
    expect(await plansOf(child.id)).toEqual([]);
  });

  it('but not without the agreement to work together', async () => {
    const { child } = await aFamily(site, school, other);
    const page = await lead.browser.open(plansPaths.open(child.urlId));
    expect(page.text).toContain('The family has not agreed to work together yet');
    expect(page.$('main form').length).toBe(0);
  });

  it('and not on one that the family gave to another organisation, of which the page says so', async () => {
    const { child } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    await site.past(
      `update people.agreement a set org_id = $1 from people.agreement_person p where p.agreement_id = a.id and p.person_id = $2`,
      [other.id, child.id],
    );
    const refused = await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    expect(refused.text).toContain('The family agreed to work together with Southfield School');
    expect(await plansOf(child.id)).toEqual([]);
  });

  it('and not when it was withdrawn while the page was open', async () => {
    const { child } = await aFamily(site, school, other);
    const agreement = await anAgreement(site, lead, [child]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    await site.past('update people.agreement set withdrawn_on = current_date where id = $1', [agreement]);
    const again = await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    expect(again.status).toBe(400);
    expect(again.problems).toEqual(['The family has not agreed to work together. Record their agreement first']);
    expect(await plansOf(child.id)).toEqual([]);
  });

  it('and not on an agreement that does not name the child, whatever the application asks', async () => {
    const { child, mother } = await aFamily(site, school, other);
    const agreement = await anAgreement(site, lead, [mother]);
    const open = site.database.as(lead.actor, (tx) =>
      sql`select plans.open_plan(${newId()}, 'a', ${child.id}, ${agreement}, 'continuum-2018', 3, current_date)`.execute(
        tx,
      ),
    );
    await expect(open).rejects.toMatchObject({ code: '42501' });
    expect(await plansOf(child.id)).toEqual([]);
  });

  it('and a second one leads to the first', async () => {
    const { child, brother } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child, brother]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    const meanwhile = await lead.browser.open(plansPaths.open(child.urlId));
    await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    const second = await lead.browser.send(meanwhile, { level: '3', reviewOn: inDays(14) });
    expect(second.problems).toEqual(['There is already a family plan for this child. Everybody works on the same one']);
    expect(second.$('a:contains("see the plan")').length).toBe(1);
    expect(await plansOf(child.id)).toHaveLength(1);
    const brothers = await site.signIn('school-lead', other);
    const page = await brothers.browser.open(plansPaths.open(brother.urlId));
    expect(page.text).toContain('There is already a family plan, led by A school-lead, Northfield School.');
  });

  it('and of two who open one at once, one does', async () => {
    const { child } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child]);
    const colleague = await site.signIn('school-lead', school);
    const mine = await lead.browser.open(plansPaths.open(child.urlId));
    const theirs = await colleague.browser.open(plansPaths.open(child.urlId));
    const filled = { level: '3', reviewOn: inDays(14) };
    const answers = await Promise.all([lead.browser.send(mine, filled), colleague.browser.send(theirs, filled)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
    expect(await plansOf(child.id)).toHaveLength(1);
  });

  it('but not at the level of statutory social work', async () => {
    const { child } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    const again = await lead.browser.send(form, { level: '4', reviewOn: inDays(14) });
    expect(again.problems).toEqual(['Statutory social work is not opened here: call the front door now']);
    expect(await plansOf(child.id)).toEqual([]);
  });

  it('and sent twice it is opened once', async () => {
    const { child } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child]);
    const form = await lead.browser.open(plansPaths.open(child.urlId));
    const first = await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    const second = await lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    expect(second.path).toBe(first.path);
    expect(await plansOf(child.id)).toHaveLength(1);
  });

  it('but another school’s lead, and a role without the permission, find nothing', async () => {
    const { child } = await aFamily(site, school, other);
    await anAgreement(site, lead, [child]);
    const stranger = await site.signIn('school-lead', other);
    const officer = await site.signIn('data-officer');
    const nowhere = await stranger.browser.open(plansPaths.open('nothing'));
    const theirs = await stranger.browser.open(plansPaths.open(child.urlId));
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nowhere.text);
    expect((await officer.browser.open(plansPaths.open(child.urlId))).status).toBe(404);
  });
});
