import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** A contact attempted, a contact made and a change seen are three different things. */
export const NOTE_KINDS = ['contact-made', 'contact-attempted', 'visit', 'note'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What is recorded has happened: a contact that is meant to be made is an action, not a note. */
export const ruleOnNote = (happenedOn: LocalDate, today: LocalDate): Ruling<LocalDate, 'not-happened-yet'> =>
  happenedOn > today ? refuse('not-happened-yet') : allow(happenedOn);
