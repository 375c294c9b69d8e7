import type { Sensitivity } from '../../content/sensitivity.ts';
import { type Separated, mayReadOfAll } from '../../plan/separated.rules.ts';
import type { Subject } from '../subjects.ts';

/**
 * Who will read it. The team reads all that whoever prints it may see. A family reads at one table: nothing that is kept
 * apart, and of the adults not what each said for themselves. One person reads what is about them and, unless one of the family
 * must not find another, about all.
 */
export type Reader =
  | { readonly kind: 'team' }
  | { readonly kind: 'family' }
  | { readonly kind: 'person'; readonly of: Subject; readonly separated: Separated };

type About = { readonly personId: string; readonly wholeFamily: boolean; readonly sensitivity: Sensitivity };

/** Whether an answer is for the reader. */
export function mayReadAnswer(reader: Reader, answer: About): boolean {
  if (reader.kind === 'team') return true;
  if (answer.sensitivity !== 'general') return false;
  return (
    reader.kind === 'family' || (answer.wholeFamily ? mayKnowOfAll(reader) : answer.personId === reader.of.personId)
  );
}

/** Whether the reader may know what is about all, and who is in the plan. */
export const mayKnowOfAll = (reader: Reader): boolean =>
  reader.kind !== 'person' || mayReadOfAll(reader.of.personId, reader.separated);

/** Whether what somebody said is for the reader: a child's words are for the family, an adult's for that adult alone. */
export function mayReadVoice(reader: Reader, voice: About & { readonly kind: string }): boolean {
  if (reader.kind === 'team') return true;
  if (voice.sensitivity !== 'general' || voice.kind === 'own-behaviour') return false;
  return reader.kind === 'person' ? voice.personId === reader.of.personId : voice.kind === 'child';
}

/** What is only thought, and which level that would be, is the team's: said to the family by somebody, not by a paper. */
export const mayReadThoughts = (reader: Reader): boolean => reader.kind === 'team';
