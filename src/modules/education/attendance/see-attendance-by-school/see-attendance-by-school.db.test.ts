import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestSite, type TestSite } from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { educationModule } from '../../education.module.ts';
import { educationPaths } from '../../education.paths.ts';
import { aCalendar, aPupilRow, aSchool, aWeekOfMarks, pupilsOf } from '../../testing/education-examples.ts';

const THERE = '/\\/\\/\\/\\/\\';
const MONDAY_AWAY = 'II/\\/\\/\\/\\';

describe('a manager of the council sees the attendance of schools', () => {
  let site: TestSite;
  let serial = 0;

  beforeAll(async () => {
    vi.useFakeTimers({ now: new Date('2026-02-11T10:00:00Z'), toFake: ['Date'] });
    site = await openTestSite([
      peopleModule({ childFacts: [], childPanels: [], familyPanels: [], timelineSources: [], knownSources: [] }),
      educationModule,
    ]);
    await aCalendar(site);
    await schoolWhere('Westfield School', 20, [5, 10]);
    await schoolWhere('Eastfield School', 20, [4, 0]);
    await schoolWhere('northfield school', 4, [0, 4]);
    await aSchool(site, 'Southfield School');
  });
  afterAll(async () => {
    vi.useRealTimers();
    await site.close();
  });

  /** A school at which so many were away on Monday, in each of the last weeks. */
  async function schoolWhere(name: string, howMany: number, away: readonly [number, number]): Promise<void> {
    const lead = await site.signIn('school-lead', await aSchool(site, name));
    const pupils = await pupilsOf(
      site,
      lead,
      Array.from({ length: howMany }, () => aPupilRow(serial++)),
    );
    for (const [at, monday] of ['2026-01-26', '2026-02-02'].entries()) {
      await aWeekOfMarks(site, pupils.slice(0, away[at]), monday, MONDAY_AWAY);
      await aWeekOfMarks(site, pupils.slice(away[at]), monday, THERE);
    }
  }

  const tableOf = async (path: string) => {
    const { browser } = await site.signIn('manager');
    const { $ } = await browser.open(path);
    const cellsOf = (row: string) =>
      $(row)
        .map((_, cell) => $(cell).text())
        .get()
        .join(' | ');
    return [cellsOf('thead th'), cellsOf('tbody tr:nth-last-child(2) > *'), cellsOf('tbody tr:last-child > *')];
  };

  it('in the order of their names, and hides a week in which one to four were away, or fewer than five are', async () => {
    expect(await tableOf(educationPaths.attendanceBySchool)).toEqual([
      'Week beginning | Eastfield School | northfield school | Southfield School | Westfield School',
      '26 Jan 2026 | Fewer than 5 pupils | Fewer than 5 pupils | No marks | 95%',
      '2 Feb 2026 | 100% | Fewer than 5 pupils | No marks | 90%',
    ]);
  });

  it('twelve to a page', async () => {
    for (let at = 1; at <= 10; at++) await aSchool(site, `A school ${String(at).padStart(2, '0')}`);
    const [first] = await tableOf(educationPaths.attendanceBySchool);
    expect(first!.split(' | ')).toHaveLength(13);
    const [second] = await tableOf(`${educationPaths.attendanceBySchool}?page=2`);
    expect(second).toBe('Week beginning | Southfield School | Westfield School');
  });

  it('which is recorded, and names no child', async () => {
    const looked = await site.past<{ persons: number }>(
      `select distinct cardinality(person_ids) as persons from audit.content where action = 'education.schools-counted'`,
    );
    expect(looked).toEqual([{ persons: 0 }]);
  });

  it('and nobody else does: not a school, nor a manager of another organisation', async () => {
    const lead = await site.signIn('school-lead');
    expect((await lead.browser.open(educationPaths.attendanceBySchool)).status).toBe(404);
    const partner = await site.signIn('manager', await site.organisation('A partner', 'partner'));
    expect((await partner.browser.open(educationPaths.attendanceBySchool)).text).not.toContain('Westfield');
    for (const { actor } of [lead, partner]) {
      const { rows } = await site.database.as(actor, (tx) =>
        sql`select * from education.attendance_by_school('2026-01-26', '2026-02-02', 0)`.execute(tx),
      );
      expect(rows).toEqual([]);
    }
  });

  it('and what is told to nobody by itself stays with the functions that hide small numbers', async () => {
    const { actor } = await site.signIn('manager');
    await expect(
      site.database.as(actor, (tx) =>
        sql`select * from education.sessions_of_pupils(array(select id from access.organisation), '2026-01-26', '2026-02-02')`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/permission denied/);
  });
});
