import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, inDays, plansAlone, valueOf } from '../../testing/plans-examples.ts';
import { plansPaths } from '../../plans.paths.ts';
import { directWorkPanel } from '../work-panel.tsx';

const SLOTS = {
  childFacts: [],
  childPanels: [directWorkPanel],
  familyPanels: [],
  timelineSources: [],
  knownSources: [],
};

const BASE = {
  cameOfIt: 'made',
  how: 'visit',
  withWhom: ['child', 'parent-or-carer'],
  minutes: '45',
  text: 'Robin made tea for us all.',
  atRisk: 'no',
};

describe('somebody records a visit or a contact', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openTestSite([peopleModule(SLOTS), plansAlone()]);
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
  });
  afterAll(() => site.close());

  const path = () => plansPaths.recordWork(plan.child.urlId);
  const open = ({ browser }: SignedInUser = plan.lead): Promise<SeenPage> => browser.open(path());
  const saved = () => site.past<{ came_of_it: string }>('select came_of_it, text from plans.direct_work order by id');

  it('and it is with the child and in the plan, today, with the audit', async () => {
    const page = await plan.lead.browser.send(await open(), BASE);
    expect(page.text).toContain('It is recorded.');
    expect(page.text).toContain('Contact made,');
    expect(page.text).toContain('Robin made tea for us all.');
    expect(page.text).toContain('Visit at home, 45 minutes. With: the child, a parent or carer.');
    expect(
      await site.past('select person_id, plan_id is not null as planned, whole_family, minutes from plans.direct_work'),
    ).toEqual([{ person_id: plan.child.id, planned: true, whole_family: false, minutes: 45 }]);
    const onPlan = await plan.lead.browser.open(plan.path);
    expect(onPlan.text).toContain('Visits and contactsContact made,');
    const ofPlan = await plan.lead.browser.open(onPlan.$('a:contains("Visits and contacts")').attr('href')!);
    expect(ofPlan.text).toContain('Robin made tea for us all.');
    const audit = await site.past(
      `select person_ids, content from audit.content where action = 'plans.direct-work-recorded'`,
    );
    expect(audit[0]).toMatchObject({ person_ids: [plan.child.id] });
    expect(audit[0]!['content']).not.toContain('tea');
  });

  it('but not without what came of it; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await open(), { ...BASE, cameOfIt: '', text: 'Half a word' });
    expect(again.problems).toEqual(['Say what came of it']);
    expect(again.$('#text').text()).toContain('Half a word');
    expect(await saved()).toHaveLength(1);
  });

  it('and that nobody was reached needs no words, but a change does', async () => {
    const refused = await plan.lead.browser.send(await open(), { ...BASE, cameOfIt: 'change-seen', text: '' });
    expect(refused.problems).toEqual(['Say what happened, or what changed']);
    await plan.lead.browser.send(refused, { ...BASE, cameOfIt: 'attempted', text: '' });
    expect((await saved()).map((each) => each.came_of_it)).toEqual(['made', 'attempted']);
  });

  it('and not of a day that has not come', async () => {
    const again = await plan.lead.browser.send(await open(), { ...BASE, happenedOn: inDays(7) });
    expect(again.problems[0]).toContain('The day must be today or before.');
    expect(again.$('details[open]').length).toBeGreaterThan(0);
    expect(await saved()).toHaveLength(2);
  });

  it('about the whole family too, which is for those who may see everybody', async () => {
    const form = await open();
    const about = valueOf(form, 'about', 'The whole family');
    await plan.lead.browser.send(form, { ...BASE, about, text: 'Grandad has moved in.' });
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    const seen = await colleague.browser.open(plansPaths.work(plan.child.urlId));
    expect(seen.text).toContain('Robin made tea for us all.');
    expect(seen.text).not.toContain('Grandad has moved in.');
  });

  it('with a restricted note that only they and their manager see', async () => {
    const officer = await site.signIn('liaison-officer');
    await addToTeam(site, plan, officer);
    const page = await officer.browser.send(await open(officer), { ...BASE, restricted: 'I am worried about Hazel.' });
    expect(page.text).toContain('I am worried about Hazel.');
    expect((await plan.lead.browser.open(plansPaths.work(plan.child.urlId))).body).not.toContain('worried');
    const manager = await site.signIn('manager', officer.organisation);
    const elsewhere = await site.signIn('manager', plan.lead.organisation);
    const count = ({ actor }: SignedInUser) =>
      site.database.as(actor, async (tx) => (await sql`select 1 from plans.restricted_note`.execute(tx)).rows.length);
    expect([await count(manager), await count(elsewhere), await count(plan.lead)]).toEqual([1, 0, 0]);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'Her own sister')`, [
      plan.mother.id,
      manager.actor.userId,
    ]);
    expect(await count(manager)).toBe(0);
  });

  it('and where a child may be at risk, whom to call is shown at once', async () => {
    const next = await plan.lead.browser.send(await open(), { ...BASE, atRisk: 'yes' });
    expect(next.text).toContain('A safeguarding lead, 01632 960002');
    expect(
      await site.past('select 1 from people.safeguarding_alert where person_id = $1', [plan.child.id]),
    ).toHaveLength(1);
  });

  it('and what is half-written is there when they come back', async () => {
    await plan.lead.browser.send(await open(), { ...BASE, text: 'Half a thought' }, '_draft');
    const later = await open();
    expect(later.$('#text').text()).toContain('Half a thought');
    const before = await saved();
    await plan.lead.browser.send(later);
    expect(await saved()).toHaveLength(before.length + 1);
  });

  it('but nobody who does not work with the child', async () => {
    for (const stranger of [await site.signIn('liaison-officer'), await site.signIn('school-lead')]) {
      expect((await open(stranger)).status).toBe(404);
      expect((await stranger.browser.open(plansPaths.work(plan.child.urlId))).status).toBe(404);
    }
  });
});
