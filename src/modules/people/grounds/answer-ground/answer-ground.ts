import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { WaitingGround } from './waiting-grounds.queries.ts';

export const GROUND_ANSWERS = ['yes', 'no'] as const;
export type GroundAnswer = (typeof GROUND_ANSWERS)[number];

/** Whoever works with a person says whether a member of a team may see them; with no, what was asked ends. */
export async function answerGround(
  tx: Tx,
  { id, personId }: WaitingGround,
  answer: GroundAnswer,
): Promise<Ruling<GroundAnswer, 'answered-meanwhile'>> {
  const { rows } = await sql<{
    done: boolean;
  }>`select people.answer_ground(${id}, ${answer === 'yes'}) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('answered-meanwhile');
  await recordAudit(tx, 'people.ground-answered', [personId], { ground: id, answer });
  return allow(answer);
}
