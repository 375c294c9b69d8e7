import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { peopleTables } from '../../people.tables.ts';
import type { Fact } from '../facts.queries.ts';
import { countAskedAgain, type FactTold, rowOf } from '../record-fact/record-fact.ts';

export type Correction = 'wrong' | 'changed';

/** What was known no longer holds. It is ended, not rewritten; what holds instead, where that is known, follows it. */
export async function correctFact(
  doing: Doing,
  fact: Fact,
  because: Correction,
  instead: Pick<FactTold, 'answer' | 'toldBy' | 'toldOn'>,
): Promise<Ruling<Correction, 'changed-meanwhile'>> {
  const { tx, actor } = doing;
  const { numAffectedRows } = await sql`
    update people.fact set ended_at = now(), ended_because = ${because}, ended_by = ${actor.userId}
     where id = ${fact.id} and ended_at is null`.execute(tx);
  if (numAffectedRows !== 1n) return refuse('changed-meanwhile');
  const { kind: code, question, sensitivity, tellsWhere } = fact;
  if (instead.answer !== '')
    await peopleTables(tx)
      .insertInto('people.fact')
      .values({
        ...rowOf(doing, { ...instead, kind: { code, question, sensitivity, tellsWhere } }),
        person_id: fact.personId,
        follows: fact.id,
      })
      .execute();
  await recordAudit(tx, 'people.fact-corrected', [fact.personId], { kind: code, because });
  return allow(because);
}

/** It still holds, and somebody asked all the same. */
export async function sayAskedAgain(doing: Doing, fact: Fact): Promise<void> {
  await countAskedAgain(doing, [fact], 'said');
  await recordAudit(doing.tx, 'people.asked-again', [fact.personId], { kind: fact.kind });
}
