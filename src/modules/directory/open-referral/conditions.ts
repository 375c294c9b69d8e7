import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { ServiceParameters } from './parameters.ts';
import { CHANGED_AT } from './service-alone.ts';

type Condition = RawBuilder<unknown>;
type Asked = ServiceParameters;

/**
 * What must hold of a service (`p`, of `directory.published`): all that was asked. `near`: of its place, where it is asked
 * how far that is.
 */
export const conditionsOn = (asked: Asked): Condition[] => [
  ...subjectConditions(asked),
  ...ageConditions(asked),
  ...timeConditions(asked),
];

function subjectConditions(asked: Asked): Condition[] {
  return [
    ...given(asked.search, (words) => sql`p.words @@ websearch_to_tsquery('pg_catalog.english', ${words})`),
    ...given(asked.taxonomy_term_id, (term) => sql`p.terms @> array[${term}::uuid]`),
    ...given(
      asked.taxonomy_id,
      (taxonomy) => sql`p.terms && array(select id from directory.term where taxonomy_id = ${taxonomy}::uuid)`,
    ),
    ...given(asked.organization_id, (organisation) => sql`p.provider_id = ${organisation}::uuid`),
    ...given(asked.modified_after, (moment) => sql`${CHANGED_AT} >= ${moment}`),
  ];
}

/** "Up to 11" takes somebody until they are 12. Who says no age takes every age. */
function ageConditions(asked: Asked): Condition[] {
  return [
    ...given(asked.minimum_age, (years) => sql`p.minimum_age >= ${years}`),
    ...given(asked.maximum_age, (years) => sql`p.maximum_age <= ${years}`),
    ...given(
      asked.age,
      (years) =>
        sql`coalesce(p.minimum_age, 0) <= ${years} and coalesce(p.maximum_age, 200) >= floor(${years}::float8)`,
    ),
  ];
}

/** Day, start and end are those of one meeting, not of several. */
function timeConditions({ day, start_time: from, end_time: to }: Asked): Condition[] {
  const times = [
    ...given(day, (on) => sql`t.day = ${on}`),
    ...given(from, (time) => sql`t.opens_at >= ${time}::time`),
    ...given(to, (time) => sql`t.closes_at <= ${time}::time`),
  ];
  if (times.length === 0) return [];
  return [
    sql`exists (select 1 from directory.published_time t where t.service_id = p.service_id and ${sql.join(times, sql` and `)})`,
  ];
}

/**
 * What must hold of a service for a postcode: that it serves it (`areas`), and that its place (`places`, of
 * `directory.published_place` as `l`) is near enough. A sentence where the postcode is not known.
 */
export async function conditionsNear(
  tx: Tx,
  { postcode, proximity }: Asked,
): Promise<{ readonly areas: Condition[]; readonly places: Condition[] } | { readonly wrong: string }> {
  if (postcode === undefined) return { areas: [], places: [] };
  const { rows } = await sql<Point>`
    select latitude, longitude from directory.postcode where postcode = ${postcode}`.execute(tx);
  const [here] = rows;
  if (!here) return { wrong: 'postcode is not one that this directory knows.' };
  return {
    areas: [
      sql`coalesce(p.shapes && (select directory.shapes_around(point(${here.longitude}, ${here.latitude}))), true)`,
    ],
    places: given(proximity, (metres) => isWithin(metres, here)),
  };
}

type Point = { readonly latitude: number; readonly longitude: number };

/** Metres in a degree of latitude; the earth is taken for a ball, which is right to half a percent. */
const METRES_IN_DEGREE = 111_195;

/** In a box around it first, which an index finds; then as the crow flies. */
function isWithin(metres: number, { latitude, longitude }: Point): Condition {
  const high = metres / METRES_IN_DEGREE;
  const wide = high / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return sql`l.latitude between ${latitude - high} and ${latitude + high}
    and l.longitude between ${longitude - wide} and ${longitude + wide}
    and 2 * 6371000 * asin(least(1, sqrt(
          sin(radians(l.latitude - ${latitude}) / 2) ^ 2
          + cos(radians(${latitude})) * cos(radians(l.latitude))
          * sin(radians(l.longitude - ${longitude}) / 2) ^ 2))) <= ${metres}`;
}

const given = <T>(value: T | undefined, condition: (value: T) => Condition): Condition[] =>
  value === undefined ? [] : [condition(value)];
