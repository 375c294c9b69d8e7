import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelationshipKind } from '../relationships.rules.ts';
import type { Tie } from '../ties.rules.ts';
import { type FamilyToDraw, drawFamily } from './draw-family.rules.ts';

const tie = (personId: string, kind: RelationshipKind, toPersonId: string, takesPart: boolean | null = null): Tie => ({
  personId,
  toPersonId,
  kind,
  takesPart,
  parentalResponsibility: null,
});
const home = (name: string, ...ids: string[]) => ({
  name,
  address: name,
  residents: ids.map((id) => ({ id, lives: null })),
});
const family = (ids: string[], ties: Tie[] = [], homes: FamilyToDraw['homes'] = []): FamilyToDraw => ({
  persons: ids.map((id) => ({ id, words: [id] })),
  ties,
  homes,
});

/** The rows from the top, each from the left. */
const rowsOf = (drawn: FamilyToDraw): string[][] => {
  const byRow = Map.groupBy(drawFamily(drawn).persons.values(), ({ row }) => row);
  return [...byRow]
    .toSorted(([a], [b]) => b - a)
    .map(([, row]) => row.toSorted((a, b) => a.x - b.x).map(({ id }) => id));
};

const APART_PARENTS = family(
  ['grace', 'alan', 'ada', 'ben'],
  ['ada', 'ben'].flatMap((child) => [tie(child, 'mother', 'grace'), tie(child, 'father', 'alan', false)]),
  [home('Home A', 'grace', 'ada', 'ben'), home('Home B', 'alan', 'ada')],
);

describe('a family is drawn', () => {
  it('in generations, the oldest at the top', () => {
    const ties = [tie('ada', 'mother', 'grace'), tie('grace', 'mother', 'edith'), tie('ben', 'grandmother', 'edith')];
    expect(rowsOf(family(['edith', 'grace', 'ada', 'ben'], ties))).toEqual([['edith'], ['grace'], ['ada', 'ben']]);
  });

  it('with a parent’s sister beside that parent, though she has no child', () => {
    const ties = [tie('ada', 'mother', 'grace'), tie('grace', 'mother', 'edith'), tie('joan', 'mother', 'edith')];
    expect(rowsOf(family(['edith', 'grace', 'joan', 'ada'], ties))).toEqual([['edith'], ['grace', 'joan'], ['ada']]);
  });

  it('with partners beside each other', () => {
    const ties = [tie('ada', 'mother', 'grace'), tie('ada', 'carer', 'zoe'), tie('tom', 'partner', 'grace')];
    expect(rowsOf(family(['zoe', 'tom', 'grace', 'ada'], ties, [home('Home', 'tom', 'grace', 'ada')]))).toEqual([
      ['tom', 'grace', 'zoe'],
      ['ada'],
    ]);
  });

  it('with who lives in two homes between them, inside the lines of both', () => {
    expect(rowsOf(APART_PARENTS)).toEqual([
      ['grace', 'alan'],
      ['ben', 'ada'],
    ]);
    expect(drawFamily(APART_PARENTS).outlines.map(({ name }) => name)).toEqual(['Home A', 'Home B']);
  });

  it('with one line of descent for brothers and sisters, dotted to who is not currently involved', () => {
    const { descents } = drawFamily(APART_PARENTS);
    expect(descents).toHaveLength(1);
    expect(descents[0]!.children.toSorted()).toEqual(['ada', 'ben']);
    expect(descents[0]!.parents.map(({ id, dotted }) => [id, dotted])).toEqual([
      ['alan', true],
      ['grace', false],
    ]);
  });

  it('with lines of their own for half-brothers and half-sisters', () => {
    const ties = [tie('ada', 'mother', 'grace'), tie('ben', 'mother', 'grace'), tie('ben', 'father', 'tom')];
    const { descents } = drawFamily(family(['grace', 'tom', 'ada', 'ben'], ties));
    expect(descents.map(({ children, lane }) => [children, lane])).toEqual([
      [['ada'], 0],
      [['ben'], 1],
    ]);
  });

  it('with a line between partners over the heads of whoever stands between', () => {
    const ties = [
      tie('ada', 'mother', 'grace'),
      tie('ada', 'father', 'alan'),
      tie('ada', 'aunt', 'joan'),
      tie('alan', 'former-partner', 'joan'),
    ];
    const [line] = drawFamily(family(['alan', 'grace', 'joan', 'ada'], ties)).partnerships;
    expect(line).toEqual({ from: 'alan', to: 'joan', former: true, sideBySide: false });
  });

  it('also where the record says that each is the other’s mother', () => {
    const ties = [tie('ada', 'mother', 'grace'), tie('grace', 'mother', 'ada')];
    expect(drawFamily(family(['ada', 'grace'], ties)).persons.size).toBe(2);
  });
});

const KINDS: RelationshipKind[] = ['mother', 'father', 'grandmother', 'carer', 'partner', 'brother-or-sister'];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const anyId = fc.constantFrom(...IDS);
const anyFamily = fc
  .tuple(
    fc.uniqueArray(anyId, { minLength: 1 }),
    fc.array(fc.tuple(anyId, fc.constantFrom(...KINDS), anyId)),
    fc.array(fc.uniqueArray(anyId, { minLength: 1 }), { maxLength: 3 }),
  )
  .map(([ids, ties, homes]) =>
    family(
      ids,
      ties.flatMap(([a, kind, b]) => (a === b || !ids.includes(a) || !ids.includes(b) ? [] : [tie(a, kind, b)])),
      homes.map((members, i) => home(`Home ${i}`, ...members.filter((id) => ids.includes(id)))),
    ),
  );

describe('whatever the family', () => {
  it('nobody stands on somebody else, and everybody within the picture', () => {
    fc.assert(
      fc.property(anyFamily, (drawn) => {
        const { persons, width, height } = drawFamily(drawn);
        const all = [...persons.values()];
        return (
          all.every(({ x, foot }) => x > 60 && x < width - 60 && foot < height) &&
          all.every((a) => all.every((b) => a === b || a.row !== b.row || Math.abs(a.x - b.x) >= 130))
        );
      }),
    );
  });

  it('the line of a home is around all who live there and nobody else', () => {
    fc.assert(
      fc.property(anyFamily, (drawn) => {
        const { persons, outlines } = drawFamily(drawn);
        return drawn.homes.every(({ name, residents }) =>
          [...persons.values()].every(({ id, x, top }) => {
            const around = outlines.filter(
              (outline) => outline.name === name && isInside(outline.corners, x, top + 20),
            );
            return around.length > 0 === residents.some((resident) => resident.id === id);
          }),
        );
      }),
    );
  });
});

/** By how many upright edges lie to the right of a point (even-odd). */
function isInside(corners: readonly { x: number; y: number }[], x: number, y: number): boolean {
  const edges = corners.map((corner, i) => [corner, corners[(i + 1) % corners.length]!] as const);
  const crossed = edges.filter(([a, b]) => a.x === b.x && a.x > x && Math.min(a.y, b.y) <= y && Math.max(a.y, b.y) > y);
  return crossed.length % 2 === 1;
}
