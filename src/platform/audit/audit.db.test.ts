import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, openTestDatabase } from '../testing/test-database.ts';
import { anchorFolder, anchorHead, newestAnchor } from './anchor.ts';
import { recordAudit } from './record-audit.ts';
import { BEGINNING, type Head, nextHash, sealAudit, secondsUnsealed } from './seal.ts';
import { verifyAudit } from './verify.ts';

describe('the audit', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  const write = (times: number) =>
    test.database.as('keeper', async (tx) => {
      for (let i = 0; i < times; i += 1) await recordAudit(tx, 'test.looked', [], { time: i });
    });

  /** Entries wait until no older transaction is under way, in any database of the server: other tests have theirs. */
  const seal = async (): Promise<Head> => {
    for (;;) {
      const head = await sealAudit(test.database);
      const waiting = await test.past(
        'select 1 from audit.entry e where not exists (select 1 from audit.seal s where s.entry_id = e.id)',
      );
      if (head && waiting.length === 0) return head;
      await pause(20);
    }
  };

  beforeEach(async () => {
    await test.past('truncate audit.seal, audit.content, audit.entry');
    await write(6);
    await seal();
  });

  it('seals what was written and finds it as it was', async () => {
    expect(await verifyAudit(test.database)).toEqual({ sound: true, sealed: 6, erased: 0, anchored: 0 });
    expect(await test.database.as('keeper', secondsUnsealed)).toBe(0);
  });

  it('holds no entry of a transaction that was undone', async () => {
    await test.database
      .as('keeper', async (tx) => {
        await recordAudit(tx, 'test.looked');
        throw new Error('undone');
      })
      .catch(() => {});
    await seal();
    expect(await verifyAudit(test.database)).toMatchObject({ sealed: 6 });
  });

  it('stays whole when content is erased', async () => {
    await test.past('delete from audit.content where entry_id = (select entry_id from audit.seal where place = 3)');
    expect(await verifyAudit(test.database)).toEqual({ sound: true, sealed: 6, erased: 1, anchored: 0 });
  });

  it.each([
    [
      'content that was changed',
      `update audit.content set content = '{}' where entry_id = (select entry_id from audit.seal where place = 3)`,
      3,
      'content-changed',
    ],
    [
      'an entry that was changed',
      `update audit.entry set at = at + interval '1 hour' where id = (select entry_id from audit.seal where place = 4)`,
      4,
      'entry-changed',
    ],
    ['a seal that was taken out', `delete from audit.seal where place = 2`, 2, 'seal-missing'],
  ])('finds and locates %s', async (_what, tampering, place, what) => {
    await test.past(tampering);
    expect(await verifyAudit(test.database)).toMatchObject({ sound: false, place, what });
  });

  it('finds, against a head kept outside, a chain made anew and one cut short', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rooted-anchor-'));
    const head = await seal();
    await anchorHead(folder, head, new Date('2026-11-21T10:00:00Z'));
    const { heads, publicKey } = anchorFolder(folder);
    const anchor = await newestAnchor(heads, publicKey);
    expect(await verifyAudit(test.database, anchor)).toEqual({ sound: true, sealed: 6, erased: 0, anchored: 6 });

    await test.past(
      `update audit.entry set at = at + interval '1 hour' where id = (select entry_id from audit.seal where place = 4)`,
    );
    await rehash();
    expect(await verifyAudit(test.database)).toMatchObject({ sound: true });
    expect(await verifyAudit(test.database, anchor)).toMatchObject({
      sound: false,
      place: 6,
      what: 'anchor-does-not-fit',
    });

    await test.past('delete from audit.seal where place > 4');
    expect(await verifyAudit(test.database, anchor)).toMatchObject({ sound: false, what: 'shorter-than-anchor' });
  });

  it('refuses a file of heads that was changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rooted-anchor-'));
    await anchorHead(folder, { place: 6, hash: Buffer.alloc(32, 1) }, new Date('2026-11-21T10:00:00Z'));
    const { heads, publicKey } = anchorFolder(folder);
    await writeFile(heads, (await readFile(heads, 'utf8')).replace('"place":6', '"place":5'));
    await expect(newestAnchor(heads, publicKey)).rejects.toThrow('does not fit');
  });

  it('can be neither read, changed nor removed by the application, and sealed by nobody but the keeper', async () => {
    const refused = { code: '42501' };
    const { sql } = await import('kysely');
    const tries = [
      'select * from audit.content',
      'delete from audit.entry',
      `update audit.content set content = ''`,
      'delete from audit.seal',
    ];
    for (const statement of tries) {
      await expect(test.database.as('visitor', (tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject(refused);
    }
    await expect(test.database.as('keeper', (tx) => sql`delete from audit.content`.execute(tx))).rejects.toMatchObject(
      refused,
    );
  });

  /** What somebody with every right over the database would do to hide a change. */
  async function rehash(): Promise<void> {
    const rows = await test.past<{ place: number; id: number; at: Date; commitment: Buffer }>(
      'select s.place, e.id, e.at, e.commitment from audit.seal s join audit.entry e on e.id = s.entry_id order by s.place',
    );
    let head: Head = BEGINNING;
    for (const row of rows) {
      head = { place: row.place, hash: nextHash(head, row) };
      await test.past('update audit.seal set hash = $1 where place = $2', [head.hash, row.place]);
    }
  }
});
