import { newId, newUrlId } from '#kernel/id.ts';

/** What somebody gives a function to reach what is hidden from them, and the same of what there is not. As SQL. */
export type Bait = { readonly hidden: string; readonly missing: string };

/** By the name of an argument, or its type; by `schema.function.argument` where a function means something else by it. */
export type Baits = Readonly<Record<string, Bait>>;

/** It names nobody, and would be good if the rest were. */
export const same = (value: string): Bait => ({ hidden: value, missing: value });

export const text = (value: string): string => `'${value}'`;
export const id = (hidden: string): Bait => ({ hidden: text(hidden), missing: text(newId()) });
export const ids = (hidden: string): Bait => ({ hidden: `array['${hidden}']`, missing: `array['${newId()}']` });
export const urlId = (hidden: string): Bait => ({ hidden: text(hidden), missing: text(newUrlId()) });
