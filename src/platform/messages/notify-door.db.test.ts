import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openLog } from '../log.ts';
import { type TestDatabase, openTestDatabase } from '../testing/test-database.ts';
import { buildWebApp } from '../web/build-web-app.ts';
import { notifyDoor } from './notify-door.ts';
import { sendMessage } from './send-message.ts';
import { LOOK, somebody, telling } from './testing/messages-examples.ts';

const TOKEN = 'a-token-of-thirty-two-characters-or-more';

describe('GOV.UK Notify says afterwards what became of a message', () => {
  let test: TestDatabase;
  let app: FastifyInstance;
  let id: string;
  const logged: string[] = [];

  beforeAll(async () => {
    test = await openTestDatabase();
    app = await buildWebApp({
      serving: { database: test.database, sessions: { find: async () => undefined }, signInPath: () => '/sign-in' },
      frame: { navigation: [], demonstration: true, assets: { stylesheet: '/a.css', script: '/a.js', icon: '/a.svg' } },
      settings: {
        origin: 'http://localhost:3000',
        assetsFolder: process.cwd(),
        uploadsFolder: '/tmp/rooted-test-uploads',
        largestUpload: 1_000,
        attachments: { folder: '/tmp/rooted-test-attachments', largestBytes: 1_000 },
        key: { file: '/tmp/rooted-test-key', made: true },
        requestsPerMinute: 1_000,
      },
      log: openLog({ write: (line) => void logged.push(line) }),
      routes: [],
      doors: [notifyDoor(test.database, TOKEN)],
    });
  });
  afterAll(async () => {
    await app.close();
    await test.close();
  });
  beforeEach(async () => {
    await test.past('delete from messages.message');
    await test.past('delete from messages.bounce');
    const to = somebody();
    await test.database.as(to, (tx) => sendMessage(tx, LOOK, telling(to.userId)));
    await test.past(`update messages.message set status = 'sent', sent_by = 'notify', sent_to = 'lead@school.example'`);
    [{ id }] = (await test.past<{ id: string }>('select id from messages.message')) as [{ id: string }];
  });

  const receipt = (status: string, reference: string | null = id) => ({
    id: newId(),
    reference,
    to: 'lead@school.example',
    status,
    created_at: '2026-11-20T09:00:00.000000Z',
    completed_at: '2026-11-20T09:00:02.000000Z',
    notification_type: 'email',
    template_id: newId(),
  });
  const post = async (payload: object | string, authorization = `Bearer ${TOKEN}`) => {
    const headers = { authorization, 'content-type': 'application/json' };
    return (await app.inject({ method: 'POST', url: '/notify/receipts', headers, payload })).statusCode;
  };
  const kept = async () => (await test.past('select status, why from messages.message'))[0];
  const bounced = () => test.past('select address from messages.bounce');

  it('that it arrived', async () => {
    expect(await post(receipt('delivered'))).toBe(204);
    expect(await kept()).toEqual({ status: 'delivered', why: null });
  });

  it('that the address refuses: nothing more is sent there', async () => {
    expect(await post(receipt('permanent-failure'))).toBe(204);
    expect(await post(receipt('permanent-failure'))).toBe(204);
    expect(await kept()).toEqual({ status: 'bounced', why: 'permanent-failure' });
    expect(await bounced()).toEqual([{ address: 'lead@school.example' }]);
  });

  it.each(['temporary-failure', 'technical-failure'])(
    'that it did not arrive, by no fault of the address: %s',
    async (status) => {
      expect(await post(receipt(status))).toBe(204);
      expect(await kept()).toEqual({ status: 'failed', why: status });
      expect(await bounced()).toEqual([]);
    },
  );

  it('but nobody else can, and nothing that it does not understand changes anything', async () => {
    expect(await post(receipt('permanent-failure'), 'Bearer guess')).toBe(401);
    expect(await post(receipt('permanent-failure'), '')).toBe(401);
    expect(await post({ status: 'delivered' })).toBe(400);
    expect(await post('{')).toBe(400);
    expect(await post(receipt('permanent-failure', newId()))).toBe(204);
    await test.past(`update messages.message set sent_by = 'smtp'`);
    expect(await post(receipt('permanent-failure'))).toBe(204);
    expect(await kept()).toEqual({ status: 'sent', why: null });
    expect(await bounced()).toEqual([]);
    expect(logged.join()).not.toContain('school.example');
  });

  it('while a form must still come from here', async () => {
    const elsewhere = await app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(elsewhere.statusCode).toBe(403);
  });
});
