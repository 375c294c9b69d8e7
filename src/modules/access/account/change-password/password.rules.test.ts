import { describe, expect, it } from 'vitest';
import { rulePassword } from './password.rules.ts';

const ruled = (password: string, userName = 'pat.example@northfield.example') => {
  const ruling = rulePassword(password, userName);
  return ruling.allowed ? 'allowed' : ruling.refusal;
};

describe('a password of one’s own', () => {
  it.each([
    ['coffee tin lamp', 'allowed'],
    ['correct-kettle-9', 'allowed'],
    ['ñandú über école', 'allowed'],
    ['elevenchars', 'too-short'],
    ['😀😀😀😀😀😀😀😀😀😀😀', 'too-short'],
    ['my name is Pat.Example', 'has-user-name'],
    ['PAT.EXAMPLE@northfield.example', 'has-user-name'],
    ['Password1234', 'very-common'],
    ['P4ssw0rd!2026', 'very-common'],
    ['Safe-guarding-2026', 'very-common'],
    ['123456789012', 'very-common'],
    ['abcdefghijklmnop', 'very-common'],
    ['121212121212', 'very-common'],
    ['aaaaaaaaaaaaaaaa', 'very-common'],
  ])('%s is %s', (password, answer) => {
    expect(ruled(password)).toBe(answer);
  });

  it('may have the letters of a very short user name', () => {
    expect(ruled('jogging by the river', 'jo')).toBe('allowed');
  });
});
