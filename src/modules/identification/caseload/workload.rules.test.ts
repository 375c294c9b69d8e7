import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type LiaisonNorms, type Work, hoursInWords, reasonsToLook, stageOf } from './workload.rules.ts';

const TODAY = getLocalDate('2026-11-23');
const NORMS: LiaisonNorms = {
  officer: 1200,
  asked: 30,
  advised: 15,
  accepted: 90,
  'plan-begun': 120,
  'plan-reviewed': 60,
  answer: 5,
  seen: 28,
};
const fine: Work = {
  stage: 'plan-begun',
  since: getLocalDate('2026-10-01'),
  reviewDueOn: getLocalDate('2026-12-01'),
  madeOn: getLocalDate('2026-11-16'),
  attemptsSince: 0,
  nextOn: getLocalDate('2026-11-25'),
  unrecordedOn: null,
};

const reasons = (work: Partial<Work>) => reasonsToLook({ ...fine, ...work }, NORMS, TODAY);

describe('the reasons to look at a child of a caseload', () => {
  it('are none where all goes as it should', () => {
    expect(reasons({})).toEqual([]);
  });

  it('are how long a school has waited, and no others before it is answered', () => {
    const asked = { stage: 'asked', madeOn: null, nextOn: null } as const;
    expect(reasons({ ...asked, since: getLocalDate('2026-11-22') })).toEqual([
      'The school has waited one day for an answer',
    ]);
    expect(reasons({ ...asked, since: getLocalDate('2026-11-16') })).toEqual([
      'The school has waited 7 days for an answer, more than 5',
    ]);
  });

  it('are a meeting that is overdue, a family not seen, a visit not recorded, nothing next', () => {
    expect(
      reasons({
        reviewDueOn: getLocalDate('2026-11-20'),
        madeOn: getLocalDate('2026-10-01'),
        attemptsSince: 2,
        nextOn: null,
      }),
    ).toEqual([
      'The next meeting is 3 days overdue',
      'Last seen 53 days ago, tried 2 times',
      'No next visit or call is planned',
    ]);
    expect(reasons({ madeOn: null, attemptsSince: 1 })).toEqual(['Not seen yet, after 53 days, tried once']);
    expect(reasons({ unrecordedOn: getLocalDate('2026-11-20'), nextOn: null })).toEqual([
      'What came of a planned visit is not recorded',
    ]);
  });

  it('are not that a family was not seen of whom only advice was given', () => {
    expect(reasons({ stage: 'advised', madeOn: null, nextOn: null, reviewDueOn: null })).toEqual([]);
  });
});

describe('a stage', () => {
  it('is that of the plan where there is one, else that of the request', () => {
    expect(stageOf('accepted', null)).toBe('accepted');
    expect(stageOf('accepted', 0)).toBe('plan-begun');
    expect(stageOf(null, 2)).toBe('plan-reviewed');
    expect(stageOf(null, null)).toBeUndefined();
  });
});

describe('hours', () => {
  it.each([
    [60, '1 hour'],
    [90, '1.5 hours'],
    [0, '0 hours'],
    [100, '1.7 hours'],
  ])('%i minutes are %s', (minutes, words) => {
    expect(hoursInWords(minutes)).toBe(words);
  });
});
