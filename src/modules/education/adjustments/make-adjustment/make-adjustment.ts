import { newId, newUrlId, type Id } from '#kernel/id.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { educationTables } from '../../education.tables.ts';
import { type AdjustmentKind, type AdjustmentRefusal, ruleOnAdjustment } from '../adjustment.rules.ts';

export type AdjustmentToMake = {
  readonly kind: AdjustmentKind;
  readonly what: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
};

/** What the actor's school does differently for one of its pupils: one thing or several. */
export async function makeAdjustments(
  { tx, actor }: Doing,
  personId: Id<'person'>,
  made: readonly AdjustmentToMake[],
): Promise<Ruling<void, AdjustmentRefusal>> {
  for (const { kind, from, until } of made) {
    const ruling = ruleOnAdjustment(kind, from, until);
    if (!ruling.allowed) return ruling;
  }
  if (made.length === 0) return allow(undefined);
  await educationTables(tx)
    .insertInto('education.adjustment')
    .values(
      made.map(({ kind, what, from, until }) => ({
        id: newId(),
        url_id: newUrlId(),
        person_id: personId,
        school_org_id: actor.orgId,
        kind,
        what,
        from_on: from,
        until_on: until,
        recorded_by: actor.userId,
      })),
    )
    .execute();
  await recordAudit(tx, 'education.adjustment-made', [personId], { kinds: made.map(({ kind }) => kind) });
  return allow(undefined);
}
