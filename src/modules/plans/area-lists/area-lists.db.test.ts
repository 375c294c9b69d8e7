import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { clocksOn, closingReasonsOn } from '../plan/area-lists.queries.ts';
import { openPlansSite } from '../testing/plans-examples.ts';
import { areaListsPaths } from './area-lists.paths.ts';

describe('what the area decides about family plans', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    administrator = await site.signIn('administrator');
  });
  afterAll(async () => {
    // Lists that the migrations fill are not emptied for the next test.
    for (const list of ['plans.clock', 'plans.closing_reason']) {
      await site.past(`delete from ${list} where source = 'Set by the area.'`);
      await site.past(`update ${list} set valid_to = null`);
    }
    await site.close();
  });

  const TODAY = todayInLondon();
  const NEXT_WEEK = addDays(TODAY, 7);
  const LIMIT = areaListsPaths.timeLimit('first-meeting');
  const send = async (path: string, typed: Record<string, string>) =>
    administrator.browser.send(await administrator.browser.open(path), typed);
  const firstMeetingOn = (day: typeof TODAY) =>
    site.database.as(administrator.actor, async (tx) => (await clocksOn(tx, day)).firstMeeting);
  const reasonsOn = (day: typeof TODAY) =>
    site.database.as(administrator.actor, async (tx) => (await closingReasonsOn(tx, day)).map(({ name }) => name));

  it('is not changed by what is no number, or for a day that has been', async () => {
    const none = await send(LIMIT, { days: 'ten', from: NEXT_WEEK });
    expect(none.problems).toEqual(['Enter how many working days, as a whole number']);
    expect((await send(LIMIT, { days: '0', from: NEXT_WEEK })).problems).toEqual([
      'Must be from 1 to 250 working days',
    ]);
    const before = await send(LIMIT, { days: '10', from: addDays(TODAY, -1) });
    expect(before.problems).toEqual(['The day must be today or later']);
    expect(await firstMeetingOn(NEXT_WEEK)).toBe(15);
  });

  it('a time limit holds from a day on, and what held before still does for the days before', async () => {
    expect((await send(LIMIT, { days: '10', from: NEXT_WEEK })).text).toContain('10, from ');
    expect([await firstMeetingOn(addDays(NEXT_WEEK, -1)), await firstMeetingOn(NEXT_WEEK)]).toEqual([15, 10]);
    await send(LIMIT, { days: '12', from: TODAY });
    expect([await firstMeetingOn(TODAY), await firstMeetingOn(NEXT_WEEK)]).toEqual([12, 12]);
    expect(await firstMeetingOn(addDays(TODAY, -1))).toBe(15);
  });

  it('a reason is added once, and ended: plans that end later do not have it', async () => {
    await send(areaListsPaths.addReason, { name: 'Respite was enough', everyOutcomeMet: 'no' });
    const again = await send(areaListsPaths.addReason, { name: 'respite was enough', everyOutcomeMet: 'yes' });
    expect(again.problems).toEqual(['There is, or was, a reason called so: give it another name']);
    expect((await reasonsOn(TODAY)).at(-1)).toBe('Respite was enough');
    const page = await send(areaListsPaths.endReason('respite-was-enough'), {});
    expect(page.text).toContain('Respite was enough, until ');
    expect(await reasonsOn(addDays(TODAY, 1))).not.toContain('Respite was enough');
  });

  it('but of the reasons for which any plan can be closed one stays', async () => {
    await site.past(
      `update plans.closing_reason set valid_to = current_date where code not in ('outcomes-met', 'moved-away')`,
    );
    const last = await send(areaListsPaths.endReason('moved-away'), {});
    expect(last.problems).toEqual(['One reason for which any plan can be closed must stay. Add another first']);
    expect((await send(areaListsPaths.endReason('outcomes-met'), {})).text).toContain('Outcomes met, until ');
  });

  it('and only administrators set them', async () => {
    const manager = await site.signIn('manager');
    for (const path of [areaListsPaths.areaLists, LIMIT, areaListsPaths.addReason])
      expect((await manager.browser.open(path)).status).toBe(404);
  });
});
