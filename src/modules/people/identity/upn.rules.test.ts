import { describe, expect, it } from 'vitest';
import { isTemporaryUpn, laNumberOf, readUpn, upnCheckLetter, type Upn } from './upn.rules.ts';

describe('the check letter of a UPN', () => {
  it.each([
    ['201100018042', 'R'],
    ['20110001804V', 'T'],
    ['20110001804S', 'N'],
  ])('of %s is %s', (afterIt, letter) => {
    expect(upnCheckLetter(afterIt)).toBe(letter);
  });
});

describe('a UPN', () => {
  it('is accepted when its check letter fits', () => {
    expect(readUpn('R201100018042')).toEqual({ allowed: true, value: 'R201100018042' });
  });

  it('may be temporary, and then ends in a letter', () => {
    expect(readUpn('T20110001804V')).toEqual({ allowed: true, value: 'T20110001804V' });
    expect(isTemporaryUpn('T20110001804V' as Upn)).toBe(true);
    expect(isTemporaryUpn('R201100018042' as Upn)).toBe(false);
  });

  it('is read through spaces and small letters', () => {
    expect(readUpn(' r2011 0001 8042 ')).toEqual({ allowed: true, value: 'R201100018042' });
  });

  it('tells which local authority gave it', () => {
    expect(laNumberOf('R201100018042' as Upn)).toBe('201');
  });

  it.each([
    ['', 'not-thirteen-characters'],
    ['R20110001804', 'not-thirteen-characters'],
    ['R2011000180422', 'not-thirteen-characters'],
    ['2201100018042', 'not-the-form-of-a-upn'],
    ['S201100018042', 'not-the-form-of-a-upn'],
    ['N20110001804S', 'not-the-form-of-a-upn'],
    ['R2011O0018042', 'not-the-form-of-a-upn'],
    ['T201100018042', 'check-letter-does-not-fit'],
    ['R201100018024', 'check-letter-does-not-fit'],
  ])('%j is refused: %s', (text, refusal) => {
    expect(readUpn(text)).toEqual({ allowed: false, refusal });
  });
});
