import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, newUrlId } from '#kernel/id.ts';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Doing } from '#platform/web/request.ts';
import { directoryModule } from '../../directory.module.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type Answer, pagesOf, serveFeed } from '../../testing/served-feed.ts';
import type { FeedRun, What } from '../feed-run.ts';
import { countItems, findRun } from '../feeds.queries.ts';
import { readFeedJob } from '../read-feed/read-feed.job.ts';
import { endReading, storeItems } from '../read-feed/store-items.ts';
import { writeProviders } from '../../entry/write-entries.ts';
import { bringIn } from './bring-in.ts';
import { takeBack } from './take-back.ts';

const TODAY = getLocalDate('2026-11-20');
/** The folder with `oruk-mock-default`: sample feeds of the Open Referral UK validator. They are no part of the project. */
const reference = process.env['ROOTED_REFERENCE_DATA'];

describe('another directory that is brought in', () => {
  let site: TestSite;
  let curator: SignedInUser;
  let feedId: string;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = ['Choir', 'Drumming', 'Evening meal'].map((name) => ({
    ...aService(provider, { name }).entry,
  }));

  beforeAll(async () => {
    site = await openTestSite([directoryModule]);
    curator = await site.signIn('directory-curator');
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    await site.past('truncate directory.feed, directory.provider cascade');
    feedId = newId();
    await site.past(
      `insert into directory.feed (id, url_id, name, licence, added_by) values ($1, $2, 'Next borough', 'OGL 3.0', $3)`,
      [feedId, newUrlId(), curator.actor.userId],
    );
  });

  const asCurator = <T>(work: (doing: Doing) => Promise<T>): Promise<T> =>
    site.database.as(curator.actor, (tx) => work({ tx, actor: curator.actor }));

  async function begin(): Promise<{ id: string; urlId: string }> {
    const run = { id: newId(), urlId: newUrlId() };
    await site.past(
      `insert into directory.feed_run (id, url_id, feed_id, begun_by, status) values ($1, $2, $3, $4, 'reading')`,
      [run.id, run.urlId, feedId, curator.actor.userId],
    );
    return run;
  }
  const foundRun = (urlId: string): Promise<FeedRun> => asCurator(async ({ tx }) => (await findRun(tx, urlId))!);

  async function came(documents: readonly unknown[], complete = true): Promise<FeedRun> {
    const { id, urlId } = await begin();
    await asCurator(async ({ tx }) => {
      await storeItems(tx, id, documents);
      await endReading(tx, id, complete);
    });
    return foundRun(urlId);
  }
  async function bring(run: FeedRun, chosen: readonly What[] = []): Promise<FeedRun> {
    expect(await asCurator((doing) => bringIn(doing, run, chosen, TODAY))).toEqual({ allowed: true });
    return foundRun(run.urlId);
  }
  const whatOf = (run: FeedRun) => asCurator(({ tx }) => countItems(tx, run.id));
  const read = (): Promise<string[]> =>
    site.database.as('public', async (tx) => {
      const { rows } = await sql<{ name: string }>`select name from directory.published order by name`.execute(tx);
      return rows.map(({ name }) => name);
    });

  it('is looked at first, and then read by everybody', async () => {
    const run = await came([...services, { id: newId(), name: 'Half a service' }, 'nothing']);
    expect(await whatOf(run)).toEqual({ new: 3, faulty: 2 });
    expect(await read()).toEqual([]);
    await bring(run);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    expect(await whatOf(await came(services))).toEqual({ same: 3 });
  });

  it('is taken back whole', async () => {
    const before = await bring(await came(services));
    const changed = [{ ...services[0]!, name: 'Choir for all' }, services[1]!];
    const run = await came(changed);
    expect(await whatOf(run)).toEqual({ changed: 1, same: 1, gone: 1 });
    const brought = await bring(run, ['gone']);
    expect(await read()).toEqual(['Choir for all', 'Drumming']);
    await asCurator((doing) => takeBack(doing, brought, TODAY));
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    expect(await asCurator((doing) => takeBack(doing, brought, TODAY))).toMatchObject({ allowed: false });
    await asCurator((doing) => takeBack(doing, before, TODAY));
    expect(await read()).toEqual(['Choir']); // written since: what it was taken back to
  });

  it('takes nothing out where not all of it came', async () => {
    await bring(await came(services));
    const run = await came([services[0]!], false);
    expect(run).toMatchObject({ complete: false, fault: 'fewer-than-said' });
    expect(await whatOf(run)).toEqual({ same: 1 });
  });

  it('writes over nothing that was changed here, unless somebody says so', async () => {
    await bring(await came(services));
    await site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Our choir"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [services[0]!.id],
    );
    const run = await came([{ ...services[0]!, name: 'Choir 2' }, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ 'changed-here': 1, same: 2 });
    await bring(run, ['changed-here']);
    expect(await read()).toContain('Choir 2');
  });

  it('shows what may be here already, and leaves it out', async () => {
    await bring(await came(services));
    const twin = { ...aService(provider, { name: 'choir' }).entry };
    const run = await came([...services, twin]);
    expect(await whatOf(run)).toEqual({ same: 3, alike: 1 });
    await bring(run);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });

  it('keeps out what a curator took out, unless somebody says so', async () => {
    await bring(await came(services));
    await site.past('update directory.service set removed_at = now() where id = $1', [services[0]!.id]);
    const run = await came([{ ...services[0]!, name: 'Choir again' }, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ 'changed-here': 1, same: 2 });
  });

  it('writes over no provider that is kept here, and adds no service to one unasked', async () => {
    const kept = aProvider({ name: 'Our own charity' });
    await asCurator((doing) => writeProviders(doing, [kept]));
    const posing = aService({ ...kept, name: 'Not ours' }, { name: 'Posing' }).entry;
    const run = await came([posing]);
    expect(await whatOf(run)).toEqual({ alike: 1 });
    await bring(run, ['alike']);
    expect(await site.past(`select entry ->> 'name' as name from directory.provider where id = $1`, [kept.id])).toEqual(
      [{ name: 'Our own charity' }],
    );
  });

  it('is not kept back by a day or a time that is none', async () => {
    const odd = {
      ...aService(aProvider(), { name: 'Odd hours' }).entry,
      last_modified: 'yesterday',
      schedules: [{ id: newId(), byday: 'TU', opens_at: '9am', valid_to: '2030-99-99' }],
    };
    await bring(await came([odd, services[0]]));
    expect(await read()).toEqual(expect.arrayContaining(['Choir', 'Odd hours']));
    expect(
      await site.past(
        `select p.confirmed_by, t.day, t.opens_at from directory.published p join directory.published_time t using (service_id)
          where p.name = 'Odd hours'`,
      ),
    ).toEqual([{ confirmed_by: 'feed', day: 'TU', opens_at: null }]);
  });

  it('sees what was written here since it was read, and leaves it', async () => {
    await bring(await came(services));
    const run = await came([{ ...services[0]!, name: 'Choir 2' }, ...services.slice(1)]);
    await site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Our choir"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [services[0]!.id],
    );
    await bring(run);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });

  it('makes nothing public by being taken back that nobody had published', async () => {
    await bring(await came(services));
    await site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Unread"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [services[0]!.id],
    );
    const brought = await bring(await came([{ ...services[0]!, name: 'Choir 2' }]), ['changed-here', 'gone']);
    expect(await read()).toEqual(['Choir 2']);
    await asCurator((doing) => takeBack(doing, brought, TODAY));
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });

  it('unpublishes no help in a crisis by itself', async () => {
    await bring(await came(services));
    await site.past(`update directory.service set protection = 'crisis' where id = $1`, [services[0]!.id]);
    expect(await whatOf(await came([{ ...services[0]!, status: 'inactive' }, ...services.slice(1)]))).toEqual({
      'changed-here': 1,
      same: 2,
    });
  });

  it('may name a service twice, hold what cannot be kept, and be brought in again once it was taken back', async () => {
    const odd = { ...services[0]!, description: 'A\u0000B\ud800' };
    const run = await came([odd, odd, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ new: 3 });
    const brought = await bring(run);
    await asCurator((doing) => takeBack(doing, brought, TODAY));
    expect(await read()).toEqual([]);
  });

  it('is brought in once, and not by who looks after no directory', async () => {
    const run = await came(services);
    await bring(run);
    expect(await asCurator((doing) => bringIn(doing, run, [], TODAY))).toMatchObject({ allowed: false });
    const lead = await site.signIn('school-lead');
    expect(await site.database.as(lead.actor, (tx) => findRun(tx, run.urlId))).toBeUndefined();
  });

  describe('read by the job', () => {
    async function readAt(answer: Answer): Promise<FeedRun> {
      const feed = await serveFeed(answer);
      try {
        await site.past('update directory.feed set address = $1', [feed.url]);
        const { id, urlId } = await begin();
        await readFeedJob({ allowed: ['127.0.0.1'], patience: 1 }).run({
          payload: { run: id },
          database: site.database,
          author: curator.actor,
          stopping: new AbortController().signal,
        });
        return await foundRun(urlId);
      } finally {
        await feed.close();
      }
    }

    it('keeps all that came', async () => {
      const run = await readAt(pagesOf(services));
      expect(run).toMatchObject({ status: 'read', complete: true });
      expect(await whatOf(run)).toEqual({ new: 3 });
    });

    it('changes nothing where the other breaks in the middle', async () => {
      await bring(await came(services));
      const run = await readAt((path, query) =>
        path.endsWith(services[2]!.id) ? { status: 500 } : pagesOf(services)(path, query),
      );
      expect(run).toMatchObject({ status: 'failed', fault: 'answers-with-error' });
      expect(await asCurator((doing) => bringIn(doing, run, [], TODAY))).toMatchObject({ allowed: false });
      expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    });
  });

  it.skipIf(reference === undefined)(
    'comes out equal in every field (the sample feeds; needs ROOTED_REFERENCE_DATA)',
    async () => {
      const folder = join(reference!, 'oruk-mock-default', 'V3.0-UK-Default');
      const sample = JSON.parse(readFileSync(join(folder, 'service_full.json'), 'utf8')) as { id: string };
      await bring(await came([sample]));
      const { rows } = await site.database.as('public', (tx) =>
        sql<{ entry: unknown }>`select entry from directory.published where service_id = ${sample.id}`.execute(tx),
      );
      expect(rows[0]!.entry).toEqual(sample);
    },
  );
});
