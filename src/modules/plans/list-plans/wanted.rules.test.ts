import { describe, expect, it } from 'vitest';
import { wantedBy } from './wanted.rules.ts';

describe('the list of plans', () => {
  it('shows my own open plans where nothing is asked', () => {
    expect(wantedBy({}, 'mine')).toEqual({ whose: 'mine', state: 'open', page: 1 });
  });

  it('shows those of the organisation to whoever is on no team and oversees them', () => {
    expect(wantedBy({}, 'organisation')).toEqual({ whose: 'organisation', state: 'open', page: 1 });
    expect(wantedBy({ whose: 'mine' }, 'organisation').whose).toBe('mine');
  });

  it('shows what is asked', () => {
    expect(wantedBy({ whose: 'organisation', state: 'review-overdue', page: '3' }, 'mine')).toEqual({
      whose: 'organisation',
      state: 'review-overdue',
      page: 3,
    });
  });

  it('and takes what makes no sense for nothing asked', () => {
    expect(wantedBy({ whose: 'everybody', state: 'lost', page: '-1' }, 'mine')).toEqual({
      whose: 'mine',
      state: 'open',
      page: 1,
    });
  });
});
