import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Job, defineJob, enqueue } from '#platform/jobs/job.ts';

const AT_ONCE = 500;

/** Services whose postcode is elsewhere now, or was not known before, are there from now on. Gives how many, `AT_ONCE` at most. */
async function placeSome(tx: Tx): Promise<number> {
  const { rows } = await sql<{ placed: number }>`
    with astray as materialized (
      select distinct p.service_id from directory.published_place p
       cross join lateral directory.place_of(p.entry -> 'location', p.postcode) now
       where (p.latitude, p.longitude) is distinct from (now.latitude, now.longitude) limit ${AT_ONCE})
    select directory.show_again(array(select service_id from astray)) as placed`.execute(tx);
  return rows[0]!.placed;
}

const PLACE_SERVICES = { name: 'directory.place-services', payload: z.object({}) } as const;

/** After the postcodes have come: where many services move, step by step behind the pages. */
export async function beginPlacing(tx: Tx, author: Actor): Promise<void> {
  if ((await placeSome(tx)) === AT_ONCE) await enqueue(tx, PLACE_SERVICES, {}, { author, key: 'all' });
}

export const placeServicesJob: Job<object> = defineJob({
  ...PLACE_SERVICES,
  async run({ database, author, stopping }) {
    if (!author) return;
    for (let placed = AT_ONCE; placed === AT_ONCE;) {
      if (stopping.aborted) return database.as(author, (tx) => enqueue(tx, PLACE_SERVICES, {}, { author, key: 'all' }));
      placed = await database.as(author, placeSome);
    }
  },
});
