import { type RawBuilder, sql } from 'kysely';
import type { LocalDate } from '#kernel/local-date.ts';
import type { Step } from '#platform/web/answer.ts';
import type { Tx } from '#platform/database/database.ts';
import { type ServiceEntry, serviceEntry } from '../entry/entry.ts';
import { type Ours, ours } from '../entry/ours.ts';
import type { Protection } from '../entry/write-entries.ts';
import { deskPaths } from './desk.paths.ts';

export type Location = NonNullable<ServiceEntry['service_at_locations'][number]['location']>;

/** What is said of a service: its entry, what is beside it, and where it is, if that must not be found. */
export type Said = { readonly entry: ServiceEntry; readonly ours: Ours; readonly kept: Location | undefined };

export type VersionStatus = 'waiting' | 'published' | 'replaced' | 'refused';
export type State = 'yes' | 'waiting' | 'full';

/** A service as who keeps it has it, with what was said of it last. */
export type KeptService = Said & {
  readonly id: string;
  readonly urlId: string;
  readonly provider: string;
  readonly providerId: string;
  readonly protection: Protection;
  readonly everyDays: number;
  readonly confirmedOn: LocalDate | null;
  readonly confirmedBy: string | null;
  readonly confirmBy: LocalDate | null;
  readonly removedAt: Date | null;
  readonly removedBecause: string;
  /** Which it was found to be the same as; where that leads nobody on, known to curators alone. */
  readonly sameAs: { readonly urlId: string; readonly name: string; readonly isLedTo: boolean } | null;
  readonly version: number;
  /** Where its keeper without an account is asked whether all is right. */
  readonly confirmsAt: string | null;
  /** Whom it is named to, of the curators. */
  readonly curatorId: string | null;
  readonly curator: string | null;
  /** Of the version that was written last. */
  readonly number: number;
  readonly status: VersionStatus;
  readonly because: string;
  readonly reviewBecause: string;
  /** Of the version that everybody reads, and of the newest that waits. */
  readonly published: number | null;
  readonly waiting: number | null;
  readonly isPublic: boolean;
  readonly state: State | null;
  readonly weeks: number | null;
  readonly saidBy: string | null;
  readonly saidOn: LocalDate | null;
  readonly keepsAs: 'curator' | 'provider';
  /** Whether what they write is published at once. */
  readonly publishes: boolean;
};

type Row = Omit<KeptService, keyof Said> & { entry: unknown; ours: unknown; kept: Location | null };

/** Undefined where there is none, or where it is not theirs to keep. */
export const findKeptService = (tx: Tx, urlId: string | undefined): Promise<KeptService | undefined> =>
  findKept(tx, sql`s.url_id = ${urlId ?? ''}`);

export const findKeptServiceWithId = (tx: Tx, id: string): Promise<KeptService | undefined> =>
  findKept(tx, sql`s.id = ${id}::uuid`);

async function findKept(tx: Tx, which: RawBuilder<unknown>): Promise<KeptService | undefined> {
  const { rows } = await sql<Row>`
    select s.id, s.url_id as "urlId", p.id as "providerId", p.entry ->> 'name' as provider, s.protection,
           s.confirm_every_days as "everyDays", s.confirmed_on as "confirmedOn", s.confirmed_by as "confirmedBy",
           s.confirmed_on + s.confirm_every_days as "confirmBy", s.removed_at as "removedAt",
           s.removed_because as "removedBecause", s.version,
           coalesce(
             (select jsonb_build_object('urlId', o.url_id, 'name', o.name, 'isLedTo', true) from directory.published_same y
                join directory.published o on o.service_id = y.stays where y.service_id = s.id),
             (select jsonb_build_object('urlId', o.url_id, 'name', w.entry ->> 'name', 'isLedTo', false)
                from directory.service o join directory.service_version w on w.service_id = o.id
               where o.id = s.same_as and directory.i_curate() order by w.number desc limit 1)) as "sameAs", s.confirms_at as "confirmsAt",
           s.curator_user_id as "curatorId", u.name as curator, v.number, v.status, v.because,
           v.review_because as "reviewBecause", v.entry, v.ours, k.location as kept,
           (select w.number from directory.service_version w where w.service_id = s.id and w.status = 'published') as published,
           (select max(w.number) from directory.service_version w where w.service_id = s.id and w.status = 'waiting') as waiting,
           exists (select 1 from directory.published o where o.service_id = s.id) as "isPublic",
           said.state, said.weeks, said.said_by as "saidBy", said.said_on as "saidOn",
           directory.i_keep(s.id) as "keepsAs", directory.i_publish(s.id) as publishes
      from directory.service s
      join directory.provider p on p.id = s.provider_id
      join lateral (select * from directory.service_version v
                     where v.service_id = s.id order by v.number desc limit 1) v on true
      left join access.user_account u on u.id = s.curator_user_id
      left join directory.kept_place k on k.service_id = s.id
      left join lateral (select a.state, a.weeks, a.said_by, a.said_on from directory.availability a
                          where a.service_id in (select s.id union all
                                select y.id from directory.service y where y.same_as = s.id)
                          order by a.said_on desc, a.said_at desc, a.id desc limit 1) said on true
     where ${which} and directory.i_keep(s.id) is not null`.execute(tx);
  const row = rows[0];
  return row && { ...row, ...saidOf(row) };
}

export const saidOf = (row: { entry: unknown; ours: unknown; kept?: Location | null }): Said => ({
  entry: serviceEntry.parse(row.entry),
  ours: ours.parse(row.ours),
  kept: row.kept ?? undefined,
});

/** One after the other: of two who write or publish a service at once, the second sees what the first did. */
export const inTurn = (tx: Tx, serviceId: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${serviceId}, 0))`.execute(tx);

/** The number of the version that was written last, once it is our turn. */
export async function newestNumber(tx: Tx, serviceId: string): Promise<number> {
  await inTurn(tx, serviceId);
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0)::int as number from directory.service_version where service_id = ${serviceId}::uuid`.execute(
    tx,
  );
  return rows[0]!.number;
}

/** What is bound by law, and help in a crisis, is a curator's to take out. */
export const mayTakeOut = ({ keepsAs, protection }: Pick<KeptService, 'keepsAs' | 'protection'>): boolean =>
  keepsAs === 'curator' || protection === 'ordinary';

/** The steps to a service of the desk. */
export const trailTo = (service?: KeptService): Step[] => [
  { label: 'Directory entries', path: deskPaths.desk },
  ...(service ? [{ label: service.entry.name, path: deskPaths.service(service.urlId) }] : []),
];
