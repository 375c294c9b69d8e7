import { describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { generateBorough } from './borough.ts';
import type { Child } from './families.ts';

const borough = generateBorough({ pupils: 4000, seed: 5, today: getLocalDate('2026-11-20') });
const families = [...borough.districts()].flatMap((district) => district.families);
const children = families.flatMap((family) => family.children);
const withKind = (kind: string) =>
  families.filter(({ relationships }) => relationships.some((relationship) => relationship.kind === kind));

const age = ({ birthDate }: Child): number =>
  2026 - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '08-31' ? 1 : 0);

describe('the families of the borough', () => {
  it('live in many ways: two homes, step-parents, grandparents, aunts, an address that nobody has', () => {
    expect(families.filter(({ households }) => households.length === 2).length).toBeGreaterThan(100);
    expect(withKind('stepfather').length).toBeGreaterThan(50);
    expect(withKind('stepmother').length).toBeGreaterThan(10);
    expect(withKind('grandmother').length).toBeGreaterThan(30);
    expect(withKind('aunt').length).toBeGreaterThan(3);
    expect(families.some(({ relationships }) => relationships.some(({ householdKey }) => !householdKey))).toBe(true);
  });

  it('have every child in every home of the family', () => {
    for (const { households, children: own } of families) {
      for (const household of households) expect(household.childKeys).toEqual(own.map((child) => child.key));
    }
  });

  it('have twins, born on one day, and brothers and sisters of different names', () => {
    const twins = families.filter(
      ({ children: own }) => new Set(own.map((child) => child.birthDate)).size < own.length,
    );
    expect(twins.length).toBeGreaterThan(10);
    const names = families.filter(({ children: own }) => new Set(own.map((child) => child.forename)).size < own.length);
    expect(names.length).toBe(0);
  });

  it('have children at the age of their school year', () => {
    const pupils = children.filter((child) => child.year === 0 || child.year === 11);
    expect(pupils.every((child) => age(child) === (child.year === 0 ? 4 : 15))).toBe(true);
  });

  it('include unrelated children of the same name', () => {
    const named = Map.groupBy(families, ({ children: [child] }) => `${child!.forename} ${child!.surname}`);
    expect([...named.values()].some((namesakes) => namesakes.length > 1)).toBe(true);
  });

  it('have names with accents, apostrophes and hyphens, long ones, and some of one word', () => {
    const names = children.map(({ forename, surname }) => `${forename} ${surname}`);
    for (const form of [/[À-ž]/, /'/, /-/, /.{30}/, /^(\w+) \1$/])
      expect(names.some((name) => form.test(name))).toBe(true);
    expect(new Set(families.map(({ tradition }) => tradition)).size).toBe(9);
  });

  it('have gaps in what is known of them', () => {
    const adults = families.flatMap((family) => family.adults);
    expect(adults.filter(({ phone }) => phone === '').length).toBeGreaterThan(50);
    expect(families.some(({ households }) => households.some(({ address }) => address.postcode === ''))).toBe(true);
  });
});

describe('the schools’ records of a child', () => {
  const movers = children.filter((child) => child.year !== 7 && child.enrolments.length > 1);

  it('say of a mover where to, at the old school, before the new one begins', () => {
    expect(movers.length).toBeGreaterThan(40);
    for (const { enrolments } of movers) {
      const [first, next] = enrolments;
      expect(first!.leaving! < next!.entry).toBe(true);
    }
    const schools = new Map(borough.schools.map((school) => [school.key, school.laEstab]));
    const named = movers.filter(({ enrolments: [first, next] }) => first!.destination === schools.get(next!.schoolKey));
    expect(named.length).toBe(movers.length);
  });

  it('differ now and then from one school to the next: a misspelling, a birthday changed over, a second UPN', () => {
    const pairs = children
      .filter((child) => child.enrolments.length > 1)
      .map(({ enrolments }) => [enrolments[0]!.recorded, enrolments[1]!.recorded] as const);
    const differ = (field: 'forename' | 'surname' | 'birthDate' | 'upn') =>
      pairs.filter(([a, b]) => a[field] !== b[field]).length;
    for (const field of ['forename', 'surname', 'birthDate', 'upn'] as const) expect(differ(field)).toBeGreaterThan(0);
    expect(differ('surname') / pairs.length).toBeLessThan(0.1);
  });

  it('take year 11 off the roll on the last Friday of June, with no school to follow', () => {
    const left = children.filter((child) => child.year === 12).map((child) => child.enrolments.at(-1)!);
    const onTheDay = left.filter(({ leaving, destination }) => leaving === '2026-06-26' && destination === '');
    expect(onTheDay.length / left.length).toBeGreaterThan(0.95);
  });
});
