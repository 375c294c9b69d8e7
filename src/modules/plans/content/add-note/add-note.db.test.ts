import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, inDays, openPlansSite, valueOf } from '../../testing/plans-examples.ts';

describe('somebody of the team adds a note', () => {
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

  const open = (): Promise<SeenPage> => plan.lead.browser.open(`${plan.path}/notes/add`);
  const aNote = (form: SeenPage, otherwise: Record<string, string> = {}) => ({
    happenedOn: inDays(0),
    about: valueOf(form, 'about', 'Robin'),
    text: 'Robin says that mornings are better.\nHis mother says so too.',
    atRisk: 'no',
    ...otherwise,
  });
  const saved = () => site.past('select text, at_risk, whole_family from plans.note order by id');

  it('and it is in the plan, with the audit', async () => {
    const form = await open();
    const page = await plan.lead.browser.send(form, aNote(form));
    expect(page.text).toContain('The note is in the plan.');
    expect(page.text).toContain('Robin says that mornings are better.');
    expect(await saved()).toEqual([
      {
        text: 'Robin says that mornings are better.\nHis mother says so too.',
        at_risk: false,
        whole_family: false,
      },
    ]);
    const audit = await site.past(`select person_ids, content from audit.content where action = 'plans.note-added'`);
    expect(audit[0]).toMatchObject({ person_ids: [plan.child.id] });
    expect(audit[0]!['content']).not.toContain('mornings');
    expect(await site.past('select 1 from people.safeguarding_alert')).toEqual([]);
  });

  it('but not without saying whether a child may be at risk now; what was typed is kept', async () => {
    const form = await open();
    const again = await plan.lead.browser.send(form, aNote(form, { atRisk: '' }));
    expect(again.problems).toEqual(['Say whether the child, or another child, may be at risk of harm now']);
    expect(again.$('textarea').text()).toContain('Robin says that mornings are better.');
    expect(await saved()).toHaveLength(1);
  });

  it('and where one may be, whom to call is shown at once and the safeguarding lead is told', async () => {
    const form = await open();
    expect(form.text).toContain('Safeguarding lead at Northfield School: A safeguarding lead, 01632 960002');
    const next = await plan.lead.browser.send(form, aNote(form, { atRisk: 'yes' }));
    expect(next.heading).toBe('What to do now');
    expect(next.text).toContain('Safeguarding lead at Northfield School: A safeguarding lead, 01632 960002');
    const alerts = await site.past('select person_id, org_id from people.safeguarding_alert');
    expect(alerts).toContainEqual({ person_id: plan.child.id, org_id: plan.lead.organisation.id });
    expect((await plan.lead.browser.open(plan.path)).text).toContain('Said to be at risk');
  });

  it('but not of what has not happened yet', async () => {
    const form = await open();
    const again = await plan.lead.browser.send(form, aNote(form, { happenedOn: inDays(7) }));
    expect(again.problems).toEqual(['The day must be today or before. What is to come is an action']);
    expect(await saved()).toHaveLength(2);
  });

  it('and may keep it for later: only they see it, until it is sent', async () => {
    const form = await open();
    await plan.lead.browser.send(form, aNote(form, { text: 'Half a thought' }), '_draft');
    const later = await open();
    expect(later.$('textarea').text()).toContain('Half a thought');
    expect(await saved()).toHaveLength(2);
    await plan.lead.browser.send(later, aNote(later, { text: 'Half a thought, and the rest' }));
    expect((await open()).$('textarea').text().trim()).toBe('');
    expect(await saved()).toHaveLength(3);
  });

  it('and sent twice it is there once', async () => {
    const form = await open();
    await plan.lead.browser.send(form, aNote(form));
    await plan.lead.browser.send(form, aNote(form));
    expect(await saved()).toHaveLength(4);
  });

  it('and the page shows 25 of them, the newest first, and the way to the older ones', async () => {
    await site.past(
      `insert into plans.note (id, url_id, plan_id, person_id, whole_family, sensitivity, happened_on, text, at_risk, written_by)
       select gen_random_uuid(), 'older-' || i, n.plan_id, n.person_id, false, 'general', current_date - 100 - i, 'Older ' || i, false, n.written_by
         from (select * from plans.note limit 1) n, generate_series(1, 30) i`,
    );
    const first = await plan.lead.browser.open(plan.path);
    expect(first.text).toContain('Older 21');
    expect(first.text).not.toContain('Older 22');
    const second = await plan.lead.browser.open(first.$('a:contains("Older notes")').attr('href')!);
    expect(second.text).toContain('Older 22');
    expect(second.text).toContain('Older 30');
    expect(second.text).not.toContain('Older 21');
  });

  it('but nobody does who is not on the team', async () => {
    for (const stranger of [
      await site.signIn('school-lead', plan.lead.organisation),
      await site.signIn('liaison-officer'),
    ])
      expect((await stranger.browser.open(`${plan.path}/notes/add`)).status).toBe(404);
  });
});
