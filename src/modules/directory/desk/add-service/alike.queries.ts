import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { deskPaths } from '../desk.paths.ts';

export type Provider = { readonly id: string; readonly urlId: string; readonly name: string };
export type Alike = {
  readonly name: string;
  readonly provider: string;
  readonly urlId: string;
  readonly path: string;
  readonly isPublic: boolean;
};

/** What is known of a new service before it is written. */
export type Wanted = { readonly name: string; readonly provider: string; readonly postcode: string };

/** As many as a page shows; where there are more, a longer name finds fewer. */
export const MOST = 20;

/** Providers whose name has this in it, of those that the actor may read; nobody's name is asked of who has few. */
export async function findProviders(tx: Tx, part: string): Promise<Provider[]> {
  const { rows } = await sql<Provider>`
    select p.id, p.url_id as "urlId", p.entry ->> 'name' as name from directory.provider p
     where position(lower(${part}) in lower(p.entry ->> 'name')) > 0
     order by lower(p.entry ->> 'name') limit ${MOST}`.execute(tx);
  return rows;
}

/** A name that is nearly the same alone is enough; one that is somewhat alike, with the same provider or postcode. */
const NEARLY = 0.6;

/** Services kept from everybody at a postcode, whatever their name; of those that the actor keeps, and no other. */
const keptAt = (code: string) => sql`
  select k.service_id from directory.kept_place k
    join lateral jsonb_path_query(k.location, '$.addresses[*].postal_code') a (code) on true
   where ${code} <> '' and upper(regexp_replace(a.code #>> '{}', '[^A-Za-z0-9]', '', 'g')) = ${code}`;

/**
 * Services that may be the one that somebody is about to write, likest first: those that everybody reads, and those that the
 * actor keeps.
 */
export async function findAlike(tx: Tx, { name, provider, postcode }: Wanted): Promise<Alike[]> {
  const code = postcode.replace(/\s/g, '').toUpperCase();
  const { rows } = await sql<{ urlId: string; name: string; provider: string; isPublic: boolean; kept: boolean }>`
    with known as (
      select o.service_id, o.url_id, o.name, o.provider_name as provider, true as public
        from directory.published o where lower(o.name) operator(people.%) lower(${name})
      union all
      select s.id, s.url_id, v.entry ->> 'name', p.entry ->> 'name', false
        from directory.service s join directory.provider p on p.id = s.provider_id
        join lateral (select * from directory.service_version v
                       where v.service_id = s.id order by v.number desc limit 1) v on true
       where lower(v.entry ->> 'name') operator(people.%) lower(${name})
         and not exists (select 1 from directory.published o where o.service_id = s.id)
      union
      select s.id, s.url_id, v.entry ->> 'name', p.entry ->> 'name', exists (select 1 from directory.published o where o.service_id = s.id)
        from (${keptAt(code)}) k join directory.service s on s.id = k.service_id join directory.provider p on p.id = s.provider_id
        join lateral (select * from directory.service_version v
                       where v.service_id = s.id order by v.number desc limit 1) v on true)
    select k.url_id as "urlId", k.name, k.provider, k.public as "isPublic",
           exists (select 1 from directory.service s where s.id = k.service_id) as kept
      from known k
     where people.similarity(lower(k.name), lower(${name})) >= ${NEARLY}
        or ${provider} <> '' and people.similarity(lower(k.provider), lower(${provider})) >= ${NEARLY}
        or exists (select 1 from directory.published_place l where l.service_id = k.service_id and l.postcode = ${code})
        or k.service_id in (${keptAt(code)})
     order by people.similarity(lower(k.name), lower(${name})) desc, k.service_id limit ${MOST}`.execute(tx);
  return rows.map(({ kept, ...line }) => ({
    ...line,
    path: kept ? deskPaths.service(line.urlId) : directoryPaths.service(line.urlId),
  }));
}
