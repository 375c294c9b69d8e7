import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { addToTeam, anOpenPlan, openPlansSite } from '../testing/plans-examples.ts';

const MANY = 50_000;

describe('50,000 family plans', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let manager: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    const school = await site.organisation('Northfield School');
    const plan = await anOpenPlan(site, school, await site.organisation('Southfield School'));
    const worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    [lead, manager] = [plan.lead, await site.signIn('manager', worker.organisation)];
    // Each of a child of its own, whom the school holds; with somebody of the worker's organisation on its team.
    await site.past(
      `with made as (select gen_random_uuid() as person, gen_random_uuid() as plan, i from generate_series(1, ${MANY - 1}) i),
       persons as (insert into people.person (id, url_id, supplied_by) select person, 'many-' || i, $1 from made returning 1),
       names as (insert into people.name (id, person_id, kind, given, family, folded, source_org)
         select gen_random_uuid(), person, 'legal', 'Many', 'Madeup ' || i, 'many madeup ' || i, $1 from made returning 1),
       grounds as (insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
         select gen_random_uuid(), person, $1, 'enrolled', 3, 'an example', now() from made returning 1),
       plans as (insert into plans.family_plan (id, url_id, org_id, opened_by, begun_by_org, kind, taf_since, agreement_id, level_edition, level, next_review_on,
           lead_user_id, lead_org_id)
         select plan, 'many-' || i, f.org_id, f.opened_by, f.begun_by_org, f.kind, f.taf_since, f.agreement_id, f.level_edition, f.level, current_date + i % 60,
                f.lead_user_id, f.lead_org_id from made, plans.family_plan f returning 1),
       planned as (insert into plans.plan_person (id, plan_id, person_id, level, opened_for)
         select gen_random_uuid(), plan, person, 3, true from made returning 1)
       insert into plans.team_member (id, plan_id, user_id, org_id) select gen_random_uuid(), plan, $2, $3 from made`,
      [school.id, worker.actor.userId, worker.actor.orgId],
    );
    await site.past('analyze');
  });
  afterAll(() => site.close());

  it('are paged to the end, with the children named who may be seen', async () => {
    const last = await lead.browser.open('/plans?whose=organisation&sort=next-review&page=2000');
    expect(last.text).toContain('Showing 49,976 to 50,000 of 50,000 family plans');
    expect(last.$('tbody th').first().text()).toMatch(/^Many Madeup \d+$/);
  });

  it('are a file for the school, with every child once, and one entry in the audit', async () => {
    const { bytes } = await lead.browser.open('/plans/rows.csv?whose=organisation');
    const rows: string[][] = parse(bytes, { bom: true, relax_column_count: true, from: 3 });
    expect(new Set(rows.map(([child]) => child)).size).toBe(MANY);
    const entries = await site.past(
      `select cardinality(person_ids) as persons, content::jsonb ->> 'count' as count from audit.content where action = 'plans.plans-exported'`,
    );
    expect(entries).toEqual([{ persons: MANY, count: '50000' }]);
  });

  it('are a spreadsheet for a manager, which names no child', async () => {
    const { bytes } = await manager.browser.open('/plans/rows.xlsx?whose=organisation');
    const [{ data } = { data: [] }] = await readSheets(bytes);
    expect(data).toHaveLength(MANY + 5);
    expect(data.flat().filter((cell) => String(cell).includes('Madeup'))).toEqual([]);
  }, 60_000);
});
