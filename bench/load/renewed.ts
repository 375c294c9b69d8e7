import { newId, newUrlId } from '#kernel/id.ts';
import type { Statement } from '../request-statements.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The name of a new record in addresses, or the key of a form. */
const RANDOM_TEXT = /^[\w-]{22,}$/;

/**
 * The statements of a request as another one like it would send them: what it inserted is inserted under keys of its own.
 * `since` is when the request began, in milliseconds: ids that are older were there before.
 */
export function renewed(statements: readonly Statement[], since: number): Statement[] {
  const inserted = statements.filter(({ text }) => text.trimStart().startsWith('insert'));
  const keys = new Map<unknown, string>();
  for (const value of inserted.flatMap(({ values = [] }) => values)) {
    if (typeof value !== 'string') continue;
    if (!ID.test(value)) {
      if (RANDOM_TEXT.test(value)) keys.set(value, newUrlId());
    } else if (madeAt(value) >= since) keys.set(value, newId());
  }
  if (keys.size === 0) return [...statements];
  return statements.map(({ values, ...rest }) =>
    values ? { ...rest, values: values.map((value) => keys.get(value) ?? value) } : rest,
  );
}

/** The first 48 bits of a UUIDv7 are the time (RFC 9562, 5.7). */
const madeAt = (id: string): number => Number.parseInt(id.replace('-', '').slice(0, 12), 16);
