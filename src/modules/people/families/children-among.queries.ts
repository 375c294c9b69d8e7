import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { type WhatTellsAge, isChild } from './children.rules.ts';
import { RAISING } from './relationships.rules.ts';

/** Who of these is a child on a day, as the record best knows (children.rules.ts). */
export async function childrenAmong(
  tx: Tx,
  ids: readonly Id<'person'>[],
  date: LocalDate,
): Promise<ReadonlySet<Id<'person'>>> {
  const raising = [...RAISING];
  const { rows } = await sql<WhatTellsAge & { id: Id<'person'> }>`
    select p.id, b.date as birthday, case when b.date is null then e.due_on end as "dueOn",
           exists (select 1 from people.identifier i where i.person_id = p.id and i.kind = 'upn')
             or exists (select 1 from people.involvement g where g.person_id = p.id and g.kind = 'enrolled') as "isPupil",
           exists (select 1 from people.relationship r
                    where r.to_person_id = p.id and r.kind = any (${raising}::text[])) as raises,
           exists (select 1 from people.relationship r
                    where r.person_id = p.id and r.kind = any (${raising}::text[])) as "isRaised"
      from unnest(${[...ids]}::uuid[]) p (id)
      left join people.birth b on b.person_id = p.id
      left join people.expected_birth e on e.person_id = p.id`.execute(tx);
  return new Set(rows.filter((known) => isChild(known, date)).map(({ id }) => id));
}
