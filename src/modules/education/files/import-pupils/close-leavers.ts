import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { confirmByLeaving, endEnrolment } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listSchoolsByNumber } from '../../roll/roll.queries.ts';

type Left = { readonly personId: Id<'person'>; readonly destination: string | null };

/**
 * Closes pupils to the actor's school whose last day there has passed. Where their row names the next school, that is the
 * word that its record of the same child is of the same child.
 */
export async function closeLeavers(tx: Tx, today: LocalDate): Promise<void> {
  const { rows } = await sql<Left>`
    select person_id as "personId", destination from education.left_my_roll(${today})`.execute(tx);
  if (rows.length === 0) return;
  const next = await listSchoolsByNumber(
    tx,
    rows.flatMap(({ destination }) => destination ?? []),
  );
  const orgIds = new Map(next.map(({ laEstab, id }) => [laEstab, id]));
  await endEnrolment(
    tx,
    rows.map(({ personId }) => personId),
  );
  await confirmByLeaving(
    tx,
    rows.flatMap(({ personId, destination }) => {
      const toOrgId = orgIds.get(destination);
      return toOrgId ? [{ personId, toOrgId }] : [];
    }),
  );
}
