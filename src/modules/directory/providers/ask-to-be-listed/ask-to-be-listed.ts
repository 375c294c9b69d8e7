import { sql } from 'kysely';
import { newUrlId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { countTries } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ProviderSaid } from '../provider-said.ts';

/** From one address within 15 minutes. */
const MOST_TRIES = 5;

/** Kept for a curator. Of where it came from nothing is kept but a count. As `visitor`. */
export async function askToBeListed(
  tx: Tx,
  said: ProviderSaid,
  reach: string,
  address: string,
): Promise<Ruling<void, 'too-often' | 'much-waits'>> {
  const [tries] = await countTries(tx, [`listing from ${address}`]);
  return tries > MOST_TRIES ? refuse('too-often') : keepListing(tx, said, reach);
}

/** As `askToBeListed`, wherever it came from. */
export async function keepListing(tx: Tx, said: ProviderSaid, reach: string): Promise<Ruling<void, 'much-waits'>> {
  const { rows } = await sql<{ kept: boolean }>`
    select directory.ask_to_be_listed(${newUrlId()}, ${JSON.stringify(said)}::jsonb, ${reach}, ${todayInLondon()}::date) as kept`.execute(
    tx,
  );
  if (!rows[0]!.kept) return refuse('much-waits');
  await recordAudit(tx, 'directory.listing-asked');
  return allow(undefined);
}
