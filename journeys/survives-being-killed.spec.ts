import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startCluster, type Cluster } from '../scripts/postgres-cluster.mjs';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import { type Settings, freePort, runRooted, startRooted, temporaryFolder } from './served-site.ts';
import { signInAgain, startWithAdministrator } from './first-administrator.ts';
import type { HttpUser } from './http-user.ts';

/** What is killed keeps its data itself on the embedded database alone: that is tried oftener. */
const KILLS = { embedded: 20, server: 12 };
const CRASHES = 5;
/** A write takes some such time: it is cut at another moment each time. */
const MOMENTS_MS = 40;

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

  /**
   * Writes until what ends it has happened, which is among writes: after one more was acknowledged. What was not is sent
   * again, the same to the letter.
   */
  async writeUntil(end: () => Promise<void>): Promise<void> {
    const before = this.acknowledged.length;
    let hasEnded = false;
    const writing = async () => {
      while (!hasEnded) {
        const written = await this.#write().catch(() => false); // the connection was cut, or nobody is there
        if (!written) await pause(20);
      }
    };
    const ending = async () => {
      while (this.acknowledged.length === before) await pause(5);
      await end();
      hasEnded = true;
    };
    await Promise.all([writing(), ending()]);
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

async function killAgainAndAgain(settings: Settings, kills: number): Promise<Writer> {
  const port = await freePort();
  let { site, user } = await startWithAdministrator(settings, port);
  const writer = new Writer(user);
  for (let i = 0; i < kills; i += 1) {
    await writer.writeUntil(async () => {
      await pause((i * 7) % MOMENTS_MS);
      await site.kill();
    });
    site = await startRooted(settings, port);
  }
  await writer.writeUntil(async () => {});
  user = await signInAgain(site);
  await expectEachOnce(user, writer);
  expect(await site.stop()).toBe(0);
  return writer;
}

// All at once: most of the time each waits for a process to begin.
describe.concurrent('what was acknowledged', { timeout: 400_000 }, () => {
  it('is there once when the serving process is killed among writes, on the embedded database', async () => {
    const settings = { ROOTED_DATA: temporaryFolder() };
    const { acknowledged } = await killAgainAndAgain(settings, KILLS.embedded);
    expect(acknowledged.length).toBeGreaterThan(KILLS.embedded);
    expectSealed(settings);
  });

  it.skipIf(!hasServer)('is there once when the serving process is killed among writes, on PostgreSQL', async () => {
    const settings = { ...(await emptyServerDatabase()), ROOTED_DATA: temporaryFolder() };
    const { acknowledged } = await killAgainAndAgain(settings, KILLS.server);
    expect(acknowledged.length).toBeGreaterThan(KILLS.server);
    expectSealed(settings);
  });

  it.skipIf(!hasServer)(
    'is there once when PostgreSQL stops at once, and the pages come back by themselves',
    async () => {
      const cluster = await startCluster({ fsync: true });
      try {
        const settings = { ...(await emptyServerDatabase(cluster.url)), ROOTED_DATA: temporaryFolder() };
        await crashAgainAndAgain(settings, cluster);
        expect(runRooted(['audit', 'verify'], settings)).toContain('are as they were sealed');
      } finally {
        await cluster.stop();
      }
    },
  );
});

/** The audit is as it was sealed, and as it was before the process was killed. */
function expectSealed(settings: Settings): void {
  const anchored = ['audit', 'verify', '--anchor', `${settings['ROOTED_DATA']}/audit/heads.jsonl`];
  expect(runRooted(anchored, settings)).toContain('are as they were sealed');
}

async function crashAgainAndAgain(settings: Settings, cluster: Cluster): Promise<void> {
  const { site, user } = await startWithAdministrator(settings);
  const writer = new Writer(user);
  for (let i = 0; i < CRASHES; i += 1) {
    await writer.writeUntil(async () => {
      await pause((i * 7) % MOMENTS_MS);
      await cluster.crash();
    });
    await cluster.restart();
  }
  await writer.writeUntil(async () => {});
  await expectEachOnce(await signInAgain(site), writer);
  expect(await site.stop()).toBe(0);
}
