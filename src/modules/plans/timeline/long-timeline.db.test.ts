import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { type TimelinePart, peoplePaths } from '#modules/people/index.ts';
import type { Asked } from '#platform/web/request.ts';
import { type ExamplePlan, anOpenPlan, plansAlone } from '../testing/plans-examples.ts';
import { plansTimeline } from './plans-timeline.ts';

const MANY = 2000;
const ON_A_PAGE = 50;

/** Seven notes a day about one child, so that pages end in the middle of one; and five about each of many others. */
const NOTES = `
  with made as (select gen_random_uuid() as person, gen_random_uuid() as plan, i from generate_series(1, 1000) i),
  persons as (insert into people.person (id, url_id, supplied_by) select person, 'many-' || i, $2 from made returning 1),
  others as (
    insert into plans.family_plan (id, url_id, org_id, opened_by, begun_by_org, kind, taf_since, agreement_id, level_edition,
      level, next_review_on, lead_user_id, lead_org_id)
    select plan, 'many-' || i, f.org_id, f.opened_by, f.begun_by_org, f.kind, f.taf_since, f.agreement_id, f.level_edition,
           f.level, f.next_review_on, f.lead_user_id, f.lead_org_id from made, plans.family_plan f returning 1)
  insert into plans.note (id, url_id, plan_id, person_id, whole_family, sensitivity, happened_on, text, at_risk, written_by)
  select gen_random_uuid(), 'note-' || gen_random_uuid(), n.plan, n.person, n.i % 3 = 0, 'general', current_date - n.i / 7, 'Tea', false, $3
    from (select p.plan_id as plan, p.person_id as person, i from plans.plan_person p, generate_series(1, ${MANY}) i
           where p.person_id = $1
          union all select plan, person, j from made, generate_series(1, 5) j) n`;

describe('a timeline of 2,000 entries', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let plan: ExamplePlan;

  beforeAll(async () => {
    const people = peopleModule({
      childFacts: [],
      childPanels: [],
      familyPanels: [],
      knownSources: [],
      timelineSources: [plansTimeline],
    });
    site = await openTestSite([people, plansAlone()]);
    plan = await anOpenPlan(site, await site.organisation('Northfield School'), await site.organisation('Southfield'));
    lead = plan.lead;
    await site.past(NOTES, [plan.child.id, lead.organisation.id, lead.actor.userId]);
    await site.past('analyze');
  });
  afterAll(() => site.close());

  it('is read to its end, every entry once, the newest first', async () => {
    const entries: string[] = [];
    const places = new Set<string>();
    let next: string | undefined = peoplePaths.childTimeline(plan.child.urlId);
    while (next) {
      expect(places.has(next)).toBe(false);
      places.add(next);
      const page = await lead.browser.open(next);
      const days = page.$('main ol > li strong').toArray();
      entries.push(...days.map((day) => new Date(`${page.$(day).text()} UTC`).toISOString()));
      next = page.$('main a:contains("Older")').attr('href');
    }
    // With the agreement, and the opening of the plan.
    expect(entries).toHaveLength(MANY + 2);
    expect(entries).toEqual(entries.toSorted().toReversed());
  });

  it('costs on its last page what it costs on its first', async () => {
    const [first, last] = [await rowsReadFor({ most: ON_A_PAGE + 1 }), await rowsReadFor(await lastPart())];
    expect(first).toBeLessThan(MANY / 2);
    expect(last / first).toBeLessThanOrEqual(1.2);
  });

  const load = (part: TimelinePart) =>
    site.database.as(lead.actor, (tx) => plansTimeline.load({ tx, actor: lead.actor } as Asked, [plan.child.id], part));

  async function lastPart(): Promise<TimelinePart> {
    const all = await load({ most: MANY + 2 });
    return { before: all.at(-ON_A_PAGE - 2)!, most: ON_A_PAGE + 1 };
  }

  const rowsReadFor = (part: TimelinePart): Promise<number> =>
    site.database.as(lead.actor, async (tx) => {
      const read = sql<{ rows: number }>`
        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables`;
      const before = (await read.execute(tx)).rows[0]!.rows;
      const entries = await plansTimeline.load({ tx, actor: lead.actor } as Asked, [plan.child.id], part);
      expect(entries).toHaveLength(ON_A_PAGE + 1);
      return (await read.execute(tx)).rows[0]!.rows - before;
    });
});
