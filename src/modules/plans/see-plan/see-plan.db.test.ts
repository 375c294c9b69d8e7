import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import type { Organisation, SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  addToTeam,
  aPerson,
  anOpenPlan,
  inDays,
  openPlansSite,
  valueOf,
  withAction,
  withNeed,
} from '../testing/plans-examples.ts';

const OF_ALL = 'Evenings are loud';
const OF_ROBIN = 'Robin has nobody to walk with';
const OF_ASH = 'Ash sleeps badly';

describe('a plan’s page', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let brothersSchool: Organisation;

  beforeAll(async () => {
    site = await openPlansSite();
    brothersSchool = await site.organisation('Southfield School');
    plan = await anOpenPlan(site, await site.organisation('Northfield School'), brothersSchool);
    await withNeed(plan.lead, plan.path, { ownWords: OF_ALL });
    await withAction(plan.lead, plan.path, { what: 'Quiet hour' });
    await withNeed(plan.lead, plan.path, { ownWords: OF_ROBIN, about: 'Robin' });
    await withNeed(plan.lead, plan.path, { ownWords: OF_ASH, about: 'Ash' });
  });
  afterAll(() => site.close());

  const seenBy = ({ browser }: SignedInUser): Promise<SeenPage> => browser.open(plan.path);

  it('shows its team what the plan is, what is next, what is needed, and last what lies behind it', async () => {
    const page = await seenBy(plan.lead);
    expect(page.heading).toBe('Family plan for Robin Madeup');
    for (const said of [OF_ALL, OF_ROBIN, OF_ASH]) expect(page.text).toContain(said);
    expect(page.text).toContain('Quiet hourGrandad, by');
    const headings = page.$('main h2').toArray();
    expect(headings.map((each) => page.$(each).text().trim())).toEqual([
      'Next meeting',
      'Actions due',
      'Needs',
      'Team',
      'More of this plan',
      'Notes, newest first',
      'Until now',
    ]);
  });

  it('shows the brother’s school that there is a plan and what is about the brother, nothing else', async () => {
    const page = await seenBy(await site.signIn('school-lead', brothersSchool));
    expect(page.heading).toBe('Family plan');
    expect(page.text).toContain('Lead professionalA school-lead, Northfield School');
    expect(page.text).toContain(OF_ASH);
    for (const hidden of [OF_ALL, OF_ROBIN, 'Robin', 'Quiet hour']) expect(page.body).not.toContain(hidden);
    expect(page.$('main form, main .govuk-button').length).toBe(0);
  });

  it('shows a colleague what is about their pupil, but not what is about the mother too', async () => {
    const page = await seenBy(await site.signIn('school-lead', plan.lead.organisation));
    expect(page.heading).toBe('Family plan for Robin Madeup');
    expect(page.text).toContain(OF_ROBIN);
    for (const hidden of [OF_ALL, OF_ASH, 'Quiet hour']) expect(page.body).not.toContain(hidden);
  });

  it('shows a manager of the organisation that leads only its frame', async () => {
    const leads = await site.signIn('lead-professional');
    const manager = await site.signIn('manager', leads.organisation);
    expect((await seenBy(manager)).status).toBe(404);
    await addToTeam(site, plan, leads);
    const page = await seenBy(manager);
    expect(page.heading).toBe('Family plan');
    expect(page.text).toContain('Next meeting');
    expect(page.text).toMatch(/No open action that you may see.*No need that you may see.*No note that you may see/);
    for (const hidden of ['Robin', 'Ash', 'Hazel', OF_ALL]) expect(page.body).not.toContain(hidden);
  });

  it('is not there for anybody else, nor for a School Liaison Officer who was not asked', async () => {
    const elsewhere = await site.organisation('Westfield School');
    const nowhere = await plan.lead.browser.open('/plans/nothing');
    expect(nowhere.status).toBe(404);
    for (const stranger of [
      await site.signIn('liaison-officer'),
      await site.signIn('school-lead', elsewhere),
      await site.signIn('manager'),
      await site.signIn('front-door-officer'),
      await site.signIn('administrator'),
    ]) {
      const page = await seenBy(stranger);
      expect(page.status).toBe(404);
      expect(page.text).toBe(nowhere.text);
    }
  });

  it('is there for a member of the team until they leave', async () => {
    const member = await site.signIn('liaison-officer');
    await addToTeam(site, plan, member);
    expect((await seenBy(member)).text).toContain(OF_ALL);
    const team = await member.browser.open(`${plan.path}/team`);
    await member.browser.send(await member.browser.open(team.$('a:contains("End")').attr('href')!));
    expect((await seenBy(member)).status).toBe(404);
    expect((await member.browser.open('/plans?whose=all')).text).toContain('No family plans match these filters.');
  });

  it('is not there for somebody barred from one of its persons, however near they work', async () => {
    const barred = await site.signIn('school-lead', plan.lead.organisation);
    expect((await seenBy(barred)).status).toBe(200);
    await site.past('insert into people.bar (id, url_id, person_id, user_id, reason) values ($1, $2, $3, $4, $5)', [
      newId(),
      newUrlId(),
      plan.mother.id,
      barred.actor.userId,
      'a friend of hers',
    ]);
    expect((await seenBy(barred)).status).toBe(404);
    const list = await barred.browser.open('/plans?whose=all');
    expect(list.text).toContain('No family plans match these filters.');
  });

  it('is not there for a worker of somebody from whom one of its persons is kept, unless they work with both', async () => {
    const worker = await site.signIn('lead-professional');
    const { past } = site;
    await past(
      `insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
       values ($1, $2, $3, 'supplied', 2, 'an example', now())`,
      [newId(), plan.mother.id, worker.organisation.id],
    );
    expect((await seenBy(worker)).text).toContain('Northfield School');
    const separation = newId();
    await past('insert into people.separation (id, hidden_person_id, from_person_id, reason) values ($1, $2, $3, $4)', [
      separation,
      plan.brother.id,
      plan.mother.id,
      'an example',
    ]);
    expect((await seenBy(worker)).status).toBe(404);
    expect((await seenBy(plan.lead)).status).toBe(200);
    await past('update people.separation set until = now() where id = $1', [separation]);
  });

  it('is not there for them either where a child kept from that person goes to the school of the plan, but for its team', async () => {
    const [worker, member] = [await site.signIn('lead-professional'), await site.signIn('lead-professional')];
    await addToTeam(site, plan, member);
    const { past } = site;
    const sister = await aPerson(site, 'Juniper', plan.lead.organisation);
    for (const [person, org, kind] of [
      [plan.mother.id, worker.organisation.id, 'supplied'],
      [sister.id, plan.lead.organisation.id, 'enrolled'],
    ])
      await past(
        `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
         values ($1, $2, $3, 2, 'an example', now())`,
        [person, org, kind],
      );
    expect((await seenBy(worker)).status).toBe(200);
    await past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'an example')`,
      [sister.id, plan.mother.id],
    );
    expect((await seenBy(worker)).status).toBe(404);
    for (const who of [member, plan.lead]) expect((await seenBy(who)).status).toBe(200);
    await past('delete from people.separation where hidden_person_id = $1', [sister.id]);
    expect((await seenBy(worker)).status).toBe(200);
    const father = await aPerson(site, 'Rowan', plan.lead.organisation);
    await past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
       values ($1, $2, 'supplied', 2, 'an example', now())`,
      [father.id, worker.organisation.id],
    );
    await past(
      `with home as (insert into people.family (id, url_id, supplied_by) values (gen_random_uuid(), 'home', $1) returning id)
       insert into people.family_member (family_id, person_id) select id, unnest($2::uuid[]) from home`,
      [plan.lead.organisation.id, [sister.id, plan.mother.id]],
    );
    await past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'an example')`,
      [sister.id, father.id],
    );
    expect((await seenBy(worker)).status).toBe(404);
    for (const who of [member, plan.lead]) expect((await seenBy(who)).status).toBe(200);
    await past('delete from people.separation where hidden_person_id = $1', [sister.id]);
  });

  it('hides a sensitive note, and that there is one, from those with whom it is not shared', async () => {
    const member = await site.signIn('lead-professional');
    await addToTeam(site, plan, member);
    const before = await seenBy(member);
    await site.past(
      `insert into access.sharing (id, org_id, role, sensitivity, purpose) values ($1, $2, 'school-lead', 'health', 'early help')`,
      [newId(), plan.lead.organisation.id],
    );
    const form = await plan.lead.browser.open(`${plan.path}/notes/add`);
    await plan.lead.browser.send(form, {
      happenedOn: inDays(0),
      about: valueOf(form, 'about', 'Robin'),
      text: 'The inhaler is at school now',
      sensitivity: 'health',
      atRisk: 'no',
    });
    expect((await seenBy(plan.lead)).text).toContain('The inhaler is at school now');
    const after = await seenBy(member);
    expect(after.text).toBe(before.text);
    expect((await member.browser.open(`${plan.path}/notes/add`)).$('#sensitivity').length).toBe(0);
  });

  it('is recorded each time somebody looks', async () => {
    const count = async () =>
      (
        await site.past(`select 1 from audit.content where action = 'plans.plan-viewed' and $1 = any (person_ids)`, [
          plan.mother.id,
        ])
      ).length;
    const before = await count();
    await seenBy(plan.lead);
    expect(await count()).toBe(before + 1);
  });
});
