import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, openPlansSite, withNeed } from '../../testing/plans-examples.ts';

describe('somebody of the team says a need better', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let path: string;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    const page = await withNeed(plan.lead, plan.path);
    path = page.$('.govuk-summary-card a:contains("Change")').attr('href')!;
  });
  afterAll(() => site.close());

  const open = (): Promise<SeenPage> => plan.lead.browser.open(path);
  const saved = () => site.past('select name, wanted, version from plans.need');

  it('and it is saved, with the audit', async () => {
    const page = await plan.lead.browser.send(await open(), { name: 'Mornings before school are hard' });
    expect(page.text).toContain('The need is changed.');
    expect(await saved()).toEqual([
      { name: 'Mornings before school are hard', wanted: 'To walk in with the others', version: 2 },
    ]);
    expect(await site.past(`select 1 from audit.content where action = 'plans.need-changed'`)).toHaveLength(1);
  });

  it('but what is missing is shown, and what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await open(), { name: '', wanted: 'To be early' });
    expect(again.problems).toEqual(['Say what the need is']);
    expect(again.$('#wanted').text()).toBe('To be early');
    expect((await saved())[0]).toMatchObject({ version: 2 });
  });

  it('and of two who do so at once, the second sees both texts and may then save theirs', async () => {
    const mine = await open();
    const theirs = await open();
    await plan.lead.browser.send(theirs, { wanted: 'To be there when the bell rings' });
    const again = await plan.lead.browser.send(mine, { wanted: 'To walk in smiling' });
    expect(again.problems).toEqual([
      'Somebody else changed this need while you were writing. Nothing is lost: compare',
    ]);
    expect(again.$('.govuk-inset-text').text()).toContain('To be there when the bell rings');
    expect(again.$('#wanted').text()).toBe('To walk in smiling');
    await plan.lead.browser.send(again, {});
    expect((await saved())[0]).toMatchObject({ wanted: 'To walk in smiling', version: 4 });
  });

  it('but nobody does who is not on the team, in the database neither', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await colleague.browser.open(path)).status).toBe(404);
    const changed = await site.database.as(colleague.actor, (tx) =>
      sql`update plans.need set name = 'Ours now'`.execute(tx),
    );
    expect(changed.numAffectedRows).toBe(0n);
  });
});
