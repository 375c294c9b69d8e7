import { describe, expect, it } from 'vitest';
import { Phone, ReachedBy } from './phone.tsx';

const link = (dialled: string, number: string) =>
  `<a class="govuk-link rooted-together" href="tel:${dialled}">${number}</a>`;

describe('a telephone number', () => {
  it.each([
    ['01632 960 001', link('01632960001', '01632 960 001')],
    ['(01632) 960-001', link('01632960001', '(01632) 960-001')],
    ['+44 (0)1632 960001', link('+441632960001', '+44 (0)1632 960001')],
    ['111', link('111', '111')],
    ['01632 960 001 ext 2', `${link('01632960001', '01632 960 001')} ext 2`],
    [
      'The nurse at 3 Elm Row, 07700 900123 (after 6)',
      `The nurse at 3 Elm Row, ${link('07700900123', '07700 900123')} (after 6)`,
    ],
    ['01632 960001 / 07700 900123', `${link('01632960001', '01632 960001')} / ${link('07700900123', '07700 900123')}`],
    ['ask the school', 'ask the school'],
  ])('is dialled, and reads as it was written: %s', (written, shown) => {
    expect((<Phone number={written} />).toString()).toBe(shown);
  });

  it('is told from an e-mail address', () => {
    const ways = ['01632 960001', 'sol2026@example.org'];
    expect((<ReachedBy ways={ways} />).toString()).toBe(`${link('01632960001', '01632 960001')}, sol2026@example.org`);
    expect((<ReachedBy ways={[]} />).toString()).toBe('Not recorded');
  });
});
