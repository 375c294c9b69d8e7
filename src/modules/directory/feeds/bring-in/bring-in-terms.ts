import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { What } from '../feed-run.ts';

/** The terms by which another directory says what its services are about: kept as its own, beside ours. */
export async function bringInTerms(tx: Tx, runId: string, whats: readonly What[]): Promise<void> {
  await sql`
    with term as (
      select distinct on (1) (t ->> 'id')::uuid as id, t ->> 'name' as name, coalesce(t ->> 'description', '') as description,
             t ->> 'term_uri' as term_uri, coalesce(t ->> 'taxonomy', f.name) as taxonomy, f.name as source
        from directory.feed_item i join directory.feed_run r on r.id = i.run_id join directory.feed f on f.id = r.feed_id
       cross join lateral jsonb_path_query(i.entry, '$.attributes[*].taxonomy_term') t
       where i.run_id = ${runId}::uuid and (i.what = any (${whats}) or i.chosen_over is not null) order by 1),
    taxonomy as (
      insert into directory.taxonomy (id, name, description, source)
      select gen_random_uuid(), n.taxonomy, 'As another directory uses it.', n.source
        from (select distinct t.taxonomy, t.source from term t) n
       where not exists (select 1 from directory.taxonomy k where (k.name, k.source) = (n.taxonomy, n.source))
      returning id, name, source),
    known as (select id, name, source from taxonomy union all select k.id, k.name, k.source from directory.taxonomy k)
    insert into directory.term (id, taxonomy_id, name, description, term_uri, source)
    select t.id, k.id, t.name, t.description, t.term_uri, t.source
      from term t join known k on (k.name, k.source) = (t.taxonomy, t.source)
        on conflict (id) do nothing`.execute(tx);
}
