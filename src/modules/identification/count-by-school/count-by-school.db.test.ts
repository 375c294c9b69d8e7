import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { identificationPaths } from '../identification.paths.ts';
import { aSchoolWithPupils, openIdentificationSite, withFlags } from '../testing/identification-examples.ts';

describe('a manager of the council counts flags by school', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openIdentificationSite();
    const southfield = await aSchoolWithPupils(site, 'Southfield School', 14);
    await withFlags(site, southfield, [
      ...Array.from({ length: 6 }, (_, pupil) => ({ pupil, daysAgo: 9 })),
      ...Array.from({ length: 7 }, (_, pupil) => ({ pupil: pupil + 6 })),
      { pupil: 13, change: 'cleared' as const },
    ]);
    const northfield = await aSchoolWithPupils(site, 'Northfield School', 3);
    await withFlags(site, northfield, [{ pupil: 0, daysAgo: 9 }, { pupil: 1 }]);
    await site.organisation('Eastfield School');
  });
  afterAll(() => site.close());

  it('in the order of their names, with fewer than five not told', async () => {
    const manager = await site.signIn('manager');
    const page = await manager.browser.open(identificationPaths.schools);
    const rows = page.$('tbody tr').map((_, row) => {
      const cells = page.$(row).children();
      return cells
        .map((__, cell) => page.$(cell).text())
        .get()
        .filter((___, place) => place !== 1)
        .join(' | ');
    });
    expect(rows.get()).toEqual([
      'Eastfield School | – | – | –',
      'Northfield School | fewer than 5 | 0 | fewer than 5',
      'Southfield School | 13 | 0 | 6',
    ]);
    expect((await manager.browser.open('/')).text).toContain('At 2 of 3 schools pupils wait for more than a week');
  });

  it('but no child is named, or may be seen', async () => {
    const manager = await site.signIn('manager');
    await site.database.as(manager.actor, async (tx) => {
      expect((await sql`select 1 from identification.flag`.execute(tx)).rows).toEqual([]);
      expect((await sql`select 1 from identification.flag_run`.execute(tx)).rows).toEqual([]);
    });
  });

  it('and nobody else: not a school, nor a manager of another organisation', async () => {
    const lead = await site.signIn('school-lead');
    expect((await lead.browser.open(identificationPaths.schools)).status).toBe(404);
    const partner = await site.signIn('manager', await site.organisation('A partner', 'partner'));
    for (const { actor } of [lead, partner]) {
      const { rows } = await site.database.as(actor, (tx) =>
        sql`select * from identification.counts_by_school()`.execute(tx),
      );
      expect(rows).toEqual([]);
    }
  });
});
