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
/** From one address within a day: nobody alone fills up what waits, so that others are refused. */
const MOST_OF_A_DAY = 10;

/** Kept for a curator. Of where it came from nothing is kept but a count. As `visitor`. */
export async function askToBeListed(
  tx: Tx,
  said: ProviderSaid,
  reach: string,
  address: string,
): Promise<Ruling<void, 'too-often' | 'much-today' | 'much-waits'>> {
  const [tries] = await countTries(tx, [`listing from ${address}`]);
  if (tries > MOST_TRIES) return refuse('too-often');
  const [today] = await countTries(tx, [`listing of a day from ${address}`], '1 day');
  return today > MOST_OF_A_DAY ? refuse('much-today') : keepListing(tx, said, reach);
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
