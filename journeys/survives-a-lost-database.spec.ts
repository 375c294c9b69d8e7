import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWithAdministrator } from './first-administrator.ts';
import type { HttpUser } from './http-user.ts';
import { type ServedSite, temporaryFolder } from './served-site.ts';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import { type TcpProxy, startProxy } from './tcp-proxy.ts';

const ADD = '/administration/organisations/add';
const SAYS_SO_WITHIN_MS = 10_000;

describe.skipIf(!hasServer)('pages over a line to PostgreSQL that fails', () => {
  let proxy: TcpProxy;
  let site: ServedSite;
  let user: HttpUser;

  beforeAll(async () => {
    const direct = await emptyServerDatabase();
    proxy = await startProxy(Number(new URL(direct['DATABASE_URL']!).port));
    const through = Object.assign(new URL(direct['DATABASE_URL']!), { port: String(proxy.port) }).toString();
    const settings = { ...direct, DATABASE_URL: through, ROOTED_DATA: temporaryFolder() };
    ({ site, user } = await startWithAdministrator(settings, undefined, direct));
  });
  afterAll(async () => {
    await site.stop();
    await proxy.stop();
  });

  const listed = async (name: string): Promise<number> =>
    (await user.page('/administration/organisations')).split(name).length - 1;

  async function untilAnswered(body: URLSearchParams): Promise<number> {
    for (let i = 0; i < 40; i += 1) {
      const status = await user.post(ADD, body).catch(() => 0);
      if (status === 303) return status;
      await pause(500);
    }
    return 0;
  }

  it('say within ten seconds that it stalls, and come back by themselves with nothing doubled', async () => {
    const body = await user.filledForm(ADD, { name: 'Stalled Organisation', kind: 'partner' });
    proxy.stall();
    const began = Date.now();
    const [post, ...pages] = await Promise.all([
      user.post(ADD, body),
      ...Array.from({ length: 30 }, () => user.look('/administration/organisations')),
    ]);
    const tookMs = Date.now() - began;
    expect(post).toBe(503);
    expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 503));
    for (const { text } of pages) expect(text).toMatch(/cannot reach its records.*Quote reference/s);
    expect(tookMs).toBeLessThan(SAYS_SO_WITHIN_MS);
    expect((await fetch(`${site.url}/health`)).status).toBe(200);
    expect((await fetch(`${site.url}/ready`)).status).toBe(503);
    proxy.flow();
    expect(await untilAnswered(body)).toBe(303);
    expect(await listed('Stalled Organisation')).toBe(1);
  }, 90_000);

  it('cut after a commit and before its answer do a post once when it is sent again', async () => {
    const body = await user.filledForm(ADD, { name: 'Ended Organisation', kind: 'partner' });
    proxy.cutAfterCommitOf('Ended Organisation');
    expect(await user.post(ADD, body)).toBe(503);
    expect(proxy.cuts).toBe(1);
    expect(await untilAnswered(body)).toBe(303);
    expect(await untilAnswered(body)).toBe(303);
    expect(await listed('Ended Organisation')).toBe(1);
  }, 60_000);
});
