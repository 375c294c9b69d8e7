import { describe, expect, it } from 'vitest';
import { ATTENDANCE_FIRST } from '../attendance-first/attendance-first.definition.ts';
import type { AttendanceFacts, Judgement } from '../attendance-first/attendance-first.rules.ts';
import { changeSince, mondayList, type Change } from './monday-list.rules.ts';
import { aJudgement } from '../testing/attendance-examples.ts';

const change = (previous: Judgement | undefined, current: Judgement) =>
  changeSince(previous, current, ATTENDANCE_FIRST);

const none = aJudgement([], { year: [6, 100] });
const persistent = (missed: number, possible = 100) => aJudgement(['persistent'], { year: [missed, possible] });
const severe = aJudgement(['severe', 'persistent'], { year: [52, 100] });
const falling = aJudgement(['falling'], { year: [6, 100], recent: [6, 40] });

describe('the change since somebody last looked', () => {
  it.each<[string, Judgement | undefined, Judgement, Change | undefined]>([
    ['none where nothing held and nothing holds', none, none, undefined],
    ['none where the child was not known and nothing holds', undefined, none, undefined],
    ['new where nothing held', none, persistent(12), { kind: 'new', rule: 'persistent', points: 6 }],
    ['new where the child was not known', undefined, severe, { kind: 'new', rule: 'severe', points: 52 }],
    ['worse for a more serious rule', persistent(49), severe, { kind: 'worse', rule: 'severe', points: 3 }],
    [
      'worse for 5 points more missed',
      persistent(12),
      persistent(17),
      { kind: 'worse', rule: 'persistent', points: 5 },
    ],
    [
      'worse when another rule holds too',
      persistent(12),
      aJudgement(['persistent', 'falling'], { year: [13, 100], recent: [6, 40] }),
      { kind: 'worse', rule: 'persistent', points: 1 },
    ],
    ['the same for less', persistent(12), persistent(16), { kind: 'same', rule: 'persistent', points: 4 }],
    ['better for a milder rule', severe, persistent(48), { kind: 'better', rule: 'persistent', points: -4 }],
    ['better for 5 points fewer', persistent(22), persistent(17), { kind: 'better', rule: 'persistent', points: -5 }],
    ['cleared where nothing holds now', persistent(10), none, { kind: 'cleared', rule: 'persistent', points: -4 }],
    ['in what the rule looks at', none, falling, { kind: 'new', rule: 'falling', points: 15 }],
    [
      'that of the most serious rule where two hold',
      falling,
      aJudgement(['persistent', 'falling'], { year: [11, 100], recent: [6, 40] }),
      { kind: 'worse', rule: 'persistent', points: 5 },
    ],
  ])('is %s', (_, previous, current, expected) => {
    expect(change(previous, current)).toEqual(expected);
  });

  it('is counted from nothing where before there were too few sessions to go by', () => {
    expect(change(aJudgement([], { year: [6, 18] }), persistent(6, 24))).toMatchObject({ kind: 'new', points: 25 });
  });

  it('is not that a new academic year cleared a child', () => {
    const before = '2024/25' as AttendanceFacts['academicYear'];
    const lastYear = aJudgement(['persistent'], { year: [60, 380], academicYear: before });
    expect(change(lastYear, aJudgement([], { year: [4, 8] }))).toBeUndefined();
    expect(change(lastYear, persistent(4, 20))).toEqual({ kind: 'new', rule: 'persistent', points: 20 });
  });

  it('may be that falling attendance cleared over the summer, for that rule looks back over it', () => {
    const lastYear = aJudgement(['falling'], {
      recent: [8, 40],
      academicYear: '2024/25' as AttendanceFacts['academicYear'],
    });
    expect(change(lastYear, aJudgement([], { recent: [0, 40] }))).toEqual({
      kind: 'cleared',
      rule: 'falling',
      points: -20,
    });
  });
});

describe('the list of a Monday', () => {
  const candidate = (child: string, kind: Change['kind'], rule: Change['rule'], points: number) => ({
    child,
    change: { kind, rule, points },
  });
  const namesOf = (candidates: readonly { child: string }[]) => candidates.map(({ child }) => child).join(' ');

  it('has who is new or worse: the most serious first, then the greatest change, then as they came', () => {
    const candidates = [
      candidate('Falling', 'new', 'falling', 60),
      candidate('Same', 'same', 'severe', 4),
      candidate('First', 'worse', 'persistent', 6),
      candidate('Second', 'new', 'persistent', 6),
      candidate('Greater', 'worse', 'persistent', 9),
      candidate('Cleared', 'cleared', 'severe', -30),
      candidate('Better', 'better', 'persistent', -8),
      candidate('Severe', 'worse', 'severe', 1),
    ];
    expect(namesOf(mondayList(candidates))).toBe('Severe Greater First Second Falling');
  });

  it('is no longer than asked for, and ten where nothing is asked', () => {
    const twelve = Array.from({ length: 12 }, (_, n) => candidate(`Child${n}`, 'new', 'persistent', 100 - n));
    expect(mondayList(twelve)).toHaveLength(10);
    expect(namesOf(mondayList(twelve, 2))).toBe('Child0 Child1');
  });
});
