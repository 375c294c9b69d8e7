import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../database/database.ts';

/** The end of the chain: how many entries it holds, and what they all hash to. Kept outside, it anchors them. */
export type Head = { readonly place: number; readonly hash: Buffer };

/** What comes before the first entry. */
export const BEGINNING: Head = { place: 0, hash: Buffer.alloc(32) };

/** Entries sealed in one transaction. */
const AT_ONCE = 5_000;

/** Any number: it keeps two processes from sealing at once. */
const ONE_SEALER = 7_733_003;

/** Entries without a seal. All that were written before the one sealed last have theirs. */
const WAITING = sql`
  from audit.entry e
 where e.written_in >= coalesce((select l.written_in from audit.seal h join audit.entry l on l.id = h.entry_id
                                  order by h.place desc limit 1), '0')
   and not exists (select 1 from audit.seal s where s.entry_id = e.id)`;

export type SealedEntry = { id: number; at: Date; commitment: Buffer };

/** The next link: the hash so far, the place, when it was written, and the commitment to what was written. */
export function nextHash(before: Head, { id, at, commitment }: SealedEntry): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(before.place + 1));
  return createHash('sha256')
    .update(before.hash)
    .update(place)
    .update(`${id} ${at.toISOString()} `)
    .update(commitment)
    .digest();
}

/**
 * Chains every entry that no transaction under way can still come before. Writers never wait for this: it runs behind
 * them. Gives the new head, or undefined when another process is sealing.
 */
export async function sealAudit(database: Database): Promise<Head | undefined> {
  for (;;) {
    const { head, sealed } = await database.as('keeper', sealSome);
    if (sealed < AT_ONCE) return head;
  }
}

async function sealSome(tx: Tx): Promise<{ head: Head | undefined; sealed: number }> {
  const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${ONE_SEALER}) as mine`.execute(tx);
  if (!lock.rows[0]!.mine) return { head: undefined, sealed: 0 };
  const head = await findHead(tx);
  // Below the horizon every transaction has ended, so the order of what is read here cannot change any more.
  const { rows } = await sql<SealedEntry>`
    select e.id, e.at, e.commitment ${WAITING} and e.written_in < pg_snapshot_xmin(pg_current_snapshot())
     order by e.written_in, e.id limit ${AT_ONCE}`.execute(tx);
  let last = head;
  const hashes = rows.map((entry) => {
    last = { place: last.place + 1, hash: nextHash(last, entry) };
    return last.hash;
  });
  if (rows.length > 0) {
    await sql`
      insert into audit.seal (place, entry_id, hash)
      select ${head.place} + row_number() over (order by n.place), n.entry_id, n.hash
        from unnest(${rows.map(({ id }) => id)}::bigint[], ${hashes}::bytea[]) with ordinality as n (entry_id, hash, place)
    `.execute(tx);
  }
  return { head: last, sealed: rows.length };
}

/** Where the chain ends now. As `keeper`. */
export async function findHead(tx: Tx): Promise<Head> {
  const { rows } = await sql<Head>`select place, hash from audit.seal order by place desc limit 1`.execute(tx);
  return rows[0] ?? BEGINNING;
}

/** How long the oldest entry has waited for its seal, in seconds. More than a minute is an alarm. As `keeper`. */
export async function secondsUnsealed(tx: Tx): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float8 as seconds ${WAITING}`.execute(tx);
  return rows[0]!.seconds;
}
