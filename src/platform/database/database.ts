import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import { type NoTables, type Tx, type Who, actAs } from '../acting/acting.ts';
import { asAway } from './database-away.ts';

/** A transaction that has not said yet whom it runs as, or that changes it (a request: visitor first, then the user). */
export type { Tx, Who } from '../acting/acting.ts';

export type OpenTransaction = { as(who: Who): Promise<Tx> };

export type Engine = 'embedded' | 'server';

/** How many connections there are, how many of them nobody uses, and how many wait for one. */
export type Connections = { readonly open: number; readonly idle: number; readonly waiting: number };

export type Database = {
  readonly engine: Engine;
  /** Runs the work as `who` in one transaction: all of it is kept, or none, when it throws; either, on DatabaseAway. */
  as<T>(who: Who, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As `as`, where whom it runs as is found out inside. Queries before the first `as` are refused by the database. */
  transaction<T>(work: (open: OpenTransaction) => Promise<T>): Promise<T>;
  /** True while the database answers. */
  answers(): Promise<boolean>;
  connections(): Connections;
  /**
   * The same, for work that somebody waits for: what has not ended after so many milliseconds fails with DatabaseAway. What
   * still waited its turn is never begun, and what was under way is undone, unless it was just being kept.
   */
  answeringWithin(ms: number): Database;
  /** What a server's autovacuum does by itself; embedded, searches and lists are slow after much was written without it. */
  tidy(): Promise<void>;
  close(): Promise<void>;
};

/** The database over a pool of connections that log in without privileges. `close` also ends what is behind the pool. */
export function databaseOver(pool: pg.Pool, engine: Engine, close: () => Promise<void>): Database {
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) });
  const transaction = <T>(work: (open: OpenTransaction) => Promise<T>): Promise<T> =>
    db
      .transaction()
      .execute((tx) => work({ as: (who) => actAs(tx, who) }))
      .catch((error: unknown) => {
        throw asAway(error);
      });
  const database: Database = {
    engine,
    transaction,
    as: (who, work) => transaction(async (open) => work(await open.as(who))),
    answers: () =>
      sql`select 1`.execute(db).then(
        () => true,
        () => false,
      ),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    answeringWithin: () => database, // a server's own limits see to it (`server-database.ts`)
    tidy: async () => {},
    close: async () => {
      await db.destroy();
      await close();
    },
  };
  return database;
}
