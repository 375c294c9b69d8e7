import { sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ProviderSaid } from './provider-said.ts';

/** A provider as who keeps it has it. */
export type KeptProvider = {
  readonly id: string;
  readonly urlId: string;
  readonly said: ProviderSaid;
  readonly trusted: boolean;
  /** Whose workers keep its services; null where nobody of it has an account. */
  readonly orgId: string | null;
  readonly org: string | null;
  readonly version: number;
  /** How many services it has that are not taken out. */
  readonly services: number;
  /** What its workers ask to have changed waits for a curator: its address. */
  readonly waits: string | null;
};

/** Undefined where there is none, or it is not the actor's to keep. */
export async function findKeptProvider(tx: Tx, urlId: string | undefined): Promise<KeptProvider | undefined> {
  const { rows } = await sql<KeptProvider>`
    select p.id, p.url_id as "urlId", p.entry as said, p.trusted, p.org_id as "orgId", o.name as org, p.version,
           (select count(*)::int from directory.service s where s.provider_id = p.id and s.removed_at is null) as services,
           (select a.url_id from directory.provider_ask a where a.provider_id = p.id and a.settled_at is null
             order by a.asked_at limit 1) as waits
      from directory.provider p left join access.organisation o on o.id = p.org_id
     where p.url_id = ${urlId ?? ''}`.execute(tx);
  return rows[0];
}

/** What somebody asks of the curators: that an organisation is listed, or says something else of itself. */
export type ProviderAsk = {
  readonly urlId: string;
  readonly providerId: string | null;
  readonly providerUrlId: string | null;
  readonly now: ProviderSaid | null;
  readonly version: number | null;
  readonly said: ProviderSaid;
  readonly reach: string;
  readonly askedOn: LocalDate;
  readonly settledAt: Date | null;
  readonly accepted: boolean | null;
  readonly settledBecause: string;
};

export async function findProviderAsk(tx: Tx, urlId: string | undefined): Promise<ProviderAsk | undefined> {
  const { rows } = await sql<ProviderAsk>`
    select a.url_id as "urlId", a.provider_id as "providerId", p.url_id as "providerUrlId", p.entry as now, p.version, a.said,
           a.reach, a.asked_on as "askedOn", a.settled_at as "settledAt", a.accepted, a.settled_because as "settledBecause"
      from directory.provider_ask a left join directory.provider p on p.id = a.provider_id
     where a.url_id = ${urlId ?? ''}`.execute(tx);
  return rows[0];
}

export async function countProviderAsks(tx: Tx): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from directory.provider_ask a where a.settled_at is null`.execute(tx);
  return rows[0]!.waiting;
}
