import { describe, expect, it } from 'vitest';
import { wantedBy } from './wanted.rules.ts';

describe('the list of plans', () => {
  it('shows my own open plans where nothing is asked', () => {
    expect(wantedBy({})).toEqual({ whose: 'mine', state: 'open', page: 1 });
  });

  it('shows what is asked', () => {
    expect(wantedBy({ whose: 'organisation', state: 'review-overdue', page: '3' })).toEqual({
      whose: 'organisation',
      state: 'review-overdue',
      page: 3,
    });
  });

  it('and takes what makes no sense for nothing asked', () => {
    expect(wantedBy({ whose: 'everybody', state: 'lost', page: '-1' })).toEqual({
      whose: 'mine',
      state: 'open',
      page: 1,
    });
  });
});
