import { describe, expect, it } from 'vitest';
import { addressForApp, codeAt, newSecret, secretInWords, stepOf } from './totp.ts';

/** The secret and the moments of RFC 6238, appendix B; its codes have eight digits, of which ours are the last six. */
const SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('the code of an authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i seconds is %s, as RFC 6238 has it', (seconds, code) => {
    expect(codeAt(SECRET, at(seconds)).code).toBe(code);
    expect(stepOf(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it.each([
    [-2, undefined],
    [-1, 99],
    [0, 100],
    [1, 101],
    [2, undefined],
  ])('that is %i steps from now is of step %s', (astray, step) => {
    const { code } = codeAt(SECRET, at((100 + astray) * 30 + 15));
    expect(stepOf(SECRET, code, at(100 * 30 + 15))).toBe(step);
  });

  it.each(['', '28708', '2870822', '28708x', '28708é', '２８７０８２'])('is not %s', (typed) => {
    expect(stepOf(SECRET, typed, at(59))).toBeUndefined();
  });

  it('changes with its step', () => {
    expect(codeAt(SECRET, at(59)).seconds).toBe(1);
    expect(codeAt(SECRET, at(60)).seconds).toBe(30);
  });

  it('comes from a secret that an app reads or somebody types', () => {
    expect(secretInWords(SECRET)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(addressForApp(SECRET, 'pat@example.org')).toBe(
      'otpauth://totp/RootED:pat%40example.org?issuer=RootED&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30',
    );
    expect(newSecret()).toHaveLength(20);
    expect(newSecret()).not.toEqual(newSecret());
  });
});
