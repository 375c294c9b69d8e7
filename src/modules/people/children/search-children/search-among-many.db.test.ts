import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { TODAY, aMother, aPupil, aUpn, peopleAlone } from '../../testing/people-examples.ts';
import { supplyPersons } from '../../supply-persons/supply-persons.ts';
import { type SearchCriteria } from './criteria.rules.ts';
import { searchPersons } from './search.queries.ts';

const SCHOOLS = 2;
const PUPILS = 300;

/** A name for every number, no two alike in the first letters. */
const nameOf = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => ['bar', 'con', 'dun', 'fel', 'gim', 'hol', 'jas', 'kep', 'lum', 'mor'][Number(digit)]!)
    .join('');

describe('a search among many persons', () => {
  let site: TestSite;
  const leads: Actor[] = [];
  let dataOfficer: Actor;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    dataOfficer = (await site.signIn('data-officer')).actor;
    for (let school = 0; school < SCHOOLS; school++) {
      const { actor } = await site.signIn('school-lead', await site.organisation(`School ${school}`));
      leads.push(actor);
      const pupils = Array.from({ length: PUPILS }, (_, i) => {
        const number = school * PUPILS + i;
        const phone = `07700 ${String(number).padStart(6, '0')}`;
        return aPupil({
          upn: aUpn(number),
          givenName: nameOf(number % 97),
          familyName: nameOf(number),
          birthday: getLocalDate(
            `2014-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`,
          ),
          contacts: [aMother({ phone, familyName: nameOf(number), sameAddress: false })],
        });
      });
      await site.database.as(actor, (tx) => supplyPersons(tx, actor, pupils, TODAY));
    }
    await site.past('vacuum analyze');
  });
  afterAll(() => site.close());

  const found = async (actor: Actor, criteria: Partial<SearchCriteria>): Promise<number> => {
    const all = { name: null, upn: null, birthday: null, ...criteria };
    const { total } = await site.database.as(actor, (tx) =>
      searchPersons(tx, actor.reach, all, { startAt: 0, many: 25 }),
    );
    return total;
  };

  it.each<[string, Partial<SearchCriteria>]>([
    ['a whole name, misspelt', { name: 'bar dunfelkon' }],
    ['a name that many have', { name: 'grace' }],
    ['a UPN', { upn: aUpn(42) }],
    ['a birthday', { birthday: getLocalDate('2014-03-03') }],
  ])('by %s finds in one school what it holds, and area-wide no less', async (_, criteria) => {
    const held = await found(leads[0]!, criteria);
    expect(held).toBeGreaterThan(0);
    expect(await found(dataOfficer, criteria)).toBeGreaterThanOrEqual(held);
    expect(await found(leads[1]!, { upn: aUpn(42) })).toBe(0);
  });
});
