import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, inDays, keyOf, openPlansSite } from '../../testing/plans-examples.ts';

const ROOM = 'The blue room';

describe('somebody of the team plans a meeting', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let member: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    member = await site.signIn('lead-professional');
    await addToTeam(site, plan, member);
    await site.past('delete from messages.message');
  });
  afterAll(() => site.close());

  const open = (): Promise<SeenPage> => plan.lead.browser.open(`${plan.path}/meetings/plan`);
  const WHEN = { on: inDays(10), from: '9:30', until: '10.30', how: 'face-to-face', place: ROOM };
  const frame = () =>
    site.past('select next_review_on, meets_from is not null as hours, reviews_held from plans.family_plan');
  const calendars = async () => {
    const rows = await site.past<{ to: string; hours: string | null }>(
      `select to_user_id as to, to_char(starts_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as hours
         from messages.message order by number`,
    );
    await site.past('delete from messages.message');
    return rows;
  };

  it('but not without its hours, after the area’s time, or before it begins; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await open(), { ...WHEN, on: inDays(60), from: 'early', until: '' });
    expect(again.problems).toEqual(['Enter the time when it begins, like 9:30 or 2pm', 'Enter the time when it ends']);
    expect(again.$('input[name="place"]').attr('value')).toBe(ROOM);
    const late = await plan.lead.browser.send(await open(), { ...WHEN, on: inDays(60) });
    expect(late.problems).toEqual(['The meeting is too far ahead: see the longest time above']);
    const before = await plan.lead.browser.send(await open(), { ...WHEN, until: '9' });
    expect(before.problems).toEqual(['The meeting must end after it begins']);
    expect(await site.past('select 1 from plans.meeting')).toEqual([]);
  });

  it('and all who are asked have it in their calendar, with its hours; the plan shows one clock', async () => {
    const page = await plan.lead.browser.send(await open(), WHEN);
    expect(page.text).toContain('9:30 to 10:30');
    expect(page.text).toContain(ROOM);
    for (const name of ['Robin Madeup', 'Hazel Madeup', 'A lead-professional']) expect(page.text).toContain(name);
    expect(await frame()).toEqual([{ next_review_on: inDays(10), hours: true, reviews_held: 0 }]);
    expect(new Set(await calendars())).toEqual(
      new Set([plan.lead, member].map(({ actor }) => ({ to: actor.userId, hours: `${inDays(10)} 09:30` }))),
    );
    expect((await member.browser.open(plan.path)).text).toMatch(/Next meeting.*09:30 to 10:30/s);
    expect(await site.past(`select 1 from audit.content where action = 'plans.meeting-planned'`)).toHaveLength(1);
  });

  it('but not a second one beside it', async () => {
    const again = await plan.lead.browser.send(await open(), WHEN);
    expect(again.problems).toEqual(['A meeting is planned already. Move it, or call it off first']);
  });

  const meetingPage = async (): Promise<string> =>
    (await plan.lead.browser.open(plan.path)).$('a:contains("Who is asked")').attr('href')!;

  it('asks whoever joins the team after that too; who leaves is not asked any more, and it goes from their calendar', async () => {
    const joins = await site.signIn('lead-professional');
    const names = async () =>
      (await plan.lead.browser.open(await meetingPage())).$('dt:contains("A lead-professional")').length;
    expect(await names()).toBe(1);
    await addToTeam(site, plan, joins);
    expect(await names()).toBe(2);
    expect(await calendars()).toEqual([{ to: joins.actor.userId, hours: `${inDays(10)} 09:30` }]);
    await joins.browser.send(await joins.browser.open(`${plan.path}/team/end/${await keyOf(site, joins)}`));
    expect(await names()).toBe(1);
    expect(await site.past(`select to_user_id as to, method from messages.message`)).toEqual([
      { to: joins.actor.userId, method: 'cancel' },
    ]);
    await calendars();
    await addToTeam(site, plan, joins);
    await calendars();
  });

  it('moves it: the calendars follow, the place is kept, and the old day stays in the plan with why', async () => {
    const form = await plan.lead.browser.open(`${await meetingPage()}/move`);
    expect(form.$('input[name="place"]').attr('value')).toBe(ROOM);
    const page = await plan.lead.browser.send(form, { on: inDays(14), from: '2pm', until: '3pm', why: 'Hazel is ill' });
    expect(page.text).toContain('14:00 to 15:00');
    expect(page.text).toContain(ROOM);
    const moved = await calendars();
    expect(new Set(moved.map(({ hours }) => hours))).toEqual(new Set([`${inDays(14)} 14:00`]));
    expect(moved).toHaveLength(3);
    expect((await plan.lead.browser.open(plan.path)).text).toContain('Moved. Hazel is ill');
    expect(await site.past('select status, meets_on, was_due_on from plans.meeting order by status')).toEqual([
      { status: 'moved', meets_on: inDays(10), was_due_on: inDays(14) },
      { status: 'planned', meets_on: inDays(14), was_due_on: inDays(10) },
    ]);
  });

  it('and of two who move it at once the second is told', async () => {
    const path = `${await meetingPage()}/move`;
    const [mine, theirs] = [await plan.lead.browser.open(path), await member.browser.open(path)];
    await member.browser.send(theirs, { on: inDays(7), why: 'Theirs' });
    const again = await plan.lead.browser.send(mine, { on: inDays(8), why: 'Mine' });
    expect(again.problems).toEqual(['Somebody else changed the meeting while you were writing. Look again, then send']);
    expect((await frame())[0]).toMatchObject({ next_review_on: inDays(7) });
    await calendars();
  });

  it('calls it off: the plan says by when there is another', async () => {
    const form = await plan.lead.browser.open(`${await meetingPage()}/call-off`);
    const page = await plan.lead.browser.send(form, { why: 'No one can come', nextReviewOn: inDays(21) });
    expect(page.text).toContain('not planned yet');
    expect(await frame()).toEqual([{ next_review_on: inDays(21), hours: false, reviews_held: 0 }]);
    expect((await calendars()).map(({ hours }) => hours)).toEqual([null, null, null]);
  });

  it('or puts down one that was held, on its own day, and goes on to say who came; but not from before the plan', async () => {
    const { browser } = plan.lead;
    const again = await browser.send(await open(), { ...WHEN, on: addDays(todayInLondon(), -1) });
    expect(again.problems).toEqual(['The plan was not open yet on that day']);
    await site.past('update plans.family_plan set opened_on = current_date - 7');
    const page = await browser.send(again, { on: addDays(todayInLondon(), -1) });
    expect(page.path).toMatch(/run$/);
    expect(page.text).toContain('Say who came, what was said and what was decided.');
    expect(await calendars()).toEqual([]);
    expect((await browser.open(plan.path)).text).toContain('One day overdue: say what came of it, or move it.');
  });

  it('but nobody does who is not on the team: it is as if it were not there', async () => {
    const path = (await plan.lead.browser.open(plan.path)).$('h3:contains("Meetings") ~ dl a').attr('href')!;
    const stranger = await site.signIn('school-lead', plan.lead.organisation);
    for (const page of [`${plan.path}/meetings/plan`, path, `${path}/move`, `${path}/call-off`])
      expect((await stranger.browser.open(page)).status).toBe(404);
  });
});
