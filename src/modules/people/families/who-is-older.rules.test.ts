import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { isYounger, mayBe, whoMayBeSomething } from './who-is-older.rules.ts';

const born = (birthday: string) => ({ birthday: getLocalDate(birthday), dueOn: null });
const due = (day: string) => ({ birthday: null, dueOn: getLocalDate(day) });
const UNKNOWN = { birthday: null, dueOn: null };

describe('somebody is younger than another', () => {
  it.each([
    ['born later', born('2020-05-01'), born('2015-03-12'), true],
    ['born earlier', born('2015-03-12'), born('2020-05-01'), false],
    ['born on the same day', born('2020-05-01'), born('2020-05-01'), false],
    ['not born yet', due('2027-01-04'), born('2020-05-01'), true],
    ['not born yet, whatever is known of the other', due('2027-01-04'), UNKNOWN, true],
    ['of whom nothing is known', UNKNOWN, born('1990-05-01'), false],
    ['when nothing is known of the other', born('2020-05-01'), UNKNOWN, false],
  ])('%s', (_, one, other, is) => {
    expect(isYounger(one, other)).toBe(is);
  });
});

describe('what somebody may be to another', () => {
  const [ada, ben] = [born('2015-03-12'), born('2018-03-12')].map((one) => ({ ...one, isChild: true }));
  const [gran, mother] = [born('1960-03-12'), born('1990-03-12')].map((one) => ({ ...one, isChild: false }));
  it.each([
    ['a child is a carer of one younger', 'carer', ada, ben, true],
    ['not of one older', 'carer', ben, ada, false],
    ['but brother or sister', 'brother-or-sister', ben, ada, true],
    ['an adult cares for an older one', 'carer', mother, gran, true],
    ['a child, of one of whom nobody knows how old', 'mother', ada, { ...UNKNOWN, isChild: false }, true],
  ] as const)('%s', (_, kind, one, other, may) => {
    expect(mayBe(kind, one!, other!)).toBe(may);
  });
});

describe('somebody of a family may be something to another', () => {
  const grace = { name: 'Grace', ...UNKNOWN, isChild: false };
  const ada = { name: 'Ada', ...born('2015-03-12'), isChild: true };
  const ben = { name: 'Ben', ...born('2018-03-12'), isChild: true };
  const baby = { name: 'Baby', ...due('2027-01-04'), isChild: true };
  const sam = { name: 'Sam', ...UNKNOWN, isChild: true };
  it.each([
    ['adults and an older child, not the youngest', [grace, ada, ben], ['Grace', 'Ada']],
    ['not a baby, nor an only child', [grace, baby], ['Grace']],
    ['a child of whom nobody knows how old they are', [sam, ada, baby], ['Sam', 'Ada']],
  ])('%s', (_, members, names) => {
    expect(whoMayBeSomething(members).map(({ name }) => name)).toEqual(names);
  });
});
