import { z } from 'zod';
import { type LocalDate, findLocalDate } from '#kernel/local-date.ts';
import type { Typed, TypedDay } from './typed.ts';

/** As much as one box takes. A longer text is refused with its length, never cut. */
const LONGEST = 10_000;

/** Text that must be there; `missing` is what we say when it is not: 'Enter what happened'. */
export const text = (missing: string, longest = LONGEST) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `Must be ${longest.toLocaleString('en-GB')} characters or fewer`);

export const optionalText = (longest = LONGEST) =>
  z
    .string()
    .trim()
    .max(longest, `Must be ${longest.toLocaleString('en-GB')} characters or fewer`)
    .default('');

const LIKE_AN_EMAIL = 'Enter an e-mail address, like name@example.org';
const isEmail = (typed: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(typed);

export const email = (missing: string) => text(missing, 320).refine(isEmail, LIKE_AN_EMAIL);

export const optionalEmail = () => optionalText(320).refine((typed) => typed === '' || isEmail(typed), LIKE_AN_EMAIL);

/** Any number that somebody can be rung at, with an extension or from abroad. */
export const optionalPhone = () =>
  optionalText(40).refine(
    (typed) => typed === '' || /^(?:[^\d]*\d){6}/.test(typed),
    'Enter a phone number, like 01632 960 001',
  );

/** One of a closed list: radios or a select. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, missing: string) =>
  z.enum(values, missing);

/** One ticked box comes as text, several as a list, none not at all. */
function severalOf(typed: unknown): unknown {
  if (typed === undefined || typed === '') return [];
  return typeof typed === 'string' ? [typed] : typed;
}

/** Any number of a closed list, at least `least`: checkboxes. */
export const someOf = <const Values extends readonly [string, ...string[]]>(
  values: Values,
  missing: string,
  least = 1,
) => z.preprocess(severalOf, z.array(z.enum(values, missing)).min(least, missing));

/** Any number of texts, for checkboxes whose values come from the record. */
export const anyOf = (missing: string, least = 1) =>
  z.preprocess(severalOf, z.array(z.string().min(1)).min(least, missing));

const threeBoxes = (missing: string) => z.object({ day: z.string(), month: z.string(), year: z.string() }, missing);

/** The day in three boxes; null where they are empty, undefined where it is none. */
function dayIn(typed: TypedDay): LocalDate | null | undefined {
  const parts = [typed.year.trim(), typed.month.trim(), typed.day.trim()] as const;
  if (parts.every((part) => part === '')) return null;
  return findLocalDate(`${parts[0].padStart(4, '0')}-${parts[1].padStart(2, '0')}-${parts[2].padStart(2, '0')}`);
}

const notADay = (what: string): string =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)} must be a real date, like 27 3 2026`;

/** A day typed in three boxes. `what` names it in the sentence: 'the review date'. */
export const day = (what: string) =>
  threeBoxes(`Enter ${what}`).transform((typed, context): LocalDate => {
    const date = dayIn(typed);
    if (date) return date;
    context.addIssue({ code: 'custom', message: date === null ? `Enter ${what}` : notADay(what) });
    return z.NEVER;
  });

/** As `day`, but it may be left empty: null then. */
export const optionalDay = (what: string) =>
  threeBoxes(notADay(what)).transform((typed, context): LocalDate | null => {
    const date = dayIn(typed);
    if (date !== undefined) return date;
    context.addIssue({ code: 'custom', message: notADay(what) });
    return z.NEVER;
  });

/** What is wrong, field by field, in words for the person who typed it. */
export type FieldErrors = Readonly<Record<string, string>>;

export type FieldSchema = z.ZodType<unknown, unknown>;

export type CheckedInput<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: FieldErrors };

/** Checks what was typed against the form's fields. Fields the form does not have are left out. */
export function checkTyped<T>(fields: z.ZodType<T>, typed: Typed): CheckedInput<T> {
  const result = fields.safeParse(typed);
  if (result.success) return { ok: true, value: result.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) errors[String(path[0] ?? '')] ??= message;
  return { ok: false, errors };
}
