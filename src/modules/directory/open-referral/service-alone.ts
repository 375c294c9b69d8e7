import { sql } from 'kysely';

/** Of a service (`p`, of `directory.published`) what goes out, but for who gives it. */
export const SERVICE_ALONE = sql`p.service_id as id, p.entry, p.ours,
  to_char(p.last_modified at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last_modified,
  p.confirmed_on, p.state, p.weeks, p.state_said_by, p.state_said_on`;
