import type pg from 'pg';

/**
 * Keeps the process alive when the database goes away. A connection that is cut says so as an event, which ends the
 * process where nobody listens; whoever was using it is told by their query, and the next one opens another.
 */
export function surviveCuts(pool: pg.Pool): void {
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
}
