import { describe, expect, it } from 'vitest';
import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, listSchoolDays, NO_MARK } from '#modules/education/index.ts';
import { generateBorough } from './borough.ts';
import type { RollEntry, SchoolRoll } from './district.ts';
import { publishedCalendar } from './session-calendar.ts';

const borough = generateBorough({ pupils: 1500, seed: 8, today: getLocalDate('2026-11-18') });
const [district] = [...borough.districts()];
const rolls: SchoolRoll[] = [...district!.rolls()];
const entries = rolls.flatMap((roll) => roll.entries);

/** Every mark of an enrolment with its day and session, `AM` first. */
const marksOf = ({ weeks }: RollEntry): { date: LocalDate; session: string; mark: string }[] =>
  weeks.flatMap(({ monday, marks }) =>
    marks.split('').map((mark, i) => ({ date: addDays(monday, i >> 1), session: i % 2 ? 'PM' : 'AM', mark })),
  );
const markOn = (entry: RollEntry, date: LocalDate): string =>
  marksOf(entry)
    .filter((one) => one.date === date)
    .map(({ mark }) => mark)
    .join('');

describe('the marks of a week', () => {
  it('are ten, each a code in one character', () => {
    const chars = new Set([...ATTENDANCE_CODES.map(({ char }) => char), NO_MARK]);
    const isSound = (marks: string): boolean => marks.length === 10 && marks.split('').every((mark) => chars.has(mark));
    const weeks = entries.flatMap((entry) => entry.weeks);
    expect(weeks.filter(({ marks }) => !isSound(marks))).toEqual([]);
  });

  it('stand in order, each week once, up to the week of today', () => {
    const mondays = entries.map(({ weeks }) => weeks.map(({ monday }) => monday));
    const before = (monday: LocalDate, next: LocalDate | undefined): boolean => monday < (next ?? '2026-11-17');
    expect(mondays.filter((those) => !those.every((monday, i) => before(monday, those[i + 1])))).toEqual([]);
  });

  it('end with today: a Wednesday’s afternoon is there and Thursday is not', () => {
    const there = entries.find(({ enrolment }) => !enrolment.leaving)!;
    const { marks } = there.weeks.at(-1)!;
    expect(marks).toMatch(/^[^-]{6}-{4}$/);
  });

  it('are # on INSET days and bank holidays, and marks on every other school day of the whole year', () => {
    const { school, entries: pupils } = rolls[0]!;
    const [lastYear] = borough.years;
    const whole = pupils.find(
      ({ enrolment, child }) => enrolment.entry < lastYear.firstDay && !enrolment.leaving && child.year > 8,
    )!;
    const days = listSchoolDays(publishedCalendar(school, borough.years), lastYear.firstDay, lastYear.lastDay);
    expect(days).toHaveLength(190);
    expect(days.filter((day) => !/^[^#-]{2}$/.test(markOn(whole, day)))).toEqual([]);
    expect(markOn(whole, school.insetDays[2]!)).toBe('##');
    expect(markOn(whole, getLocalDate('2026-05-04'))).toBe('##');
  });

  it('are Z before a pupil came and none after the pupil left', () => {
    const joiner = entries.find(({ enrolment: { entry } }) => entry > '2025-09-08' && entry < '2026-08-01')!;
    const before = marksOf(joiner).filter(({ date }) => date < joiner.enrolment.entry);
    expect(before.filter(({ mark }) => mark !== 'Z' && mark !== '#')).toEqual([]);
    const leaver = entries.find(
      ({ enrolment: { leaving } }) => leaving && leaving > '2025-09-10' && leaving < '2026-06-01',
    )!;
    const after = marksOf(leaver).filter(({ date }) => date > leaver.enrolment.leaving!);
    expect(after.filter(({ mark }) => mark !== NO_MARK && mark !== '#')).toEqual([]);
  });
});

describe('what happens to a pupil', () => {
  const suspended = entries.flatMap((entry) =>
    entry.enrolment.suspensions.map((suspension) => ({ entry, suspension })),
  );

  it('is E for the first ten sessions of a suspension and B from the sixth day', () => {
    const long = suspended.filter(
      ({ suspension: { category, endDate } }) => category === 'SUSP' && endDate! < '2026-11-18',
    );
    expect(long.length).toBeGreaterThan(60);
    for (const { entry, suspension } of long) {
      const marks = marksOf(entry).filter(
        ({ date, mark }) => date >= suspension.startDate && date <= suspension.endDate! && mark !== '#',
      );
      const skip = suspension.startSession === 'PM' ? 1 : 0;
      const during = marks
        .slice(skip, skip + suspension.sessions!)
        .map(({ mark }) => mark)
        .join('');
      expect(during).toBe(
        'E'.repeat(Math.min(10, suspension.sessions!)) + 'B'.repeat(Math.max(0, suspension.sessions! - 10)),
      );
    }
  });

  it('never adds up to more than 45 days of suspension in a school year', () => {
    const days = entries.map(({ enrolment }) =>
      enrolment.suspensions
        .filter(({ startDate }) => startDate <= borough.years[0].lastDay)
        .reduce((sum, { sessions }) => sum + (sessions ?? 0), 0),
    );
    expect(Math.max(...days)).toBeLessThanOrEqual(90);
  });

  it('shows some who have begun to fall away since this half term', () => {
    const falling = entries.filter(({ child, enrolment }) => child.pattern.falling && !enrolment.leaving);
    expect(falling.length).toBeGreaterThan(4);
    const missed = falling.map((entry) => {
      const [before, since] = [
        marksOf(entry).filter(({ date }) => date >= '2026-09-01' && date < '2026-10-24'),
        marksOf(entry).filter(({ date }) => date >= '2026-11-02'),
      ];
      const absent = (marks: typeof before) => marks.filter(({ mark }) => 'ION'.includes(mark)).length / marks.length;
      return { before: absent(before), since: absent(since) };
    });
    expect(missed.filter(({ before, since }) => since > before + 0.1).length / missed.length).toBeGreaterThan(0.8);
  });

  it('has afternoons of C2, trips, work experience, study leave, holidays, lateness and reasons not yet known', () => {
    const used = new Set(entries.flatMap(({ weeks }) => weeks.flatMap(({ marks }) => marks.split(''))));
    const wanted = ['C2', 'V', 'W', 'S', 'G', 'L', 'U', 'N', 'O', 'I', 'M', 'R', 'X', 'Z'];
    const chars = wanted.map((code) => ATTENDANCE_CODES.find((one) => one.code === code)!.char);
    expect(chars.filter((char) => !used.has(char))).toEqual([]);
  });
});

describe('the calendar that a school publishes', () => {
  it('has five INSET days in each school year, and the half terms and bank holidays', () => {
    const { terms, closures } = publishedCalendar(borough.schools[0]!, borough.years);
    expect(terms).toHaveLength(6);
    expect(closures.filter(({ because }) => because === 'INSET day')).toHaveLength(10);
    expect(closures.filter(({ because }) => because === 'half term')).toHaveLength(6);
  });
});
