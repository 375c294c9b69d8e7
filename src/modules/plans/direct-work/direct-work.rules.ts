import type { LocalDate } from '#kernel/local-date.ts';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** A contact attempted, a contact made and a change seen are three different things. */
export const CAME_OF_IT = ['attempted', 'made', 'change-seen'] as const;
export type CameOfIt = (typeof CAME_OF_IT)[number];

export const HOW = ['visit', 'face-to-face', 'phone', 'video', 'message'] as const;
export type How = (typeof HOW)[number];

export const WITH_WHOM = ['child', 'parent-or-carer', 'relative', 'school', 'professional'] as const;
export type WithWhom = (typeof WITH_WHOM)[number];

/** How long it took, as it is chosen with one touch. */
export const MINUTES = ['5', '15', '30', '45', '60', '90', '120', '180'] as const;

type Said = { readonly cameOfIt: CameOfIt; readonly happenedOn: LocalDate; readonly text: string };

/** What is recorded has happened. Nobody reached may go without a word; a contact or a change says what it was. */
export function ruleOnDirectWork(said: Said, today: LocalDate): Ruling<Said, 'not-happened-yet' | 'nothing-said'> {
  if (said.happenedOn > today) return refuse('not-happened-yet');
  if (said.cameOfIt !== 'attempted' && said.text === '') return refuse('nothing-said');
  return allow(said);
}
