import { describe, expect, it } from 'vitest';
import { type Candidate, roomInWords, suggestOfficer, workOf } from './suggest-officer.rules.ts';

const officer = (name: string, work: number, more: Partial<Candidate> = {}): Candidate => ({
  userId: name,
  name,
  week: 1200,
  work,
  children: {},
  ofSchool: false,
  inCluster: false,
  ...more,
});

const suggested = (...candidates: Candidate[]) => {
  const suggestion = suggestOfficer(candidates, 90);
  return suggestion && `${suggestion.officer.name}: ${suggestion.because}`;
};

const OF_SCHOOL = { ofSchool: true, inCluster: true };

describe('whom to give a request', () => {
  it('is the officer of the school while there is room', () => {
    expect(suggested(officer('Ann', 600, OF_SCHOOL), officer('Ben', 0, { inCluster: true }))).toBe(
      'Ann: Works with this school, 10 hours a week free',
    );
  });

  it('is whoever has most room in the cluster, where that officer has none', () => {
    const full = officer('Ann', 1260, OF_SCHOOL);
    const cluster = [officer('Ben', 900, { inCluster: true }), officer('Cat', 600, { inCluster: true })];
    expect(suggested(full, ...cluster, officer('Dan', 0))).toBe(
      'Cat: Ann, who works with this school, has 1 hour a week too many. Works in this cluster, 10 hours a week free',
    );
  });

  it('is somebody of another cluster where this one has no room', () => {
    expect(suggested(officer('Ann', 1200, OF_SCHOOL), officer('Dan', 0))).toBe(
      'Dan: Ann, who works with this school, has 0 hours a week free. Works in another cluster, 20 hours a week free',
    );
  });

  it('is whoever is least over where nobody has room, and nobody where none may be asked', () => {
    expect(suggested(officer('Ann', 1500, OF_SCHOOL), officer('Dan', 1260))).toBe(
      'Dan: Nobody has room for it. Nearest to it: 1 hour a week too many',
    );
    expect(suggested()).toBeUndefined();
  });
});

describe('work', () => {
  it('is what children at each stage come to', () => {
    const norms = {
      officer: 1200,
      asked: 30,
      advised: 15,
      accepted: 90,
      'plan-begun': 120,
      'plan-reviewed': 60,
      answer: 5,
      seen: 28,
    };
    expect(workOf({ asked: 2, accepted: 3, 'plan-reviewed': 1 }, norms)).toBe(390);
    expect(roomInWords({ week: 1200, work: 390 })).toBe('13.5 hours a week free');
  });
});
