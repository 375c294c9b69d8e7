import { sql } from 'kysely';
import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';

/** What somebody was asked and did not answer yet. */
export type StandingAsk = {
  readonly way: 'account' | 'link' | 'nobody';
  readonly askedOn: LocalDate;
  readonly remindedOn: LocalDate | null;
};

/** For curators: undefined for everybody else. */
export async function findStandingAsk(tx: Tx, serviceId: string): Promise<StandingAsk | undefined> {
  const { rows } = await sql<StandingAsk>`
    select asked_by_way_of as way, asked_on as "askedOn", reminded_on as "remindedOn"
      from directory.standing_ask where service_id = ${serviceId}::uuid`.execute(tx);
  return rows[0];
}

const WAYS = {
  account: 'The provider’s own workers were asked',
  link: 'The provider was asked by a link',
  nobody: 'It is not known whom to ask: give an e-mail address, or ring them',
} as const;

export function askInWords({ way, askedOn, remindedOn }: StandingAsk): string {
  if (way === 'nobody') return `${WAYS[way]}.`;
  return `${WAYS[way]} on ${inWords(askedOn)}${remindedOn ? `, and again on ${inWords(remindedOn)}` : ''}.`;
}
