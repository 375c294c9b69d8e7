import type { RawBuilder } from 'kysely';
import { z } from 'zod';

/** A piece of a module's own SQL. */
export type Sql = RawBuilder<unknown>;

/** Values and the words for them. */
export type Options = Readonly<Record<string, string>>;

/** What narrows a list down, and which rows it leaves. */
export type Filter<Context> = {
  readonly label: string;
  /** What may be asked for. Anything else that stands in an address is passed over. */
  field(context: Context): z.ZodType<string>;
  /** What there is to choose from. Without it something is typed, which may be a name: then it is kept nowhere. */
  options?(context: Context): Options;
  /** What holds where nothing is asked for; '' is everything. */
  usual(context: Context): string;
  where(value: string, context: Context): Sql;
};

type Given<Context, Value> = Value | ((context: Context) => Value);

const given = <Context, Value>(value: Given<Context, Value>, context: Context): Value =>
  typeof value === 'function' ? (value as (context: Context) => Value)(context) : value;

/** One of several. Without `usual` it may also be left open. */
export function choice<Context, const Value extends string>(spec: {
  readonly label: string;
  readonly options: Given<Context, Readonly<Record<Value, string>>>;
  readonly usual?: Given<Context, NoInfer<Value>>;
  where(value: Value, context: Context): Sql;
}): Filter<Context> {
  const options = (context: Context): Options => given(spec.options, context);
  return {
    label: spec.label,
    options,
    field: (context) => z.enum(Object.keys(options(context))),
    usual: (context) => (spec.usual === undefined ? '' : given(spec.usual, context)),
    where: (value, context) => spec.where(value as Value, context),
  };
}

/** As much as anybody looks for. */
const LONGEST = 100;

/** A word or a part of one, typed. */
export const words = <Context>(spec: {
  readonly label: string;
  where(value: string, context: Context): Sql;
}): Filter<Context> => ({
  label: spec.label,
  field: () => z.string().trim().max(LONGEST),
  usual: () => '',
  where: spec.where,
});
