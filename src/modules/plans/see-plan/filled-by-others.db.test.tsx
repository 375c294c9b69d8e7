import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate, todayInLondon } from '#kernel/local-date.ts';
import { newId } from '#kernel/id.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { ActionPart, Origin, PlanPanel } from '../panels.ts';
import { plansModule } from '../plans.module.ts';
import { plansPaths } from '../plans.paths.ts';
import {
  aFamily,
  anAgreement,
  type ExamplePlan,
  anOpenPlan,
  inDays,
  withAction,
  withNeed,
} from '../testing/plans-examples.ts';

const origin: Origin = {
  kind: 'contact',
  ref: newId(),
  on: getLocalDate('2026-09-02'),
  orgId: newId(),
  orgName: 'Front door',
};

const panel: PlanPanel = {
  name: 'example',
  needs: 'plans:see',
  order: 10,
  after: 'needs',
  load: async (_, { plan }) => <h2>What the example adds to {plan.levelName}</h2>,
};
const forManagers: PlanPanel = { ...panel, needs: 'plans:oversee', load: async () => <h2>For managers</h2> };
const part: ActionPart = {
  name: 'example',
  needs: 'plans:work',
  order: 10,
  load: async (_asked, _inHand, [first]) => new Map(first && [[first.id, <p>A service is asked for</p>]]),
};

describe('what higher modules hand to plans', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    const origins = [origin];
    const source = { name: 'example', needs: 'plans:work', load: async () => origins } as const;
    site = await openTestSite([
      plansModule({ planPanels: [panel, forManagers], actionParts: [part], originSources: [source], planResults: [] }),
    ]);
    const school = await site.organisation('Northfield School');
    origins[0] = { ...origin, orgId: (await site.organisation('Front door', 'front-door')).id };
    plan = await anOpenPlan(site, school, await site.organisation('Southfield School'));
    await withNeed(plan.lead, plan.path);
    await withAction(plan.lead, plan.path);
  });
  afterAll(() => site.close());

  it('stands on a plan’s page where it says, for those who may see it', async () => {
    const page = await plan.lead.browser.open(plan.path);
    expect(page.text).toContain('What the example adds to Partnership Plus');
    expect(page.text.indexOf('What the example adds')).toBeGreaterThan(page.text.indexOf('Mornings are hard'));
    expect(page.text).not.toContain('For managers');
    expect(page.text).toContain('To doA service is asked for');
  });

  it('may be what led to the plan: the first is chosen, and whose idea it was is kept apart from who leads', async () => {
    const page = await plan.lead.browser.open(plan.path);
    expect(page.text).toContain(
      'by Northfield School. It was the idea of Front door. A contact with the front door led to it.',
    );
    expect(page.text).toContain('Lead professionalA school-lead, Northfield School');
    expect(await site.past('select kind, ref, happened_on from plans.origin')).toEqual([
      { kind: 'contact', ref: origin.ref, happened_on: '2026-09-02' },
    ]);
  });

  it('or not', async () => {
    const school = plan.lead.organisation;
    const { child } = await aFamily(site, school, await site.organisation('Westfield School'));
    await anAgreement(site, plan.lead, [child]);
    const form = await plan.lead.browser.open(plansPaths.open(child.urlId));
    expect(form.text).toContain('Front door, 2 September 2026');
    const page = await plan.lead.browser.send(form, { origin: 'own-concern', level: '3', reviewOn: inDays(14) });
    expect(page.text).toContain('by Northfield School. A concern of our own led to it.');
    expect(
      await site.past(`select happened_on from plans.origin where person_id = $1 and kind = 'own-concern'`, [child.id]),
    ).toEqual([{ happened_on: todayInLondon() }]);
  });
});
