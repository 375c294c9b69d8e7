import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLocalDate } from '#kernel/local-date.ts';
import { foldPerson, type FoldedPerson } from './evidence.rules.ts';
import { blockingKeys, verdictOnPair, type Verdict } from './matching.rules.ts';

/**
 * Matching measured on people whose true pairs are known: FEBRL dataset 1 (1,000 records, 500 pairs; Christen, ANU) and
 * Splink's fake_1000 (2,031 pairs, with neither a number nor a postcode). Neither is part of the project: name the folder
 * that holds `linkage/` in ROOTED_REFERENCE_DATA to run this.
 */
const folder = process.env['ROOTED_REFERENCE_DATA'];

type Labelled = { readonly truth: string; readonly person: FoldedPerson };
type Found = Record<Verdict, { right: number; wrong: number }>;

describe.skipIf(folder === undefined)('matching on labelled people (needs ROOTED_REFERENCE_DATA)', () => {
  const rowsOf = (file: string): string[][] =>
    readFileSync(join(folder!, 'linkage', file), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map((cell) => cell.trim()));

  // Measured: 298 joined, 184 asked, 16 not found (two of these in no block), nobody wrongly.
  it('joins or asks about 96% of the pairs of FEBRL 1, and about nobody else', () => {
    const people = rowsOf('dataset1.csv').map((row) => ({
      truth: row[0]!.split('-')[1]!,
      person: foldPerson({
        upn: row[10]!,
        givenNames: [row[1]!],
        familyNames: [row[2]!],
        birthday: findLocalDate(row[9]!.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')) ?? null,
        postcode: row[7]!,
      }),
    }));
    const { same, ask } = compareInBlocks(people);
    expect(same.right).toBeGreaterThanOrEqual(290);
    expect(same.right + ask.right).toBeGreaterThanOrEqual(475);
    expect([same.wrong, ask.wrong]).toEqual([0, 0]);
  });

  // Measured: 657 of 2,031 pairs, nobody wrongly. The rest share little but an e-mail address, which is not compared.
  it('joins nobody of fake_1000 on names and birthday alone, and asks about nobody wrongly', () => {
    const people = rowsOf('fake_1000.csv').map((row) => ({
      truth: row[6]!,
      person: foldPerson({
        givenNames: [row[1]!],
        familyNames: [row[2]!],
        birthday: findLocalDate(row[3]!) ?? null,
      }),
    }));
    const { same, ask } = compareInBlocks(people);
    expect(same).toEqual({ right: 0, wrong: 0 });
    expect(ask.right).toBeGreaterThanOrEqual(640);
    expect(ask.wrong).toBe(0);
  });
});

function compareInBlocks(people: readonly Labelled[]): Found {
  const found: Found = { same: zero(), ask: zero(), different: zero() };
  for (const [a, b] of pairsInBlocks(people)) {
    found[verdictOnPair(a.person, b.person)][a.truth === b.truth ? 'right' : 'wrong']++;
  }
  return found;
}

const zero = () => ({ right: 0, wrong: 0 });

/** Every two people who share a key, once. */
function pairsInBlocks(people: readonly Labelled[]): [Labelled, Labelled][] {
  const blocks = Map.groupBy(
    people.flatMap(({ person }, index) => blockingKeys(person).map((key) => ({ key, index }))),
    ({ key }) => key,
  );
  const pairs = new Map<string, [Labelled, Labelled]>();
  for (const block of blocks.values()) {
    for (const { index: a } of block) {
      for (const { index: b } of block) if (a < b) pairs.set(`${a} ${b}`, [people[a]!, people[b]!]);
    }
  }
  return [...pairs.values()];
}
