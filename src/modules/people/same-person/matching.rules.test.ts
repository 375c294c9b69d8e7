import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { foldPerson, type PersonToMatch } from './evidence.rules.ts';
import { blockingKeys, comparePersons, verdictOnPair } from './matching.rules.ts';

const ada: PersonToMatch = {
  upn: 'R201100018042',
  givenNames: ['Ada'],
  familyNames: ['Fernwick'],
  birthday: getLocalDate('2014-03-12'),
  sex: 'F',
  postcode: 'ZZ99 3WZ',
};

/** What comes of comparing Ada with the same record, changed so. */
const adaAnd = (changed: Partial<PersonToMatch>, first: PersonToMatch = ada) =>
  comparePersons(foldPerson(first), foldPerson({ ...first, ...changed }));

const withoutUpn = { ...ada, upn: null };

describe('two records are of the same person', () => {
  it('with one UPN, the same names and the same birthday', () => {
    expect(adaAnd({ postcode: null })).toEqual({
      verdict: 'same',
      score: 24,
      reasons: ['Same UPN', 'Same given name', 'Same family name', 'Same birthday'],
    });
  });

  it.each<[string, Partial<PersonToMatch>]>([
    ['and a mistyped family name', { familyNames: ['Fernwik'] }],
    ['and a mistyped given name', { givenNames: ['Adda'] }],
    ['and given and family name the other way round', { givenNames: ['Fernwick'], familyNames: ['Ada'] }],
    ['and a preferred name that is the legal one of the other', { givenNames: ['Adelaide', 'Ada'] }],
    ['and a new address and another record of sex', { postcode: 'ZZ98 1AA', sex: 'M' }],
  ])('with one UPN and birthday, %s', (_, changed) => {
    expect(adaAnd(changed).verdict).toBe('same');
  });

  it('when the UPN of one is a former UPN of the other', () => {
    const comparison = adaAnd({ upn: 'T20110001804V', formerUpns: ['R201100018042'] });
    expect(comparison.verdict).toBe('same');
    expect(comparison.reasons[0]).toBe('A former UPN of one is a UPN of the other');
  });

  it('without a UPN, on the very same names, birthday and postcode', () => {
    expect(adaAnd({ givenNames: ['ADÁ'], postcode: 'zz993wz' }, withoutUpn).verdict).toBe('same');
  });
});

describe('a person is asked', () => {
  it.each<[string, PersonToMatch, Partial<PersonToMatch>, string]>([
    ['the UPN is shared but nothing else', ada, { ...nobody(), upn: ada.upn! }, 'Same UPN'],
    ['the UPN is shared and the given name differs', ada, { givenNames: ['Grace'] }, 'Different given name'],
    ['a birthday differs in one digit', ada, { birthday: getLocalDate('2014-03-13') }, 'Birthdays differ in one digit'],
    [
      'day and month are the other way round',
      withoutUpn,
      { birthday: getLocalDate('2014-12-03') },
      'Day and month of the birthday are the other way round',
    ],
    ['the UPNs differ and the rest is the same', ada, { upn: 'T20110001804V' }, 'Different UPN'],
    ['only the address is new', withoutUpn, { postcode: 'ZZ98 1AA' }, 'Different postcode'],
    [
      'one family name is a part of the other',
      withoutUpn,
      { familyNames: ['Fernwick-Moss'] },
      'Family names are alike',
    ],
    ['no birthday is known', withoutUpn, { birthday: null }, 'No birthday to compare'],
    ['sex is recorded differently', withoutUpn, { sex: 'M' }, 'Sex is recorded differently'],
  ])('when %s', (_, first, changed, reason) => {
    const comparison = adaAnd(changed, first);
    expect(comparison.verdict).toBe('ask');
    expect(comparison.reasons).toContain(reason);
  });
});

describe('twins are never taken for one child', () => {
  it.each<[string, PersonToMatch, Partial<PersonToMatch>, string]>([
    ['with a UPN each', ada, { givenNames: ['Grace'], upn: 'T20110001804V' }, 'different'],
    [
      'with a UPN each, one girl and one boy',
      ada,
      { givenNames: ['Alan'], sex: 'M', upn: 'T20110001804V' },
      'different',
    ],
    ['with a UPN each and given names that are alike', ada, { givenNames: ['Adda'], upn: 'T20110001804V' }, 'ask'],
    ['with one UPN given to both by mistake', ada, { givenNames: ['Grace'] }, 'ask'],
    ['without a UPN', withoutUpn, { givenNames: ['Grace'] }, 'ask'],
    ['without a UPN and with given names that are alike', withoutUpn, { givenNames: ['Adda'] }, 'ask'],
  ])('%s', (_, first, changed, verdict) => {
    expect(adaAnd(changed, first).verdict).toBe(verdict);
  });
});

describe('nobody is asked about', () => {
  it.each<[string, PersonToMatch, Partial<PersonToMatch>]>([
    ['a brother or sister', withoutUpn, { givenNames: ['Grace'], birthday: getLocalDate('2016-08-30') }],
    ['a parent of the same name', withoutUpn, { birthday: getLocalDate('1985-08-30') }],
    [
      'a child of the same family name and birthday elsewhere',
      withoutUpn,
      { givenNames: ['Grace'], postcode: 'ZZ98 1AA' },
    ],
    ['a stranger', ada, nobody()],
  ])('%s', (_, first, changed) => {
    expect(adaAnd(changed, first).verdict).toBe('different');
  });
});

describe('a comparison', () => {
  it('is the same in either direction', () => {
    const a = foldPerson({ ...ada, givenNames: ['Ada', 'Addie'] });
    const b = foldPerson({ ...ada, upn: null, formerUpns: [ada.upn!], familyNames: ['Moss', 'Fernwick'] });
    expect(comparePersons(a, b)).toEqual(comparePersons(b, a));
  });

  it('has the verdict that bulk work comes to by the shorter way', () => {
    const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values);
    const anybody = fc.record<PersonToMatch>({
      upn: oneOf(null, ada.upn!, 'T20110001804V'),
      formerUpns: oneOf([], [ada.upn!]),
      givenNames: oneOf([], ['Ada'], ['Adda'], ['Grace', 'Ada'], ['Fernwick']),
      familyNames: oneOf([], ['Fernwick'], ['Fernwik'], ['Ada'], ['Moss']),
      birthday: oneOf(null, ada.birthday!, getLocalDate('2014-12-03'), getLocalDate('2009-11-28')),
      sex: oneOf(null, 'F', 'M', 'U'),
      postcode: oneOf(null, 'ZZ99 3WZ', 'ZZ98 1AA'),
    });
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const [a, b] = [foldPerson(one), foldPerson(other)];
        return comparePersons(a, b).verdict === verdictOnPair(a, b);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives reasons that name no name, number or date', () => {
    const { reasons } = adaAnd({ givenNames: ['Grace'], birthday: getLocalDate('2014-12-03') });
    expect(reasons.join(' ')).not.toMatch(/ada|grace|fernwick|\d/i);
  });
});

describe('the keys of the blocks a person is compared in', () => {
  it('hold the UPN, the birthday, both names and the home', () => {
    expect(blockingKeys(foldPerson({ ...ada, formerUpns: ['T20110001804V'] }))).toEqual([
      'upn:R201100018042',
      'upn:T20110001804V',
      'born:20140312',
      'home:ZZ993WZ/a',
      'names:ada/fern',
      'year:2014/ad/fe',
    ]);
  });

  it('are the same for a birthday and names the other way round', () => {
    const swapped = { ...ada, givenNames: ['Fernwick'], familyNames: ['Ada'], birthday: getLocalDate('2014-12-03') };
    expect(blockingKeys(foldPerson(swapped))).toEqual(expect.arrayContaining(['born:20140312', 'names:ada/fern']));
  });

  it('are none for somebody of whom nothing is known', () => {
    expect(blockingKeys(foldPerson({ givenNames: [''], familyNames: [] }))).toEqual([]);
  });
});

function nobody(): PersonToMatch {
  return {
    upn: 'A123456789012',
    givenNames: ['Otto'],
    familyNames: ['Quill'],
    birthday: getLocalDate('2009-11-28'),
    sex: 'M',
    postcode: 'ZZ98 1AA',
  };
}
