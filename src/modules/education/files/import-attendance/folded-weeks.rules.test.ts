import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, getLocalDate, type LocalDate } from '#kernel/local-date.ts';
import type { Upn } from '#modules/people/index.ts';
import { FoldedWeeks } from './folded-weeks.rules.ts';

const MONDAY = getLocalDate('2026-01-05');
const upn = (number: number): Upn => `A${number}` as Upn;
const byte = (mark: string): number => mark.charCodeAt(0);

describe('rows folded into weeks', () => {
  it('stand in their places, with the rows they came from', () => {
    const folded = new FoldedWeeks();
    const [pupil, week] = [folded.pupil(upn(1)), folded.week(MONDAY)];
    expect(folded.add(pupil, week, 9, byte('I'), 2)).toBe('kept');
    expect(folded.add(pupil, week, 0, byte('/'), 3)).toBe('kept');
    expect(folded.add(pupil, week, 0, byte('/'), 4)).toBe('same');
    expect(folded.add(pupil, week, 0, byte('O'), 5)).toBe('another');
    expect([...folded.weeks()].map((each) => ({ ...each, rows: [...each.rows] }))).toEqual([
      {
        upn: upn(1),
        monday: MONDAY,
        friday: addDays(MONDAY, 4),
        marks: '/--------I',
        rows: [3, 0, 0, 0, 0, 0, 0, 0, 0, 2],
      },
    ]);
  });

  it('are the same whatever the order of the rows', () => {
    const cell = fc.record({
      pupil: fc.nat(40),
      week: fc.nat(60),
      place: fc.nat(9),
      mark: fc.constantFrom('/', 'I', 'O'),
    });
    const cells = fc.uniqueArray(cell, {
      selector: ({ pupil, week, place }) => `${pupil} ${week} ${place}`,
      maxLength: 800,
    });
    const fold = (some: readonly { pupil: number; week: number; place: number; mark: string }[]): string[] => {
      const folded = new FoldedWeeks();
      for (const { pupil, week, place, mark } of some) {
        const monday: LocalDate = addDays(MONDAY, week * 7);
        folded.add(folded.pupil(upn(pupil)), folded.week(monday), place, byte(mark), 2);
      }
      return [...folded.weeks()].map((each) => `${each.upn} ${each.monday} ${each.marks}`).toSorted();
    };
    fc.assert(
      fc.property(cells, (some) => {
        expect(fold(some.toReversed())).toEqual(fold(some));
      }),
    );
  });
});
