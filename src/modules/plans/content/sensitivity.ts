import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** What a text may give away beside itself. One text carries one; who may see which is settled between organisations. */
export const SENSITIVITIES = ['general', 'health', 'domestic-abuse', 'police'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const SENSITIVITY_LABELS: Record<Sensitivity, string> = {
  general: 'Nothing beyond everyday work with the family',
  health: 'Somebody’s health',
  'domestic-abuse': 'Domestic abuse',
  police: 'Police matters',
};

/** What the actor may see, and so write. */
export async function listMySensitivities(tx: Tx): Promise<Sensitivity[]> {
  const { rows } = await sql<{ mine: Sensitivity }>`select sensitivity as mine from access.my_sensitivities`.execute(
    tx,
  );
  const mine = new Set(rows.map((row) => row.mine));
  return SENSITIVITIES.filter((sensitivity) => mine.has(sensitivity));
}
