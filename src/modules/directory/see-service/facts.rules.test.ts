import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { availabilityOn } from './availability.rules.ts';
import { agesInWords, milesInWords } from './in-words.rules.ts';
import { confirmedInWords, costsOf, timesOf, webAddress } from './facts.rules.ts';

const TODAY = getLocalDate('2026-11-20');

describe('a service in words', () => {
  it('says whether it takes somebody, who said so and when', () => {
    const said = { state: 'yes', weeks: null, saidBy: 'provider', saidOn: getLocalDate('2026-11-03') } as const;
    expect(availabilityOn(said, TODAY).told).toBe('Takes requests now, said on 3 November 2026 by the service');
    expect(availabilityOn({ ...said, state: 'waiting', weeks: 1 }, TODAY).told).toBe(
      'The wait is about 1 week, said on 3 November 2026 by the service',
    );
    expect(availabilityOn(said, getLocalDate('2026-12-01')).kind).toBe('yes');
    expect(availabilityOn(said, getLocalDate('2026-12-02'))).toMatchObject({
      kind: 'not-known',
      told: 'Nobody has said lately: ring first. Last known: takes requests now, said on 3 November 2026 by the service',
    });
    expect(availabilityOn({ state: null, weeks: null, saidBy: null, saidOn: null }, TODAY).told).toBe(
      'Nobody has said lately: ring first',
    );
  });

  it.each([
    [5, 11, 'For ages 5 to 11'],
    [null, 18, 'For ages up to 18'],
    [0, 5, 'For ages up to 5'],
    [16, null, 'For ages 16 and over'],
    [2.5, 2.5, 'For age 2.5'],
    [null, null, undefined],
  ])('says its ages: %s to %s', (minimum, maximum, words) => {
    expect(agesInWords(minimum, maximum)).toBe(words);
  });

  it.each([
    [0.05, 'Less than a quarter of a mile away'],
    [0.96, '1 mile away'],
    [1.23, '1.2 miles away'],
    [12.4, '12 miles away'],
  ])('says how far it is: %s', (miles, words) => {
    expect(milesInWords(miles)).toBe(words);
  });

  it('says when it is open, without what is over', () => {
    const schedules = [
      { id: 'a', byday: 'MO,WE', opens_at: '09:00:00', closes_at: '12:30', freq: 'WEEKLY' as const },
      { id: 'b', byday: 'FR', valid_to: '2026-11-19' },
    ];
    expect(timesOf({ schedules }, TODAY)).toEqual(['Monday and Wednesday, 09:00 to 12:30']);
  });

  it('says what it costs', () => {
    expect(costsOf({ cost_options: [{ id: 'a', option: 'A session', amount: 3.5 }] }, false)).toEqual([
      'A session: £3.50',
    ]);
    expect(costsOf({ cost_options: [{ id: 'a', option: 'Free', amount: 0 }] }, true)).toEqual(['Free']);
    expect(costsOf({ cost_options: [] }, null)).toEqual(['Not said: ask']);
  });

  it('says when it was confirmed, and that it is long ago', () => {
    const confirmed = {
      confirmedOn: getLocalDate('2026-06-01'),
      confirmedBy: 'provider',
      confirmBy: getLocalDate('2026-08-30'),
    };
    expect(confirmedInWords(confirmed, TODAY)).toBe(
      'Confirmed on 1 June 2026 by the service. That is long ago: check with the service',
    );
  });

  it('follows no address that is none of the web', () => {
    expect([webAddress('https://a.example/b'), webAddress('javascript:alert(1)'), webAddress('a.example')]).toEqual([
      'https://a.example/b',
      undefined,
      undefined,
    ]);
  });
});
