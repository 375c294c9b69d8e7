import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { plansPaths } from '../../plans.paths.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, keyOf, openPlansSite } from '../../testing/plans-examples.ts';

const MESSAGE = 'About an hour a week; please say by Friday';

describe('the lead of a plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let partner: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
  });
  beforeAll(async () => {
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
  });
  afterAll(() => site.close());

  const leads = () => site.past<{ user_id: string }>('select lead_user_id as user_id from plans.family_plan');

  async function offer(by: SignedInUser, to: SignedInUser): Promise<SeenPage> {
    const form = await by.browser.open(`${plan.path}/team/lead/${await keyOf(site, to)}`);
    const asksFamily = form.$('[name=wish]').length > 0;
    return by.browser.send(form, { message: MESSAGE, ...(asksFamily ? { wish: 'no-wish' } : {}) });
  }
  async function pathOfOffer(): Promise<string> {
    const [waiting] = await site.past<{ url_id: string }>('select url_id from plans.lead_offer where answer is null');
    return `/plans/offers/${waiting!.url_id}`;
  }

  it('is offered to a worker of another organisation, who is found by name', async () => {
    const nurse = await site.signIn('lead-professional', await site.organisation('School nursing', 'partner'));
    const found = await plan.lead.browser.open(`${plan.path}/team?worker=nursing`);
    expect(found.text).toContain('School nursing');
    const clerk = await site.signIn('administrator', nurse.organisation);
    const nobody = await plan.lead.browser.open(`${plan.path}/team?worker=dentist`);
    expect(nobody.text).toMatch(/Nobody found.*An administrator adds them: .*School nursing/);
    expect(
      nobody
        .$('main li a')
        .map((_, link) => nobody.$(link).attr('href'))
        .get(),
    ).toEqual([`${plan.path}/meetings/plan`, plan.path]);
    expect((await plan.lead.browser.open(`${plan.path}/team/lead/${await keyOf(site, clerk)}`)).status).toBe(404);
    const team = await offer(plan.lead, nurse);
    expect(team.text).toContain('Not answered yet: who leads now goes on leading.');
    expect(await leads()).toEqual([{ user_id: plan.lead.actor.userId }]);
    expect(await site.past(`select 1 from audit.content where action = 'plans.lead-offered'`)).toHaveLength(1);
  });

  it('but not while the plan is one organisation’s: who belongs to another is asked for nothing', async () => {
    await site.past(`update plans.family_plan set kind = 'universal-plus', taf_since = null, level = 2`);
    const found = await plan.lead.browser.open(`${plan.path}/team?worker=nursing`);
    expect(found.text).toContain('let it grow into a Team Around the Family first');
    expect(found.$('main td a').length).toBe(0);
    await site.signIn('school-lead', plan.lead.organisation);
    const colleagues = await plan.lead.browser.open(`${plan.path}/team?worker=Northfield`);
    expect(colleagues.text).toContain('Add to the team');
    expect(colleagues.text).not.toContain('let it grow');
    await site.past(`update plans.family_plan set kind = 'taf', taf_since = opened_on, level = 3`);
  });

  it('but not without a word; and what the one asked sees names nobody', async () => {
    const worker = await site.signIn('lead-professional');
    const form = await plan.lead.browser.open(`${plan.path}/team/lead/${await keyOf(site, worker)}`);
    const again = await plan.lead.browser.send(form, { message: '', wish: 'no-wish' });
    expect(again.problems).toEqual(['Say what they should know before they answer']);
    const unasked = await plan.lead.browser.send(form, { message: MESSAGE });
    expect(unasked.problems).toEqual(['Say whom the family wants to lead']);
    const nobody = await plan.lead.browser.send(form, { message: MESSAGE, wish: 'somebody-else' });
    expect(nobody.problems).toEqual(['Say whom the family wants']);
    const whom = { wish: 'somebody-else', whom: 'The school nurse' };
    const team = await plan.lead.browser.send(form, { message: MESSAGE, ...whom });
    expect(team.text).toContain('The family would like somebody else to lead: The school nurse');
    const asked = await worker.browser.open(await pathOfOffer());
    expect(asked.heading).toBe('You are asked to lead a family plan');
    expect(asked.text).toContain(MESSAGE);
    const shell = await worker.browser.open(plan.path);
    expect(shell.text).toContain('You are asked to lead it: answer');
    for (const hidden of ['Robin', 'Ash', 'Hazel']) {
      expect(asked.body).not.toContain(hidden);
      expect(shell.body).not.toContain(hidden);
    }
    expect((await worker.browser.open(`${plan.path}/needs/add`)).status).toBe(404);
  });

  it('is declined, with why, and nothing is opened', async () => {
    const worker = await site.signIn('lead-professional');
    await offer(plan.lead, worker);
    const asked = await worker.browser.open(await pathOfOffer());
    const again = await worker.browser.send(asked, { answer: 'decline', why: '' });
    expect(again.problems).toEqual(['Say why you cannot']);
    await worker.browser.send(again, { why: 'On leave until May' });
    expect((await plan.lead.browser.open(`${plan.path}/team`)).text).toContain('Declined: On leave until May');
    expect((await worker.browser.open(plan.path)).status).toBe(404);
    expect(await leads()).toEqual([{ user_id: plan.lead.actor.userId }]);
  });

  it('cannot be taken by somebody who was not asked', async () => {
    const worker = await site.signIn('lead-professional');
    const stranger = await site.signIn('lead-professional');
    await offer(plan.lead, worker);
    const path = await pathOfOffer();
    expect((await stranger.browser.open(path)).status).toBe(404);
    const [waiting] = await site.past<{ id: string }>('select id from plans.lead_offer where answer is null');
    const { rows } = await site.database.as(stranger.actor, (tx) =>
      sql<{ taken: boolean }>`select plans.accept_lead(${waiting!.id}) as taken`.execute(tx),
    );
    expect(rows).toEqual([{ taken: false }]);
    expect(await leads()).toEqual([{ user_id: plan.lead.actor.userId }]);
  });

  it('is not offered to, nor taken by, somebody barred from one of the family', async () => {
    const friend = await site.signIn('lead-professional');
    await offer(plan.lead, friend);
    const asked = await friend.browser.open(await pathOfOffer());
    await site.past('insert into people.bar (id, url_id, person_id, user_id, reason) values ($1, $2, $3, $4, $5)', [
      newId(),
      newUrlId(),
      plan.mother.id,
      friend.actor.userId,
      'her former partner',
    ]);
    expect((await friend.browser.send(asked, { answer: 'accept' })).status).toBe(404);
    const again = await offer(plan.lead, friend);
    expect(again.problems[0]).toContain('This worker cannot take part in this plan');
  });

  it('changes hands when the one asked accepts: they see the family, and the one before stays on the team', async () => {
    partner = await site.signIn('lead-professional');
    await offer(plan.lead, partner);
    const page = await partner.browser.send(await partner.browser.open(await pathOfOffer()), { answer: 'accept' });
    expect(page.heading).toBe('Family plan for Robin Madeup');
    expect(page.text).toContain('Close the plan');
    expect(await leads()).toEqual([{ user_id: partner.actor.userId }]);
    const before = await plan.lead.browser.open(plan.path);
    expect(before.text).toContain('Add a need');
    expect(before.text).not.toContain('Close the plan');
    expect((await plan.lead.browser.open(`${plan.path}/close`)).status).toBe(404);
    const audit = await site.past(`select person_ids from audit.content where action = 'plans.lead-accepted'`);
    expect(audit[0]!['person_ids']).toHaveLength(3);
  });

  it('falls back to whoever opened the plan when the lead leaves: they act as it, and the managers are told', async () => {
    const manager = await site.signIn('manager', partner.organisation);
    await site.past('delete from messages.message');
    await site.past('update access.membership set until = now() where user_id = $1', [partner.actor.userId]);
    expect(await leads()).toEqual([{ user_id: plan.lead.actor.userId }]);
    const told = await site.past<{ to: string }>(
      `select to_user_id as to from messages.message where template = 'plans.lead-left'`,
    );
    expect(new Set(told.map(({ to }) => to))).toEqual(new Set([plan.lead.actor.userId, manager.actor.userId]));
    const page = await plan.lead.browser.open(plan.path);
    expect(page.text).toContain('Acts as the lead until somebody accepts');
    expect(page.text).toContain('Close the plan');
    expect(await site.past(`select 1 from audit.content where action = 'plans.lead-left'`)).toHaveLength(1);
  });

  it('or the coordinator is asked by name when they leave too; a manager may offer it', async () => {
    const coordinator = await site.signIn('manager');
    await site.past('insert into plans.coordinator (id, user_id, org_id) values (gen_random_uuid(), $1, $2)', [
      coordinator.actor.userId,
      coordinator.organisation.id,
    ]);
    const manager = await site.signIn('manager', plan.lead.organisation);
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    const gone = 'where user_id = $1';
    await site.past(`update access.membership set until = now() ${gone}`, [plan.lead.actor.userId]);
    const [asked] = await site.past<{ link_id: string }>(
      `select link_id from messages.message where template = 'plans.lead-sought' and to_user_id = $1`,
      [coordinator.actor.userId],
    );
    const question = await coordinator.browser.open(plansPaths.leadQuestion(asked!.link_id));
    expect(question.text).toContain('Who led it has left.');
    expect(question.text).toContain('Until then the family turns to you.');
    expect((await colleague.browser.open(plan.path)).text).toContain(
      'Who led it has left. A manager, the early help coordinator',
    );
    const list = await manager.browser.open('/plans?whose=organisation&state=no-lead');
    expect(list.text).toContain('Has left');
    await site.past(`update access.membership set until = 'infinity' ${gone}`, [plan.lead.actor.userId]);
    const next = await site.signIn('lead-professional');
    await offer(manager, next);
    await next.browser.send(await next.browser.open(await pathOfOffer()), { answer: 'accept' });
    expect(await site.past('select answer from plans.lead_question')).toContainEqual({
      answer: 'Somebody has accepted',
    });
    await offer(next, plan.lead);
    await plan.lead.browser.send(await plan.lead.browser.open(await pathOfOffer()), { answer: 'accept' });
    expect(await leads()).toEqual([{ user_id: plan.lead.actor.userId }]);
  });

  it('cannot leave before somebody else has accepted, and nobody but the lead adds to the team', async () => {
    const own = `${plan.path}/team/end/${await keyOf(site, plan.lead)}`;
    const refused = await plan.lead.browser.send(await plan.lead.browser.open(own));
    expect(refused.problems).toEqual(['The lead professional cannot leave before somebody else has accepted the lead']);
    const member = await site.signIn('liaison-officer');
    expect((await addToTeam(site, plan, member)).text).toContain('They are on the team.');
    const other = await site.signIn('lead-professional');
    const key = await keyOf(site, other);
    expect((await member.browser.open(`${plan.path}/team/add/${key}`)).status).toBe(404);
    await expect(
      site.database.as(member.actor, (tx) =>
        sql`select plans.add_to_team((select id from plans.family_plan), ${other.actor.userId}, ${other.actor.orgId})`.execute(
          tx,
        ),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
