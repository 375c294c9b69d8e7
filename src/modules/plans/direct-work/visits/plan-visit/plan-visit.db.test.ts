import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, plansAlone } from '../../../testing/plans-examples.ts';
import { plansPaths } from '../../../plans.paths.ts';
import { todayPanel } from '../today-panel.tsx';

const TODAY = todayInLondon();

describe('somebody plans a visit or a call', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openTestSite([plansAlone()], { homePanels: [todayPanel] });
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
  });
  afterAll(() => site.close());

  const open = ({ browser }: SignedInUser = plan.lead): Promise<SeenPage> =>
    browser.open(plansPaths.planVisit(plan.child.urlId));
  const today = () => plan.lead.browser.open(plansPaths.today);
  const plans = async (typed: Record<string, string> = {}) =>
    plan.lead.browser.send(await open(), {
      how: 'visit',
      plannedOn: TODAY,
      atTime: '9.30',
      whatFor: 'Breakfast with Robin',
      ...typed,
    });

  it('and it is on their list of the day, with where the child lives', async () => {
    await site.past(
      `insert into people.address (person_id, lines, postcode, from_date, source_org) values ($1, $2, 'ZZ1 1ZZ', '2020-01-01', $3)`,
      [plan.child.id, '3 Elm Row', plan.lead.organisation.id],
    );
    const list = await plans();
    expect(list.text).toContain('It is on your list.');
    expect(list.text).toContain('09:30 Robin Madeup');
    expect(list.text).toContain('Visit at home: Breakfast with Robin');
    expect(list.text).toContain('3 Elm Row, ZZ1 1ZZ');
    expect((await plan.lead.browser.open('/')).text).toContain('One visit or call');
    const audit = await site.past(`select person_ids from audit.content where action = 'plans.visit-planned'`);
    expect(audit).toEqual([{ person_ids: [plan.child.id] }]);
  });

  it('but not for yesterday, nor at no time; what was typed is kept', async () => {
    const again = await plans({ plannedOn: addDays(TODAY, -1), whatFor: 'Too late' });
    expect(again.problems).toEqual(['The day must be today or later. What has been is recorded']);
    expect(again.$('#whatFor').val()).toBe('Too late');
    expect((await plans({ atTime: 'noon' })).problems).toEqual(['The time must be like 9:30']);
    expect(await site.past('select 1 from plans.visit_planned')).toHaveLength(1);
  });

  it('and says what came of it, which takes it off the list', async () => {
    const form = await plan.lead.browser.open((await today()).$('a:contains("Record what came of it")').attr('href')!);
    expect(form.$('input[name=how]:checked').val()).toBe('visit');
    const list = await plan.lead.browser.send(form, {
      cameOfIt: 'made',
      withWhom: ['child'],
      minutes: '60',
      text: 'Porridge',
      atRisk: 'no',
    });
    expect(await site.past('select 1 from plans.visit_planned where work_id is not null')).toHaveLength(1);
    expect([list.path, list.text]).toEqual([plansPaths.today, expect.stringContaining('It is recorded.')]);
    expect(list.text).toContain('Nothing is planned for today.');
    expect(list.text).toContain('Record a visit or a contact with Robin Madeup');
  });

  it('or calls it off, with why, and only their own', async () => {
    const list = await plans({ plannedOn: addDays(TODAY, 3) });
    expect(list.text).toContain('In the next seven days');
    const path = list.$('a:contains("Call it off")').attr('href')!;
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await colleague.browser.open(path)).status).toBe(404);
    const form = await plan.lead.browser.open(path);
    expect((await plan.lead.browser.send(form)).problems).toEqual(['Say why']);
    await plan.lead.browser.send(form, { why: 'A school trip' });
    expect((await today()).text).not.toContain('In the next seven days');
    expect((await plan.lead.browser.open(path)).status).toBe(404);
  });

  it('and what is not recorded stays, under its day', async () => {
    await plans();
    await site.past('update plans.visit_planned set planned_on = current_date - 2 where work_id is null');
    expect((await today()).text).toContain('Not recorded yet');
  });

  it('but nobody who does not work with the child', async () => {
    for (const stranger of [await site.signIn('liaison-officer'), await site.signIn('school-lead')]) {
      expect((await open(stranger)).status).toBe(404);
      expect((await stranger.browser.open(plansPaths.today)).text).not.toContain('Robin');
    }
  });
});
