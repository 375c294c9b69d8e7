import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Standing } from '../standing.tsx';

export type ListedService = Standing & {
  readonly id: string;
  readonly urlId: string;
  readonly name: string;
  readonly provider: string;
  readonly confirmedOn: LocalDate | null;
  readonly confirmBy: LocalDate | null;
  readonly waitsSince: Date | null;
};

/** Services with what waits of each, if anything does. */
export const SERVICES = sql`directory.service s
  join directory.provider p on p.id = s.provider_id
  left join (select v.service_id, min(v.written_at) as since from directory.service_version v
              where v.status = 'waiting' group by v.service_id) w on w.service_id = s.id`;

/** The name that was written last. */
export const NAME = sql`(select v.entry ->> 'name' from directory.service_version v
  where v.service_id = s.id order by v.number desc limit 1)`;

export const REFUSED = sql`coalesce((select v.status = 'refused' from directory.service_version v
  where v.service_id = s.id order by v.number desc limit 1), false)`;

/** The day by which it has to be confirmed; null where it never was. */
export const CONFIRM_BY = sql`(s.confirmed_on + s.confirm_every_days)`;

/** Services by id, in no order. */
export async function describeServices(tx: Tx, ids: readonly string[]): Promise<ListedService[]> {
  const { rows } = await sql<ListedService>`
    select s.id, s.url_id as "urlId", ${NAME} as name, p.entry ->> 'name' as provider, s.removed_at is not null as removed,
           exists (select 1 from directory.published o where o.service_id = s.id) as "isPublic",
           w.since is not null as waits, ${REFUSED} as refused, s.confirmed_on as "confirmedOn",
           ${CONFIRM_BY} as "confirmBy", w.since as "waitsSince"
      from ${SERVICES} where s.id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}
