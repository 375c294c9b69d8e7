import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { liaisonNormsOn } from '../caseload/liaison-norms.queries.ts';
import type { LiaisonNorms } from '../caseload/workload.rules.ts';
import { type Officer, listOfficers } from './liaison-team.queries.ts';

/** The team of School Liaison Officers that the actor manages. */
export type TeamInHand = {
  readonly today: LocalDate;
  readonly norms: LiaisonNorms;
  readonly officers: readonly Officer[];
};

/** Undefined for a manager of something else. */
export async function findTeamInHand(tx: Tx): Promise<TeamInHand | undefined> {
  const today = todayInLondon();
  const norms = await liaisonNormsOn(tx, today);
  const officers = await listOfficers(tx, norms, today);
  return officers.length === 0 ? undefined : { today, norms, officers };
}
