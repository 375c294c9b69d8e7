import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { Attachments } from '#platform/attachments/attachments.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sealAudit } from '#platform/audit/seal.ts';
import { verifyAudit } from '#platform/audit/verify.ts';
import { checkBackup } from '#platform/backup/check-backup.ts';
import { restoreBackup } from '#platform/backup/restore-backup.ts';
import { type BackupTaken, writeBackup } from '#platform/backup/write-backup.ts';
import type { Database, Engine } from '#platform/database/database.ts';
import { migrationsOnDisk } from '#platform/database/migrations-on-disk.ts';
import { migrate } from '#platform/database/migrate.ts';
import { type EmptyDatabase, openEmptyDatabase } from '#platform/testing/empty-database.ts';
import { testedEngine } from '#platform/testing/test-database.ts';
import { fillDemonstration } from './demo/fill-demonstration.ts';
import { permissions } from './modules.ts';

const MIGRATIONS = migrationsOnDisk(process.cwd());
const NOW = new Date('2026-11-20T03:00:00Z');
const REQUEST = { pupils: 60, seed: 1, today: getLocalDate('2026-11-20') };
const LETTER = Buffer.from('%PDF-1.7 a letter about nobody');
const FILE = '0123456789abcdef0123456789abcdef';

const folder = mkdtempSync(join(tmpdir(), 'rooted-backup-'));
const at = (name: string) => join(folder, name);
const attachmentsAt = (name: string) => new Attachments({ folder: at(name), largestBytes: 1_000_000 });

const backUp = (from: EmptyDatabase, name: string, files = 'files'): Promise<BackupTaken> =>
  from.asOwner((owner) => writeBackup(owner, at(name), attachmentsAt(files), NOW));

async function restore(name: string, into: EmptyDatabase, migrations = MIGRATIONS): Promise<Database> {
  const file = at(name);
  const attachments = attachmentsAt(`files of ${name}`);
  const backup = await checkBackup(file, migrations);
  await into.asOwner((client, login) => restoreBackup({ client, login, file, backup, migrations, attachments }));
  return into.open();
}

/** A borough with a letter attached to a plan, and an audit that is sealed but for its end. */
async function makeBorough(): Promise<EmptyDatabase> {
  const made = await openEmptyDatabase(testedEngine);
  await made.asOwner((owner, login) => migrate(owner, login, MIGRATIONS));
  const database = await made.open();
  await fillDemonstration(database, REQUEST, 'a long password of nobody', permissions);
  // Entries wait while an older transaction is under way anywhere on the server: other tests have theirs.
  while ((await unsealed(database)) > 0) await Promise.all([sealAudit(database), pause(20)]);
  await database.as('keeper', (tx) => recordAudit(tx, 'app.something-happened'));
  await made.asOwner(async (owner) => {
    const needed = ['plans.attachment', 'plans.plan_person', 'access.membership'];
    for (const table of needed) await owner.query(`alter table ${table} no force row level security`);
    const { rowCount } = await owner.query(ATTACH, [sha256(LETTER), LETTER.length]);
    expect(rowCount).toBe(1);
    for (const table of needed) await owner.query(`alter table ${table} force row level security`);
  });
  await attachmentsAt('files').putBack(FILE, LETTER);
  return made;
}

const ATTACH = `
  insert into plans.attachment (id, url_id, plan_id, person_id, whole_family, sensitivity, title, file, content_type, bytes,
                                sha256, added_by)
  select gen_random_uuid(), 'a-letter-of-somebody--', m.plan_id, m.person_id, false, 'general', E'Tab\\t, line\\n, \u2028 and ''', '${FILE}',
         'application/pdf', $2, $1, (select user_id from access.membership limit 1)
    from plans.plan_person m limit 1`;

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex');

const unsealed = (database: Database): Promise<number> =>
  database.as('keeper', async (tx) => {
    const { rows } = await sql<{ waiting: number }>`
      select (select count(*) from audit.entry) - (select count(*) from audit.seal) as waiting`.execute(tx);
    return rows[0]!.waiting;
  });

describe('a backup', () => {
  let borough: EmptyDatabase;
  let taken: BackupTaken;
  const others: EmptyDatabase[] = [];
  const another = async (engine: Engine) => {
    const empty = await openEmptyDatabase(engine);
    others.push(empty);
    return empty;
  };

  beforeAll(async () => {
    borough = await makeBorough();
    taken = await backUp(borough, 'first');
  }, 120_000);
  afterAll(async () => {
    for (const each of [borough, ...others]) await each.close();
    rmSync(folder, { recursive: true });
  });

  it('holds every table and attached file, for its owner’s eyes, in the place of no other file', async () => {
    expect(taken.tables['people.person']!.rows).toBeGreaterThan(60);
    expect(taken.tables['plans.attachment']!.rows).toBe(1);
    expect([taken.files, taken.filesMissing]).toEqual([1, 0]);
    expect(statSync(at('first')).mode & 0o777).toBe(0o600);
    await expect(backUp(borough, 'first')).rejects.toThrow('first is there already. Name a file that is not.');
  });

  it('says which files that records name are not there', async () => {
    expect(await backUp(borough, 'without-files', 'nowhere')).toMatchObject({ files: 0, filesMissing: 1 });
  });

  it('restored on the other engine and back again gives the same rows, files and numbers', async () => {
    const there = await another('embedded');
    await restore('first', there);
    const second = await backUp(there, 'second', 'files of first');
    expect({ ...second, sha256: '' }).toEqual({ ...taken, sha256: '' });
    const backAgain = await another(testedEngine);
    await restore('second', backAgain);
    const third = await backUp(backAgain, 'third', 'files of second');
    expect(third.tables).toEqual(taken.tables);
    expect(await attachmentsAt('files of second').read({ file: FILE, sha256: sha256(LETTER) })).toEqual(LETTER);
    const [first, last] = ['first', 'third'].map((name) =>
      gunzipSync(readFileSync(at(name)))
        .toString()
        .split('\n'),
    );
    expect(last!.at(-3)).toBe(first!.at(-3));
  }, 120_000);

  it('brings back an audit that verifies, whose entries without a seal get one', async () => {
    const database = await restore('first', await another('embedded'));
    expect(await unsealed(database)).toBe(1);
    await database.as('keeper', (tx) => recordAudit(tx, 'app.something-happened'));
    await sealAudit(database);
    expect(await unsealed(database)).toBe(0);
    expect(await verifyAudit(database)).toMatchObject({ sound: true });
  }, 60_000);

  it('leaves the database as strict as it was: bound owners, keys, triggers', async () => {
    const restored = await another(testedEngine);
    await restore('first', restored);
    const strictness = (each: EmptyDatabase) =>
      each.asOwner(async (owner) => (await owner.query<Record<string, unknown>>(STRICTNESS)).rows);
    expect(await strictness(restored)).toEqual(await strictness(borough));
  }, 60_000);

  it('of an older program is brought to the newest migration', async () => {
    const later = {
      name: '29991231T0000-later',
      schema: 'web',
      sql: 'create table web.later (note text)',
      checksum: '1',
    };
    const newer = await another('embedded');
    await restore('first', newer, [...MIGRATIONS, later]);
    const { rows } = await newer.asOwner((owner) => owner.query('select note from web.later'));
    expect(rows).toEqual([]);
  }, 60_000);

  it('is refused by an older program, and one of a newer format by this', async () => {
    await expect(checkBackup(at('first'), MIGRATIONS.slice(0, -1))).rejects.toThrow(
      `This backup is newer than the program: it has ${MIGRATIONS.at(-1)!.name}. Nothing was changed.`,
    );
    edit('first', 'newer-format', (text) => text.replace('"format":1', '"format":2'));
    await expect(checkBackup(at('newer-format'), MIGRATIONS)).rejects.toThrow('written by a newer program');
  });

  it('is refused where its migrations are not ours', async () => {
    const [first, ...rest] = MIGRATIONS;
    await expect(checkBackup(at('first'), [{ ...first!, checksum: 'another' }, ...rest])).rejects.toThrow(
      `its migration ${first!.name} is not ours`,
    );
  });

  it('is refused where it was cut short, anywhere', async () => {
    const whole = readFileSync(at('first'));
    for (const length of [0, 5, 1_000, whole.length >> 1, whole.length - 9, whole.length - 1]) {
      writeFileSync(at('cut'), whole.subarray(0, length));
      await expect(checkBackup(at('cut'), MIGRATIONS)).rejects.toThrow('damaged or was cut short');
    }
    edit('first', 'lines-cut', (text) => text.slice(0, text.trimEnd().lastIndexOf('\n') + 1));
    await expect(checkBackup(at('lines-cut'), MIGRATIONS)).rejects.toThrow('damaged or was cut short');
  });

  it.each<[string, (text: string) => string]>([
    ['a name', (text) => text.replace('Merrowdale', 'Merrowdate')],
    ['a row taken out', (text) => text.replace(/\n\[[^\n]*/, '')],
    ['a number', (text) => text.replace(/"audit.entry_id_seq":\d/, '"audit.entry_id_seq":9')],
  ])('is refused where somebody edited %s', async (_what, change) => {
    edit('first', 'edited', change);
    await expect(checkBackup(at('edited'), MIGRATIONS)).rejects.toThrow('not as it was written');
  });

  it('fills only an empty database', async () => {
    const before = await backUp(borough, 'before');
    await expect(restore('first', borough)).rejects.toThrow('This database is not empty.');
    expect((await backUp(borough, 'after')).tables).toEqual(before.tables);
  });

  it('that turns out not to fit leaves the database empty, and a good one can follow', async () => {
    const file = at('second');
    const backup = await checkBackup(file, MIGRATIONS);
    const tables = { ...backup.manifest.tables, 'people.person': { rows: 1, sha256: 'another' } };
    const into = await another('embedded');
    const restoring = { file, migrations: MIGRATIONS, attachments: attachmentsAt('files of nothing') };
    const unfit = { ...backup, manifest: { ...backup.manifest, tables } };
    await expect(
      into.asOwner((client, login) => restoreBackup({ ...restoring, client, login, backup: unfit })),
    ).rejects.toThrow('people.person did not come back as it was; nothing was changed');
    await restore('second', into);
    expect((await backUp(into, 'after-a-failure', 'files of second')).tables).toEqual(taken.tables);
  }, 60_000);

  function edit(name: string, to: string, change: (text: string) => string): void {
    const text = gunzipSync(readFileSync(at(name))).toString();
    expect(change(text)).not.toBe(text);
    writeFileSync(at(to), gzipSync(change(text)));
  }
});

const STRICTNESS = `
  select c.oid::regclass::text as name, c.relforcerowsecurity as bound,
         array(select conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k where k.conrelid = c.oid order by 1) as keys,
         array(select tgname || ' ' || tgenabled::text from pg_trigger t where t.tgrelid = c.oid and not tgisinternal order by 1) as triggers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`;
