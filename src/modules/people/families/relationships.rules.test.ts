import { describe, expect, it } from 'vitest';
import { isParent, readRelationship } from './relationships.rules.ts';

describe('what a school calls a contact', () => {
  it.each([
    ['Mother', 'mother'],
    ['MUM', 'mother'],
    ['Step Father', 'stepfather'],
    ['Foster Carer', 'carer'],
    ['Brother or sister', 'brother-or-sister'],
    ['Nan', 'grandmother'],
    ['Social Worker', 'other'],
    ['', 'other'],
    [null, 'other'],
  ])('%j is read as %s', (text, kind) => {
    expect(readRelationship(text)).toBe(kind);
  });
});

describe('a second home', () => {
  it.each([
    ['mother', true],
    ['parent', true],
    ['stepfather', false],
    ['grandmother', false],
  ] as const)('is a %s’s: %s', (kind, theirs) => {
    expect(isParent(kind)).toBe(theirs);
  });
});
