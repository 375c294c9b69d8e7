import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { enqueue } from '#platform/jobs/job.ts';
import type { Doing } from '#platform/web/request.ts';
import { lookForSamePerson } from '../../same-person/look-for-same-person/look-for-same-person.job.ts';
import { foldName } from '../names.rules.ts';

export type NameTold = {
  readonly kind: 'preferred' | 'legal';
  readonly givenName: string;
  readonly middleNames: string;
  readonly familyName: string;
  /** Null where the name that stood there was a mistake. */
  readonly since: LocalDate | null;
};

/** Somebody is called something else, from a day on or all along. What they were called stays in the record. */
export async function changeName(
  { tx, actor }: Doing,
  personId: Id<'person'>,
  { kind, givenName, middleNames, familyName, since }: NameTold,
  today: LocalDate,
): Promise<Ruling<void, 'not-so-yet' | 'not-yours'>> {
  if (since !== null && since > today) return refuse('not-so-yet');
  const { rows } = await sql<{ done: boolean }>`
    select people.change_name(${personId}, ${kind}, ${givenName}, ${middleNames}, ${familyName},
      ${foldName(`${givenName} ${familyName}`)}, ${since}) as done`.execute(tx);
  if (!rows[0]!.done) return refuse('not-yours');
  await recordAudit(tx, 'people.name-changed', [personId], { kind, mistake: since === null });
  await enqueue(tx, lookForSamePerson, {}, { key: 'all', author: actor });
  return allow(undefined);
}
