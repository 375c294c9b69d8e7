import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { lookForSamePerson } from '../look-for-same-person/look-for-same-person.job.ts';
import type { SamePersonQuestion } from './questions.queries.ts';

export const SAME_PERSON_ANSWERS = ['same', 'different'] as const;
export type SamePersonAnswer = (typeof SAME_PERSON_ANSWERS)[number];

export type AnswerRefusal = 'answered-meanwhile';

/** By the data officer, or by a school whose own both records are. 'same' joins the two: all that is known moves to the first. */
export async function answerSamePerson(
  { tx, actor }: Doing,
  { id, keptId }: Pick<SamePersonQuestion, 'id' | 'keptId'>,
  answer: SamePersonAnswer,
): Promise<Ruling<SamePersonAnswer, AnswerRefusal>> {
  const { rows } = await sql<{ done: boolean }>`select people.answer_same_person(${id}, ${answer}) as done`.execute(tx);
  if (!rows[0]?.done) return refuse('answered-meanwhile');
  await recordAudit(tx, 'people.same-person-answered', [keptId], { question: id, answer });
  // More is known of the first now: it may be like somebody it was not like before.
  if (answer === 'same') await enqueue(tx, lookForSamePerson, {}, { key: 'all', author: actor });
  return allow(answer);
}

/** Takes an answer back: what was moved goes where it was. What was added since stays with the first. */
export async function undoSamePerson(
  tx: Tx,
  { id, keptId }: { id: Id<'same-person-question'>; keptId: Id<'person'> },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select people.undo_same_person(${id}) as done`.execute(tx);
  const done = rows[0]?.done ?? false;
  if (done) await recordAudit(tx, 'people.same-person-undone', [keptId], { question: id });
  return done;
}
