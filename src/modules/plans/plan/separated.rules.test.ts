import { describe, expect, it } from 'vitest';
import type { Id } from '#kernel/id.ts';
import { isAnybodyHidden, mayRead, mayReadOfAll, ownerOnPaperOf } from './separated.rules.ts';

const person = (id: string) => id as Id<'person'>;
const [mother, child, father, brother] = ['mother', 'child', 'father', 'brother'].map(person) as [
  Id<'person'>,
  Id<'person'>,
  Id<'person'>,
  Id<'person'>,
];
const about = (personId: Id<'person'>, wholeFamily = false) => ({ personId, wholeFamily });

describe('who reads what while somebody must not be found', () => {
  const fled = { hidden: [mother, child], from: [father, father] };

  it('is everything, while nobody is hidden', () => {
    const nobody = { hidden: [], from: [] };
    expect(isAnybodyHidden(nobody)).toBe(false);
    expect(mayRead(about(child, true), father, nobody)).toBe(true);
    expect(mayRead(about(mother), father, nobody)).toBe(true);
  });

  it('is, for whom they are hidden from, nothing about them or about all', () => {
    expect(mayReadOfAll(father, fled)).toBe(false);
    expect(mayRead(about(child), father, fled)).toBe(false);
    expect(mayRead(about(child, true), father, fled)).toBe(false);
    expect(mayRead(about(father), father, fled)).toBe(true);
    expect(mayRead(about(brother), father, fled)).toBe(true);
  });

  it('is as little for another of the family, who may live with him', () => {
    expect(mayReadOfAll(brother, fled)).toBe(false);
    expect(mayRead(about(mother), brother, fled)).toBe(false);
  });

  it('is as ever for those who are hidden, unless one of them is hidden from the other', () => {
    expect(mayRead(about(child, true), mother, fled)).toBe(true);
    const apart = { hidden: [mother, father], from: [father, mother] };
    expect(mayRead(about(child, true), mother, apart)).toBe(false);
    expect(mayRead(about(father), mother, apart)).toBe(false);
  });

  it('names nobody who has an action to those who must not find them, but themselves', () => {
    const by = (ownerPersonId: Id<'person'> | null, ownerWorks = false) => ({
      owner: 'A name',
      ownerPersonId,
      ownerWorks,
    });
    expect(ownerOnPaperOf(father, by(null, true), fled)).toBe('Somebody who works with you');
    expect(ownerOnPaperOf(father, by(mother), fled)).toBe('Somebody in your family');
    expect(ownerOnPaperOf(father, by(null), fled)).toBe('Somebody else');
    expect(ownerOnPaperOf(father, by(father), fled)).toBe('A name');
    for (const somebody of [by(null, true), by(father), by(null)])
      expect(ownerOnPaperOf(mother, somebody, fled)).toBe('A name');
  });

  it('is little too where one does not see who it is that is hidden', () => {
    expect(mayReadOfAll(child, { hidden: [null], from: [null] })).toBe(false);
    expect(mayRead(about(child), child, { hidden: [null], from: [null] })).toBe(true);
  });
});
