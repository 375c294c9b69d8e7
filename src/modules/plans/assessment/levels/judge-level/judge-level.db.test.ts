import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import type { Asked } from '#platform/web/request.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, openPlansSite } from '../../../testing/plans-examples.ts';
import { levelsFamilyPanel } from '../levels-family-panel.tsx';

describe('somebody of the team judges the level of need of a child', () => {
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
    path = $('main a:contains("Level of need of Robin Madeup")').attr('href')!;
  });
  afterAll(() => site.close());

  const open = ({ browser } = plan.lead): Promise<SeenPage> => browser.open(path);
  const saved = () =>
    site.past(
      `select j.level, r.descriptors, r.reason, r.sensitivity from plans.level_judgement j
         join plans.level_reason r on r.judgement_id = j.id order by j.id`,
    );

  it('by the day that the area has set: until then it is said to be due, and to the manager when it is overdue', async () => {
    const manager = await site.signIn('manager', plan.lead.organisation);
    const overdue = async () =>
      (await manager.browser.open('/plans?whose=organisation&state=assessment-overdue')).$(`a[href="${plan.path}"]`)
        .length;
    expect(await overdue()).toBe(0);
    await site.past('update plans.family_plan set taf_since = current_date - 50');
    expect(await overdue()).toBe(1);
    expect((await plan.lead.browser.open(plan.path)).text).toMatch(/The level of need is to be judged by .*Overdue/);
  });

  it('and it is kept with the descriptors as they were worded, the reason and the audit', async () => {
    const page = await plan.lead.browser.send(await open(), {
      level: '3',
      fits: ['Parents or carers under stress', 'One need that universal services alone do not meet'],
      reason: 'Two needs, and mornings get harder.',
    });
    expect(page.text).toContain('The level is recorded.');
    expect(page.text).toContain('level 3, Partnership Plus');
    expect((await plan.lead.browser.open(plan.path)).text).toContain('The level of need was first judged on');
    expect(await saved()).toEqual([
      {
        level: 3,
        descriptors: ['Parents or carers under stress'],
        reason: 'Two needs, and mornings get harder.',
        sensitivity: 'general',
      },
    ]);
    const audit = await site.past(`select person_ids, content from audit.content where action = 'plans.level-judged'`);
    expect(audit[0]).toMatchObject({ person_ids: [plan.child.id] });
    expect(audit[0]!['content']).not.toContain('mornings');
  });

  it('but not without a reason; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await open(), { level: '2' });
    expect(again.problems).toEqual(['Say why it is this level']);
    expect(again.$('input[name=level][value=2]').attr('checked')).toBeDefined();
    expect(await saved()).toHaveLength(1);
  });

  it('at the level that social workers lead it says whom to call', async () => {
    const page = await plan.lead.browser.send(await open(), { level: '4', reason: 'Not safe at home' });
    expect(page.text).toContain('At this level social workers lead');
    await plan.lead.browser.send(await open(), { level: '3', reason: 'Safe again' });
  });

  it('who may not read the reason sees the level, on the page of the family too', async () => {
    await site.past(`update plans.level_reason set sensitivity = 'health' where reason = 'Not safe at home'`);
    const seen = await open(officer);
    expect(seen.text).toContain('level 4, Statutory social work');
    expect(seen.text).not.toContain('Not safe at home');
    const members = [{ ...plan.child, isChild: true, birthday: null }];
    const panel = (user: SignedInUser) =>
      site.database.as(user.actor, (tx) =>
        levelsFamilyPanel.load({ tx, actor: user.actor } as Asked, { members } as never),
      );
    const rows = load(String(await panel(officer)))('tbody tr').length;
    expect(rows).toBe(3);
    expect(await panel(await site.signIn('liaison-officer'))).toBeUndefined();
  });

  it('but nobody does who is not on the team', async () => {
    for (const user of [await site.signIn('school-lead', plan.lead.organisation), await site.signIn('school-lead')])
      expect((await open(user)).status).toBe(404);
  });
});
