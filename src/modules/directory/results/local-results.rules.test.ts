import { describe, expect, it } from 'vitest';
import {
  type Figure,
  askedFor,
  averagesOf,
  changeInWords,
  childrenInWords,
  rangeInWords,
  saidOfBoth,
  saidOfChange,
  tooFew,
} from './local-results.rules.ts';

const anAverage = (said: Partial<Figure>): Figure => ({
  figure: 'absence',
  part: 'here',
  children: 25,
  before: 0.304,
  after: 0.246,
  mean: -0.058,
  sd: 0.1,
  median: null,
  ...said,
});

describe('an average', () => {
  it('of shares is shown in whole points, this service before the others', () => {
    const figures = [anAverage({ part: 'elsewhere', mean: -0.01 }), anAverage({})];
    // t for 24 degrees of freedom is 2.064: 0.058 and 0.041 to each side.
    expect(averagesOf(figures, 'absence')).toEqual([
      { part: 'here', children: 25, before: 30, after: 25, mean: -6, range: [-10, -2], median: null },
      { part: 'elsewhere', children: 25, before: 30, after: 25, mean: -1, range: [-5, 3], median: null },
    ]);
  });

  it('of what was said is shown to the first decimal', () => {
    const said = anAverage({ figure: 'family-says', before: null, after: null, mean: 4.36, sd: 0.5, median: 4 });
    expect(averagesOf([said], 'family-says', false)).toEqual([
      { part: 'here', children: 25, before: null, after: null, mean: 4.4, range: [4.2, 4.6], median: 4 },
    ]);
  });

  it('has no range where all are alike', () => {
    expect(averagesOf([anAverage({ sd: 0 })], 'absence')[0]!.range).toBeNull();
    expect(rangeInWords(null, String)).toBe('all alike');
  });

  it('of others says nothing where there is none of this service', () => {
    expect(averagesOf([anAverage({ part: 'elsewhere' })], 'absence')).toEqual([]);
  });
});

describe('what is said of them', () => {
  const [here, others] = averagesOf([anAverage({}), anAverage({ part: 'elsewhere', mean: -0.01 })], 'absence');

  it('goes no further than the range', () => {
    expect(saidOfChange(here!)).toBe('It fell by more than chance alone would make likely.');
    expect(saidOfChange(others!)).toBe('Chance alone could have made such a change.');
    expect(saidOfBoth([here!, others!])).toContain('overlap');
    expect(saidOfBoth([here!, { ...others!, range: [-1, 3] }])).toContain('lie apart');
    expect(saidOfBoth([here!])).toBeUndefined();
  });

  it.each([
    [-6, '6 points lower'],
    [1, '1 point higher'],
    [0, 'no change'],
  ])('calls a change of %i %j', (change, words) => {
    expect(changeInWords(change)).toBe(words);
  });
});

describe('how many', () => {
  const asked = (children: number | null): Figure[] => [anAverage({ figure: 'asked', part: '', children })];

  it('is said in words where it may not be told', () => {
    expect([childrenInWords(12), childrenInWords(0), childrenInWords(null)]).toEqual(['12', '0', 'not shown']);
  });

  it.each([
    [asked(12), undefined],
    [asked(null), 'Fewer than 5 children: too few to say anything of them.'],
    [[], 'No child has been counted yet for whom this service was asked through RootED.'],
  ])('%# says whether there is too little', (figures, said) => {
    expect(tooFew(askedFor(figures))).toBe(said);
  });
});
