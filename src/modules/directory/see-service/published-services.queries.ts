import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { type OrganisationEntry, type ServiceEntry, organisationEntry, serviceEntry } from '../entry/entry.ts';
import { type Ours, ours } from '../entry/ours.ts';

/** A service as everybody may read it. */
export type PublishedService = {
  readonly serviceId: string;
  readonly urlId: string;
  readonly name: string;
  readonly provider: OrganisationEntry;
  readonly entry: ServiceEntry;
  readonly ours: Ours;
  readonly protection: 'ordinary' | 'statutory' | 'crisis';
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly free: boolean | null;
  readonly languages: readonly string[];
  readonly state: 'yes' | 'waiting' | 'full' | null;
  readonly weeks: number | null;
  readonly saidBy: string | null;
  readonly saidOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  readonly confirmedBy: string | null;
  readonly confirmBy: LocalDate | null;
  /** What it is about, without what stands above. */
  readonly needs: readonly { readonly id: string; readonly name: string }[];
};

/** Those that are published, in the order in which they are named. */
export async function listPublishedServices(tx: Tx, urlIds: readonly string[]): Promise<PublishedService[]> {
  const { rows } = await sql<PublishedService>`
    select p.service_id as "serviceId", p.url_id as "urlId", p.name, o.entry as provider, p.entry, p.ours, p.protection,
           p.minimum_age as "minimumAge", p.maximum_age as "maximumAge", p.free, p.languages, p.state, p.weeks,
           p.state_said_by as "saidBy", p.state_said_on as "saidOn", p.confirmed_on as "confirmedOn",
           p.confirmed_by as "confirmedBy", p.confirm_by as "confirmBy",
           (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name), '[]')
              from directory.term t
             where t.id = any (p.terms)
               and not exists (select 1 from directory.term b where b.parent_id = t.id and b.id = any (p.terms))) as needs
      from unnest(${urlIds}::text[]) with ordinality as asked (url_id, place)
      join directory.published p on p.url_id = asked.url_id
      join directory.published_provider o on o.provider_id = p.provider_id
     order by asked.place`.execute(tx);
  return rows.map((row) => ({
    ...row,
    provider: organisationEntry.parse(row.provider),
    entry: serviceEntry.parse(row.entry),
    ours: ours.parse(row.ours),
  }));
}

export const findPublishedService = async (tx: Tx, urlId: string): Promise<PublishedService | undefined> =>
  (await listPublishedServices(tx, [urlId]))[0];
