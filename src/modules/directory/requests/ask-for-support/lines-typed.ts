import { z } from 'zod';
import { anyOf } from '#platform/web/fields.ts';
import type { Typed } from '#platform/web/typed.ts';
import type { RequestLine } from '../request.ts';
import type { AskingInHand } from './asking-in-hand.ts';
import { type ToldLine, linesToSend } from './told-lines.rules.ts';

/** As much as one line takes: a service is told what it needs, not a whole record. */
const LONGEST_LINE = 4000;

/** The box with a line's text. */
export const boxOf = (key: string): string => `text-${key}`;

/** Which lines are told, each with its text beside it. */
export const lineFields = z
  .looseObject({ send: anyOf('Tick what the service is told') })
  .superRefine((typed, context) => {
    for (const key of typed.send) {
      const text = textIn(typed, key);
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: [boxOf(key)], message });
      if (text === '') refuse('Write this, or take its tick away');
      if (text.length > LONGEST_LINE) refuse('Must be 4,000 characters or fewer');
    }
  });

function textIn(typed: Readonly<Record<string, unknown>>, key: string): string {
  const text = typed[boxOf(key)];
  return typeof text === 'string' ? text.trim() : '';
}

/** What stands in the form at first. */
export const startWith = (lines: readonly ToldLine[]): Typed => ({
  send: lines.filter(({ isTicked }) => isTicked).map(({ key }) => key),
  ...Object.fromEntries(lines.map(({ key, text }) => [boxOf(key), text])),
});

/** The lines as they were typed; none where nothing that can be sent was. */
export function readLines({ lines, names }: Pick<AskingInHand, 'lines' | 'names'>, typed: Typed): RequestLine[] {
  const checked = lineFields.safeParse(typed);
  if (!checked.success) return [];
  return linesToSend(lines, { send: checked.data.send, textOf: (key) => textIn(checked.data, key) }, names);
}
