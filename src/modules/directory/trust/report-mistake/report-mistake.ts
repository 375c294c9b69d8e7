import { sql } from 'kysely';
import { newUrlId } from '#kernel/id.ts';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { countTries } from '#modules/access/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';

/** From one address within 15 minutes. A school's people share one. */
const MOST_TRIES = 10;
/** From one address, about one service, within a day: nobody alone fills up what waits, so that others are refused. */
const MOST_OF_A_DAY = 5;

type Typed = { readonly words: string; readonly reach: string };

/** Kept for a curator. Of where it came from nothing is kept but a count. As `visitor`. */
export async function reportMistake(
  tx: Tx,
  service: string,
  typed: Typed,
  address: string,
): Promise<Ruling<void, 'too-often' | 'much-today' | 'much-waits'>> {
  const [tries] = await countTries(tx, [`mistake from ${address}`]);
  if (tries > MOST_TRIES) return refuse('too-often');
  const [today] = await countTries(tx, [`mistake of ${service} from ${address}`], '1 day');
  return today > MOST_OF_A_DAY ? refuse('much-today') : keepMistake(tx, service, typed);
}

/** As `reportMistake`, wherever it came from. */
export async function keepMistake(
  tx: Tx,
  service: string,
  { words, reach }: Typed,
): Promise<Ruling<void, 'much-waits'>> {
  const { rows } = await sql<{ about: string | null }>`
    select directory.report_mistake(${service}, ${newUrlId()}, ${words}, ${reach}, ${todayInLondon()}::date) as about`.execute(
    tx,
  );
  const about = rows[0]?.about;
  if (!about) return refuse('much-waits');
  await recordAudit(tx, 'directory.mistake-reported', [], { service: about });
  return allow(undefined);
}
