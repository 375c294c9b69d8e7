import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { EXAMPLE_FILES, REFUSED_FILES } from '#platform/attachments/testing/example-files.ts';
import { EICAR, openPretendClamd } from '#platform/attachments/testing/pretend-clamd.ts';
import { withFile } from '../../testing/attachment-examples.ts';
import { type ExamplePlan, anOpenPlan, valueOf, plansAlone } from '../../testing/plans-examples.ts';

const FOLDER = '/tmp/rooted-test-attachments';

describe('somebody of the team attaches a file', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let clamd: Awaited<ReturnType<typeof openPretendClamd>>;

  beforeAll(async () => {
    clamd = await openPretendClamd();
    site = await openTestSite([plansAlone()], {}, { clamd: { host: '127.0.0.1', port: clamd.port }, folder: FOLDER });
    const [school, other] = [
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    ];
    plan = await anOpenPlan(site, school, other);
  });
  afterAll(async () => {
    await site.close();
    clamd.close();
  });
  beforeEach(() => site.past('delete from plans.attachment'));

  const saved = () =>
    site.past<{ file: string }>('select title, whole_family, content_type, file from plans.attachment');

  it('and it is in the plan, with the audit, its own name kept nowhere', async () => {
    const page = await withFile(plan.lead, plan.path, { about: 'Robin Madeup' });
    expect(page.text).toContain('The file is in the plan.');
    expect(page.text).toContain('Letter from the hospital (PDF, 1 KB)');
    expect(page.text).toContain('About: Robin Madeup.');
    const [row] = await saved();
    expect(row).toMatchObject({
      title: 'Letter from the hospital',
      whole_family: false,
      content_type: 'application/pdf',
    });
    expect(readFileSync(join(FOLDER, row!.file.slice(0, 2), row!.file))).toEqual(EXAMPLE_FILES.pdf);
    const audit = await site.past<{ content: string; person_ids: string[] }>(
      `select person_ids, content from audit.content where action = 'plans.file-attached'`,
    );
    expect(audit.map(({ person_ids: persons }) => persons)).toEqual([[plan.child.id]]);
    expect(audit[0]!.content).not.toMatch(/Letter|file\.csv/);
  });

  it('but what is missing is said, and what was typed is kept', async () => {
    const again = await withFile(plan.lead, plan.path, { title: ' ' });
    expect(again.problems).toEqual(['Say what it is']);
    const empty = await withFile(plan.lead, plan.path, {}, Buffer.alloc(0));
    expect(empty.problems).toEqual(['Choose a file that is not empty']);
    expect(empty.$('#title').val()).toBe('Letter from the hospital');
    expect(await saved()).toEqual([]);
  });

  it.each(Object.entries(REFUSED_FILES))('but not %s', async (_, content) => {
    const again = await withFile(plan.lead, plan.path, {}, content);
    expect(again.problems[0]).toContain('The file must be one of these, by what is in it');
    expect(await saved()).toEqual([]);
  });

  it('but not one that is too large', async () => {
    const again = await withFile(plan.lead, plan.path, {}, Buffer.alloc(1_000_001, 'a'));
    expect(again.problems).toEqual(['The file must be smaller than 1 MB']);
  });

  it('but not one that is infected, and that it came is recorded', async () => {
    const again = await withFile(plan.lead, plan.path, {}, Buffer.from(EICAR));
    expect(again.problems[0]).toContain('The malware scanner found something in this file');
    expect(again.$('#title').val()).toBe('Letter from the hospital');
    expect(await saved()).toEqual([]);
    const audit = await site.past<{ user_id: string }>(
      `select user_id from audit.content where action = 'web.malware-refused'`,
    );
    expect(audit).toEqual([{ user_id: plan.lead.actor.userId }]);
  });

  it('and sent twice it is attached once', async () => {
    const { browser } = plan.lead;
    const form = await browser.open(`${plan.path}/attachments/add`);
    const typed = { title: 'Drawing', about: valueOf(form, 'about', 'Robin Madeup') };
    await browser.sendFile(form, 'file', EXAMPLE_FILES.png, typed);
    await browser.sendFile(form, 'file', EXAMPLE_FILES.png, typed);
    expect(await saved()).toHaveLength(1);
  });

  it('but nobody does who is not on the team, nor past the pages', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    const manager = await site.signIn('manager', plan.lead.organisation);
    for (const { browser } of [colleague, manager, await site.signIn('liaison-officer')])
      expect((await browser.open(`${plan.path}/attachments/add`)).status).toBe(404);
    const writing = site.database.as(colleague.actor, (tx) =>
      sql`insert into plans.attachment (id, url_id, plan_id, person_id, whole_family, sensitivity, title, file,
            content_type, bytes, sha256, added_by)
          select gen_random_uuid(), 'x', plan_id, ${plan.child.id}, false, 'general', 'x', ${'0'.repeat(32)}, 'text/plain',
            1, 'x', acting.my_user() from plans.plan_person limit 1`.execute(tx),
    );
    await expect(writing).rejects.toMatchObject({ code: '42501' });
  });

  it('but not while the scanner is away', async () => {
    clamd.close();
    const again = await withFile(plan.lead, plan.path, {}, EXAMPLE_FILES.txt);
    expect(again.problems[0]).toContain('could not be checked for malware, so it was not kept');
    expect(await saved()).toEqual([]);
    expect(existsSync('/tmp/rooted-test-uploads')).toBe(true);
  });
});
