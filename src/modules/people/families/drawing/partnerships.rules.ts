import { type Tie, isPartnership } from '../ties.rules.ts';

type Standing = { readonly id: string; readonly row: number; readonly x: number };

/** A line between partners, or former ones: straight where they stand side by side, else over the heads of others. */
export type Partnership = {
  readonly from: string;
  readonly to: string;
  readonly former: boolean;
  readonly sideBySide: boolean;
};

export const partnershipsOf = (persons: readonly Standing[], ties: readonly Tie[]): Partnership[] =>
  ties.filter(isPartnership).flatMap(({ personId, toPersonId, kind }): Partnership[] => {
    const both = persons.filter(({ id }) => id === personId || id === toPersonId).toSorted((a, b) => a.x - b.x);
    const [left, right] = both;
    if (!left || !right || left.row !== right.row) return [];
    const between = persons.some(({ row, x }) => row === left.row && x > left.x && x < right.x);
    return [{ from: left.id, to: right.id, former: kind === 'former-partner', sideBySide: !between }];
  });
