import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { Agreement, Child, NamedPerson } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Tx } from '#platform/database/database.ts';
import { takeOutOfCalendars } from '../messages/calendars.ts';
import type { Plan } from '../plan/plan.ts';
import { listTeam } from '../team/team.queries.ts';
import type { TeamMember } from '../team/team.ts';

/** What ends when a family no longer agrees to work together with an organisation. */
export type Withdrawal = {
  readonly child: Child;
  readonly agreements: readonly [Agreement, ...Agreement[]];
  /** Those whom the agreements name and the actor may see. */
  readonly persons: readonly NamedPerson[];
  /** The open plans that rest on them, with those who work on these. */
  readonly plans: readonly Plan[];
  readonly team: readonly TeamMember[];
};

/** The agreements end, the plans that rest on them are closed, and their teams see nobody because of them any more. */
export async function withdrawAgreement(
  tx: Tx,
  { child, agreements, persons, plans }: Withdrawal,
  why: string,
  today: LocalDate,
): Promise<Ruling<void, 'not-withdrawn'>> {
  // Written before the door closes: afterwards the actor may not see whom it was about.
  await recordAudit(tx, 'plans.agreement-withdrawn', personIdsOf(persons), {
    agreements: agreements.map(({ id }) => id),
    plans: plans.map(({ id }) => id),
  });
  for (const plan of plans) await takeOutOfCalendars(tx, await listTeam(tx, plan.id), plan, plan.id, today);
  const { rows } = await sql<{ withdrawn: boolean }>`
    select plans.withdraw_agreements(${child.id}, ${agreements[0].orgId}, ${why}, ${today}) as withdrawn
  `.execute(tx);
  return rows[0]?.withdrawn ? allow(undefined) : refuse('not-withdrawn');
}

const personIdsOf = (persons: readonly NamedPerson[]): Id<'person'>[] => persons.map(({ id }) => id);
