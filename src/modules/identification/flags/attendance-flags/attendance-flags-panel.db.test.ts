import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, mondayOf, todayInLondon } from '#kernel/local-date.ts';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { flagSchool } from '../flag-pupils/flag-school.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  openIdentificationSite,
  storeWeeks,
} from '../../testing/identification-examples.ts';

/** Twenty weeks up to this one, as if there were no holidays; of late with every other session missed, or none. */
function marksOfLate(sinceWeeks: number, marks: string) {
  const monday = mondayOf(todayInLondon());
  return Array.from({ length: 20 }, (_, week) => ({
    monday: addDays(monday, 7 * (week - 20)),
    marks: week >= 20 - sinceWeeks ? marks : '/\\/\\/\\/\\/\\',
  }));
}

describe('a child’s page shows attendance flags', () => {
  let site: TestSite;
  let northfield: ExampleSchool;

  beforeAll(async () => {
    site = await openIdentificationSite();
    await site.past(
      `insert into education.term (id, academic_year, name, first_day, last_day)
       values (gen_random_uuid(), '2025/26', 'A long term', current_date - 400, current_date + 100)`,
    );
    northfield = await aSchoolWithPupils(site, 'Northfield School', 3);
    const [away, there] = northfield.pupils;
    await storeWeeks(site, [
      { ...away!, weeks: marksOfLate(4, 'I\\I\\I\\I\\I\\') },
      { ...there!, weeks: marksOfLate(4, '/\\/\\/\\/\\/\\') },
    ]);
    await site.database.as(northfield.lead.actor, (tx) => flagSchool(tx, northfield.school.id, todayInLondon()));
  });
  afterAll(() => site.close());

  const open = (pupil: number) => northfield.lead.browser.open(peoplePaths.child(northfield.pupils[pupil]!.urlId));

  it('with the reasons, the definition and the way to an answer', async () => {
    const page = await open(0);
    expect(page.text).toContain('Flagged on the marks up to');
    expect(page.text).toContain('Attendance first, version 1');
    expect(page.text).toMatch(
      /Attended 50% of 40 sessions in the last 4 school weeks, from .* and 100% of \d+ sessions/,
    );
    expect(page.$('a:contains("Record a conversation")').length).toBe(1);
    expect(page.text).toContain('Flags, as they were raised');
    expect(page.text).toContain('Attendance flag: ');
  });

  it('or why there is none, rule by rule', async () => {
    const page = await open(1);
    expect(page.text).toContain('Not flagged on the marks up to');
    expect(page.text).toContain('How far it was from each rule:');
    expect(page.text).toMatch(/Attended 100% of 40 sessions .* in the 12 before: not lower\./);
  });

  it('or since when there are no marks, also where there were some before', async () => {
    expect((await open(2)).text).toMatch(/There are no marks since \d+ \w+ \d{4}\./);
    const lastYear = [{ monday: addDays(mondayOf(todayInLondon()), -371), marks: '/\\/\\/\\/\\/\\' }];
    await storeWeeks(site, [{ ...northfield.pupils[2]!, weeks: lastYear }]);
    expect((await open(2)).text).toMatch(/There are no marks since \d+ \w+ \d{4}\./);
  });

  it('and that they were looked at is in the audit', async () => {
    const audit = await site.past(
      `select 1 from audit.content where action = 'identification.flags-viewed' and $1 = any (person_ids)`,
      [northfield.pupils[0]!.personId],
    );
    expect(audit.length).toBeGreaterThan(0);
  });
});
