import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { ATTENDANCE_FIRST } from '../attendance-first.definition.ts';
import { getDefinition } from '../definition.queries.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { openIdentificationSite } from '../../testing/identification-examples.ts';

describe('the definition', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await openIdentificationSite();
  });
  afterAll(() => site.close());

  it('is stored as it is shipped', async () => {
    const { actor } = await site.signIn('school-lead');
    const stored = await site.database.as(actor, (tx) => getDefinition(tx, getLocalDate('2026-11-23')));
    expect(stored.definition).toEqual(ATTENDANCE_FIRST);
  });

  it('is open to everybody who works with children: thresholds, sources, owner, and what goes in', async () => {
    for (const role of [
      'school-lead',
      'liaison-officer',
      'lead-professional',
      'manager',
      'front-door-officer',
    ] as const) {
      const { browser } = await site.signIn(role);
      const page = await browser.open(identificationPaths.definition);
      expect(page.heading).toBe('Attendance first');
      expect(page.text).toContain('10% or more of possible sessions missed in the academic year, of at least 20');
      expect(page.text).toContain('50% or more of possible sessions missed');
      expect(page.text).toContain('10 percentage points lower than in the 12 before');
      expect(page.text).toContain('DfE pupil absence methodology');
      expect(page.text).toContain('Nobody yet: shipped with RootED, for the area to agree');
      expect(page.text).toContain('Ethnicity, sex and postcode never go in.');
    }
  });

  it('asks for nothing but sessions, in any of its rules', () => {
    const words = JSON.stringify(Object.keys(ATTENDANCE_FIRST)).toLowerCase();
    expect(Object.keys(ATTENDANCE_FIRST)).toEqual([
      'name',
      'version',
      'persistent',
      'severe',
      'falling',
      'changePoints',
      'changeSource',
      'mondayListLength',
    ]);
    expect(words).not.toMatch(/sex|ethnic|postcode|gender/);
  });

  it('but is not for who has no work with children', async () => {
    const { browser } = await site.signIn('administrator');
    expect((await browser.open(identificationPaths.definition)).status).toBe(404);
  });
});
