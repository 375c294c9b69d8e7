import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, keyOf, openPlansSite } from '../../testing/plans-examples.ts';

describe('an answer that is half written', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let officer: SignedInUser;
  let path: string;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    officer = await site.signIn('liaison-officer');
    await addToTeam(site, plan, officer);
    const { $ } = await plan.lead.browser.open(`${plan.path}/assessment`);
    path = `${$('main a[aria-describedby^="asked"]:contains("Robin")').attr('href')!}/health/general`;
  });
  afterAll(() => site.close());

  const open = ({ browser } = officer): Promise<SeenPage> => browser.open(path);
  const written = async (user = officer): Promise<string> => (await open(user)).$('#strengths').text();
  const drafts = () => site.past('select 1 from web.draft');

  it('is there the next time, for its writer only', async () => {
    await officer.browser.send(await open(), { strengths: 'Runs, and' }, '_draft');
    expect(await written()).toBe('Runs, and');
    expect(await written(plan.lead)).toBe('');
  });

  it('survives a session that ended before it was sent', async () => {
    const form = await open();
    await site.past(`update access.session set seen_at = now() - interval '2 hours' where user_id = $1`, [
      officer.actor.userId,
    ]);
    const answered = await officer.browser.send(form, { strengths: 'Runs, and climbs' });
    expect(answered.heading).toBe('Sign in');
    await site.past('update access.session set seen_at = now() where user_id = $1', [officer.actor.userId]);
    expect(await written()).toBe('Runs, and climbs');
    expect(await site.past('select 1 from plans.answer')).toEqual([]);
  });

  it('was begun from the text that stood then: another’s that came meanwhile stays beside it', async () => {
    await plan.lead.browser.send(await open(plan.lead), { strengths: 'Swims' });
    const both = await officer.browser.send(await open(), {});
    expect(both.text).toContain('Both texts are kept');
    expect(both.$('#strengths').text()).toBe('Swims\n\nRuns, and climbs');
    expect(await drafts()).toEqual([]);
  });

  it('dies with the access, and is not there when that comes back', async () => {
    await officer.browser.send(await open(), { needs: 'Teeth' }, '_draft');
    const form = await open();
    const leave = await plan.lead.browser.open(`${plan.path}/team/end/${await keyOf(site, officer)}`);
    await plan.lead.browser.send(leave);
    expect((await officer.browser.send(form, { needs: 'Teeth, still' }, '_draft')).status).toBe(404);
    expect(await drafts()).toEqual([]);
    await addToTeam(site, plan, officer);
    expect((await open()).$('#needs').text()).toBe('');
  });
});
