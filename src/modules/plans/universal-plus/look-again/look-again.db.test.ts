import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, inDays, openPlansSite } from '../../testing/plans-examples.ts';

describe('whoever works on the plan of one organisation says what has changed', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    await site.past(`update plans.family_plan set kind = 'universal-plus', taf_since = null, level = 2`);
  });
  afterAll(() => site.close());

  const open = (): Promise<SeenPage> => plan.lead.browser.open(`${plan.path}/look`);
  const frame = () => site.past('select next_review_on, reviews_held, version from plans.family_plan');

  it('and the plan has the next look, with what changed and the audit', async () => {
    const page = await plan.lead.browser.send(await open(), {
      kind: 'held',
      text: 'Robin is there each day',
      nextReviewOn: inDays(28),
    });
    expect(page.text).toContain('Robin is there each day');
    expect(await frame()).toEqual([{ next_review_on: inDays(28), reviews_held: 1, version: 2 }]);
    expect(await site.past(`select 1 from audit.content where action = 'plans.review-recorded'`)).toHaveLength(1);
  });

  it('or that it is moved, which is not a look', async () => {
    await plan.lead.browser.send(await open(), { kind: 'moved', text: 'Hazel is ill', nextReviewOn: inDays(35) });
    expect(await frame()).toEqual([{ next_review_on: inDays(35), reviews_held: 1, version: 3 }]);
  });

  it('but not so far ahead that nobody looks; what was typed is kept and nothing saved', async () => {
    const form = await open();
    const again = await plan.lead.browser.send(form, { kind: 'held', text: 'All well', nextReviewOn: inDays(60) });
    expect(again.problems).toEqual(['The next look is too far ahead: see the longest time below']);
    expect(again.$('textarea').text()).toBe('All well');
    expect(await site.past('select 1 from plans.meeting')).toHaveLength(2);
    const empty = await plan.lead.browser.send(form, { text: '' });
    expect(empty.problems).toEqual([
      'Say whether you looked at it together',
      'Say what has changed, or why it is moved',
      'Enter the day of the next look',
    ]);
  });

  it('and of two at once the second is told, and nothing is written over', async () => {
    const [mine, theirs] = [await open(), await open()];
    await plan.lead.browser.send(theirs, { kind: 'held', text: 'Theirs', nextReviewOn: inDays(14) });
    const again = await plan.lead.browser.send(mine, { kind: 'held', text: 'Mine', nextReviewOn: inDays(21) });
    expect(again.problems).toEqual([
      'Somebody else changed the plan while you were writing. Look at the date, then send',
    ]);
    expect((await frame())[0]).toMatchObject({ next_review_on: inDays(14) });
  });

  it('on a page of its own: one need, the next look, and the way to a team; no meetings, no supervision', async () => {
    const { text } = await plan.lead.browser.open(plan.path);
    for (const said of ['The need', 'Next look', 'Does it need more than one agency?']) expect(text).toContain(said);
    for (const other of ['Next meeting', 'Supervision', 'Actions due']) expect(text).not.toContain(other);
  });

  it('but nobody does who is not on it, nor on the plan of a team: a team meets', async () => {
    const stranger = await site.signIn('school-lead', plan.lead.organisation);
    expect((await stranger.browser.open(`${plan.path}/look`)).status).toBe(404);
    await site.past(`update plans.family_plan set kind = 'taf', taf_since = opened_on, level = 3`);
    expect((await open()).status).toBe(404);
  });
});
