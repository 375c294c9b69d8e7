import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { openLog } from '../log.ts';
import { type ImportsSite, openImportsSite } from './testing/imports-site.ts';
import { newFolder } from './testing/imports-examples.ts';
import type { ImportKind } from './import-kind.ts';
import { thingKind, withThings } from './testing/thing-kind.ts';
import { lookIntoDropFolders, watchDropFolders } from './watch-drop-folders.ts';

describe('a file is put into the drop folder', () => {
  const kinds = [thingKind() as ImportKind];
  let site: ImportsSite;
  let takeAway: () => Promise<unknown>;
  let root: string;
  let actor: Actor;
  let look: () => Promise<void>;

  beforeAll(async () => {
    site = await openImportsSite(kinds);
    takeAway = await withThings(site);
  });
  beforeEach(async () => {
    root = join(newFolder(), 'drop');
    actor = site.signIn().actor;
    look = newLook();
    await look();
  });
  afterAll(async () => {
    await takeAway();
    await site.close();
  });

  /** As a process that has just started: it has seen nothing yet. */
  const newLook = () =>
    lookIntoDropFolders({
      database: site.database,
      kinds,
      folder: root,
      listFolders: async () => [{ folder: 'northfield', actor }],
      log: openLog({ write: () => {} }),
    });
  const at = (...path: string[]): string => join(root, 'northfield', ...path);
  const drop = (name: string, content: string): void => writeFileSync(at(name), content);
  const runs = () => site.past('select * from imports.run where org_id = $1 order by asked_at', [actor.orgId]);
  const reports = (): string[] =>
    readdirSync(at('reports')).map((name) => readFileSync(at('reports', name), 'utf8').replace('\ufeff', ''));

  it('which only we may open', () => {
    for (const folder of ['', 'taken', 'reports', 'not-understood']) {
      expect(statSync(at(folder)).mode & 0o777).toBe(0o700);
    }
  });

  it('and is taken when it has stopped growing, read, reported on and removed', async () => {
    drop('Alfie Example.csv', 'Code,Amount\na,1\n');
    await look();
    drop('Alfie Example.csv', 'Code,Amount\na,1\nb,\nc,3\n');
    await look();
    expect(await runs()).toEqual([]);
    await look();
    expect(await runs()).toMatchObject([{ source: 'drop-folder', status: 'waiting', user_id: actor.userId }]);
    expect(existsSync(at('Alfie Example.csv'))).toBe(false);
    expect(readdirSync(at('taken'))).toHaveLength(1);
    expect(reports()).toEqual([]);

    await site.doJobs();
    await look();
    expect(readdirSync(at('taken'))).toEqual([]);
    expect(readdirSync(at('reports'))[0]).toMatch(/^\d{4}-\d\d-\d\d-\d{6}-\d{3}-report\.csv$/);
    expect(reports()).toEqual([
      'Row,Column,What is wrong,What to do\r\n' +
        ',,The whole file has been read. Rows added: 2; that changed something: 0; known already: 0; refused: 1,' +
        '"Put the rows below right in your own system, and send them with the next file"\r\n' +
        '3,Amount,This is not a number,Write the amount in figures\r\n',
    ]);
  });

  it('and what is of no kind is kept, with a report that does not say its name', async () => {
    drop('Alfie Example.csv', 'Name,Colour\na,red\n');
    await look();
    await look();
    const [kept] = readdirSync(at('not-understood'));
    expect(kept).toMatch(/^\d{4}-\d\d-\d\d-\d{6}-\d{3}-Alfie Example\.csv$/);
    expect(reports()).toHaveLength(1);
    expect(reports()[0]).toContain('The first row does not have the headings of a file that can be brought in here');
    expect(reports()[0]).not.toContain('Alfie');
    expect(await runs()).toEqual([]);
  });

  it('and a kind that the folder’s user may not bring in is of no kind', async () => {
    actor = { ...actor, permissions: new Set(['imports:send-file']) };
    drop('things.csv', 'Code,Amount\na,1\n');
    await look();
    await look();
    expect(readdirSync(at('not-understood'))).toHaveLength(1);
  });

  it('but files half written, hidden ones, links and folders are left alone', async () => {
    const elsewhere = join(root, 'elsewhere.csv');
    writeFileSync(elsewhere, 'Code,Amount\na,1\n');
    symlinkSync(elsewhere, at('link.csv'));
    mkdirSync(at('folder.csv'));
    for (const name of ['things.csv.part', 'things.csv~', '.things.csv', 'things.tmp'])
      drop(name, 'Code,Amount\na,1\n');
    for (let i = 0; i < 3; i += 1) await look();
    expect(await runs()).toEqual([]);
    expect(readdirSync(at()).toSorted()).toEqual(
      [
        '.things.csv',
        'folder.csv',
        'link.csv',
        'not-understood',
        'reports',
        'taken',
        'things.csv.part',
        'things.csv~',
        'things.tmp',
      ].toSorted(),
    );
  });

  it('and goes on after a crash: taken and no run yet, read and not reported on', async () => {
    writeFileSync(at('taken', 'a'.repeat(32)), 'Code,Amount\na,1\n');
    await newLook()();
    expect(await runs()).toMatchObject([{ status: 'waiting' }]);
    await newLook()();
    expect(await runs()).toHaveLength(1);
    await site.doJobs();
    await newLook()();
    expect(reports()).toHaveLength(1);
    expect(readdirSync(at('taken'))).toEqual([]);
  });

  it('and one that cannot be read does not hold up the others', async () => {
    writeFileSync(at('taken', 'a'.repeat(32)), 'Name,Colour\n');
    symlinkSync('/etc/hostname', at('taken', 'b'.repeat(32)));
    drop('things.csv', 'Code,Amount\na,1\n');
    await look();
    await look();
    expect(await runs()).toHaveLength(1);
    expect(readdirSync(at('not-understood'))).toHaveLength(1);
  });

  it('by a watch that can be stopped', async () => {
    drop('things.csv', 'Code,Amount\na,1\n');
    const watch = watchDropFolders({
      database: site.database,
      kinds,
      folder: root,
      listFolders: async () => [{ folder: 'northfield', actor }],
      log: openLog({ write: () => {} }),
    });
    await watch.stop();
    expect(existsSync(at('things.csv'))).toBe(true);
  });
});
