import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../scripts/postgres-cluster.mjs';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import { type Settings, freePort, runRooted, startRooted, temporaryFolder } from './served-site.ts';
import { signInAgain, startWithAdministrator } from './first-administrator.ts';
import type { HttpUser } from './http-user.ts';

const KILLS = 50;
const CRASHES = 10;
/** How long writes go on before the process is killed among them. */
const WRITING_MS = 150;

/** Adds organisations one after another, each until it is acknowledged, and remembers which were. */
class Writer {
  readonly acknowledged: string[] = [];
  /** Answers that no sound form may get, however often it is sent. */
  readonly refused: number[] = [];
  readonly #user: HttpUser;
  #next = 0;
  #pending: { name: string; body: URLSearchParams } | undefined;

  constructor(user: HttpUser) {
    this.#user = user;
  }

  /** Writes until the time is over. What was not acknowledged is sent again, the same to the letter. */
  async writeFor(ms: number): Promise<void> {
    const deadline = Date.now() + ms;
    while (Date.now() < deadline) {
      const written = await this.#write().catch(() => false); // the connection was cut, or nobody is there
      if (!written) await pause(20);
    }
  }

  async #write(): Promise<boolean> {
    this.#pending ??= await this.#prepare();
    const status = await this.#user.post('/administration/organisations/add', this.#pending.body);
    if (status === 400 || status === 403) this.refused.push(status);
    if (status !== 303) return false;
    this.acknowledged.push(this.#pending.name);
    this.#pending = undefined;
    return true;
  }

  async #prepare() {
    const name = `Organisation ${(this.#next += 1)}`;
    return { name, body: await this.#user.filledForm('/administration/organisations/add', { name, kind: 'partner' }) };
  }
}

/** Each acknowledged organisation is there once, and none that was not sent. */
async function expectEachOnce(user: HttpUser, { acknowledged, refused }: Writer): Promise<void> {
  expect(refused).toEqual([]);
  const there = await user.names('/administration/organisations', /Organisation \d+/g);
  expect(new Set(there).size).toBe(there.length);
  expect(acknowledged.filter((name) => !there.includes(name))).toEqual([]);
}

async function killAgainAndAgain(settings: Settings): Promise<Writer> {
  const port = await freePort();
  let { site, user } = await startWithAdministrator(settings, port);
  const writer = new Writer(user);
  for (let i = 0; i < KILLS; i += 1) {
    const writing = writer.writeFor(WRITING_MS + 50);
    await pause(WRITING_MS);
    await site.kill();
    await writing;
    site = await startRooted(settings, port);
  }
  await writer.writeFor(WRITING_MS);
  user = await signInAgain(site);
  await expectEachOnce(user, writer);
  expect(await site.stop()).toBe(0);
  return writer;
}

describe('the serving process, killed fifty times among writes', () => {
  it('loses and doubles nothing on the embedded database, and the audit verifies', async () => {
    const settings = { ROOTED_DATA: temporaryFolder() };
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
    const { site, user } = await startWithAdministrator(settings);
    const writer = new Writer(user);
    for (let i = 0; i < CRASHES; i += 1) {
      const writing = writer.writeFor(WRITING_MS * 2);
      await pause(WRITING_MS);
      await cluster.crash();
      await writing;
      await cluster.restart();
    }
    await writer.writeFor(WRITING_MS * 4);
    await expectEachOnce(await signInAgain(site), writer);
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
