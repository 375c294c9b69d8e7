import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { openReferralPaths as paths } from '../open-referral/open-referral.paths.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../testing/feed-site.ts';
import { askForDump, writeDump } from './write-dump.job.ts';

describe('all that is published, as files', () => {
  let feed: FeedSite;
  const provider = aProvider();
  const [hall] = aService(provider).entry.service_at_locations;
  const club = aService(provider, {
    name: '=cmd|A1',
    service_at_locations: [hall!, { id: newId(), location: { ...hall!.location!, id: newId(), name: 'Other hall' } }],
  }).entry;
  const online = aService(provider, { name: 'Online help', service_at_locations: [], schedules: [] }).entry;

  beforeAll(async () => {
    feed = await openFeedSite();
    await feed.begin();
    await feed.bring(await feed.came([club, online]));
    await feed.site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"UNPUBLISHED"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1`,
      [online.id],
    );
    await feed.site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, '{}', $2)`, [
      online.id,
      feed.curator.actor.userId,
    ]);
    await make();
  });
  afterAll(() => feed.site.close());

  const make = (database = feed.site.database) =>
    writeDump.run({
      payload: {},
      database,
      author: undefined,
      stopping: new AbortController().signal,
    });
  const get = (url: string, headers: Record<string, string> = {}) => feed.site.app.inject({ url, headers });

  it('has each service as it is given one by one, and nothing that is not published', async () => {
    const { body, headers } = await get(paths.dumpJson);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="directory-\d{4}-\d\d-\d\d\.json"$/);
    expect(headers['access-control-allow-origin']).toBe('*');
    const { services } = JSON.parse(body) as { services: { id: string }[] };
    expect(services).toHaveLength(2);
    for (const service of services)
      expect(service).toEqual((await get(paths.service.replace(':id', service.id))).json());
    expect(body).not.toContain('UNPUBLISHED');
  });

  it('is a table with a row for each service at each place, in which no cell is a formula', async () => {
    const { body, headers } = await get(paths.dumpCsv);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(body, { bom: true, columns: true });
    expect(rows.map(({ name, place, days, cost }) => [name, place, days, cost].join('|')).toSorted()).toEqual([
      "'=cmd|A1|Fictional Hall|TU|Free",
      "'=cmd|A1|Other hall|TU|Free",
      'Online help|||Free',
    ]);
    expect(rows[0]).toMatchObject({ provider: 'Paper Lantern', 'minimum age': '5' });
  });

  it('is not sent again to whoever has it, and is sent packed to whoever can unpack it', async () => {
    const { headers, body } = await get(paths.dumpCsv);
    expect((await get(paths.dumpCsv, { 'if-none-match': String(headers['etag']) })).statusCode).toBe(304);
    expect((await get(paths.dumpCsv, { 'if-modified-since': String(headers['last-modified']) })).statusCode).toBe(304);
    const old = { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' };
    expect((await get(paths.dumpCsv, old)).statusCode).toBe(200);
    const packed = await get(paths.dumpCsv, { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(body);
  });

  it('is linked from the directory and from its open data', async () => {
    const { $ } = await feed.site.visitor().open('/directory');
    expect($(`main a[href="${paths.dumpCsv}"]`).length).toBe(1);
    expect((await get(paths.root)).json()).toMatchObject({ dump_csv_url: `http://localhost:3000${paths.dumpCsv}` });
  });

  it('is made anew, and the one before is kept no longer than one night', async () => {
    await make();
    await make();
    expect(
      await feed.site.past('select kind, count(*)::int as n from directory.dump group by kind order by 1'),
    ).toEqual([
      { kind: 'csv', n: 2 },
      { kind: 'json', n: 2 },
    ]);
    expect(await feed.site.past('select count(distinct dump_id)::int as n from directory.dump_part')).toEqual([
      { n: 4 },
    ]);
  });

  it('is asked for at night, once; at once where there is none', async () => {
    const ask = () => feed.site.database.as('keeper', (tx) => askForDump(tx, new Date('2026-11-20T12:00:00Z')));
    const waiting = () =>
      feed.site.past(
        `select round(extract(epoch from run_at - now()) / 3600)::int as hours from jobs.job where name = 'directory.write-dump'`,
      );
    await ask();
    await ask();
    expect(await waiting()).toEqual([{ hours: 15 }]);
    await feed.site.past('delete from jobs.job');
    await feed.site.past('delete from directory.dump');
    await ask();
    expect(await waiting()).toEqual([{ hours: 0 }]);
    expect((await get(paths.dumpCsv)).statusCode).toBe(404);
  });

  describe('gives nothing away that was hidden since', () => {
    const both = [paths.dumpJson, paths.dumpCsv];
    const served = async () => {
      const answers = await Promise.all(both.map((path) => get(path)));
      return answers.map(({ statusCode, body }) => [statusCode, body.includes('Fictional Hall')]);
    };
    const asCurator = (call: string) =>
      feed.asCurator(({ tx }) => sql`select ${sql.raw(call)}`.execute(tx).then(({ rows }) => rows));
    const GONE = [
      [404, false],
      [404, false],
    ];
    const THERE = [
      [200, true],
      [200, true],
    ];
    const WITHOUT = [
      [200, false],
      [200, false],
    ];

    beforeEach(async () => {
      await feed.site.past('delete from jobs.job');
      await feed.site.past('delete from directory.kept_place where service_id = $1', [club.id]);
      await asCurator(`directory.put_service_back('${club.id}')`);
      await make();
    });

    it.each([
      ['its place', `directory.keep_place('${club.id}', '{"name": "Fictional Hall"}')`],
      ['all of it', `directory.remove_service('${club.id}', 'It must not be found')`],
    ])('%s: the files go at once, and those made next are without it', async (_, hide) => {
      expect(await served()).toEqual(THERE);
      await asCurator(hide);
      expect(await served()).toEqual(GONE);
      expect(await feed.site.past('select 1 from directory.dump_part')).toEqual([]);
      await feed.site.database.as('keeper', (tx) => askForDump(tx));
      expect(await feed.site.past('select 1 from jobs.job where run_at <= now()')).toHaveLength(1);
      await make();
      expect(await served()).toEqual(WITHOUT);
    });

    it('also while they are being made', async () => {
      const { database } = feed.site;
      let isHidden = false;
      const as: typeof database.as = async (who, work) => {
        const done = await database.as(who, work);
        if (who === 'public' && !isHidden) {
          isHidden = true;
          await asCurator(`directory.keep_place('${club.id}', '{"name": "Fictional Hall"}')`);
        }
        return done;
      };
      await make({ ...database, as });
      expect(isHidden).toBe(true);
      expect(await served()).toEqual([GONE[0], WITHOUT[1]]);
      expect(await feed.site.past('select distinct kind from directory.dump')).toEqual([{ kind: 'csv' }]);
    });

    it('and stay where a service is only written anew', async () => {
      await asCurator(`directory.confirm_service('${club.id}', '2026-11-20')`);
      expect(await served()).toEqual(THERE);
    });
  });
});
