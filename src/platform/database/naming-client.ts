import { createHash } from 'node:crypto';
import pg from 'pg';
import { ACT_AS } from '../acting/acting.ts';

// Days stay text ("2026-09-01"): a Date would be midnight somewhere, and the wrong day elsewhere. Counts fit a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
pg.types.setTypeParser(1182 as never, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',')));

/** Others, as `begin` and `commit`, have no plan to keep. */
const IS_PLANNED = /^\s*(select|with|insert|update|delete)\b/i;

/** At most this many statements are kept prepared on a connection; past it they run unnamed. */
const MOST_NAMED = 1_000;

type Query = (text: unknown, values?: unknown, callback?: unknown) => unknown;

/**
 * A connection that keeps its statements prepared, which makes a page 3 to 5 times quicker: planning costs most.
 * The role is part of the name because the row policies, and so the plan, differ by role.
 */
export class NamingClient extends pg.Client {
  #role = '';
  readonly #names = new Map<string, string>();

  constructor(config?: pg.ClientConfig) {
    super(config);
    const query = super.query.bind(this) as unknown as Query;
    const naming: Query = (text, values, callback) => {
      if (typeof text !== 'string' || !Array.isArray(values) || !IS_PLANNED.test(text))
        return query(text, values, callback);
      if (text === ACT_AS) this.#role = String(values[0]);
      const name = this.#nameFor(text);
      return name ? query({ name, text, values }, callback) : query(text, values, callback);
    };
    this.query = naming as unknown as typeof this.query;
  }

  #nameFor(text: string): string | undefined {
    const key = `${this.#role} ${text}`;
    const known = this.#names.get(key);
    if (known || this.#names.size >= MOST_NAMED) return known;
    const name = createHash('sha256').update(key).digest('base64url').slice(0, 32);
    this.#names.set(key, name);
    return name;
  }
}
