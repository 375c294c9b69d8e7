import { type Id, newId } from '#kernel/id.ts';
import { type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import type { Child } from '#modules/people/index.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { homeVisitsTables } from '../home-visits.tables.ts';
import { type RecordVisitRefusal, ruleOnRecordVisit } from './record-visit.rules.ts';

export type RecordVisitFields = { readonly happenedOn: LocalDate; readonly text: string };

/** Records it about the child, for the actor's organisation. */
export async function recordVisit(
  { tx, actor }: Doing,
  child: Child,
  { happenedOn, text }: RecordVisitFields,
  today: LocalDate = todayInLondon(),
): Promise<Ruling<Id<'home-visit'>, RecordVisitRefusal>> {
  const ruling = ruleOnRecordVisit(happenedOn, today);
  if (!ruling.allowed) return ruling;
  const id = newId<'home-visit'>();
  await homeVisitsTables(tx)
    .insertInto('home_visits.home_visit')
    .values({
      id,
      person_id: child.id,
      org_id: actor.orgId,
      recorded_by: actor.userId,
      happened_on: ruling.value,
      text,
    })
    .execute();
  await recordAudit(tx, 'home-visits.home-visit-saved', [child.id], { homeVisit: id });
  return allow(id);
}
