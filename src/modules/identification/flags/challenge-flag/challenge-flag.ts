import { sql } from 'kysely';
import { type Id, newId } from '#kernel/id.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OnBehalfOf } from './challenge.rules.ts';

export type ChallengeToKeep = { readonly onBehalfOf: OnBehalfOf; readonly whatIsWrong: string };

/** Keeps that somebody says a flag is wrong. The flag stays, with the challenge beside it. */
export async function challengeFlag(
  tx: Tx,
  flag: { readonly id: Id<'flag'>; readonly personId: Id<'person'> },
  { onBehalfOf, whatIsWrong }: ChallengeToKeep,
): Promise<void> {
  await sql`
    insert into identification.challenge (id, person_id, flag_id, school_org_id, on_behalf_of, what_is_wrong, recorded_by)
    values (${newId()}, ${flag.personId}, ${flag.id}, acting.my_org(), ${onBehalfOf}, ${whatIsWrong}, acting.my_user())
  `.execute(tx);
  await recordAudit(tx, 'identification.flag-challenged', [flag.personId], { flag: flag.id, onBehalfOf });
}
