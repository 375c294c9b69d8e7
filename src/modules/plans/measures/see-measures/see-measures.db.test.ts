import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { addDays, getLocalDate } from '#kernel/local-date.ts';
import type { Organisation, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { addWorkingDays } from '../../clocks/working-days.rules.ts';
import { aFamily, anAgreement, openPlansSite } from '../../testing/plans-examples.ts';
import { listMeasured } from '../measures.queries.ts';

const SINCE = getLocalDate('2025-09-01');
const UNTIL = getLocalDate('2026-08-31');

type Past = {
  readonly taf: string;
  readonly led?: Organisation;
  readonly closed?: string;
  readonly because?: string;
  /** Days set for meetings, in order: what was due, what became of it, when it was held. */
  readonly meetings?: readonly (readonly [due: string, status: string, on: string])[];
};

describe('what is measured of family plans', () => {
  let site: TestSite;
  let school: Organisation;
  let partner: Organisation;
  let write: (plan: Past) => Promise<void>;

  beforeAll(async () => {
    site = await openPlansSite();
    school = await site.organisation('Northfield School');
    partner = await site.organisation('Paper Lantern', 'partner');
    const lead = await site.signIn('school-lead', school);
    const family = await aFamily(site, school, await site.organisation('Southfield School'));
    const agreement = await anAgreement(site, lead, [family.child]);
    write = async ({ taf, led = school, closed, because = 'outcomes-met', meetings = [] }) => {
      const plan = newId();
      const gone = closed === undefined ? [null, null, null] : [closed, `${closed} 12:00+00`, because];
      await site.past(
        `insert into plans.family_plan (id, url_id, org_id, begun_by_org, opened_by, opened_on, kind, taf_since, agreement_id,
           level_edition, level, lead_user_id, lead_org_id, next_review_on, closed_on, closed_at, closing_reason)
         values ($1, '${newUrlId()}', $2, $2, $3, $4, 'taf', $4, $5, 'continuum-2018', 3, $3, $6, '2026-12-01', $7, $8, $9)`,
        [plan, school.id, lead.actor.userId, taf, agreement, led.id, ...gone],
      );
      await site.past(
        `insert into plans.plan_person (id, plan_id, person_id, level, opened_for, until) values ($1, $2, $3, 3, true, '-infinity')`,
        [newId(), plan, family.child.id],
      );
      for (const [due, status, on] of meetings)
        await site.past(
          `insert into plans.meeting (id, url_id, plan_id, person_id, status, was_due_on, meets_on, planned_by, ended_by, ended_on, next_review_on)
           values ($1, '${newUrlId()}', $2, $3, $4, $5, $6, $7, $7, $6, $6)`,
          [newId(), plan, family.child.id, status, due, on, lead.actor.userId],
        );
    };
    // Ended long before, and just within the twelve months before the next.
    await write({ taf: '2024-01-08', closed: '2024-08-30', meetings: [['2024-01-29', 'held', '2024-01-29']] });
    await write({
      taf: '2025-08-29',
      closed: '2025-12-01',
      meetings: [
        ['2025-09-19', 'held', '2025-09-12'],
        ['2025-10-10', 'held', '2025-10-10'],
        ['2025-11-10', 'moved', '2025-11-03'],
        ['2025-11-24', 'held', '2025-11-24'],
      ],
    });
    // Back on the last day that counts; its first meeting came a day too late.
    await write({ taf: '2025-12-15', led: partner, meetings: [['2026-01-05', 'held', '2026-01-06']] });
    // Closed without one, long after it was due.
    await write({ taf: '2026-02-02', closed: '2026-06-01', because: 'moved-away', led: partner });
    await write({ taf: '2026-02-03', closed: '2026-02-04', because: 'opened-in-error' });
  });
  afterAll(() => site.close());

  const measured = async (role: 'manager' | 'school-lead', at?: Organisation) => {
    const somebody = await site.signIn(role, at);
    const found = await site.database.as(somebody.actor, (tx) => listMeasured(tx, { since: SINCE, until: UNTIL }));
    return found.map(({ measure, orgName, counted, outOf }) => `${measure} ${orgName ?? 'all'}: ${counted}/${outOf}`);
  };

  it('is counted as each definition says, for a manager of the council', async () => {
    expect((await measured('manager')).toSorted()).toEqual([
      'closed-outcomes-met Northfield School: 1/1',
      'closed-outcomes-met Paper Lantern: 0/1',
      'closed-outcomes-met all: 1/2',
      'days-to-first-meeting Paper Lantern: 22/1',
      'days-to-first-meeting all: 22/1',
      'first-meeting-in-time Paper Lantern: 0/2',
      'first-meeting-in-time all: 0/2',
      're-referred Northfield School: 2/2',
      're-referred all: 2/2',
      'reviews-on-time Northfield School: 1/2',
      'reviews-on-time all: 1/2',
      'tafs-led Paper Lantern: 1/1',
      'tafs-led all: 1/1',
      'tafs-started Northfield School: 2/2',
      'tafs-started all: 2/2',
    ]);
  });

  it('for a manager of another organisation only its own, and for nobody else', async () => {
    const partners = await measured('manager', partner);
    expect(partners.length).toBeGreaterThan(0);
    expect(partners.every((line) => line.includes('Paper Lantern'))).toBe(true);
    expect(await measured('school-lead', school)).toEqual([]);
    const lead = await site.signIn('school-lead', school);
    expect((await lead.browser.open('/plans/measures')).status).toBe(404);
    const manager = await site.signIn('manager', partner);
    expect((await manager.browser.open('/plans/measures/tafs-started')).status).toBe(404);
  });

  it('stands beside its definition, its baseline and its targets; few are not told', async () => {
    const manager = await site.signIn('manager');
    const page: SeenPage = await manager.browser.open('/plans/measures?time=last-school-year');
    const figures = page
      .$('tbody tr')
      .map((_, row) => `${page.$(row).find('th').text()}: ${page.$(row).find('td').eq(1).text()}`)
      .get();
    expect(figures).toContain('Closed with outcomes met: too few to say');
    expect(figures).toContain('TAFs started: fewer than 5');
    expect(page.text).toContain('52% (2017/18)');
    expect(page.text).toContain('70% (2018/19), 75% (2019/20)');
    const one = await manager.browser.open('/plans/measures/tafs-started?time=last-school-year');
    expect(one.$('tbody tr').text()).toContain('Northfield School');
    expect(one.$('tbody tr').text()).toContain('fewer than 5');
    expect((await manager.browser.open('/plans/measures/nothing')).status).toBe(404);
  });

  it('counts working days as pages do', async () => {
    const days = Array.from({ length: 60 }, (_, i) => ({ start: addDays(SINCE, i % 12), add: 1 + (i % 17) }));
    const found = await site.past<{ day: LocalDate }>(
      `select plans.working_days_later(start, days) as day from unnest($1::date[], $2::int[]) as t (start, days)`,
      [days.map(({ start }) => start), days.map(({ add }) => add)],
    );
    expect(found.map(({ day }) => day)).toEqual(days.map(({ start, add }) => addWorkingDays(start, add)));
  });
});
