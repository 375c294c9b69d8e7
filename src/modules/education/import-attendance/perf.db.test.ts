import { it } from 'vitest';
import { openTestSite } from '#modules/access/testing/test-site.ts';
import { educationModule } from '../education.module.ts';
import { aCalendar, aSchool, aUpn, importText, pupilsOf } from '../testing/education-examples.ts';
import { attendanceImport } from './attendance-import.ts';
import { addDays, weekday, type LocalDate } from '#kernel/local-date.ts';
import { isSchoolDay } from '../school-calendar.rules.ts';
import { termsOf } from '../calendar.queries.ts';

it('perf', async () => {
  const site = await openTestSite([educationModule()]);
  await aCalendar(site);
  const school = await aSchool(site, 'Northfield School');
  const lead = await site.signIn('school-lead', school);
  const pupils = await pupilsOf(
    site,
    school,
    Array.from({ length: 1200 }, (_, i) => ({ upn: aUpn(i) })),
  );
  const calendar = await site.database.as(lead.actor, (tx) => termsOf(tx));
  const days: LocalDate[] = [];
  for (let d = '2025-09-01' as LocalDate; d < '2026-07-23'; d = addDays(d, 1))
    if (isSchoolDay(calendar, d)) days.push(d);
  for (const order of ['date', 'pupil', 'again', 'general']) {
    if (order === 'pupil') await site.past('truncate education.attendance_week');
    const rows: string[] = [];
    const add = (upn: string, d: string) => rows.push(`${upn},${d},AM,/`, `${upn},${d},PM,\\`);
    if (order === 'pupil') for (const p of pupils) for (const d of days) add(p.upn, d);
    else for (const d of days) for (const p of pupils) add(p.upn, d);
    const text = [
      'UPN,Date,Session,Mark',
      ...(order === 'general' ? [`"${pupils[0]!.upn}",2025-09-01,AM,/`] : []),
      ...rows,
    ].join('\n');
    const began = performance.now();
    const { counts, faults } = await importText(site, attendanceImport as never, lead.actor, text);
    const s = (performance.now() - began) / 1000;
    console.log(
      order,
      days.length,
      rows.length,
      counts,
      faults.slice(0, 3),
      s.toFixed(2),
      's',
      Math.round(rows.length / s),
      '/s',
    );
  }
  console.log(
    await site.past(
      "select count(*), pg_relation_size('education.attendance_week') as t, pg_indexes_size('education.attendance_week') as i from education.attendance_week",
    ),
  );
}, 300_000);
