import { sql } from 'kysely';
import { newId, newUrlId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type FoldedPerson, compareUpns, foldPerson } from '../evidence.rules.ts';
import { comparePersons } from '../matching.rules.ts';
import { type PersonPair, findPairsToCompare, listUncompared, personsToMatch } from './candidates.queries.ts';

/** Short, because when embedded every page waits behind it. */
const AT_ONCE = 500;

/**
 * Compares the persons that have waited longest with all others, and asks of those who hold the first of two whether they
 * are one. Gives how many it compared; none are left when it gives 0. As `matcher`.
 */
export async function lookForSamePersons(tx: Tx): Promise<number> {
  const ids = await listUncompared(tx, AT_ONCE);
  if (ids.length === 0) return 0;
  const pairs = await findPairsToCompare(tx, ids);
  const persons = await personsToMatch(tx, [...new Set(pairs.flatMap(({ keptId, otherId }) => [keptId, otherId]))]);
  const folded = new Map([...persons].map(([id, person]) => [id, foldPerson(person)]));
  const questions = pairs.flatMap((pair) => questionOn(pair, folded.get(pair.keptId)!, folded.get(pair.otherId)!));
  const { rows: joined } = await sql<{ kept_person_id: string }>`
    select * from people.ask_same_person(${ids}::uuid[], ${questions.map(() => newId())}::uuid[],
      ${questions.map(() => newUrlId())}::text[], ${questions.map(({ keptId }) => keptId)}::uuid[],
      ${questions.map(({ otherId }) => otherId)}::uuid[], ${questions.map(({ sure }) => sure)}::boolean[],
      ${questions.map(({ score }) => score)}::int[], ${JSON.stringify(questions.map(({ reasons }) => reasons))})`.execute(
    tx,
  );
  await recordAudit(tx, 'people.persons-compared', [], {
    compared: ids.length,
    questions: questions.length,
    joined: joined.map((pair) => pair.kept_person_id),
  });
  return ids.length;
}

type Question = PersonPair & { score: number; reasons: readonly string[]; sure: boolean };

function questionOn(pair: PersonPair, kept: FoldedPerson, other: FoldedPerson): Question[] {
  const { verdict, score, reasons } = comparePersons(kept, other);
  if (verdict === 'different') return [];
  return [{ ...pair, score, reasons, sure: verdict === 'same' && sharesUpn(kept, other) }];
}

const sharesUpn = (kept: FoldedPerson, other: FoldedPerson): boolean =>
  ['same', 'former'].includes(compareUpns(kept, other));
