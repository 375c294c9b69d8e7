import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayInLondon } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { type ExamplePlan, anOpenPlan, inDays, openPlansSite, withMeeting } from '../../testing/plans-examples.ts';

describe('numbers over the meetings of a plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    for (const score of ['3', '6']) await meet(score);
  });
  afterAll(() => site.close());

  async function meet(score: string): Promise<void> {
    const { browser } = plan.lead;
    const meeting = await withMeeting(plan, { on: todayInLondon() });
    const here = await browser.open(`${meeting}/run/here`);
    const boxOf = (kind: string) => String(here.$(`select[name^="${kind}-"]`).first().attr('name'));
    await browser.send(here, { [boxOf('came')]: 'came', [boxOf('score')]: score });
    await browser.send(await browser.open(`${meeting}/run/end`), { text: 'Better', nextReviewOn: inDays(28) });
  }

  it('are a picture for each who answers, with a table beside them, and what was asked', async () => {
    const link = (await plan.lead.browser.open(plan.path)).$('a[href$="/scores"]').attr('href')!;
    const page = await plan.lead.browser.open(link);
    expect(page.$('figure svg[role="img"]').length).toBe(1);
    expect(page.$('figure svg desc').text()).toContain('From 3');
    const cells = page
      .$('figure table tbody tr')
      .map((_, row) => page.$(row).find('td').last().text())
      .get();
    expect(cells).toEqual(['3', '6']);
    expect(page.text).toContain('Where are things today');
  });

  it('are for nobody who may not see everybody in it', async () => {
    const stranger = await site.signIn('school-lead');
    expect((await stranger.browser.open(`${plan.path}/scores`)).status).toBe(404);
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await colleague.browser.open(`${plan.path}/scores`)).text).toContain('Nothing has been recorded yet.');
  });
});
