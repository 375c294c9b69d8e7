import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { BEST_FIRST, candidates, fitting, isAround, nearness, ranking } from '../matching.ts';
import type { Question } from '../question.rules.ts';
import { type Understood, understand } from '../understand.ts';

/** As many as a map is still read with. */
export const MOST_POINTS = 100;

/** A service at a place. */
export type FoundPoint = {
  readonly urlId: string;
  readonly name: string;
  readonly provider: string;
  readonly place: string | null;
  readonly latitude: number;
  readonly longitude: number;
};

export type FoundPoints = {
  readonly understood: Understood;
  /** How many services there are, and how many of them at no place that is published. */
  readonly total: number;
  readonly nowhere: number;
  /** Of the best services first. */
  readonly points: readonly FoundPoint[];
  readonly more: boolean;
};

/** Where the services are that answer a question, the same and in the same order as in the list. Only places that are published. */
export async function findPoints(tx: Tx, asked: Question, today: LocalDate): Promise<FoundPoints> {
  const understood = await understand(tx, asked);
  const { place, question } = understood;
  const near = place && question.miles !== undefined ? isAround(place, question.miles) : sql`true`;
  const { rows } = await sql<{ total: number; nowhere: number; points: FoundPoint[] }>`
    with ${sql.join([fitting(understood), nearness(understood), candidates(understood, today), ranking(today)])},
    points as materialized (
      select r.*, l.id, l.name as place, l.latitude, l.longitude
        from ranked r join directory.published_place l using (service_id)
       where l.latitude is not null and l.longitude is not null and ${near}),
    shown as (
      select s."order", p.url_id as "urlId", p.name,
             p.provider_name as provider, s.place, s.latitude, s.longitude
        from (select *, row_number() over (order by ${BEST_FIRST}, id) as "order"
                from (select * from points order by ${BEST_FIRST}, id limit ${MOST_POINTS + 1}::int) best) s
        join directory.published p using (service_id))
    select (select count(*)::int from ranked) as total,
           (select count(*)::int from ranked r where not exists (select 1 from points s where s.service_id = r.service_id)) as nowhere,
           (select coalesce(jsonb_agg(to_jsonb(shown) - 'order' order by "order"), '[]') from shown) as points`.execute(
    tx,
  );
  const { total, nowhere, points } = rows[0]!;
  return { understood, total, nowhere, points: points.slice(0, MOST_POINTS), more: points.length > MOST_POINTS };
}
