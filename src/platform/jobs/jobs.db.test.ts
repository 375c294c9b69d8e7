import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/id.ts';
import { openLog } from '../log.ts';
import { type TestDatabase, openTestDatabase } from '../testing/test-database.ts';
import { defineJob, enqueue } from './job.ts';
import { runNextJob, startJobs } from './run-jobs.ts';

const author: Actor = {
  userId: newId<'user'>(),
  orgId: newId<'organisation'>(),
  reach: 'scoped',
  permissions: new Set(),
};

describe('a job', () => {
  let test: TestDatabase;
  const done: { payload: string; by: Actor | undefined }[] = [];
  const givenUp: string[] = [];
  let failures = 0;
  const lines: string[] = [];
  const log = openLog({ write: (line) => void lines.push(line) });

  const job = defineJob({
    name: 'test.say',
    payload: z.object({ what: z.string() }),
    run: async ({ payload, author: by }) => {
      if (failures > 0) {
        failures -= 1;
        throw new TypeError(`somebody’s name: ${payload.what}`);
      }
      done.push({ payload: payload.what, by });
    },
    givenUp: async (_, { what }) => void givenUp.push(what),
  });
  const jobs = new Map([[job.name as string, job]]);
  const findActor = async () => author;
  const runNext = (find: () => Promise<Actor | undefined> = findActor) => runNextJob(test.database, jobs, find, log);
  const makeDue = () => test.past('update jobs.job set run_at = now()');

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.past('delete from jobs.job');
    done.length = 0;
    lines.length = 0;
    failures = 0;
  });

  const ask = (what: string, key?: string) =>
    test.database.as(author, (tx) => enqueue(tx, job, { what }, key ? { author, key } : { author }));

  it('that does not end when its process is asked to stop is given back, as if it had not begun', async () => {
    let begun: () => void = () => {};
    const begins = new Promise<void>((resolve) => (begun = resolve));
    const endless = defineJob({
      name: 'test.endless',
      payload: z.object({}),
      run: () => new Promise<void>(() => begun()),
    });
    await test.database.as(author, (tx) => enqueue(tx, endless, {}, { author }));
    const running = startJobs(test.database, [endless], findActor, log, 50);
    await begins;
    await running.stop();
    expect(lines.join()).toContain('job-given-back');
    expect(await test.past('select attempts, locked_until, done_at from jobs.job')).toEqual([
      { attempts: 0, locked_until: null, done_at: null },
    ]);
  });

  it('runs as whoever asked for it', async () => {
    await ask('hello');
    expect(await runNext()).toBe(true);
    expect(done).toEqual([{ payload: 'hello', by: author }]);
    expect(await runNext()).toBe(false);
  });

  it('is not asked for when the transaction that asks is undone', async () => {
    await test.database
      .as(author, async (tx) => {
        await enqueue(tx, job, { what: 'undone' }, { author });
        throw new Error('undone');
      })
      .catch(() => {});
    expect(await runNext()).toBe(false);
  });

  it('is asked for once per key while it waits', async () => {
    await ask('first', 'same');
    await ask('second', 'same');
    expect(await runNext()).toBe(true);
    expect(await runNext()).toBe(false);
    await ask('third', 'same');
    expect(await runNext()).toBe(true);
    expect(done.map(({ payload }) => payload)).toEqual(['first', 'third']);
  });

  it('is tried again after a failure, later each time, and says nothing of what it was about', async () => {
    failures = 1;
    await ask('Ada Example');
    expect(await runNext()).toBe(true);
    expect(await runNext()).toBe(false);
    const [waiting] = await test.past<{ seconds: number; failure: string }>(
      `select extract(epoch from run_at - now())::int as seconds, failure from jobs.job`,
    );
    expect(waiting).toEqual({ seconds: expect.closeTo(10, -1) as number, failure: 'TypeError' });
    expect(lines.join()).not.toContain('Ada');
    await makeDue();
    expect(await runNext()).toBe(true);
    expect(done).toHaveLength(1);
  });

  it('stays, failed, after eight attempts, and whoever waits for it is told then', async () => {
    failures = 100;
    await ask('never');
    for (let i = 0; i < 9; i += 1) {
      expect(givenUp).toEqual(i < 8 ? [] : ['never']);
      await runNext();
      await makeDue();
    }
    expect(await test.past('select attempts, failed_at is not null as failed from jobs.job')).toEqual([
      { attempts: 8, failed: true },
    ]);
  });

  it('does not run for somebody who may no longer act', async () => {
    await ask('hello');
    await runNext(async () => undefined);
    expect(done).toEqual([]);
  });

  it('of the machinery runs whoever caused it, also when they have left', async () => {
    const asMachinery = new Map([[job.name as string, { ...job, asMachinery: true as const }]]);
    await test.database.as(author, (tx) => enqueue(tx, job, { what: 'hello' }, { author: 'whoever-acts' }));
    expect(await test.past('select user_id, org_id from jobs.job')).toEqual([
      { user_id: author.userId, org_id: author.orgId },
    ]);
    await runNextJob(test.database, asMachinery, async () => undefined, log);
    expect(done).toEqual([{ payload: 'hello', by: undefined }]);
  });

  it('is not begun before its time', async () => {
    await test.database.as(author, (tx) => enqueue(tx, job, { what: 'later' }, { author, inSeconds: 60 }));
    expect(await runNext()).toBe(false);
    await makeDue();
    expect(await runNext()).toBe(true);
  });

  it('whose process died is taken up again when its lock runs out', async () => {
    await ask('hello');
    await test.past(`update jobs.job set attempts = 1, locked_until = now() + interval '1 minute'`);
    expect(await runNext()).toBe(false);
    await test.past(`update jobs.job set locked_until = now() - interval '1 second'`);
    expect(await runNext()).toBe(true);
  });

  it('cannot be asked for in another’s name', async () => {
    const asked = test.database.as(author, (tx) =>
      enqueue(tx, job, { what: 'hello' }, { author: { ...author, userId: newId<'user'>() } }),
    );
    await expect(asked).rejects.toMatchObject({ code: '42501' });
    await expect(test.database.as(author, (tx) => sql`select * from jobs.job`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
  });
});
