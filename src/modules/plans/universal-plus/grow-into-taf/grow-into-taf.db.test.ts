import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked } from '#platform/web/request.ts';
import { newId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { plansTimeline } from '../../timeline/plans-timeline.ts';
import { plansPaths } from '../../plans.paths.ts';
import {
  type ExamplePerson,
  aFamily,
  anAgreement,
  inDays,
  keyOf,
  openPlansSite,
  valueOf,
} from '../../testing/plans-examples.ts';

describe('a Universal Plus plan grows into a Team Around the Family', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let path: string;
  let child: ExamplePerson;

  beforeAll(async () => {
    site = await openPlansSite();
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const { mother, ...family } = await aFamily(site, lead.organisation, await site.organisation('Southfield School'));
    child = family.child;
    await anAgreement(site, lead, [child, mother]);
    const form = await lead.browser.open(plansPaths.openUniversalPlus(child.urlId));
    const typed = { ownWords: 'Lunch is loud', wanted: 'A friend', somethingElse: 'A quiet table' };
    path = (await lead.browser.send(form, typed)).path;
  });
  afterAll(() => site.close());

  const frame = () => site.past('select kind, taf_since, level, next_review_on from plans.family_plan');

  it('not at the level of social workers, nor for a day that is past, and what was typed is kept', async () => {
    const form = await lead.browser.open(`${path}/grow`);
    expect(form.text).toContain('Everything that is in the plan stays in it: “Lunch is loud”');
    const statutory = await lead.browser.send(form, { level: '4' });
    expect(statutory.problems).toEqual(['Statutory social work is not opened here: call the front door now']);
    const past = await lead.browser.send(form, { meetsOn: '2020-01-06' });
    expect(past.problems).toEqual(['The day must be today or later']);
    expect(past.$('[name=meetsOn-year]').val()).toBe('2020');
    expect(await frame()).toMatchObject([{ kind: 'universal-plus' }]);
  });

  it('by nobody but its lead', async () => {
    const colleague = await site.signIn('school-lead', lead.organisation);
    const stranger = await site.signIn('liaison-officer');
    for (const { browser } of [colleague, stranger]) expect((await browser.open(`${path}/grow`)).status).toBe(404);
  });

  describe('before another organisation joins: the plan is one organisation’s, with the School Liaison Officer', () => {
    const ask = async (how: string, worker: SignedInUser) => {
      const form = await lead.browser.open(`${path}/team/${how}/${await keyOf(site, worker)}`);
      if (how === 'add') return lead.browser.send(form);
      if (how === 'lead') return lead.browser.send(form, { wish: 'no-wish', message: 'Will you?' });
      const said = { childSays: 'x', helps: 'x', worries: 'x', meets: 'x', message: 'Will you?' };
      const to = { about: valueOf(form, 'about', 'Robin'), kind: 'to-another-school', goesOn: inDays(10) };
      return lead.browser.send(form, { ...to, ...said });
    };

    it.each(['add', 'lead', 'hand-over'])('by the way of %s', async (how) => {
      expect((await ask(how, await site.signIn('lead-professional'))).problems).toEqual([
        'This plan is one organisation’s. If another joins, let it grow into a Team Around the Family first',
      ]);
    });

    it('nor by saying yes to what was asked otherwise', async () => {
      const worker = await site.signIn('lead-professional');
      const offer = newId();
      await site.past(
        `insert into plans.lead_offer (id, url_id, plan_id, to_user_id, to_org_id, offered_by, message)
         select $1, 'offered', id, $2, $3, lead_user_id, 'Will you?' from plans.family_plan`,
        [offer, worker.actor.userId, worker.actor.orgId],
      );
      const { rows } = await site.database.as(worker.actor, (tx) =>
        sql`select plans.accept_lead(${offer}) as accepted`.execute(tx),
      );
      expect(rows).toEqual([{ accepted: false }]);
      await site.past('delete from plans.lead_offer');
    });

    it('whom the school may ask', async () => {
      expect((await ask('add', await site.signIn('liaison-officer'))).text).toContain('They are on the team.');
    });
  });

  it('and it is the same plan, with the audit; its page says since when', async () => {
    const plan = await lead.browser.open(path);
    const form = await lead.browser.open(plan.$('a:contains("Team Around the Family")').attr('href')!);
    const meanwhile = await lead.browser.open(form.path);
    const page = await lead.browser.send(form, { level: '3', meetsOn: inDays(14) });
    expect(page.path).toBe(path);
    expect(page.heading).toBe('Family plan for Robin Madeup');
    expect(page.text).toContain('Lunch is loud');
    expect(page.text).toContain('A quiet table');
    expect(page.text).toContain('Add a need');
    expect(page.text).not.toContain('Let it grow');
    expect(await frame()).toEqual([{ kind: 'taf', taf_since: todayInLondon(), level: 3, next_review_on: inDays(14) }]);
    expect(await site.past(`select 1 from audit.content where action = 'plans.plan-grown'`)).toHaveLength(1);
    const told = await site.database.as(lead.actor, (tx) =>
      plansTimeline.load({ tx, actor: lead.actor } as Asked, [child.id], { most: 20 }),
    );
    // Grown on the day on which it was opened, it was one from the beginning.
    expect(told.map(({ what }) => what)).toEqual(['A need was added to the family plan', 'A family plan was opened']);
    await site.past(`update plans.family_plan set opened_on = opened_on - 30`);
    const later = await site.database.as(lead.actor, (tx) =>
      plansTimeline.load({ tx, actor: lead.actor } as Asked, [child.id], { most: 20 }),
    );
    expect(later.map(({ what }) => what)).toContain('The family plan went on as a Team Around the Family');
    const again = await lead.browser.send(meanwhile, { level: '3', meetsOn: inDays(14) });
    expect(again.problems).toEqual(['This plan is a Team Around the Family already']);
  });
});
