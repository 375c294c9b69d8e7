import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { SUSPENSION_CATEGORIES, SUSPENSION_LIMITS, SUSPENSION_REASONS } from '../../codes/suspension-codes.ts';
import { ruleOnSuspensionRow, type SuspensionFileContext } from './suspension-file.rules.ts';

const context: SuspensionFileContext = {
  categories: SUSPENSION_CATEGORIES,
  reasons: SUSPENSION_REASONS,
  limits: SUSPENSION_LIMITS,
  today: getLocalDate('2025-12-12'),
  laNumbers: null,
};

const row = {
  UPN: 'R201100018042',
  Category: 'SUSP',
  Reason1: 'DB',
  StartDate: '2025-11-17',
  Sessions: '6',
  EndDate: '2025-11-20',
};

const readOf = (changed: Record<string, string>) => {
  const verdict = ruleOnSuspensionRow({ ...row, ...changed }, context);
  return verdict.allowed ? verdict.value : verdict.faults.map(({ column, code }) => `${column}: ${code}`);
};

describe('a row of a file of suspensions', () => {
  it('is a suspension, its reasons in order', () => {
    expect(readOf({ Reason2: 'va', Reason3: 'DB', StartSession: 'pm' })).toEqual({
      upn: 'R201100018042',
      category: 'SUSP',
      reasons: ['DB', 'VA'],
      startDate: '2025-11-17',
      startSession: 'PM',
      sessions: 6,
      endDate: '2025-11-20',
    });
  });

  it('takes the older name, and the longest that the law allows', () => {
    expect(readOf({ Category: 'fixd', Sessions: '90', EndDate: '' })).toMatchObject({ category: 'SUSP', sessions: 90 });
  });

  it('of a permanent exclusion has neither sessions nor an end', () => {
    expect(readOf({ Category: 'PERM', Sessions: '0', EndDate: '' })).toMatchObject({ sessions: null, endDate: null });
  });

  it('of lunchtimes may count more of them than fit into whole days', () => {
    expect(readOf({ Category: 'LNCH', Sessions: '10' })).toMatchObject({ category: 'LNCH', sessions: 10 });
  });

  it('takes a reason of 2026 at an earlier date, because no authority for its first day was found', () => {
    expect(readOf({ Reason1: 'MP', StartDate: '2024-11-18', EndDate: '' })).toMatchObject({ reasons: ['MP'] });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['of an unknown category', { Category: 'EXCL' }, ['Category: not-in-the-list']],
    ['without a reason', { Reason1: '' }, ['Reason1: empty']],
    ['with a reason nobody knows', { Reason2: 'QQ' }, ['Reason2: unknown-reason']],
    ['with Other, which ended in 2020', { Reason1: 'OT' }, ['Reason1: reason-not-in-force']],
    [
      'with a reason of 2020 in 2019',
      { Reason1: 'OW', StartDate: '2019-11-18', EndDate: '' },
      ['Reason1: reason-not-in-force'],
    ],
    ['without a start', { StartDate: '' }, ['StartDate: empty']],
    ['that starts next year', { StartDate: '2026-11-17', EndDate: '' }, ['StartDate: too-far-ahead']],
    ['without sessions', { Sessions: '' }, ['Sessions: empty']],
    ['with half a session', { Sessions: '1.5' }, ['Sessions: not-a-number-of-sessions']],
    ['longer than 45 days', { Sessions: '91', EndDate: '' }, ['Sessions: over-legal-limit']],
    ['that ends before it starts', { EndDate: '2025-11-14' }, ['EndDate: ends-before-start']],
    ['with more sessions than days', { Sessions: '9' }, ['Sessions: more-than-fit']],
    [
      'with more sessions than days over a weekend',
      { Sessions: '13', EndDate: '2025-11-24' },
      ['Sessions: more-than-fit'],
    ],
    ['from an afternoon with a session too many', { StartSession: 'PM', Sessions: '8' }, ['Sessions: more-than-fit']],
    ['of a permanent exclusion that ends', { Category: 'PERM' }, ['EndDate: permanent-with-end']],
  ])('%s is refused', (_, changed, faults) => {
    expect(readOf(changed)).toEqual(faults);
  });

  it('is refused in words that say what to do', () => {
    expect(ruleOnSuspensionRow({ ...row, Reason1: 'OT' }, context)).toEqual({
      allowed: false,
      faults: [
        {
          column: 'Reason1',
          code: 'reason-not-in-force',
          message: 'The reason OT was last used on 31 August 2020',
          remedy: 'Use the code that was in force then',
        },
      ],
    });
  });
});
