type Value = string | number | boolean;

/**
 * HTML attributes by name, as GOV.UK's macros take them, without their raw string form. `true` is written out
 * as "true"; an `optional` one is left out where it has no value, and stands alone where it is `true`.
 */
export type Attributes = {
  readonly [name: string]: Value | { readonly value: Value | undefined; readonly optional?: boolean };
};

const written = ([name, item]: [string, Attributes[string]]): [string, string][] => {
  if (typeof item !== 'object') return [[name, String(item)]];
  if (!item.optional) return [[name, String(item.value ?? '')]];
  if (item.value === undefined || item.value === false) return [];
  return [[name, item.value === true ? '' : String(item.value)]];
};

/** The same attributes for a TSX element to spread. */
export const spreadable = (attributes: Attributes = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).flatMap(written));

/** Class names for a TSX element; those that do not apply are left out. */
export const classNames = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
