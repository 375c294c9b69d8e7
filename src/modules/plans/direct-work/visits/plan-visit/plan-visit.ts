import { newId, newUrlId } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import type { Child } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import type { Sensitivity } from '../../../content/sensitivity.ts';
import { plansTables } from '../../../plans.tables.ts';
import type { How } from '../../direct-work.rules.ts';
import { ruleOnPlannedVisit } from './planned-visit.rules.ts';

export type VisitToPlan = {
  readonly plannedOn: LocalDate;
  /** As `09:30`; empty where the day is enough. */
  readonly atTime: string;
  readonly how: How;
  readonly whatFor: string;
  readonly sensitivity: Sensitivity;
};

/** Somebody means to visit or ring: it is on their list of that day, and who works with the child sees when. */
export async function planVisit(
  { tx, actor }: Doing,
  child: Pick<Child, 'id'>,
  visit: VisitToPlan,
  today: LocalDate,
): Promise<Ruling<undefined, 'too-early' | 'too-late'>> {
  const ruling = ruleOnPlannedVisit(visit.plannedOn, today);
  if (!ruling.allowed) return ruling;
  const id = newId<'visit-planned'>();
  await plansTables(tx)
    .insertInto('plans.visit_planned')
    .values({
      id,
      url_id: newUrlId(),
      person_id: child.id,
      sensitivity: visit.sensitivity,
      user_id: actor.userId,
      org_id: actor.orgId,
      planned_on: visit.plannedOn,
      at_time: visit.atTime === '' ? null : visit.atTime,
      how: visit.how,
      what_for: visit.whatFor,
    })
    .execute();
  await recordAudit(tx, 'plans.visit-planned', [child.id], { visit: id, how: visit.how });
  return allow(undefined);
}
