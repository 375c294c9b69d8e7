import { sql } from 'kysely';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Alike, findAlike } from '../add-service/alike.queries.ts';
import type { KeptService } from '../kept-service.ts';

/** What may be the same as this one, of what is in the directory. */
export async function findAlikeHere(tx: Tx, { urlId, entry, kept, provider }: KeptService): Promise<Alike[]> {
  const place = kept ?? entry.service_at_locations[0]?.location;
  const postcode = place?.addresses?.[0]?.postal_code ?? '';
  const alike = await findAlike(tx, { name: entry.name, provider, postcode });
  const { rows } = await sql<{ urlId: string }>`
    select url_id as "urlId" from directory.service
     where removed_at is null and url_id <> ${urlId} and url_id = any (${alike.map((each) => each.urlId)}::text[])`.execute(
    tx,
  );
  const here = new Set(rows.map((row) => row.urlId));
  return alike.filter((each) => here.has(each.urlId));
}

/** The one leads on to the other from then on. Gives the one that stays. */
export async function sayTheSame(
  tx: Tx,
  goes: KeptService,
  stays: KeptService,
): Promise<Ruling<KeptService, 'protected' | 'changed-meanwhile'>> {
  if (goes.protection !== 'ordinary' && goes.protection !== stays.protection) return refuse('protected');
  const { rows } = await sql<{ said: boolean }>`
    select directory.say_same(${goes.id}::uuid, ${stays.id}::uuid) as said`.execute(tx);
  if (!rows[0]!.said) return refuse('changed-meanwhile');
  await recordAudit(tx, 'directory.said-the-same', [], { service: goes.id, stays: stays.id });
  return allow(stays);
}
