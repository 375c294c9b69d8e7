import { describe, expect, it } from 'vitest';
import { aFatherElsewhere, aMother, aPupil, aUpn } from '../testing/people-examples.ts';
import { drawHouseholds } from './households.rules.ts';
import type { SuppliedContact } from './supplied-pupil.ts';

const ben = (contacts: SuppliedContact[]) => aPupil({ upn: aUpn(2), givenName: 'Ben', contacts });

const namesIn = (drawn: ReturnType<typeof drawHouseholds>) => drawn.relatives.map(({ givenName }) => givenName);

describe('contacts of several pupils are one person', () => {
  it.each<[string, Partial<SuppliedContact>, Partial<SuppliedContact>, number]>([
    [
      'by name and phone, however it is written',
      { sameAddress: false },
      { sameAddress: false, phone: '+44 7700 900111' },
      1,
    ],
    [
      'by name and e-mail',
      { phone: null, email: 'g@example.org', sameAddress: null },
      { email: 'G@example.org', sameAddress: null },
      1,
    ],
    ['by name and home', { phone: null }, { phone: '07700 900999' }, 1],
    ['with accents or without', { givenName: 'Gràce' }, { givenName: 'GRACE' }, 1],
    ['but not by name alone', { sameAddress: false }, { sameAddress: false, phone: '07700 900999' }, 2],
    ['nor by phone alone', { givenName: 'Alan' }, {}, 2],
  ])('%s', (_, first, second, persons) => {
    expect(drawHouseholds([aPupil({ contacts: [aMother(first)] }), ben([aMother(second)])]).relatives).toHaveLength(
      persons,
    );
  });

  it('over several steps: the first and the third share nothing themselves', () => {
    const drawn = drawHouseholds([
      aPupil({ contacts: [aMother({ sameAddress: false })] }),
      ben([aMother({ sameAddress: false, email: 'g@example.org' })]),
      aPupil({ upn: aUpn(3), contacts: [aMother({ sameAddress: false, phone: null, email: 'g@example.org' })] }),
    ]);
    expect(drawn.relatives.map(({ points }) => points.map(({ folded }) => folded))).toEqual([
      ['07700900111', 'g@example.org'],
    ]);
    expect(drawn.ties.map(({ pupil, relative }) => [pupil, relative])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
    ]);
  });
});

describe('households', () => {
  it('are of those who live together; a parent elsewhere has another, and the child belongs to both', () => {
    const drawn = drawHouseholds([aPupil({ contacts: [aMother(), aFatherElsewhere()] }), ben([aMother()])]);
    expect(namesIn(drawn)).toEqual(['Grace', 'Alan']);
    expect(drawn.households).toEqual([
      { pupils: [0, 1], relatives: [0] },
      { pupils: [0], relatives: [1] },
    ]);
  });

  it('join the half-brother who lives with his father there', () => {
    const drawn = drawHouseholds([
      aPupil({ contacts: [aMother(), aFatherElsewhere()] }),
      ben([aFatherElsewhere({ sameAddress: true })]),
    ]);
    expect(drawn.households).toEqual([
      { pupils: [0], relatives: [0] },
      { pupils: [1, 0], relatives: [1] },
    ]);
  });

  it('are a child alone where no contact is told', () => {
    expect(drawHouseholds([aPupil({ contacts: [] })]).households).toEqual([{ pupils: [0], relatives: [] }]);
  });

  it('leave out a neighbour', () => {
    const neighbour = aMother({
      givenName: 'Nell',
      relationship: 'Neighbour',
      parentalResponsibility: null,
      sameAddress: false,
    });
    expect(drawHouseholds([aPupil({ contacts: [neighbour] })]).households).toEqual([{ pupils: [0], relatives: [] }]);
  });

  it('take a parent to live with the child where the school does not say', () => {
    const drawn = drawHouseholds([aPupil({ contacts: [aMother({ sameAddress: null })] })]);
    expect(drawn.households).toEqual([{ pupils: [0], relatives: [0] }]);
    expect(drawn.relatives[0]!.homeOf).toBe(null);
  });
});
