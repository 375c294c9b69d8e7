import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Doing } from '#platform/web/request.ts';
import { educationTables } from '../../education.tables.ts';
import type { Adjustment } from '../adjustment.ts';
import { type Helped, type LookingRefusal, ruleOnLooking } from '../adjustment.rules.ts';

/** The school has looked with the child at what came of an adjustment. It ends today, unless it goes on. */
export async function sayWhatChanged(
  { tx }: Doing,
  adjustment: Adjustment,
  typed: { readonly helped: Helped; readonly whatChanged: string; readonly goesOn: boolean },
  version: number,
  today: LocalDate,
): Promise<Ruling<void, LookingRefusal | 'changed-meanwhile'>> {
  const ruling = ruleOnLooking(adjustment.helped, typed.whatChanged);
  if (!ruling.allowed) return ruling;
  const { numUpdatedRows } = await educationTables(tx)
    .updateTable('education.adjustment')
    .set({
      helped: typed.helped,
      what_changed: typed.whatChanged,
      looked_on: today,
      ...(typed.goesOn ? {} : { until_on: lastDay(adjustment, today) }),
      version: version + 1,
    })
    .where('id', '=', adjustment.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return refuse('changed-meanwhile');
  await recordAudit(tx, 'education.adjustment-looked-at', [adjustment.personId], {
    adjustment: adjustment.id,
    helped: typed.helped,
  });
  return allow(undefined);
}

/** One that was to begin later ends on the day on which it would have begun; one that has ended stays as it was. */
function lastDay({ from, until }: Adjustment, today: LocalDate): LocalDate {
  if (until !== null && until < today) return until;
  return from > today ? from : today;
}
