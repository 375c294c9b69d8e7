import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** What is recorded has happened: what is meant to be done is an action, not a note. */
export const ruleOnNote = (happenedOn: LocalDate, today: LocalDate): Ruling<LocalDate, 'not-happened-yet'> =>
  happenedOn > today ? refuse('not-happened-yet') : allow(happenedOn);
