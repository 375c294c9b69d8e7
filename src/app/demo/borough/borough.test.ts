import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { readUpn } from '#modules/people/index.ts';
import { type Borough, generateBorough } from './borough.ts';

const TODAY = getLocalDate('2026-11-20');

/** Everything in the borough, to the last mark, in one number. */
function fingerprint(borough: Borough): string {
  const hash = createHash('sha256').update(JSON.stringify([borough.years, borough.schools, borough.workers]));
  for (const district of borough.districts()) {
    hash.update(JSON.stringify([district.families, district.stories]));
    for (const roll of district.rolls()) hash.update(JSON.stringify(roll.entries.map((entry) => entry.weeks)));
  }
  return hash.digest('hex');
}

describe('the demonstration borough', () => {
  it('is the same for the same pupils, seed and day, and another for another seed', () => {
    const first = fingerprint(generateBorough({ pupils: 700, seed: 11, today: TODAY }));
    expect(fingerprint(generateBorough({ pupils: 700, seed: 11, today: TODAY }))).toBe(first);
    expect(fingerprint(generateBorough({ pupils: 700, seed: 12, today: TODAY }))).not.toBe(first);
  });

  it('has three secondary and nine primary schools for 6,000 pupils', () => {
    const { schools, clusters } = generateBorough({ pupils: 6000, seed: 1, today: TODAY });
    expect(schools.filter((school) => school.phase === 'secondary')).toHaveLength(3);
    expect(schools.filter((school) => school.phase === 'primary')).toHaveLength(9);
    expect(clusters).toHaveLength(3);
  });

  it('has exactly as many pupils on roll today as were asked for, over several districts', () => {
    const borough = generateBorough({ pupils: 9500, seed: 2, today: TODAY });
    const districts = [...borough.districts()];
    const children = districts.flatMap((district) => district.families.flatMap((family) => family.children));
    expect(districts).toHaveLength(2);
    expect(children.filter((child) => child.enrolments.at(-1)!.leaving === undefined)).toHaveLength(9500);
  });

  it('refuses a borough of nobody, and one for which it has too few school names', () => {
    expect(() => generateBorough({ pupils: 0, seed: 1, today: TODAY })).toThrow('a borough has from 1 to 90000 pupils');
    expect(() => generateBorough({ pupils: 90_001, seed: 1, today: TODAY })).toThrow(RangeError);
  });

  it('has school names for the largest borough, each once', () => {
    const { schools } = generateBorough({ pupils: 90_000, seed: 1, today: TODAY });
    expect(new Set(schools.map((school) => school.name)).size).toBe(180);
    expect(new Set(schools.map((school) => school.laEstab)).size).toBe(180);
  });
});

describe('nothing in it is real', () => {
  const borough = generateBorough({ pupils: 2000, seed: 3, today: TODAY });
  const [district] = [...borough.districts()];
  const families = district!.families;

  it('has the number of no local authority: real ones end below 950', () => {
    expect(borough.laNumber).toBe('999');
    expect(borough.schools.every((school) => school.laEstab.startsWith('999'))).toBe(true);
    expect(borough.schools.every((school) => Number(school.urn) > 990_000)).toBe(true);
  });

  it('gives every child a UPN that is well formed, from no real authority, and nobody else’s', () => {
    const upns = families.flatMap((family) => family.children.flatMap((child) => [child.upn, ...child.formerUpns]));
    expect(upns.filter((upn) => !readUpn(upn).allowed)).toEqual([]);
    expect([...new Set(upns.map((upn) => upn.slice(1, 4)))].toSorted()).toEqual(['997', '999']);
    expect(new Set(upns).size).toBe(upns.length);
  });

  it('has postcodes in the area ZZ, numbers kept for drama and mail addresses kept for examples', () => {
    const homes = families.flatMap((family) => family.households.map((household) => household.address));
    const adults = families.flatMap((family) => family.adults);
    expect(homes.filter(({ postcode }) => !/^(ZZ\d+ \d[A-Z]{2})?$/.test(postcode))).toEqual([]);
    expect(adults.filter(({ phone }) => !/^((07700 900|01632 960)\d{3})?$/.test(phone))).toEqual([]);
    expect(adults.filter(({ email }) => !/^([a-z.]+\d+@example\.org)?$/.test(email))).toEqual([]);
    expect(borough.workers.filter(({ userName }) => !/^[a-z.]+@[a-z]+\.example$/.test(userName))).toEqual([]);
  });

  it('has accounts for every role, and every user name once', () => {
    const roles = Object.groupBy(borough.workers, (worker) => worker.role);
    expect(Object.entries(roles).map(([role, workers]) => `${role} ${workers.length}`)).toEqual([
      'school-lead 4',
      'liaison-officer 1',
      'manager 2',
      'lead-professional 4',
      'administrator 1',
      'directory-curator 1',
      'data-officer 1',
      'provider 2',
    ]);
    const organisations = new Set(borough.organisations.map((organisation) => organisation.key));
    expect(borough.workers.every((worker) => organisations.has(worker.organisationKey))).toBe(true);
    expect(new Set(borough.workers.map((worker) => worker.userName)).size).toBe(borough.workers.length);
  });
});
