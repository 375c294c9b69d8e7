import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Doing } from '#platform/web/request.ts';
import { writeProviders } from '../entry/write-entries.ts';
import type { ProviderSaid } from './provider-said.ts';

/** A provider of which the directory has nothing yet; gives its address. */
export async function addProvider(doing: Doing, said: ProviderSaid): Promise<Ruling<string, 'there-already'>> {
  const there = await sql`
    select 1 from directory.provider p where lower(p.entry ->> 'name') = lower(${said.name})`.execute(doing.tx);
  if (there.rows.length > 0) return refuse('there-already');
  const id = newId();
  await writeProviders(doing, [{ id, ...said }]);
  const { rows } = await sql<{ urlId: string }>`
    select url_id as "urlId" from directory.provider where id = ${id}::uuid`.execute(doing.tx);
  return allow(rows[0]!.urlId);
}
