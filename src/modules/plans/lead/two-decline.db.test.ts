import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { pressButton } from '#modules/access/testing/access-examples.ts';
import { plansPaths } from '../plans.paths.ts';
import { type ExamplePlan, anOpenPlan, keyOf, openPlansSite } from '../testing/plans-examples.ts';

const WHY = 'My hours are full until May';

describe('when two decline to lead', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let coordinator: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    coordinator = await site.signIn('manager', await site.organisation('Early help', 'council-team'));
  });
  afterAll(() => site.close());

  async function offer(by: SignedInUser, to: SignedInUser) {
    const form = await by.browser.open(`${plan.path}/team/lead/${await keyOf(site, to)}`);
    const wish = form.$('[name=wish]').length > 0 ? { wish: 'no-wish' } : {};
    return by.browser.send(form, { message: 'An hour a week', ...wish });
  }
  async function answers(worker: SignedInUser, answer: Record<string, string>) {
    const [waiting] = await site.past<{ url_id: string }>('select url_id from plans.lead_offer where answer is null');
    const form = await worker.browser.open(plansPaths.offer(waiting!.url_id));
    return worker.browser.send(form, answer);
  }
  async function oneDeclines() {
    const worker = await site.signIn('lead-professional');
    await offer(plan.lead, worker);
    return answers(worker, { answer: 'decline', why: WHY });
  }
  const questions = () =>
    site.past('select to_user_id, answer from plans.lead_question order by answered_at nulls last');

  it('an administrator has named the early help coordinator, who is a manager', async () => {
    const administrator = await site.signIn('administrator');
    const form = await administrator.browser.open(plansPaths.coordinator);
    expect(form.text).toContain('Nobody is named yet.');
    const none = await administrator.browser.send(form, { manager: '' });
    expect(none.problems).toEqual(['Choose who it is']);
    const worker = await site.signIn('lead-professional');
    expect(form.$('#manager option').length).toBe(2);
    const named = await administrator.browser.send(form, { manager: await keyOf(site, coordinator) });
    expect(named.text).toContain('Early help. When two people');
    expect((await worker.browser.open(plansPaths.coordinator)).status).toBe(404);
    expect(await site.past(`select 1 from audit.content where action = 'plans.coordinator-named'`)).toHaveLength(1);
  });

  it('the one who opened the plan acts as its lead, and says so on its page', async () => {
    const page = await plan.lead.browser.open(plan.path);
    expect(page.text).toContain('Acts as the lead until somebody accepts: they opened the plan');
  });

  it('nobody but them is asked for the first no', async () => {
    await oneDeclines();
    expect(await questions()).toEqual([]);
    expect((await coordinator.browser.open(plan.path)).status).toBe(404);
  });

  it('with the second, the coordinator is asked by name and told; they see the frame and who declined, not who the family is', async () => {
    await oneDeclines();
    expect(await questions()).toEqual([{ to_user_id: coordinator.actor.userId, answer: null }]);
    expect(await site.past(`select 1 from messages.message where template = 'plans.lead-sought'`)).toHaveLength(1);
    const team = await plan.lead.browser.open(`${plan.path}/team`);
    expect(team.text).toMatch(/the early help coordinator, was asked to find somebody/);
    const [{ url_id: question }] = (await site.past('select url_id from plans.lead_question')) as [{ url_id: string }];
    const page = await coordinator.browser.open(plansPaths.leadQuestion(question));
    expect(page.text).toContain(`Declined`);
    expect(page.text).toContain(WHY);
    const frame = await coordinator.browser.open(plan.path);
    for (const hidden of ['Robin', 'Ash', 'Hazel']) {
      expect(page.body).not.toContain(hidden);
      expect(frame.body).not.toContain(hidden);
    }
    const list = await coordinator.browser.open('/plans?whose=all&state=lead-declined');
    expect(list.text).toContain('Showing 1 to 1 of 1 family plan');
    const stranger = await site.signIn('manager');
    expect((await stranger.browser.open(plansPaths.leadQuestion(question))).status).toBe(404);
  });

  it('they answer, whoever leads is told, and the plan is theirs to see no more', async () => {
    const [{ url_id: question }] = (await site.past('select url_id from plans.lead_question')) as [{ url_id: string }];
    const form = await coordinator.browser.open(plansPaths.leadQuestion(question));
    const empty = await coordinator.browser.send(form, { answer: ' ' });
    expect(empty.problems).toEqual(['Say what is to be']);
    await coordinator.browser.send(form, { answer: 'Please lead until Easter; I found you cover' });
    const team = await plan.lead.browser.open(`${plan.path}/team`);
    expect(team.text).toContain('Answered: Please lead until Easter; I found you cover');
    expect((await coordinator.browser.open(plan.path)).status).toBe(404);
    expect((await coordinator.browser.open(plansPaths.leadQuestion(question))).status).toBe(404);
  });

  it('or they find somebody: with the yes the question is over', async () => {
    await oneDeclines();
    await oneDeclines();
    expect(await questions()).toHaveLength(2);
    const found = await coordinator.browser.open(`${plan.path}/team?worker=lead-professional`);
    expect(found.text).toContain('0 family plans');
    const worker = await site.signIn('lead-professional');
    await offer(coordinator, worker);
    await answers(worker, { answer: 'accept' });
    expect(await questions()).toMatchObject([{}, { answer: 'Somebody has accepted' }]);
    const page = await worker.browser.open(plan.path);
    expect(page.text).not.toContain('Acts as the lead');
    const team = await worker.browser.open(`${plan.path}/team`);
    expect(team.text).toContain('The family do not mind who leads.');
  });

  it('who opened a plan may go on as its lead for good', async () => {
    const another = await anOpenPlan(
      site,
      await site.organisation('Westfield School'),
      await site.organisation('Eastfield School'),
    );
    const team = await another.lead.browser.open(`${another.path}/team`);
    const after = await pressButton(another.lead.browser, team, 'I go on as the lead professional');
    expect(after.text).toContain('You are the lead professional.');
    expect((await another.lead.browser.open(another.path)).text).not.toContain('Acts as the lead');
    expect(await site.past('select 1 from plans.family_plan where lead_accepted_at is not null')).toHaveLength(2);
  });
});
