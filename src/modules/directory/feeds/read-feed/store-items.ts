import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { getRunWithId } from '../feeds.queries.ts';
import type { FeedFaultKind } from './feed-fault.ts';
import { judgeItems } from './judge-items.ts';
import { type Came, understandService } from './understand-service.ts';

/** Whether a run is still being read. It goes on being so until the transaction has ended. */
export async function isReading(tx: Tx, runId: string): Promise<boolean> {
  await sql`select 1 from directory.feed_run where id = ${runId} for update`.execute(tx);
  return (await getRunWithId(tx, runId)).status === 'reading';
}

/** Keeps what came, to be looked at; the same service twice is kept once. False where it is not being read any more. */
export const storeItems = (tx: Tx, runId: string, came: readonly unknown[]): Promise<boolean> =>
  storeUnderstood(tx, runId, came.map(understandService));

export async function storeUnderstood(tx: Tx, runId: string, came: readonly Came[]): Promise<boolean> {
  if (!(await isReading(tx, runId))) return false;
  const understood = new Map(came.map((one) => [one.id, one]));
  const items = [...understood.values()].map((one) => ({
    service_id: one.id,
    name: one.name,
    entry: 'entry' in one ? one.entry : null,
    ours: 'entry' in one ? (one.ours ?? null) : null,
    kept: one.kept ?? null,
    place: one.row ?? null,
    fault: 'wrong' in one ? one.wrong : null,
  }));
  await sql`
    insert into directory.feed_item (run_id, service_id, name, entry, ours, kept, place, fault)
    select ${runId}::uuid, i.service_id, i.name, nullif(i.entry, 'null'), nullif(i.ours, 'null'),
           nullif(i.kept, 'null'), i.place, i.fault
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        as i (service_id uuid, name text, entry jsonb, ours jsonb, kept jsonb, place int, fault text)
        on conflict (run_id, service_id) do update set entry = excluded.entry, kept = excluded.kept, fault = excluded.fault`.execute(
    tx,
  );
  await judgeItems(tx, runId, [...understood.keys()]);
  return true;
}

/** Ends the reading: what is missing is gone only where as many came as it said it has. */
export async function endReading(tx: Tx, runId: string, said = 0): Promise<void> {
  if (!(await isReading(tx, runId))) return;
  const { rows } = await sql<{ complete: boolean }>`
    select count(*) >= ${said} as complete from directory.feed_item where run_id = ${runId}`.execute(tx);
  const { complete } = rows[0]!;
  if (complete) await addGone(tx, runId);
  await sql`
    update directory.feed_run r
       set status = 'read', complete = ${complete}, fault = ${complete ? null : 'fewer-than-said'}, version = version + 1
     where r.id = ${runId}`.execute(tx);
}

async function addGone(tx: Tx, runId: string): Promise<void> {
  await sql`
    insert into directory.feed_item (run_id, service_id, name, what)
    select r.id, s.id, v.entry ->> 'name', 'gone' from directory.feed_run r
      join directory.service s on s.feed_id = r.feed_id and s.removed_at is null
      join lateral (select v.entry from directory.service_version v where v.service_id = s.id order by v.number desc limit 1) v on true
     where r.id = ${runId}::uuid
       and not exists (select 1 from directory.feed_item i where i.run_id = r.id and i.service_id = s.id)`.execute(tx);
}

/** Reading stopped: nothing is changed by it. */
export async function failReading(tx: Tx, runId: string, fault: FeedFaultKind): Promise<void> {
  await sql`
    update directory.feed_run set status = 'failed', fault = ${fault}, version = version + 1
     where id = ${runId} and status = 'reading'`.execute(tx);
}
