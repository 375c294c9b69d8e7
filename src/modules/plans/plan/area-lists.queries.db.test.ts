import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { clocksOn, closingReasonsOn, listPlanLists } from './area-lists.queries.ts';
import { openPlansSite } from '../testing/plans-examples.ts';

describe('the lists of plans', () => {
  let site: TestSite;
  let somebody: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    somebody = await site.signIn('lead-professional');
  });
  afterAll(() => site.close());

  it('say how long things may take, from when on', async () => {
    const clocks = (day: string) => site.database.as(somebody.actor, (tx) => clocksOn(tx, getLocalDate(day)));
    expect(await clocks('2026-09-01')).toEqual({
      firstMeeting: 15,
      review: 30,
      remind: 5,
      escalate: 10,
      supervision: 20,
      assessment: 30,
    });
    await expect(clocks('2020-01-01')).rejects.toThrow('no clock is set');
  });

  it('say why plans end', async () => {
    const reasons = await site.database.as(somebody.actor, (tx) => closingReasonsOn(tx, getLocalDate('2026-09-01')));
    expect(reasons).toHaveLength(12);
    expect(reasons[0]).toEqual({
      code: 'outcomes-met',
      name: 'Outcomes met',
      everyOutcomeMet: true,
      familyIsAsked: true,
    });
  });

  it('are shown with their source, as not compared with one', async () => {
    const lists = await site.database.as(somebody.actor, listPlanLists);
    expect(lists.map(({ title, verified }) => [title, verified])).toEqual([
      ['Why family plans end', false],
      ['Time limits of family plans', false],
    ]);
    expect(lists[1]!.entries).toContainEqual({
      term: 'The longest time to the next meeting',
      says: ['30 working days'],
    });
  });
});
