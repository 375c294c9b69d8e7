import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { type Agreement, type Child, type NamedPerson, listAgreementsFor, listNamed } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listPlansOf } from '../../plan/plan.queries.ts';
import type { Plan } from '../../plan/plan.ts';
import { listTeams } from '../../team/team.queries.ts';
import type { TeamMember } from '../../team/team.ts';
import { agreementsToWithdraw } from './withdrawal.rules.ts';

/** What ends when a family, or one person of it, no longer agrees to work together with an organisation. */
export type BeforeWithdrawal = {
  readonly child: Child;
  readonly agreements: readonly [Agreement, ...Agreement[]];
  /** Those whom the agreements name and the actor may see. */
  readonly persons: readonly NamedPerson[];
  /** The open plans that rest on them, with those who work on these. */
  readonly plans: readonly Plan[];
  readonly team: readonly TeamMember[];
  /** When access closes at the latest, were it recorded now. */
  readonly closesAt: Date;
};

/** Undefined where there is nothing that the actor could record as withdrawn. */
export async function findBeforeWithdrawal(
  tx: Tx,
  child: Child,
  myOrgId: Id<'organisation'>,
): Promise<BeforeWithdrawal | undefined> {
  const given = await listAgreementsFor(tx, [child.id]);
  const [first, ...others] = agreementsToWithdraw(given, await listPlansOf(tx, [child.id]), myOrgId);
  if (!first) return undefined;
  const agreements = [first, ...others] as const;
  const persons = await listNamed(
    tx,
    agreements.flatMap(({ personIds }) => personIds),
  );
  const all = await listPlansOf(
    tx,
    persons.map(({ id }) => id),
  );
  const plans = all.filter(
    ({ closedOn, agreementId }) => closedOn === null && agreements.some(({ id }) => id === agreementId),
  );
  const team = await listTeams(
    tx,
    plans.map(({ id }) => id),
  );
  return { child, agreements, persons, plans, team, closesAt: await wouldCloseAt(tx) };
}

async function wouldCloseAt(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select plans.withdrawal_closes_at() as at`.execute(tx);
  return rows[0]!.at;
}
