import type { FieldErrors } from './fields.ts';
import type { Typed, TypedDay } from './typed.ts';

/** What a form's markup is given: what stands in its boxes, and what is wrong with it. */
export type Entry = { readonly typed: Typed; readonly errors: FieldErrors };

/** What a GOV.UK component needs to show one field again as it was typed, with what is wrong. */
export function field(entry: Entry, name: string) {
  const value = entry.typed[name];
  const error = entry.errors[name];
  return {
    id: name,
    name,
    value: typeof value === 'string' ? value : '',
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  };
}

/** As `field`, for radios and checkboxes. */
export function choice(entry: Entry, name: string) {
  const error = entry.errors[name];
  return { idPrefix: name, name, ...(error === undefined ? {} : { errorMessage: { text: error } }) };
}

/** Whether an option was chosen when the form was last shown. */
export function isChosen(entry: Entry, name: string, value: string): boolean {
  const typed = entry.typed[name];
  return Array.isArray(typed) ? typed.includes(value) : typed === value;
}

const PARTS = [
  ['day', 'govuk-input--width-2'],
  ['month', 'govuk-input--width-2'],
  ['year', 'govuk-input--width-4'],
] as const;

/** As `field`, for a date in three boxes. */
export function dateField(entry: Entry, name: string) {
  const error = entry.errors[name];
  const typed = entry.typed[name];
  const day: Partial<TypedDay> = typeof typed === 'object' && 'day' in typed ? typed : {};
  return {
    id: `${name}-boxes`,
    namePrefix: name,
    items: PARTS.map(([part, width]) => ({
      // The first box bears the field's own id: the error summary leads there.
      ...(part === 'day' ? { id: name } : {}),
      name: part,
      value: day[part] ?? '',
      classes: `${width}${error === undefined ? '' : ' govuk-input--error'}`,
    })),
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  };
}
