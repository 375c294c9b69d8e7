import { describe, expect, it } from 'vitest';
import { type SearchTyped, readSearch } from './criteria.rules.ts';

const NOTHING: SearchTyped = { q: '', day: '', month: '', year: '' };

describe('what was typed into the search', () => {
  it.each<[string, Partial<SearchTyped>, object | undefined]>([
    ['nothing', {}, undefined],
    ['a name', { q: ' Zoë O’Brien ' }, { name: 'zoe obrien', upn: null, birthday: null }],
    ['a pupil number', { q: 'r2011 0001 8042' }, { name: null, upn: 'R201100018042', birthday: null }],
    ['a pupil number that cannot be', { q: 'A201100018042' }, { name: 'a201100018042', upn: null, birthday: null }],
    ['a birthday', { day: '3', month: '9', year: '2014' }, { name: null, upn: null, birthday: '2014-09-03' }],
    [
      'a name and a birthday',
      { q: 'Ada', day: '12', month: '3', year: '2015' },
      { name: 'ada', upn: null, birthday: '2015-03-12' },
    ],
  ])('is read as %s', (_, typed, value) => {
    expect(readSearch({ ...NOTHING, ...typed })).toEqual({ allowed: true, value });
  });

  it.each<[string, Partial<SearchTyped>, string]>([
    ['one letter', { q: 'a' }, 'too-short'],
    ['signs only', { q: '%%' }, 'too-short'],
    ['too much', { q: 'a'.repeat(101) }, 'too-long'],
    ['a day that is none', { day: '30', month: '2', year: '2015' }, 'no-such-day'],
    ['half a day', { q: 'Ada', day: '3' }, 'no-such-day'],
  ])('is refused where it is %s', (_, typed, refusal) => {
    expect(readSearch({ ...NOTHING, ...typed })).toEqual({ allowed: false, refusal });
  });
});
