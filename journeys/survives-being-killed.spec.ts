import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../scripts/postgres-cluster.mjs';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import { type ServedSite, type Settings, freePort, runRooted, startRooted, temporaryFolder } from './served-site.ts';
import { HttpUser } from './http-user.ts';

const KILLS = 50;
const CRASHES = 10;
/** How long writes go on before the process is killed among them. */
const WRITING_MS = 150;

const ADMINISTRATOR = { userName: 'admin@borough.example', password: 'a password for a journey' };

/** Adds organisations one after another, each until it is acknowledged, and remembers which were. */
class Writer {
  readonly acknowledged: string[] = [];
  readonly #user: HttpUser;
  #next = 0;
  #pending: { name: string; body: URLSearchParams } | undefined;

  constructor(user: HttpUser) {
    this.#user = user;
  }

  /** Writes until the time is over or the server is gone; what was not acknowledged is sent again by the next call. */
  async writeFor(ms: number): Promise<void> {
    const deadline = Date.now() + ms;
    while (Date.now() < deadline) {
      try {
        this.#pending ??= await this.#prepare();
        const status = await this.#user.post('/administration/organisations/add', this.#pending.body);
        expect(status).toBe(303);
        this.acknowledged.push(this.#pending.name);
        this.#pending = undefined;
      } catch (error) {
        if (error instanceof TypeError) return; // fetch: the connection was cut
        throw error;
      }
    }
  }

  async #prepare() {
    const name = `Organisation ${(this.#next += 1)}`;
    return { name, body: await this.#user.filledForm('/administration/organisations/add', { name, kind: 'partner' }) };
  }
}

async function signInAs(site: ServedSite): Promise<HttpUser> {
  const user = new HttpUser(site.url);
  await user.signIn(ADMINISTRATOR.userName, ADMINISTRATOR.password);
  return user;
}

function makeAdministrator(settings: Settings): void {
  runRooted(
    [
      'user',
      'add',
      '--area',
      'Fictional borough',
      '--organisation',
      'Early help team',
      '--role',
      'administrator',
      '--name',
      'Pat Example',
      '--user-name',
      ADMINISTRATOR.userName,
      '--password-from-env',
      'JOURNEY_PASSWORD',
    ],
    { ...settings, JOURNEY_PASSWORD: ADMINISTRATOR.password },
  );
}

/** Each acknowledged organisation is there once, and none that was not sent. */
async function expectEachOnce(user: HttpUser, acknowledged: string[]): Promise<void> {
  const there = await user.names('/administration/organisations', /Organisation \d+/g);
  expect(new Set(there).size).toBe(there.length);
  expect(acknowledged.filter((name) => !there.includes(name))).toEqual([]);
}

async function killAgainAndAgain(settings: Settings): Promise<Writer> {
  const port = await freePort();
  let site = await startRooted(settings, port);
  const writer = new Writer(await signInAs(site));
  for (let i = 0; i < KILLS; i += 1) {
    const writing = writer.writeFor(WRITING_MS * 20);
    await pause(WRITING_MS);
    await site.kill();
    await writing;
    site = await startRooted(settings, port);
  }
  await writer.writeFor(WRITING_MS);
  await expectEachOnce(await signInAs(site), writer.acknowledged);
  expect(await site.stop()).toBe(0);
  return writer;
}

describe('the serving process, killed fifty times among writes', () => {
  it('loses and doubles nothing on the embedded database, and the audit verifies', async () => {
    const settings = { ROOTED_DATA: temporaryFolder() };
    makeAdministrator(settings);
    const { acknowledged } = await killAgainAndAgain(settings);
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    expect(runRooted(['audit', 'verify', '--anchor', `${settings.ROOTED_DATA}/audit/heads.jsonl`], settings)).toContain(
      'are as they were sealed',
    );
  }, 400_000);

  it.skipIf(!hasServer)(
    'loses and doubles nothing on PostgreSQL, and the audit verifies',
    async () => {
      const settings = { ...(await emptyServerDatabase()), ROOTED_DATA: temporaryFolder() };
      makeAdministrator(settings);
      const { acknowledged } = await killAgainAndAgain(settings);
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      expect(
        runRooted(['audit', 'verify', '--anchor', `${settings.ROOTED_DATA}/audit/heads.jsonl`], settings),
      ).toContain('are as they were sealed');
    },
    400_000,
  );
});

describe.skipIf(!hasServer)('PostgreSQL, stopped at once ten times among writes', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster({ fsync: true });
  });
  afterAll(() => cluster.stop());

  it('loses and doubles nothing, and the pages come back by themselves', async () => {
    const settings = { ...(await emptyServerDatabase(cluster.url)), ROOTED_DATA: temporaryFolder() };
    makeAdministrator(settings);
    const site = await startRooted(settings);
    const writer = new Writer(await signInAs(site));
    for (let i = 0; i < CRASHES; i += 1) {
      const writing = writer.writeFor(WRITING_MS * 20).catch(() => {});
      await pause(WRITING_MS);
      await cluster.crash();
      await writing;
      await cluster.restart();
    }
    await writer.writeFor(WRITING_MS * 4);
    await expectEachOnce(await signInAs(site), writer.acknowledged);
    expect(await site.stop()).toBe(0);
    const [{ version }] = await versionOf(cluster.url);
    expect(version).toBeGreaterThanOrEqual(15);
    expect(runRooted(['audit', 'verify'], settings)).toContain('are as they were sealed');
  }, 400_000);

  async function versionOf(url: string): Promise<[{ version: number }]> {
    const client = new pg.Client(url);
    await client.connect();
    const { rows } = await client.query(`select current_setting('server_version_num')::int / 10000 as version`);
    await client.end();
    return rows as [{ version: number }];
  }
});
