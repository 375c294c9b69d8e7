import { sql } from 'kysely';
import { z } from 'zod';
import { todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { oneOf, optionalText } from '#platform/web/fields.ts';

export const STATES = ['yes', 'waiting', 'full'] as const;

const LONGEST_WAIT = 156;

export const availableBoxes = {
  state: oneOf(STATES, 'Say whether it can take somebody now'),
  weeks: optionalText(20).refine(
    (typed) => typed === '' || (/^\d+$/.test(typed) && Number(typed) <= LONGEST_WAIT),
    `Enter whole weeks, ${LONGEST_WAIT} at most`,
  ),
};

type Said = { readonly state: (typeof STATES)[number]; readonly weeks: string };

export function saysHowLong({ state, weeks }: Said, context: z.RefinementCtx): void {
  if (state === 'waiting' && weeks === '')
    context.addIssue({ code: 'custom', path: ['weeks'], message: 'Say about how many weeks' });
}

export const availableFields = z.object(availableBoxes).superRefine(saysHowLong);

/** About how many weeks one waits; null where there is no wait. */
export const waitOf = ({ state, weeks }: Said): number | null => (state === 'waiting' ? Number(weeks) : null);

/** Said and shown at once. The database knows who says it: the service, a curator, or a practitioner who rang. */
export async function sayAvailable(tx: Tx, serviceId: string, said: Said): Promise<Ruling<void, 'not-yours-to-say'>> {
  const { state } = said;
  const waits = waitOf(said);
  const { rows } = await sql<{ said: boolean }>`
    select directory.say_available(${serviceId}::uuid, ${state}, ${waits}::int, ${todayInLondon()}::date) as said`.execute(
    tx,
  );
  if (!rows[0]!.said) return refuse('not-yours-to-say');
  await recordAudit(tx, 'directory.availability-said', [], { service: serviceId, state, weeks: waits });
  return allow(undefined);
}
