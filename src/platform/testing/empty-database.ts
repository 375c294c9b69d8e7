import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Database, Engine } from '../database/database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded/embedded-database.ts';
import { openServerDatabase } from '../database/server-database.ts';
import { openTestDatabase } from './test-database.ts';

/** A database with nothing in it at all, and who may fill it. */
export type EmptyDatabase = {
  /** Works as the owner of the tables; first of all, to make them. */
  asOwner<T>(work: (owner: pg.ClientBase, login: string) => Promise<T>): Promise<T>;
  /** As the pages have it, from then on. */
  open(): Promise<Database>;
  close(): Promise<void>;
};

export const openEmptyDatabase = (engine: Engine): Promise<EmptyDatabase> =>
  engine === 'server' ? emptyServer() : Promise.resolve(emptyEmbedded());

function emptyEmbedded(): EmptyDatabase {
  let opened: EmbeddedDatabase | undefined;
  return {
    async asOwner(work) {
      if (opened) return opened.pastPolicies((client) => asTheOwner(client, work));
      let result: Awaited<ReturnType<typeof work>>;
      opened = await openEmbeddedDatabase(undefined, async (owner, login) => {
        result = await work(owner, login);
      });
      return result!;
    },
    open: async () => opened!,
    close: async () => opened?.close(),
  };
}

async function asTheOwner<T>(client: pg.ClientBase, work: (owner: pg.ClientBase, login: string) => Promise<T>) {
  await client.query('set session authorization rooted_owner');
  return work(client, 'rooted_login');
}

async function emptyServer(): Promise<EmptyDatabase> {
  const test = await openTestDatabase();
  const name = `rooted_empty_${process.pid}_${randomBytes(4).toString('hex')}`;
  await test.past(`create database ${name} owner rooted_owner`);
  const urlOf = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  let opened: Database | undefined;
  return {
    async asOwner(work) {
      const owner = new pg.Client(urlOf(test.urls!.owner));
      await owner.connect();
      try {
        return await work(owner, 'rooted_login');
      } finally {
        await owner.end();
      }
    },
    open: async () => (opened ??= await openServerDatabase(urlOf(test.urls!.login))),
    async close() {
      await opened?.close();
      await test.past(`drop database ${name} with (force)`);
      await test.close();
    },
  };
}
