import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayInLondon } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { Filled, SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  addToTeam,
  anOpenPlan,
  inDays,
  keyOf,
  openPlansSite,
  valueOf,
  withAction,
  withMeeting,
  withNeed,
} from '../../testing/plans-examples.ts';

describe('a meeting is run on one screen', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let member: SignedInUser;
  let meeting: string;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    member = await site.signIn('lead-professional');
    await addToTeam(site, plan, member);
    await withNeed(plan.lead, plan.path, { ownWords: 'Evenings are loud' });
    await withAction(plan.lead, plan.path, { what: 'Quiet hour' });
    await withNeed(plan.lead, plan.path, { ownWords: 'Hazel is tired', about: 'Hazel' });
    meeting = await withMeeting(plan, { on: todayInLondon() });
    await site.past('delete from messages.message');
  });
  afterAll(() => site.close());

  const run = (who: SignedInUser = plan.lead): Promise<SeenPage> => who.browser.open(`${meeting}/run`);
  const room = (who: SignedInUser = plan.lead): Promise<SeenPage> => who.browser.open(`${meeting}/room`);
  /** Opens a part of the screen by its link, fills it in and sends it. */
  async function part(link: string, typed: (form: SeenPage) => Filled): Promise<SeenPage> {
    const screen = await run();
    const form = await plan.lead.browser.open(
      screen.$(`main a:contains("${link}")`).first().attr('href')!.split('#')[0]!,
    );
    return plan.lead.browser.send(form, typed(form));
  }
  const ends = (typed: Filled) =>
    part('Say what changed', () => ({ text: 'Calmer', nextReviewOn: inDays(28), ...typed }));

  it('which each part opens in place, with one heading and no name given twice', async () => {
    const screen = await run();
    expect(screen.heading).toContain('Run the meeting');
    const form = await plan.lead.browser.open(`${meeting}/run/said`);
    expect(form.heading).toBe(screen.heading);
    expect(form.text).toContain('Evenings are loud');
    const ids = form
      .$('[id]')
      .map((_, each) => form.$(each).attr('id')!)
      .get();
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('but not ended before somebody is said to be here', async () => {
    const again = await ends({});
    expect(again.problems).toEqual(['Say first who is here: a meeting to which nobody came is called off, or moved']);
    expect(again.$('textarea').text()).toBe('Calmer');
  });

  it('who is here, and each one’s number, kept apart', async () => {
    const screen = await part('Say who is here', (form) => ({
      [box(form, 'came', 'Robin')]: 'came',
      [box(form, 'score', 'Robin')]: '4',
      [box(form, 'came', 'Hazel')]: 'apologies',
      [box(form, 'came', 'A lead-professional')]: 'came',
      [box(form, 'score', 'A lead-professional')]: '7',
    }));
    expect(screen.text).toContain('Robin Madeup Came');
    expect(screen.$('table').first().text()).toMatch(/Robin Madeup4.*A lead-professional7/);
    expect(await site.past('select score from plans.meeting_score order by score')).toEqual([
      { score: 4 },
      { score: 7 },
    ]);
  });

  const box = ({ $ }: SeenPage, kind: string, name: string): string =>
    String($(`legend:contains("${name}")`).parent().find(`select[name^="${kind}-"]`).attr('name'));

  it('what is said, and what is decided, which changes the plan itself', async () => {
    await part('Write down what is said', (form) => ({
      kind: 'working-well',
      text: 'We eat together',
      about: valueOf(form, 'about', 'The whole family'),
    }));
    await part('Write down what is said', (form) => ({
      kind: 'worry',
      text: 'Between us only',
      about: valueOf(form, 'about', 'The whole family'),
      forRoom: 'no',
    }));
    await part('Add a need', (form) => ({
      listed: String(form.$('#listed option').eq(1).attr('value')),
      ownWords: 'A bed of his own',
      wanted: 'To sleep',
      about: valueOf(form, 'about', 'Robin'),
    }));
    const key = await keyOf(site, member);
    const late = await part('Add an action', () => ({ what: 'Ask for a bed', owner: key, dueOn: '2020-01-01' }));
    expect(late.problems).toEqual(['The day must be today or later']);
    await part('Add an action', () => ({
      what: 'Ask for a bed',
      owner: key,
      dueOn: inDays(7),
      success: 'Asleep by ten',
    }));
    const changed = await part('Change', (form) => {
      expect(form.$('#what').val()).toBe('Quiet hour');
      return { what: 'Quiet hour before bed' };
    });
    expect(changed.text).toContain('The action is changed.');
    const screen = await part('Done or not?', () => ({ settlement: 'done', why: '' }));
    expect(screen.text).toMatch(/Quiet hour before bed.*Done Decided today/);
    const page = await plan.lead.browser.open(plan.path);
    for (const said of ['A bed of his own', 'Ask for a bed', 'It worked if: Asleep by ten'])
      expect(page.text).toContain(said);
    expect(await site.past('select name from plans.need where framework_need is not null')).toHaveLength(1);
    expect(await site.past('select change from plans.meeting_decision order by decided_at')).toEqual([
      { change: 'need-added' },
      { change: 'action-added' },
      { change: 'action-changed' },
      { change: 'action-done' },
    ]);
  });

  it('turned to the room, shows what everybody there may see: nothing of one grown-up, nothing kept from the room', async () => {
    const shown = await room();
    for (const said of ['We eat together', 'Evenings are loud', 'A bed of his own']) expect(shown.text).toContain(said);
    for (const hidden of ['Between us only', 'Hazel is tired', 'The blue room'])
      expect(shown.body).not.toContain(hidden);
  });

  it('and only what each worker there sees, as the database says of each', async () => {
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      plan.brother.id,
      member.actor.userId,
    ]);
    const shown = await room();
    for (const hidden of ['We eat together', 'Evenings are loud', 'A bed of his own'])
      expect(shown.body).not.toContain(hidden);
    await site.past('delete from people.bar');
    expect((await room()).text).toContain('We eat together');
    expect((await run()).text).toContain('Hazel is tired');
  });

  it('is over with what changed and the day of the next; the others are told that the minutes are there', async () => {
    const far = await ends({ nextReviewOn: inDays(90) });
    expect(far.problems).toEqual(['The day is too far ahead: see the longest time below']);
    const page = await ends({});
    expect(page.text).toContain('StatusHeld');
    expect(await site.past('select next_review_on, reviews_held, meets_from from plans.family_plan')).toEqual([
      { next_review_on: inDays(28), reviews_held: 1, meets_from: null },
    ]);
    const told = await site.past<{ to: string }>(
      `select to_user_id as to from messages.message where template = 'plans.minutes-ready'`,
    );
    expect(told.map(({ to }) => to)).toEqual([member.actor.userId]);
    expect((await run()).status).toBe(404);
  });

  it('for nobody who is not on the team', async () => {
    const path = await withMeeting(plan, { on: todayInLondon() });
    const stranger = await site.signIn('school-lead', plan.lead.organisation);
    for (const each of ['run', 'run/here', 'run/said', 'run/need', 'run/end', 'room'])
      expect((await stranger.browser.open(`${path}/${each}`)).status, each).toBe(404);
  });
});
