import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { ATTENDANCE_CODES, buildMarkTables } from '#modules/education/index.ts';
import { reasonsInWords, whyNotInWords } from './attendance-first-words.rules.ts';
import { ATTENDANCE_FIRST } from './attendance-first.definition.ts';
import { prepareAttendanceFirst, type Judgement } from './attendance-first.rules.ts';
import { aJudgement, everyDay, exampleCalendar, weeksOf } from '../testing/attendance-examples.ts';

const whyNot = (judgement: Judgement) =>
  Object.fromEntries(whyNotInWords(judgement, ATTENDANCE_FIRST).map(({ rule, sentence }) => [rule, sentence]));

describe('the reasons for a flag', () => {
  it('say what was missed, of how much, from when to when, and where the rule begins', () => {
    const asAt = getLocalDate('2025-12-12');
    const weeks = weeksOf('2025-09-01', '2025-12-12', everyDay('2025-11-14', '2025-12-12', 'OO'));
    const judgement = prepareAttendanceFirst(
      ATTENDANCE_FIRST,
      exampleCalendar,
      buildMarkTables(ATTENDANCE_CODES),
      asAt,
    )(weeks);
    expect(reasonsInWords(judgement, ATTENDANCE_FIRST)).toEqual([
      {
        rule: 'persistent',
        sentence:
          'Missed 42 of 136 sessions (30.9%) from 3 September 2025 to 12 December 2025. Persistent absence is 10% or more.',
      },
      {
        rule: 'falling',
        sentence:
          'Attended 0% of 40 sessions in the last 4 school weeks, from 17 November 2025 to 12 December 2025, ' +
          'and 97.9% of 96 sessions in the 12 before: 97.9 points lower. Falling is 10 points or more.',
      },
    ]);
  });

  it('say the same of severe absence', () => {
    const [severe] = reasonsInWords(aJudgement(['severe', 'persistent'], { year: [80, 160] }), ATTENDANCE_FIRST);
    expect(severe).toEqual({
      rule: 'severe',
      sentence:
        'Missed 80 of 160 sessions (50%) from 3 September 2025 to 12 December 2025. Severe absence is 50% or more.',
    });
  });
});

describe('a child exactly at the threshold', () => {
  it('is said to be there, in plain numbers', () => {
    const [falling] = reasonsInWords(
      aJudgement(['falling'], { recent: [16, 120], earlier: [4, 120] }),
      ATTENDANCE_FIRST,
    );
    expect(falling?.sentence).toMatch(/: 10 points lower\. Falling is 10 points or more\.$/);
  });
});

describe('why a child is not flagged', () => {
  it('is said for each rule that does not hold', () => {
    expect(whyNot(aJudgement([], { year: [9, 160], recent: [3, 40], earlier: [6, 120] }))).toEqual({
      severe: 'Missed 9 of 160 sessions (5.6%); severe absence begins at 50%.',
      persistent: 'Missed 9 of 160 sessions (5.6%); persistent absence begins at 10%.',
      falling:
        'Attended 92.5% of 40 sessions in the last 4 school weeks, from 3 September 2025 to 12 December 2025, ' +
        'and 95% of 120 sessions in the 12 before: 2.5 points lower; falling begins at 10.',
    });
  });

  it('is not said for the rules that do', () => {
    expect(Object.keys(whyNot(aJudgement(['persistent'], { year: [30, 160] })))).toEqual(['severe', 'falling']);
  });

  it('is that there were too few sessions', () => {
    expect(whyNot(aJudgement([], { year: [6, 12], recent: [6, 12], earlier: [0, 0] }))).toEqual({
      severe: 'Too few sessions so far: 12, the definition asks for 20.',
      persistent: 'Too few sessions so far: 12, the definition asks for 20.',
      falling: 'Too few sessions in the last 4 school weeks: 12, the definition asks for 20.',
    });
    expect(whyNot(aJudgement([], { recent: [6, 40], earlier: [0, 30] }))['falling']).toBe(
      'Too few sessions in the 12 school weeks before the last 4: 30, the definition asks for 40.',
    );
  });

  it('is that attendance is not lower', () => {
    expect(whyNot(aJudgement([], { recent: [0, 40], earlier: [12, 120] }))['falling']).toMatch(
      /^Attended 100% of 40 .* and 90% of 120 sessions in the 12 before: not lower\.$/,
    );
  });

  it('is never rounded up to a threshold that was not reached', () => {
    const close = aJudgement([], { year: [37, 371], recent: [4, 40], earlier: [1, 2500] });
    expect(whyNot(close)['persistent']).toBe('Missed 37 of 371 sessions (9.97%); persistent absence begins at 10%.');
    expect(whyNot(close)['falling']).toMatch(/: 9\.96 points lower; falling begins at 10\.$/);
  });
});
