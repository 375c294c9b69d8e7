import pg from 'pg';
import type { Settings } from './served-site.ts';

/** Lets everybody's session run out, as if nobody had done anything for an hour. */
export async function expireSessions({ DATABASE_URL }: Settings): Promise<void> {
  const url = new URL(DATABASE_URL!);
  url.username = 'postgres';
  const client = new pg.Client(url.toString());
  await client.connect();
  await client.query(`update access.session set seen_at = seen_at - interval '1 hour'`);
  await client.end();
}
