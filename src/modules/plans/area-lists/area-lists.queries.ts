import type { LocalDate } from '#kernel/local-date.ts';
import type { Tx } from '#platform/database/database.ts';
import { plansTables } from '../plans.tables.ts';

/** How long something may take, in working days, from a day on; what comes after it is a row of its own. */
export type TimeLimit = {
  readonly code: string;
  readonly meaning: string;
  readonly days: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly source: string;
};

/** Those of now and to come. */
export const listTimeLimits = (tx: Tx, today: LocalDate): Promise<TimeLimit[]> =>
  plansTables(tx)
    .selectFrom('plans.clock')
    .select(['code', 'meaning', 'working_days as days', 'valid_from as from', 'valid_to as to', 'source'])
    .where((clock) => clock.or([clock('valid_to', 'is', null), clock('valid_to', '>=', today)]))
    .orderBy('meaning')
    .orderBy('valid_from')
    .$castTo<TimeLimit>()
    .execute();

/** Why plans may end. */
export type OfferedReason = {
  readonly code: string;
  readonly name: string;
  readonly everyOutcomeMet: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/** Those of now and to come, in the order in which they are offered. */
export const listOfferedReasons = (tx: Tx, today: LocalDate): Promise<OfferedReason[]> =>
  plansTables(tx)
    .selectFrom('plans.closing_reason')
    .select(['code', 'name', 'every_outcome_met as everyOutcomeMet', 'valid_from as from', 'valid_to as to'])
    .where((reason) => reason.or([reason('valid_to', 'is', null), reason('valid_to', '>=', today)]))
    .orderBy('place')
    .$castTo<OfferedReason>()
    .execute();
