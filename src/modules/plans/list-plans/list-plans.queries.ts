import { sql } from 'kysely';
import type { Id } from '#kernel/id.ts';
import { withChild } from '#modules/people/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listPersonsIn, listPlansById } from '../plan/plan.queries.ts';
import type { Plan } from '../plan/plan.ts';

/** A plan with the name of the child for whom it was opened, where the actor may see them. */
export type PlanLine = Plan & { readonly childName: string | null };

/** Whether the actor works on an open plan. */
export async function isOnATeam(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from plans.my_open_plans) as any`.execute(tx);
  return rows[0]!.any;
}

export async function describePlans(tx: Tx, ids: readonly Id<'plan'>[]): Promise<PlanLine[]> {
  const plans = await listPlansById(tx, ids);
  const openedFor = (await listPersonsIn(tx, ids)).filter((person) => person.openedFor);
  const names = new Map((await withChild(tx, openedFor)).map(({ planId, child }) => [planId, child.name]));
  return plans.map((plan) => ({ ...plan, childName: names.get(plan.id) ?? null }));
}
