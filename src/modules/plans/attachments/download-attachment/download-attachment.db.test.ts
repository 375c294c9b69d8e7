import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { EXAMPLE_FILES } from '#platform/attachments/testing/example-files.ts';
import { addressOfFile, withFile } from '../../testing/attachment-examples.ts';
import { type ExamplePlan, anOpenPlan, openPlansSite } from '../../testing/plans-examples.ts';

describe('a file of a plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let aboutChild: string;
  let aboutAll: string;

  beforeAll(async () => {
    site = await openPlansSite();
    const [school, other] = [
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    ];
    plan = await anOpenPlan(site, school, other);
    aboutChild = addressOfFile(await withFile(plan.lead, plan.path, { about: 'Robin Madeup' }, EXAMPLE_FILES.txt));
    aboutAll = addressOfFile(await withFile(plan.lead, plan.path));
  });
  afterAll(() => site.close());

  const open = ({ browser }: SignedInUser, path: string) => browser.open(path);

  it('comes back as it was, to be saved and never shown, and who had it is recorded', async () => {
    const page = await open(plan.lead, aboutChild);
    expect(page.body).toBe(EXAMPLE_FILES.txt.toString());
    expect(page.headers).toMatchObject({
      'content-type': 'text/plain',
      'content-disposition': 'attachment; filename="attachment.txt"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    const audit = await site.past(`select person_ids from audit.content where action = 'plans.attachment-downloaded'`);
    expect(audit).toEqual([{ person_ids: [plan.child.id] }]);
  });

  it('is for a colleague who holds whom it is about, and not for one who does not hold everybody it is about', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await open(colleague, aboutChild)).status).toBe(200);
    expect((await open(colleague, aboutAll)).status).toBe(404);
    expect((await open(colleague, plan.path)).text).not.toContain('Letter from the hospital (PDF');
  });

  it('is not for anybody else, whether they know where it is or not', async () => {
    const strangers = [await site.signIn('school-lead'), await site.signIn('manager')];
    for (const stranger of strangers) {
      const there = await open(stranger, aboutChild);
      const nothing = await open(stranger, `${plan.path}/attachments/${'x'.repeat(22)}`);
      expect([there.status, there.text]).toEqual([404, nothing.text]);
    }
  });

  it('that is sensitive is for those with whom that was agreed', async () => {
    await site.past(`update plans.attachment set sensitivity = 'police' where content_type = 'text/plain'`);
    expect((await open(plan.lead, aboutChild)).status).toBe(404);
    await site.past(`update plans.attachment set sensitivity = 'general'`);
    expect((await open(plan.lead, aboutChild)).status).toBe(200);
  });

  it('is not another plan’s', async () => {
    const [school, other] = [await site.organisation('Eastfield School'), await site.organisation('Westfield School')];
    const second = await anOpenPlan(site, school, other);
    const wrong = aboutChild.replace(plan.path, second.path);
    expect((await open(second.lead, wrong)).status).toBe(404);
  });
});
