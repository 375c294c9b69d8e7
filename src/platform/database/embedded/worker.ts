import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';

/**
 * The embedded database's own thread. In the main thread a slow query would stop every page, and a stack overflow
 * inside it goes unreported: statements then answer with nothing and no error. Here the stack is large (see
 * `embedded-engine.ts`) and PostgreSQL's own limit is set well below it, so that it refuses with 54001 instead.
 */
const STACK_LIMIT = "set max_stack_depth = '600kB'";

export type WorkerRequest =
  { kind: 'protocol'; bytes: Uint8Array } | { kind: 'begin-session'; login: string } | { kind: 'close' };
export type WorkerReply = { bytes?: Uint8Array; failure?: string };

const { folder } = workerData as { folder: string | undefined };
const port = parentPort!;
const database = await PGlite.create({ ...(folder ? { dataDir: folder } : {}), extensions: { pg_trgm } });

/** Who owns the tables, and who serves pages. Only the embedded superuser exists before this. */
async function createLogins(): Promise<void> {
  await database.exec(`
    do $$ begin
      if not exists (select 1 from pg_roles where rolname = 'rooted_owner') then
        create role rooted_owner login noinherit createrole;
        create role rooted_login login noinherit;
        grant create on database postgres to rooted_owner;
        revoke all on database postgres from public;
      end if;
    end $$`);
}

/**
 * A new client meets the session of the one before: named statements, settings and role are still there. All of it is
 * put back, one statement each, because `discard all` and session authorization refuse company.
 */
async function beginSession(login: string): Promise<void> {
  const statements = ['rollback', 'set session authorization postgres', 'discard all', STACK_LIMIT];
  for (const statement of statements) await database.exec(statement);
  await database.exec(`set session authorization ${login}`);
}

async function answer(request: WorkerRequest): Promise<WorkerReply> {
  if (request.kind === 'begin-session') await beginSession(request.login);
  if (request.kind === 'close') await database.close();
  if (request.kind !== 'protocol') return {};
  return { bytes: Uint8Array.from(await database.execProtocolRaw(request.bytes)) };
}

await createLogins();
port.postMessage({});
port.on('message', (request: WorkerRequest) => {
  answer(request)
    .catch((error: unknown): WorkerReply => ({ failure: error instanceof Error ? error.message : 'unknown' }))
    .then((reply) => port.postMessage(reply))
    .catch(() => process.exit(1));
});
