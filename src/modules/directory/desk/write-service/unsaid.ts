import { newId } from '#kernel/id.ts';

/** Not said is left out: a standard's reader takes null for a fault. */
export const withoutUnsaid = <Of extends object>(document: Of): Of =>
  Object.fromEntries(Object.entries(document).filter(([, value]) => value !== undefined && value !== '')) as Of;

/** What was there keeps its id. */
export const idOf = (was: { readonly id: string } | undefined): string => was?.id ?? newId();
