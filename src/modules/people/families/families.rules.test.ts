import { describe, expect, it } from 'vitest';
import { withoutRepeats } from './families.rules.ts';

const family = (...ids: string[]) => ({ members: ids.map((id) => ({ id })) });
const AT_MOTHERS = family('ada', 'ben', 'grace');
const AT_FATHERS = family('ada', 'ben', 'alan');

describe('the families of a child', () => {
  it('are two where parents live apart', () => {
    expect(withoutRepeats([AT_MOTHERS, AT_FATHERS])).toEqual([AT_MOTHERS, AT_FATHERS]);
  });

  it('leave out one in which nobody is seen but whom another shows', () => {
    expect(withoutRepeats([family('ada'), AT_MOTHERS, family('ben', 'ada')])).toEqual([AT_MOTHERS]);
  });

  it('are one where two show the same people', () => {
    const again = family('grace', 'ben', 'ada');
    expect(withoutRepeats([AT_MOTHERS, again])).toEqual([AT_MOTHERS]);
  });

  it('are never none', () => {
    expect(withoutRepeats([family('ada'), family('ada')])).toEqual([family('ada')]);
  });
});
