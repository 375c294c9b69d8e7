type Value = string | number | boolean;

/**
 * HTML attributes by name, as GOV.UK's macros take them, without their raw string form. `true` is written out
 * as "true"; an `optional` one is left out where it has no value, and stands alone where it is `true`.
 */
export type Attributes = {
  readonly [name: string]: Value | { readonly value: Value | null | undefined; readonly optional?: boolean };
};

const written = ([name, item]: [string, Attributes[string]]): [string, string][] => {
  const { value, optional } = typeof item === 'object' ? item : { value: item, optional: false };
  const missing = value === undefined || value === null;
  if (optional && (missing || value === false)) return [];
  return [[name, missing || (optional && value === true) ? '' : String(value)]];
};

/** The same attributes for a TSX element to spread. */
export const spreadable = (attributes: Attributes = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).flatMap(written));

/** Class names for a TSX element; those that do not apply are left out. */
export const classNames = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
