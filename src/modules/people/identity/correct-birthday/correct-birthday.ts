import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { lookForSamePerson } from '../../same-person/look-for-same-person/look-for-same-person.job.ts';

/** When somebody was born, where nobody said or it was wrong. Whether they are somebody else known here is looked for again. */
export async function correctBirthday(
  { tx, actor }: Doing,
  personId: Id<'person'>,
  born: LocalDate,
  today: LocalDate,
): Promise<Ruling<void, 'not-born-yet' | 'not-yours'>> {
  if (born > today) return refuse('not-born-yet');
  const { rows } = await sql<{ done: boolean }>`select people.correct_birthday(${personId}, ${born}) as done`.execute(
    tx,
  );
  if (!rows[0]!.done) return refuse('not-yours');
  await recordAudit(tx, 'people.birthday-corrected', [personId]);
  await enqueue(tx, lookForSamePerson, {}, { key: 'all', author: actor });
  return allow(undefined);
}
