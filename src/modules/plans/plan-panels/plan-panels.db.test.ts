import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Asked } from '#platform/web/request.ts';
import type { Markup } from '#platform/web/answer.ts';
import { myWorkPanel } from '../my-work/my-work-panel.tsx';
import { overseePanel } from '../oversee/oversee-panel.tsx';
import {
  type ExamplePlan,
  aFamily,
  addToTeam,
  anAgreement,
  anOpenPlan,
  inDays,
  keyOf,
  openPlansSite,
  valueOf,
  withAction,
  withNeed,
} from '../testing/plans-examples.ts';
import { plansTimeline } from '../timeline/plans-timeline.ts';
import { plansChildPanel, plansFamilyPanel } from './plan-panels.tsx';

describe('what other pages show of plans', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    await withNeed(plan.lead, plan.path, { about: 'Robin' });
    await withAction(plan.lead, plan.path, { owner: await keyOf(site, plan.lead) });
  });
  afterAll(() => site.close());

  const seenBy = (user: SignedInUser, part: (asked: Asked) => Promise<Markup | undefined>): Promise<string> =>
    site.database.as(user.actor, async (tx: Tx) => {
      const markup = await part({ tx, actor: user.actor } as Asked);
      return load(String(markup)).text().replace(/\s+/g, ' ');
    });
  const childPanel = (user: SignedInUser, child = plan.child) =>
    seenBy(user, (asked) => plansChildPanel.load(asked, child as never));
  const timeline = (user: SignedInUser) =>
    site.database.as(user.actor, (tx) =>
      plansTimeline.load({ tx, actor: user.actor } as Asked, [plan.child.id], { most: 20 }),
    );

  it('a child’s page has the plan, who leads it and when it is reviewed', async () => {
    const text = await childPanel(plan.lead);
    expect(text).toContain('Lead professional: A school-lead, Northfield School, 01632 960001');
    expect(text).not.toContain('Open a Team Around the Family');
  });

  it('and the way to open one where the family agreed', async () => {
    const { child } = await aFamily(site, plan.lead.organisation, await site.organisation('Westfield School'));
    expect(await childPanel(plan.lead, child)).toBe('undefined');
    await anAgreement(site, plan.lead, [child]);
    expect(await childPanel(plan.lead, child)).toContain('Open a Team Around the Family');
  });

  it('a family’s page has those of everybody in it', async () => {
    const members = [plan.mother, plan.brother];
    const family = (user: SignedInUser) => seenBy(user, (asked) => plansFamilyPanel.load(asked, { members } as never));
    expect(await family(plan.lead)).toContain('Lead professional: A school-lead');
    expect(await family(await site.signIn('liaison-officer'))).toBe('undefined');
  });

  it('a timeline says what happened, never what a note says, and nothing of what may not be seen', async () => {
    const form = await plan.lead.browser.open(`${plan.path}/notes/add`);
    await plan.lead.browser.send(form, {
      happenedOn: inDays(0),
      about: valueOf(form, 'about', 'The whole family'),
      text: 'Grandad was there too',
      atRisk: 'no',
    });
    const whats = (await timeline(plan.lead)).map(({ what }) => what);
    expect(whats.toSorted()).toEqual([
      'A family plan was opened',
      'A need was added to the family plan',
      'A note was added to the family plan',
    ]);
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await timeline(colleague)).map(({ what }) => what)).not.toContain('A note was added to the family plan');
    expect(await timeline(await site.signIn('liaison-officer'))).toEqual([]);
  });

  it('a home page has what is due, the most overdue first', async () => {
    await site.past(`update plans.action set due_on = current_date - 3`);
    const mine = await seenBy(plan.lead, (asked) => myWorkPanel.load(asked));
    expect(mine).toContain('One open plan');
    expect(mine).toContain('Robin Madeup: Walk in together');
    expect(mine).toContain('Overdue');
    const order = async () =>
      (await seenBy(plan.lead, (asked) => myWorkPanel.load(asked))).match(/Walk in together|next meeting/g);
    await site.past('update plans.family_plan set next_review_on = current_date - 1');
    expect(await order()).toEqual(['Walk in together', 'next meeting']);
    await site.past('update plans.family_plan set next_review_on = current_date - 5');
    expect(await order()).toEqual(['next meeting', 'Walk in together']);
    expect(await seenBy(await site.signIn('liaison-officer'), (asked) => myWorkPanel.load(asked))).toBe('undefined');
  });

  it('a manager’s has how far the organisation’s plans have come', async () => {
    await site.past(`update plans.family_plan set next_review_on = current_date - 20`);
    const worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    const manager = await site.signIn('manager', worker.organisation);
    const opened = {
      name: 'opened',
      needs: 'plans:oversee',
      order: 1,
      label: 'Opened this week',
      count: async () => 3,
    } as const;
    const text = await seenBy(manager, (asked) => overseePanel([opened]).load(asked));
    expect(text).toContain('Not met yet1');
    expect(text).toContain('Opened this week3');
    expect(text).toContain('Meeting overdue1');
    expect(text).toContain('Lead professional has left0');
    expect(text).toContain('Lead: A school-lead: next meeting ');
    expect(text).not.toContain('Robin');
  });
});
