import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Doing } from '#platform/web/request.ts';
import { publishEntries, writeEntries } from '../../entry/write-entries.ts';
import { deskPaths } from '../desk.paths.ts';
import { type KeptService, type Said, newestNumber } from '../kept-service.ts';
import { saysTheSame } from './service-words.ts';

export type WriteRefusal = 'changed-meanwhile' | 'nothing-different' | 'place-kept';

/** Whether it is read by everybody at once, or waits for a curator. */
export type Written = { readonly isPublished: boolean };

/** Writes a version of a service that is there. `from` is the number of the version that the form was made from. */
export async function changeService(
  doing: Doing,
  service: KeptService,
  said: Said,
  because: string,
  from: number,
): Promise<Ruling<Written, WriteRefusal>> {
  if ((await newestNumber(doing.tx, service.id)) !== from) return refuse('changed-meanwhile');
  if (service.kept && !said.kept && service.keepsAs !== 'curator') return refuse('place-kept');
  if (saysTheSame(service, said)) return refuse('nothing-different');
  await writeVersion(doing, service.providerId, said, because);
  await keepPlace(doing.tx, service, said);
  return allow(await publish(doing.tx, service));
}

/** Writes a version as it is said, which waits. */
export async function writeVersion(doing: Doing, providerId: string, { entry, ours }: Said, because: string) {
  const dated = { ...entry, last_modified: new Date().toISOString() };
  await writeEntries(doing, [{ providerId, entry: dated, ours }], { today: todayInLondon(), because });
}

/** Where it is that must not be found, kept from everybody at once: also where the new words still wait. */
export async function keepPlace(tx: Tx, { id, kept }: { id: string; kept?: Said['kept'] }, said: Said): Promise<void> {
  if (kept === undefined && said.kept === undefined) return;
  const location = said.kept ? JSON.stringify(said.kept) : null;
  await sql`select directory.keep_place(${id}::uuid, ${location}::jsonb)`.execute(tx);
  await recordAudit(tx, 'directory.place-kept', [], { service: id, kept: said.kept !== undefined });
}

/** Shows it to everybody where whoever wrote it may decide that, and nothing is to be looked at first. */
export async function publish(tx: Tx, { id, publishes }: Pick<KeptService, 'id' | 'publishes'>): Promise<Written> {
  if (!publishes) return { isPublished: false };
  await publishEntries(tx, [id]);
  const { rows } = await sql`
    select 1 from directory.service_version where service_id = ${id}::uuid and status = 'waiting' limit 1`.execute(tx);
  return { isPublished: rows.length === 0 };
}

const PUBLISHED = 'Saved and published.';
const WAITS = 'The service is saved. It waits until a curator of the directory has read it.';
const LOOK_FIRST =
  'The service is saved, and not published yet: it may be at a place that must not be found. Look at it first.';

/** What whoever wrote it sees next. Why it waits is said to curators alone: others could find by it what is kept from them. */
export function afterWriting(urlId: string, { isPublished }: Written, curates: boolean) {
  if (!isPublished && curates) return { to: deskPaths.review(urlId), flash: LOOK_FIRST };
  return { to: deskPaths.service(urlId), flash: isPublished ? PUBLISHED : WAITS };
}
