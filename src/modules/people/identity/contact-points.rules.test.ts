import { describe, expect, it } from 'vitest';
import { foldEmail, foldPhone } from './contact-points.rules.ts';

describe('a phone number is compared', () => {
  it.each([
    ['07700 900123', '07700900123'],
    ['+44 7700 900123', '07700900123'],
    ['+44 (0)7700 900123', '07700900123'],
    ['0044 7700 900123', '07700900123'],
    ['(01632) 960-001', '01632960001'],
    ['+353 1 555 0100', '35315550100'],
  ])('%s as %s', (phone, folded) => {
    expect(foldPhone(phone)).toBe(folded);
  });
});

describe('an e-mail address is compared', () => {
  it('without regard to case', () => {
    expect(foldEmail(' Ada.Fernwick@Example.org ')).toBe('ada.fernwick@example.org');
  });
});
