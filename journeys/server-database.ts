import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Settings } from './served-site.ts';

const SUPERUSER_URL = process.env['ROOTED_TEST_POSTGRES_URL'] ?? '';

/** True when this run has a PostgreSQL server to make databases on. */
export const hasServer = SUPERUSER_URL !== '';

/** An empty database with the two logins that README.md has an administrator make, and the settings that name it. */
export async function emptyServerDatabase(superuserUrl = SUPERUSER_URL): Promise<Settings> {
  const name = `rooted_journey_${randomBytes(4).toString('hex')}`;
  const client = new pg.Client(superuserUrl);
  await client.connect();
  await client.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'rooted_owner') then
      create role rooted_owner login noinherit createrole;
      create role rooted_login login noinherit;
    end if;
  end $$`);
  await client.query(`create database ${name} owner rooted_owner`);
  await client.end();
  const urlFor = (login: string) => {
    const url = new URL(superuserUrl);
    url.username = login;
    url.pathname = `/${name}`;
    return url.toString();
  };
  return { DATABASE_URL: urlFor('rooted_login'), DATABASE_OWNER_URL: urlFor('rooted_owner') };
}
