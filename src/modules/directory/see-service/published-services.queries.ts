import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import { SOURCE_OF_SERVICE } from '../open-referral/service-alone.ts';
import { type PublishedService, readPublished } from './published-service.ts';

/** Those that are published, in the order in which they are named: in place of one that is the same as another, that. */
export async function listPublishedServices(tx: Tx, urlIds: readonly string[]): Promise<PublishedService[]> {
  const { rows } = await sql<PublishedService>`
    select p.service_id as "serviceId", p.url_id as "urlId", p.name, o.entry as provider, p.entry, p.ours, p.protection,
           p.minimum_age as "minimumAge", p.maximum_age as "maximumAge", p.free, p.languages, p.state, p.weeks,
           p.state_said_by as "saidBy", p.state_said_on as "saidOn", p.confirmed_on as "confirmedOn",
           p.confirmed_by as "confirmedBy", p.confirm_by as "confirmBy", ${SOURCE_OF_SERVICE} as source,
           (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
              from directory.term t
             where t.id = any (p.terms)
               and not exists (select 1 from directory.term b where b.parent_id = t.id and b.id = any (p.terms))) as needs
      from unnest(${urlIds}::text[]) with ordinality as asked (url_id, place)
      left join directory.published_same same on same.url_id = asked.url_id
      left join directory.published stays on stays.service_id = same.stays
      join directory.published p on p.url_id = coalesce(stays.url_id, asked.url_id)
      join directory.published_provider o on o.provider_id = p.provider_id
     order by asked.place`.execute(tx);
  return rows.map(readPublished);
}

export const findPublishedService = async (tx: Tx, urlId: string): Promise<PublishedService | undefined> =>
  (await listPublishedServices(tx, [urlId]))[0];

/** As `findPublishedService`, by what the directory calls it itself; where it is another now, that of the same provider. */
export async function findPublishedById(tx: Tx, id: string): Promise<PublishedService | undefined> {
  const { rows } = await sql<{ urlId: string }>`
    select url_id as "urlId" from directory.published where service_id = ${id}::uuid
    union all select url_id from directory.published_same where service_id = ${id}::uuid and same_provider`.execute(tx);
  return rows[0] && findPublishedService(tx, rows[0].urlId);
}
