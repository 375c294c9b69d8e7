import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { foldName } from '../../identity/names.rules.ts';
import { lookForSamePerson } from '../../same-person/look-for-same-person/look-for-same-person.job.ts';

export type BirthTold = {
  readonly born: LocalDate;
  readonly sex: 'F' | 'M' | 'U' | null;
  readonly givenName: string;
  readonly familyName: string;
};

/** A child who was expected is born. They stay who they were: what was written of them before birth is theirs. */
export async function recordBirth(
  { tx, actor }: Doing,
  personId: Id<'person'>,
  { born, sex, givenName, familyName }: BirthTold,
  today: LocalDate,
): Promise<Ruling<void, 'not-born-yet' | 'born-already'>> {
  if (born > today) return refuse('not-born-yet');
  const { rows } = await sql<{ done: boolean }>`
    select people.record_birth(${personId}, ${born}, ${sex}, ${givenName}, '', ${familyName},
      ${foldName(`${givenName} ${familyName}`)}) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('born-already');
  await recordAudit(tx, 'people.birth-recorded', [personId]);
  await enqueue(tx, lookForSamePerson, {}, { key: 'all', author: actor });
  return allow(undefined);
}
