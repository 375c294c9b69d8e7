import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, openPlansSite } from '../../testing/plans-examples.ts';

describe('what the assessment found becomes a need of the plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    const { browser } = plan.lead;
    const { $ } = await browser.open(`${plan.path}/assessment`);
    const robin = $('main a[aria-describedby^="asked"]:contains("Robin")').attr('href')!;
    await browser.send(await browser.open(`${robin}/health/general`), { needs: 'Teeth hurt.\nSince May.' });
    await browser.send(await browser.open(`${robin}/learning/general`), { strengths: 'Reads for hours.' });
  });
  afterAll(() => site.close());

  const open = ({ browser } = plan.lead): Promise<SeenPage> => browser.open(`${plan.path}/assessment/needs`);

  it('and lists what is hard or missing, and no more', async () => {
    const { text } = await open();
    expect(text).toContain(
      'AboutRobin MadeupWhat is hard, or missingTeeth hurt.Since May.In the planNot yet Make it a need of the plan: How is the child’s health?',
    );
    expect(text).not.toContain('Reads for hours.');
  });

  it('without writing it again: only what the family wants is asked', async () => {
    const { browser } = plan.lead;
    const form = await browser.open((await open()).$('a:contains("Make it a need of the plan")').attr('href')!);
    expect(form.$('#ownWords').attr('value')).toBe('Teeth hurt.');
    const missing = await browser.send(form, {});
    expect(missing.problems).toEqual(['Say what the family wants to be different']);
    const page = await browser.send(missing, { wanted: 'Nothing hurts' });
    expect(page.text).toContain('The need is in the plan.');
    expect(await site.past('select name, whole_family, answer_id is not null as found from plans.need')).toEqual([
      { name: 'Teeth hurt.', whole_family: false, found: true },
    ]);
    expect((await open()).text).toContain('In the planYes Make another need of it');
  });

  it('and stays one where the answer is said better', async () => {
    const { browser } = plan.lead;
    const { $ } = await browser.open(`${plan.path}/assessment`);
    const robin = $('main a[aria-describedby^="asked"]:contains("Robin")').attr('href')!;
    await browser.send(await browser.open(`${robin}/health/general`), { needs: 'Two teeth hurt.' });
    expect((await open()).text).toContain('Two teeth hurt.In the planYes');
  });

  it('who may see the child reads it and makes no need of it; strangers find nothing', async () => {
    const seen = await open(await site.signIn('school-lead', plan.lead.organisation));
    expect(seen.text).toContain('Two teeth hurt.');
    expect(seen.$('main a[href*="needs/add"]')).toHaveLength(0);
    expect((await open(await site.signIn('school-lead'))).status).toBe(404);
  });
});
