import { describe, expect, it } from 'vitest';
import { addressIn, ruleOnWay } from './ways.rules.ts';

describe('somebody is told', () => {
  it.each([
    ['lead@school.example', 'lead@school.example'],
    ["o'neil+work@a-b.gov.uk", "o'neil+work@a-b.gov.uk"],
    ['jsmith', undefined],
    ['a@localhost', undefined],
    ['a@b.example,c@d.example', undefined],
    ['<a@b.example', undefined],
    ['a@b.example\r\nBcc: c@d.example', undefined],
  ])('by e-mail where their user name is an address: %j', (userName, address) => {
    expect(addressIn(userName)).toBe(address);
  });

  it.each([
    ['07700 900 123', '+447700900123'],
    ['+44 (0)7700-900123'.replace('(0)', ''), '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
  ])('by text message to a mobile number, however it is typed: %j', (typed, mobile) => {
    expect(ruleOnWay('text', typed)).toEqual({ allowed: true, value: { way: 'text', mobile } });
  });

  it('but not by text message without a number, nor to one that is no mobile', () => {
    expect(ruleOnWay('text', ' ')).toEqual({ allowed: false, refusal: 'no-mobile' });
    expect(ruleOnWay('text', '01632 960001')).toEqual({ allowed: false, refusal: 'not-a-mobile' });
    expect(ruleOnWay('email', '12')).toEqual({ allowed: false, refusal: 'not-a-mobile' });
  });

  it('or not at all', () => {
    expect(ruleOnWay('nothing', '')).toEqual({ allowed: true, value: { way: 'nothing', mobile: null } });
  });
});
