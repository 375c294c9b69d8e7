import { describe, expect, it } from 'vitest';
import { ATTENDANCE_FIRST } from '../../attendance-first/attendance-first.definition.ts';
import type { AttendanceFacts, Judgement } from '../../attendance-first/attendance-first.rules.ts';
import { aJudgement } from '../../testing/attendance-examples.ts';
import { changeToKeep, type Standing } from './standing.rules.ts';

const none = aJudgement([], { year: [6, 100] });
const persistent = (missed: number) => aJudgement(['persistent'], { year: [missed, 100] });
const severe = aJudgement(['severe', 'persistent'], { year: [52, 100] });
const lastYear = aJudgement(['persistent'], {
  year: [60, 380],
  academicYear: '2024/25' as AttendanceFacts['academicYear'],
});

const on = (day: number, judgement: Judgement) => ({ judgement, at: new Date(Date.UTC(2026, 10, day)) });
const kept = (standing: Standing, current: Judgement) => changeToKeep(standing, current, ATTENDANCE_FIRST);

describe('what a run keeps for a child', () => {
  it('is nothing where no rule held and none holds', () => {
    expect(kept({}, none)).toBeUndefined();
    expect(kept({ flag: on(2, none) }, none)).toBeUndefined();
  });

  it('is a new flag where nobody has looked yet', () => {
    expect(kept({}, persistent(12))).toEqual({ kind: 'new', rule: 'persistent', points: 12 });
  });

  it('is nothing while the flag is as it was, and the second run of a day keeps nothing', () => {
    expect(kept({ flag: on(2, persistent(12)) }, persistent(12))).toBeUndefined();
    expect(kept({ flag: on(2, persistent(12)) }, persistent(16))).toBeUndefined();
  });

  it('is worse when small changes have added up since the flag was raised', () => {
    expect(kept({ flag: on(2, persistent(12)) }, persistent(17))).toMatchObject({ kind: 'worse' });
  });

  it('is nothing when one of two rules ceases to hold, and holds again', () => {
    const both = aJudgement(['persistent', 'falling'], { year: [12, 100], recent: [8, 40] });
    expect(kept({ flag: on(2, both) }, persistent(13))).toBeUndefined();
    expect(kept({ flag: on(2, both) }, both)).toBeUndefined();
  });

  it('is that a flag cleared, once', () => {
    expect(kept({ flag: on(2, persistent(12)) }, none)).toMatchObject({ kind: 'cleared' });
    expect(kept({ flag: on(9, none), answer: on(3, persistent(12)) }, none)).toBeUndefined();
  });

  it('is nothing while too little is known to say that a rule holds no more', () => {
    const falling = aJudgement(['falling'], { recent: [8, 40] });
    expect(kept({ flag: on(2, falling) }, aJudgement([], { recent: [0, 12] }))).toBeUndefined();
    expect(kept({ flag: on(2, falling) }, aJudgement([], { recent: [0, 40] }))).toMatchObject({ kind: 'cleared' });
    expect(kept({ flag: on(2, persistent(12)) }, aJudgement([], { year: [0, 0] }))).toBeUndefined();
  });

  it('is new again after it cleared, where nobody answered', () => {
    expect(kept({ flag: on(9, none) }, persistent(12))).toMatchObject({ kind: 'new' });
  });

  it('is only that the flag ends when a new academic year begins the count again', () => {
    expect(kept({ flag: on(2, lastYear) }, none)).toBe('ended');
  });
});

describe('a child for whom somebody said that there is no action now', () => {
  const answered: Standing = { flag: on(2, persistent(12)), answer: on(4, persistent(14)) };

  it('does not come back while things are about as they were', () => {
    expect(kept(answered, persistent(18))).toBeUndefined();
  });

  it('does not come back, as new, when a rule ceased to hold for a while', () => {
    expect(kept({ ...answered, flag: on(9, none) }, persistent(14))).toMatchObject({ kind: 'same' });
  });

  it('comes back when many more sessions are missed than when it was said', () => {
    expect(kept(answered, persistent(19))).toMatchObject({ kind: 'worse', points: 5 });
    expect(kept({ ...answered, flag: on(9, none) }, persistent(19))).toMatchObject({ kind: 'worse' });
  });

  it('comes back when a more serious rule holds', () => {
    expect(kept(answered, severe)).toMatchObject({ kind: 'worse', rule: 'severe' });
  });

  it('comes back in a new academic year, when a rule holds again', () => {
    expect(kept({ answer: on(2, lastYear) }, persistent(12))).toMatchObject({ kind: 'new' });
  });
});
