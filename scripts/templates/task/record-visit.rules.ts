import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type RecordVisitRefusal = 'not-happened-yet';

/** What is recorded has happened. */
export const ruleOnRecordVisit = (happenedOn: LocalDate, today: LocalDate): Ruling<LocalDate, RecordVisitRefusal> =>
  happenedOn > today ? refuse('not-happened-yet') : allow(happenedOn);
