import { existsSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { Attachments } from '#platform/attachments/attachments.ts';
import { sweepAttachments } from '#platform/attachments/sweep-attachments.ts';
import { addressOfFile, withFile } from '../../testing/attachment-examples.ts';
import { type ExamplePlan, anOpenPlan, plansAlone } from '../../testing/plans-examples.ts';

const FOLDER = `/tmp/rooted-test-attachments-${process.pid}`;
const TWO_DAYS_MS = 2 * 24 * 3_600_000;

describe('somebody of the team removes a file', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let address: string;

  beforeAll(async () => {
    site = await openTestSite([plansAlone()], {}, { folder: FOLDER });
    const [school, other] = [
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    ];
    plan = await anOpenPlan(site, school, other);
  });
  afterAll(async () => {
    await site.close();
    rmSync(FOLDER, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await site.past('delete from plans.attachment');
    address = addressOfFile(await withFile(plan.lead, plan.path));
  });

  const rows = () =>
    site.past<{ file: string | null; why: string | null }>(
      'select file, removed_because as why, removed_by as by from plans.attachment',
    );
  const pathOf = (file: string) => join(FOLDER, file.slice(0, 2), file);

  it('and it is gone, from the disk too; who did it and why stays', async () => {
    const [before] = await rows();
    expect(existsSync(pathOf(before!.file!))).toBe(true);
    const form = await plan.lead.browser.open(`${address}/remove`);
    const page = await plan.lead.browser.send(form, { why: 'It is about another family' });
    expect(page.text).toContain('The file is removed.');
    expect(page.text).not.toContain('Letter from the hospital');
    expect(existsSync(pathOf(before!.file!))).toBe(false);
    expect(await rows()).toEqual([{ file: null, why: 'It is about another family', by: plan.lead.actor.userId }]);
    expect((await plan.lead.browser.open(address)).status).toBe(404);
    const audit = await site.past(`select person_ids from audit.content where action = 'plans.attachment-removed'`);
    expect(audit).toEqual([{ person_ids: [plan.child.id] }]);
  });

  it('but says why', async () => {
    const form = await plan.lead.browser.open(`${address}/remove`);
    expect((await plan.lead.browser.send(form, { why: ' ' })).problems).toEqual(['Say why it is removed']);
    const [row] = await rows();
    expect(existsSync(pathOf(row!.file!))).toBe(true);
  });

  it('and two who do it at once remove it once', async () => {
    const [one, other] = [
      await plan.lead.browser.open(`${address}/remove`),
      await plan.lead.browser.open(`${address}/remove`),
    ];
    await plan.lead.browser.send(one, { why: 'First' });
    expect((await plan.lead.browser.send(other, { why: 'Second' })).status).toBe(404);
    expect((await rows()).map(({ why }) => why)).toEqual(['First']);
  });

  it('but nobody does who is not on the team', async () => {
    for (const { browser } of [
      await site.signIn('school-lead', plan.lead.organisation),
      await site.signIn('school-lead'),
    ])
      expect((await browser.open(`${address}/remove`)).status).toBe(404);
  });

  it('and files that nothing names are swept away after a day, others stay', async () => {
    const [named] = await rows();
    const [orphan, young] = ['a'.repeat(32), 'b'.repeat(32)];
    for (const file of [orphan, young]) {
      await mkdir(join(FOLDER, file.slice(0, 2)), { recursive: true });
      writeFileSync(pathOf(file), 'left behind');
    }
    const old = new Date(Date.now() - TWO_DAYS_MS);
    for (const file of [orphan, named!.file!]) utimesSync(pathOf(file), old, old);
    const attachments = new Attachments({ folder: FOLDER, largestBytes: 1 });
    expect(await sweepAttachments(site.database, attachments, new Date())).toBe(1);
    const left = readdirSync(FOLDER, { recursive: true }).map(String);
    expect(left.filter((name) => name.endsWith(orphan))).toEqual([]);
    expect(existsSync(pathOf(young))).toBe(true);
    expect(existsSync(pathOf(named!.file!))).toBe(true);
  });
});
