import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** Those who are under 18 on a day. Of whom no birthday is known: who is nobody's relative, as far as the actor may see. */
export async function childrenAmong(
  tx: Tx,
  ids: readonly Id<'person'>[],
  date: LocalDate,
): Promise<ReadonlySet<Id<'person'>>> {
  const { rows } = await sql<{ id: Id<'person'> }>`
    select one.id from unnest(${[...ids]}::uuid[]) one (id) left join people.birth b on b.person_id = one.id
     where b.date > ${date}::date - interval '18 years'
        or b.date is null and not exists (select 1 from people.relationship r where r.to_person_id = one.id)`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}
