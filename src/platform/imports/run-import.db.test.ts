import { existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { type TestDatabase, openTestDatabase } from '../testing/test-database.ts';
import { openLog } from '../log.ts';
import { enqueue, type Job } from '../jobs/job.ts';
import { runNextJob } from '../jobs/run-jobs.ts';
import { importJob } from './import-job.ts';
import type { ImportKind } from './import-kind.ts';
import { findRun, listFaults } from './imports.queries.ts';
import { runImport } from './run-import.ts';
import { aSender, sendTestFile } from './testing/imports-examples.ts';
import { thingKind, withThings } from './testing/thing-kind.ts';

const ROWS = 400;
const FILE = `Code,Amount\n${Array.from({ length: ROWS }, (_, i) => `r${i},${i % 40 === 7 ? '' : i + 20}`).join('\n')}\n`;
const ALL = { position: FILE.length, added: 390, changed: 0, unchanged: 0, refused: 10, faults: 10, status: 'done' };

class PowerCut extends Error {}

/** Breaks, once, when it has stored the rows up to this one; nothing of that step may stay. */
const breakingAt = (row: number): ImportKind => {
  let broken = false;
  return thingKind(50, (rows) => {
    if (broken || !rows.some(({ number }) => number === row)) return;
    broken = true;
    throw new PowerCut();
  }) as ImportKind;
};

describe('a file is read step by step', () => {
  let test: TestDatabase;
  let takeAway: () => Promise<unknown>;
  let sender: Actor;

  beforeAll(async () => {
    test = await openTestDatabase();
    takeAway = await withThings(test);
  });
  beforeEach(() => {
    sender = aSender();
  });
  afterAll(async () => {
    await takeAway();
    await test.close();
  });

  const read = (
    kind: ImportKind,
    runId: string,
    actor = sender,
    rest: { until?: AbortSignal; mostTries?: number } = {},
  ) => runImport({ database: test.database, kinds: [kind], actor, runId, mostTries: 5, ...rest });
  const runOf = (id: string) => test.database.as(sender, (tx) => findRun(tx, id));
  const stored = async () =>
    (
      await test.past<{ n: number }>('select count(*)::int as n from scratch.thing where org_id = $1', [sender.orgId])
    )[0]!.n;

  it('and goes on after what broke it, with nothing lost and nothing twice', async () => {
    const kind = breakingAt(230);
    const { id, path } = await sendTestFile(test.database, kind, sender, FILE);
    await expect(read(kind, id)).rejects.toThrow(PowerCut);
    const broken = (await runOf(id))!;
    expect(broken).toMatchObject({ status: 'running', nextRow: 202, added: 195, refused: 5 });
    expect(broken.position).toBe(FILE.indexOf('r200,'));
    expect(await stored()).toBe(195);
    expect(existsSync(path)).toBe(true);

    expect(await read(kind, id)).toBe('ended');
    expect(await runOf(id)).toMatchObject(ALL);
    expect(await stored()).toBe(390);
    const faults = await test.database.as(sender, (tx) => listFaults(tx, id, 0, 100));
    expect(faults.map(({ row }) => row)).toEqual([9, 49, 89, 129, 169, 209, 249, 289, 329, 369]);
    expect(existsSync(path)).toBe(false);
  });

  it('and goes on between steps, in as many turns as it takes', async () => {
    const kind = thingKind(50) as ImportKind;
    const { id } = await sendTestFile(test.database, kind, sender, FILE);
    let turns = 1;
    while ((await read(kind, id, sender, { until: AbortSignal.abort() })) === 'paused') turns += 1;
    expect(turns).toBe(9);
    expect(await runOf(id)).toMatchObject(ALL);
  });

  it('and two processes that take it up store each row once', async () => {
    const kind = thingKind(50) as ImportKind;
    const { id } = await sendTestFile(test.database, kind, sender, FILE);
    await Promise.all([read(kind, id), read(kind, id)]);
    expect(await read(kind, id)).toBe('ended');
    expect(await runOf(id)).toMatchObject(ALL);
    expect(await stored()).toBe(390);
  });

  it('and a file in another encoding is written anew once, however often reading begins', async () => {
    const kind = breakingAt(230);
    const text = Buffer.from(FILE.replaceAll('r', 'é'), 'latin1');
    const { id, path } = await sendTestFile(test.database, kind, sender, text);
    await expect(read(kind, id)).rejects.toThrow(PowerCut);
    await read(kind, id);
    expect(await runOf(id)).toMatchObject({ ...ALL, position: FILE.length + ROWS, encoding: 'windows-1252' });
    expect(existsSync(`${path}.utf8`)).toBe(false);
  });

  it('and is stopped where the same step fails again and again; what was stored before stays', async () => {
    const kind = thingKind(50, (rows) => {
      if (rows.some(({ number }) => number === 230)) throw new PowerCut();
    }) as ImportKind;
    const { id, path } = await sendTestFile(test.database, kind, sender, FILE);
    for (let i = 0; i < 3; i += 1) await expect(read(kind, id, sender, { mostTries: 3 })).rejects.toThrow(PowerCut);
    expect(await runOf(id)).toMatchObject({ status: 'stopped', failure: 'step-failed', added: 195 });
    expect(await read(kind, id)).toBe('ended');
    expect(existsSync(path)).toBe(false);
  });

  it('but not when whoever sent it may not by then', async () => {
    const kind = thingKind() as ImportKind;
    const { id, path } = await sendTestFile(test.database, kind, sender, FILE);
    await read(kind, id, { ...sender, permissions: new Set(['imports:send-file']) });
    expect(await runOf(id)).toMatchObject({ status: 'stopped', failure: 'not-allowed', added: 0 });
    expect(existsSync(path)).toBe(false);
  });

  it('nor when the file is gone', async () => {
    const kind = thingKind() as ImportKind;
    const { id, path } = await sendTestFile(test.database, kind, sender, FILE);
    rmSync(path);
    await read(kind, id);
    expect(await runOf(id)).toMatchObject({ status: 'stopped', failure: 'file-gone' });
  });

  it('and another organisation neither sees it nor can go on with it', async () => {
    const kind = breakingAt(230);
    const { id, path } = await sendTestFile(test.database, kind, sender, FILE);
    await expect(read(kind, id)).rejects.toThrow(PowerCut);
    const stranger = aSender();
    expect(await test.database.as(stranger, (tx) => findRun(tx, id))).toBeUndefined();
    expect(await test.database.as(stranger, (tx) => listFaults(tx, id, 0, 100))).toEqual([]);
    expect(await read(kind, id, stranger)).toBe('ended');
    expect(await runOf(id)).toMatchObject({ status: 'running', added: 195 });
    expect(existsSync(path)).toBe(true);
  });

  it('and a colleague sees it but reads nothing in its name', async () => {
    const kind = breakingAt(230);
    const { id } = await sendTestFile(test.database, kind, sender, FILE);
    await expect(read(kind, id)).rejects.toThrow(PowerCut);
    const colleague = aSender(sender.orgId);
    expect(await test.database.as(colleague, (tx) => findRun(tx, id))).toMatchObject({ added: 195 });
    await read(kind, id, colleague);
    expect(await runOf(id)).toMatchObject({ status: 'running', added: 195 });
  });

  it('by the job that was asked for with it', async () => {
    const kind = thingKind(50) as ImportKind;
    const job = importJob([kind]);
    const { id } = await sendTestFile(test.database, kind, sender, FILE);
    await test.database.as(sender, (tx) => enqueue(tx, job, { run: id }, { author: sender }));
    const jobs = new Map([[job.name as string, job as Job]]);
    const log = openLog({ write: () => {} });
    while (await runNextJob(test.database, jobs, async () => sender, log));
    expect(await runOf(id)).toMatchObject(ALL);
  });

  it('and what a kind does at the end is done once, together with the end', async () => {
    let finished = 0;
    const kind: ImportKind = {
      ...(thingKind() as ImportKind),
      async finish() {
        finished += 1;
        if (finished === 1) throw new PowerCut();
      },
    };
    const { id } = await sendTestFile(test.database, kind, sender, FILE);
    await expect(read(kind, id)).rejects.toThrow(PowerCut);
    expect(await runOf(id)).toMatchObject({ ...ALL, status: 'running' });
    await read(kind, id);
    expect(finished).toBe(2);
    expect(await runOf(id)).toMatchObject(ALL);
  });
});
