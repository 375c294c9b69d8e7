import { describe, expect, it } from 'vitest';
import { namesSomebody, tellsWho } from './tells-who.rules.ts';

describe('a text tells who it is about', () => {
  it('where it has a name of theirs in it', () => {
    const names = ['Robin Madeup', 'Zoë O’Hara-Smith'];
    expect(
      ['Robin’s sleep', 'the madeups', 'with SMITH.', 'zoë too', 'robins sing'].map((text) =>
        namesSomebody(text, names),
      ),
    ).toEqual([true, false, true, true, false]);
  });

  it.each([
    'Ring 01632 960100',
    'on (01632) 960 100',
    '+44 (0)1632-960-100',
    'mobile 07700900123',
    '7700 900 123',
    'write to somebody@family.example',
    'they live near ZZ1 1ZZ',
    'at zz11zz',
  ])('where they are found by it: %s', (text) => {
    expect(tellsWho(text, [])).toBe(true);
  });

  it.each([
    'On Tuesdays, 24/11/2026 at 16:30',
    'The 12 stops at the door; 5 to 10 minutes',
    'From 2026-12-01 until 2027-01-31',
    'Year 5, with 10 others',
  ])('not where it says something else: %s', (text) => {
    expect(tellsWho(text, ['Robin Madeup'])).toBe(false);
  });
});
