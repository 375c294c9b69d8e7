import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { readCalendar } from '#platform/messages/testing/read-calendar.ts';
import { plansPaths } from '../plans.paths.ts';
import {
  type ExamplePlan,
  addToTeam,
  anOpenPlan,
  inDays,
  keyOf,
  openPlansSite,
  withMeeting,
} from '../testing/plans-examples.ts';

type Told = { template: string; to: string; link_id: string; method: string | null; meets_on: string | null };

describe('who works on a plan is told', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let worker: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    worker = await site.signIn('lead-professional');
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
  });
  afterAll(() => site.close());

  /** What was said since the last look. */
  async function told(): Promise<Told[]> {
    const rows = await site.past<Told>(
      `select template, to_user_id as to, link_id, method, coalesce(meets_on, starts_at::date) as meets_on
         from messages.message order by number`,
    );
    await site.past('delete from messages.message');
    return rows;
  }
  const ofPlan = () => plan.path.split('/')[2]!;
  const meeting = (to: SignedInUser, method: string, on: string): Told => ({
    template: 'plans.next-review',
    to: to.actor.userId,
    link_id: ofPlan(),
    method,
    meets_on: on,
  });
  const offerTo = async (to: SignedInUser, by = plan.lead): Promise<string> => {
    const form = await by.browser.open(`${plan.path}/team/lead/${await keyOf(site, to)}`);
    await by.browser.send(form, {
      message: 'About an hour a week',
      ...(form.$('[name=wish]').length > 0 ? { wish: 'no-wish' } : {}),
    });
    const [offer] = await site.past<{ url_id: string }>('select url_id from plans.lead_offer where answer is null');
    return offer!.url_id;
  };

  it('when it is opened, of the first meeting', async () => {
    expect(await told()).toEqual([meeting(plan.lead, 'request', inDays(14))]);
  });

  it('when they join the team, and when they leave it', async () => {
    await addToTeam(site, plan, worker);
    expect(await told()).toEqual([meeting(worker, 'request', inDays(14))]);
    await worker.browser.send(await worker.browser.open(`${plan.path}/team/end/${await keyOf(site, worker)}`));
    expect(await told()).toEqual([meeting(worker, 'cancel', inDays(14))]);
  });

  it('when they are asked to lead it, by a link to the question; and who asked, when it is answered', async () => {
    const offer = await offerTo(worker);
    const lead = {
      template: 'plans.lead-offered',
      to: worker.actor.userId,
      link_id: offer,
      method: null,
      meets_on: null,
    };
    expect(await told()).toEqual([lead]);
    await worker.browser.send(await worker.browser.open(plansPaths.offer(offer)), {
      answer: 'decline',
      why: 'On leave',
    });
    const answered = { ...lead, template: 'plans.lead-answered', to: plan.lead.actor.userId, link_id: ofPlan() };
    expect(await told()).toEqual([answered]);
    const again = await offerTo(worker);
    await told();
    await worker.browser.send(await worker.browser.open(plansPaths.offer(again)), { answer: 'accept' });
    expect(await told()).toEqual([answered, meeting(worker, 'request', inDays(14))]);
  });

  it('all of them when the meeting gets another day, in the transaction that moves it', async () => {
    await withMeeting(plan, { on: inDays(21) });
    const expected = [plan.lead, worker].map((each) => meeting(each, 'request', inDays(21)));
    expect(new Set(await told())).toEqual(new Set(expected));
  });

  it('but nobody of what was refused', async () => {
    await withMeeting(plan, { on: inDays(90) });
    const key = await keyOf(site, worker);
    expect((await plan.lead.browser.open(`${plan.path}/team/lead/${key}`)).status).toBe(404);
    expect(await told()).toEqual([]);
  });

  it('and takes it as a file, which is not there for anybody else', async () => {
    const page = await worker.browser.open(plan.path);
    const link = page.$('a[href$="meeting.ics"]').attr('href')!;
    const { body, status } = await worker.browser.open(link);
    expect(status).toBe(200);
    const { event } = readCalendar(body);
    expect([event.summary, event.startDate.toString(), event.uid]).toEqual([
      'Meeting (RootED)',
      `${inDays(21)}T10:00:00Z`,
      `${ofPlan()}@rooted`,
    ]);
    expect(event.description).toContain(`http://localhost:3000${plan.path}`);
    expect(body).not.toMatch(/Robin|Hazel|Madeup|Northfield/);
    const stranger = await site.signIn('lead-professional');
    expect((await stranger.browser.open(link)).status).toBe(404);
  });

  it('all of them when it is closed, and then there is no file', async () => {
    const form = await worker.browser.open(`${plan.path}/close`);
    await worker.browser.send(form, { reason: 'moved-away', familyView: 'It helped', whatNext: 'Call the school' });
    const expected = [plan.lead, worker].map((each) => meeting(each, 'cancel', inDays(21)));
    expect(new Set(await told())).toEqual(new Set(expected));
    expect((await worker.browser.open(`${plan.path}/meeting.ics`)).status).toBe(404);
  });
});

describe('when the family no longer agrees', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openPlansSite();
  });
  afterAll(() => site.close());

  it('the meeting is taken out of everybody’s calendar, once it is decided what that means', async () => {
    const plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    const member = await site.signIn('liaison-officer');
    await addToTeam(site, plan, member);
    const form = await plan.lead.browser.open(plansPaths.withdrawAgreement(plan.child.urlId));
    const decision = await plan.lead.browser.send(form, { leaving: 'everybody', why: 'They would rather not' });
    await plan.lead.browser.send(decision, { risk: 'Mornings', willDo: 'We greet them', atRisk: 'no' });
    const cancelled = await site.past<{ to: string }>(
      `select to_user_id as to from messages.message where method = 'cancel'`,
    );
    expect(new Set(cancelled.map(({ to }) => to))).toEqual(new Set([plan.lead.actor.userId, member.actor.userId]));
  });
});
