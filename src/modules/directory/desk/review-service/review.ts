import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { publishEntries } from '../../entry/write-entries.ts';
import { type KeptService, findKeptServiceWithId, inTurn } from '../kept-service.ts';

export type Review = { readonly verdict: 'publish' | 'refuse'; readonly because: string };

/** A curator publishes what waits, or says why not. `read` is the number of the version that they read. */
export async function reviewService(
  tx: Tx,
  { id }: KeptService,
  { verdict, because }: Review,
  read: number,
): Promise<Ruling<void, 'changed-meanwhile'>> {
  await inTurn(tx, id);
  if ((await findKeptServiceWithId(tx, id))?.waiting !== read) return refuse('changed-meanwhile');
  if (verdict === 'publish') await publishEntries(tx, [id], true);
  else await refuseVersion(tx, id, read, because);
  return allow(undefined);
}

/** What was written before it and waits is in it: there is nothing more to review. */
async function refuseVersion(tx: Tx, id: string, number: number, because: string): Promise<void> {
  await sql`
    update directory.service_version
       set status = case when number = ${number} then 'refused' else 'replaced' end,
           review_because = case when number = ${number} then ${because} else review_because end,
           reviewed_by = acting.my_user(), reviewed_at = now()
     where service_id = ${id}::uuid and status = 'waiting'`.execute(tx);
  await recordAudit(tx, 'directory.version-refused', [], { service: id, number });
}
