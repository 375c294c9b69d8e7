import type pg from 'pg';
import { cut, noAnswer } from '../cut-stalled.ts';

/** The pool for those whom somebody waits for: each has a connection, the wait for it included, for so many milliseconds. */
export const givingUpAfter = (ms: number, pool: pg.Pool): pg.Pool =>
  Object.create(pool, { connect: { value: () => connectFor(ms, pool) } }) as pg.Pool;

/**
 * Who still waits when the time is up is told so, and is given nothing later. Who has the connection is cut off from it:
 * a statement under way cannot be stopped, but when it has ended, the next session begins by undoing what is open.
 */
function connectFor(ms: number, pool: pg.Pool): Promise<pg.PoolClient> {
  return new Promise((resolve, reject) => {
    let had: pg.PoolClient | undefined;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      if (had) cut(had);
      else reject(noAnswer());
    }, ms);
    const have = (client: pg.PoolClient): void => {
      if (late) return client.release();
      had = client;
      const { release } = client;
      client.release = (destroy) => {
        clearTimeout(timer);
        release(destroy);
      };
      return resolve(client);
    };
    const fail = (error: unknown): void => {
      clearTimeout(timer);
      reject(error as Error);
    };
    pool.connect().then(have, fail);
  });
}
