import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { type ExamplePlan, anOpenPlan, inDays, keyOf, openPlansSite, valueOf } from '../../testing/plans-examples.ts';

describe('a child goes on to another school', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let next: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    next = await site.signIn('school-lead', await site.organisation('Highfield School'));
  });
  afterAll(() => site.close());

  async function offer(otherwise: Record<string, string> = {}) {
    const form = await plan.lead.browser.open(`${plan.path}/team/hand-over/${await keyOf(site, next)}`);
    return plan.lead.browser.send(form, {
      about: valueOf(form, 'about', 'Robin'),
      kind: 'primary-to-secondary',
      goesOn: inDays(60),
      childSays: 'I would like to know where to sit',
      helps: 'A quiet start',
      worries: 'The bus',
      meets: 'Two visits in June',
      message: 'A child for your year 7',
      ...otherwise,
    });
  }
  const waiting = async (): Promise<string> => {
    const [row] = await site.past<{ url_id: string }>('select url_id from plans.handover where answer is null');
    return `/plans/handovers/${row!.url_id}`;
  };

  it('and the next is asked, who sees nobody’s name before they accept', async () => {
    const before = await offer({ goesOn: inDays(-9) });
    expect(before.problems).toEqual(['The day must be today or later']);
    expect(before.$('#helps').text()).toBe('A quiet start');
    const page = await offer();
    expect(page.text).toContain('not answered yet');
    const asked = await next.browser.open(await waiting());
    expect(asked.text).toContain('A child for your year 7');
    const frame = await next.browser.open(plan.path);
    for (const seen of [asked, frame, await next.browser.open('/')])
      expect(seen.body).not.toMatch(/Robin|Hazel|Madeup|quiet start/);
    expect(await site.past(`select template from messages.message where to_user_id = $1`, [next.actor.userId])).toEqual(
      [{ template: 'plans.handover-offered' }],
    );
  });

  it('but it is taken by nobody else, and offered by nobody but the lead', async () => {
    const other = await site.signIn('school-lead', next.organisation);
    const path = await waiting();
    expect((await other.browser.open(path)).status).toBe(404);
    const { rows } = await site.database.as(other.actor, (tx) =>
      sql<{ taken: boolean }>`select plans.accept_handover(id) as taken from plans.handover`.execute(tx),
    );
    expect(rows).toEqual([]);
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    const key = await keyOf(site, next);
    expect((await colleague.browser.open(`${plan.path}/team/hand-over/${key}`)).status).toBe(404);
  });

  it('is declined with why, and then nothing is opened', async () => {
    const form = await next.browser.open(await waiting());
    const again = await next.browser.send(form, { answer: 'decline', why: '' });
    expect(again.problems).toEqual(['Say why you cannot']);
    await next.browser.send(again, { why: 'He has a place elsewhere' });
    expect((await plan.lead.browser.open(plan.path)).text).toContain('Declined: He has a place elsewhere');
    expect((await next.browser.open(plan.path)).status).toBe(404);
  });

  it('and is accepted: they join the team and read what is handed over', async () => {
    await offer({ kind: 'to-another-school' });
    const again = await offer();
    expect(again.text).toContain('Withdrawn.');
    const page = await next.browser.send(await next.browser.open(await waiting()), { answer: 'accept' });
    expect(page.heading).toBe('Family plan for Robin Madeup');
    expect(page.text).toContain('I would like to know where to sit');
    expect(page.text).toContain('Accepted on');
    await site.past(`update plans.family_plan set kind = 'universal-plus', taf_since = null, level = 2`);
    expect((await next.browser.open(plan.path)).text).toContain('I would like to know where to sit');
    const audit = await site.past(`select content from audit.content where action like 'plans.handover%'`);
    expect(audit).toHaveLength(5);
    expect(JSON.stringify(audit)).not.toContain('quiet');
  });
});
