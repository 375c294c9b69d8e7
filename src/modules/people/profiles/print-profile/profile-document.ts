import { type LocalDate, inWords } from '#kernel/local-date.ts';
import type { Document } from '#platform/documents/document.ts';
import { type ProfileText, partsOf } from '../profile.rules.ts';

/** The profile on one sheet of A4. Where it does not fit it is not written, rather than cut. */
export const profileDocument = (name: string, text: ProfileText, on: LocalDate): Document => ({
  name: 'One-page profile',
  title: name,
  foot: `My one-page profile, ${inWords(on)}. It is mine: ask me before you show it to others.`,
  mostPages: 1,
  parts: partsOf(text).flatMap((part) => [{ heading: part.heading, level: 2 as const }, { paragraph: part.text }]),
});
