import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, openPlansSite, valueOf } from '../../testing/plans-examples.ts';

describe('what may explain what is seen', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
  });
  afterAll(() => site.close());

  const open = (): Promise<SeenPage> => plan.lead.browser.open(`${plan.path}/assessment/why`);
  const toAdd = (): Promise<SeenPage> => plan.lead.browser.open(`${plan.path}/assessment/why/add`);
  const follow = async (label: string): Promise<SeenPage> =>
    plan.lead.browser.open((await open()).$(`a:contains("${label}")`).attr('href')!);

  it('is written down with what speaks for it and against it, with the audit', async () => {
    const form = await toAdd();
    const page = await plan.lead.browser.send(form, {
      about: valueOf(form, 'about', 'Robin'),
      seen: 'Leaves the room when it gets loud',
      because: 'Noise frightens Robin',
      for: 'It began after the fire alarm',
    });
    expect(page.text).toContain('Noise frightens Robin');
    expect(page.text).toContain('What speaks for itIt began after the fire alarm A school-lead');
    expect(page.text).toContain('What speaks against itNothing yet.');
    expect(page.text).toContain('Still open');
    const audit = await site.past(
      `select person_ids, content from audit.content where action = 'plans.hypothesis-added'`,
    );
    expect(audit[0]).toMatchObject({ person_ids: [plan.child.id] });
    expect(audit[0]!['content']).not.toContain('Noise');
  });

  it('but not without a thought; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await toAdd(), { seen: 'Hits out' });
    expect(again.problems).toEqual(['Say who this is about', 'Say what may explain it']);
    expect(again.$('#seen').text()).toBe('Hits out');
    expect(await site.past('select 1 from plans.hypothesis')).toHaveLength(1);
  });

  it('is weighed later', async () => {
    const form = await follow('Add what speaks for or against it');
    const page = await plan.lead.browser.send(form, {
      speaks: 'against',
      text: 'Loves the drums, and is never lazy there',
    });
    expect(page.text).toContain('What speaks against itLoves the drums');
    expect(page.text).toContain('Could be said more plainly: “lazy”');
  });

  it('is looked at again, each time with its day, and never written over', async () => {
    const first = await follow('Look at it again');
    const missing = await plan.lead.browser.send(first, { standing: 'likely' });
    expect(missing.problems).toEqual(['Say what makes you think so']);
    await plan.lead.browser.send(missing, { why: 'Twice this week' });
    const page = await plan.lead.browser.send(await follow('Look at it again'), {
      standing: 'set-aside',
      why: 'It is who sits there, not the noise',
    });
    expect(page.text.indexOf('It is who sits there')).toBeLessThan(page.text.indexOf('Twice this week'));
    expect(page.$('main .govuk-tag').first().text().trim()).toBe('Set aside');
    expect(await site.past('select standing from plans.hypothesis_visit order by id')).toEqual([
      { standing: 'likely' },
      { standing: 'set-aside' },
    ]);
  });

  it('is read by a colleague who holds the child, who writes nothing; strangers find nothing', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    const seen = await colleague.browser.open(`${plan.path}/assessment/why`);
    expect(seen.text).toContain('Noise frightens Robin');
    expect(seen.$('main a, main button')).toHaveLength(0);
    const path = (await follow('Look at it again')).path;
    expect((await colleague.browser.open(path)).status).toBe(404);
    const write = site.database.as(colleague.actor, (tx) =>
      sql`insert into plans.hypothesis_visit select gen_random_uuid(), id, plan_id, person_id, whole_family, sensitivity,
            'likely', 'x', ${colleague.actor.userId}, current_date from plans.hypothesis`.execute(tx),
    );
    await expect(write).rejects.toThrow('row-level security');
    const stranger = await site.signIn('liaison-officer');
    for (const each of [`${plan.path}/assessment/why`, `${plan.path}/assessment/why/add`, path])
      expect((await stranger.browser.open(each)).status).toBe(404);
  });

  it('what is said of a hypothesis is about what that is about, in the database too', async () => {
    const write = site.database.as(plan.lead.actor, (tx) =>
      sql`insert into plans.hypothesis_evidence select gen_random_uuid(), id, plan_id, ${plan.mother.id}, whole_family,
            sensitivity, 'for', 'x', ${plan.lead.actor.userId}, current_date from plans.hypothesis`.execute(tx),
    );
    await expect(write).rejects.toThrow('row-level security');
  });
});
