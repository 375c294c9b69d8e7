import { inspect } from 'node:util';
import type { Html } from '#platform/web/govuk/html.ts';

/** One component as a builder sees it: what it is called, where it is imported from, how it is written, how it looks. */
export type ComponentExample = {
  readonly name: string;
  readonly from: string;
  readonly code: string;
  readonly shown: Html | null;
};

const inCode = (value: unknown): string => inspect(value, { depth: null, breakLength: 90, maxArrayLength: null });

/** A function that is given its options: `govukInput({ … })`. */
export const called = (name: string, from: string, options: object, shown: Html): ComponentExample => ({
  name,
  from,
  code: `${name}(${inCode(options)})`,
  shown,
});

/** A component of TSX: `<Table … />`. */
export const written = <Props extends object>(
  name: string,
  from: string,
  show: (props: Props) => Html | null,
  props: Props,
): ComponentExample => {
  const attributes = Object.entries(props).map(([key, value]) =>
    typeof value === 'string' ? `  ${key}="${value}"` : `  ${key}={${inCode(value).replaceAll('\n', '\n  ')}}`,
  );
  return { name, from, code: [`<${name}`, ...attributes, '/>'].join('\n'), shown: show(props) };
};
