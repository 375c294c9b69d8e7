import { describe, expect, it } from 'vitest';
import { Phone, ReachedBy } from './phone.tsx';

describe('a telephone number', () => {
  it.each([
    ['01632 960 001', 'tel:01632960001'],
    ['(01632) 960-001', 'tel:01632960001'],
    ['+44 (0)1632 960001', 'tel:+441632960001'],
    ['01632 960 001 ext 2', 'tel:01632960001'],
    ['07700 900123 (after 6 pm)', 'tel:07700900123'],
  ])('%s is dialled as %s and reads as it was written', (number, href) => {
    const shown = (<Phone number={number} />).toString();
    expect(shown).toContain(`href="${href}"`);
    expect(shown).toContain(`>${number}</a>`);
  });

  it('is no link where there is no number in it', () => {
    expect((<Phone number="ask the school" />).toString()).toBe('<span class="rooted-together">ask the school</span>');
  });

  it('is told from an e-mail address', () => {
    expect((<ReachedBy ways={['01632 960001', 'sol2026@example.org']} />).toString()).toBe(
      '<a class="govuk-link rooted-together" href="tel:01632960001">01632 960001</a>, sol2026@example.org',
    );
  });
});
