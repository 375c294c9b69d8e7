import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { openTestSite, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import type { Upn } from '#modules/people/index.ts';
import { termsOf } from '../../calendar/calendar.queries.ts';
import { educationModule } from '../../education.module.ts';
import { isSchoolDay } from '../../calendar/school-calendar.rules.ts';
import { aCalendar, aPupilRow, aSchool, aUpn, importText, pupilsOf } from '../../testing/education-examples.ts';
import { attendanceImport } from './attendance-import.ts';

const PUPILS = 120;
const DAYS = 190;
const ROWS = PUPILS * DAYS * 2;

describe('a year of attendance of a school', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let days: LocalDate[];
  let upns: Upn[];

  beforeAll(async () => {
    site = await openTestSite([educationModule]);
    await aCalendar(site);
    const school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    upns = Array.from({ length: PUPILS }, (_, serial) => aUpn(serial));
    await pupilsOf(
      site,
      lead,
      upns.map((_, serial) => aPupilRow(serial)),
    );
    const calendar = await site.database.as(lead.actor, (tx) => termsOf(tx));
    days = [];
    for (let day = getLocalDate('2025-09-01'); days.length < DAYS; day = addDays(day, 1))
      if (isSchoolDay(calendar, day)) days.push(day);
  });
  afterAll(() => site.close());

  const fileBy = (order: 'day' | 'pupil'): string => {
    const rowsOf = (upn: Upn, day: LocalDate): string => `${upn},${day},AM,/\n${upn},${day},PM,\\\n`;
    const rows =
      order === 'day'
        ? days.map((day) => upns.map((upn) => rowsOf(upn, day)).join(''))
        : upns.map((upn) => days.map((day) => rowsOf(upn, day)).join(''));
    return `UPN,Date,Session,Mark\n${rows.join('')}`;
  };

  it.each(['day', 'pupil'] as const)(
    'is stored whole, its rows in the order of the %s',
    async (order) => {
      await site.past('truncate education.attendance_week');
      const text = fileBy(order);
      const { counts } = await importText(site, attendanceImport, lead.actor, text);
      expect(counts).toEqual([ROWS, 0, 0, 0]);
      const stored = await site.past<{ marks: number }>(
        `select sum(length(replace(marks, '-', '')))::int as marks from education.attendance_week`,
      );
      expect(stored).toEqual([{ marks: ROWS }]);
    },
    120_000,
  );
});
