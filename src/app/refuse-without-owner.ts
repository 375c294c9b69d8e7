import { Explained } from '#platform/explained.ts';
import type { Config } from './config.ts';

/** On a server, some commands need the owner of the tables. */
export function refuseWithoutOwner({ DATABASE_URL, DATABASE_OWNER_URL }: Config): void {
  if (DATABASE_URL && !DATABASE_OWNER_URL) {
    throw new Explained('This is done as the owner of the tables: set DATABASE_OWNER_URL too.');
  }
}
