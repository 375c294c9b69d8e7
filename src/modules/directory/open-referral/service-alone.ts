import { sql } from 'kysely';

const SAID_OF_SOURCE = sql`directory.published_source w where w.feed_id is not distinct from p.feed_id`;

/** Of a service (`p`, of `directory.published`) whose words it has, and under which licence; null where nothing is said of that. */
export const SOURCE_OF_SERVICE = sql`(
  select to_jsonb(w) - '{id,feed_id,changed_at}'::text[] from ${SAID_OF_SOURCE} and w.licence <> '')`;

/** Of a service (`p`) since when it is read as it is: itself, or whose words it has. */
export const CHANGED_AT = sql`greatest(p.changed_at, (select w.changed_at from ${SAID_OF_SOURCE}))`;

/** Of a service (`p`, of `directory.published`) what goes out, but for who gives it. */
export const SERVICE_ALONE = sql`p.service_id as id, p.entry, p.ours,
  to_char(p.last_modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last_modified,
  p.confirmed_on, p.state, p.weeks, p.state_said_by, p.state_said_on, ${SOURCE_OF_SERVICE} as source`;
