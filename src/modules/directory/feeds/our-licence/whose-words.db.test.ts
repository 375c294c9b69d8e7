import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { writeDump } from '../../dump/write-dump.job.ts';
import { publishEntries, writeEntries, writeProviders } from '../../entry/write-entries.ts';
import { openReferralPaths as paths } from '../../open-referral/open-referral.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';

const OGL = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/';
const SOURCE = {
  name: 'Next borough',
  licence: 'OGL 3.0',
  licence_url: OGL,
  page_url: 'https://next.example/families',
};

describe('whose words a service has, and under which licence', () => {
  let feed: FeedSite;
  const brought = aService(aProvider(), { name: 'Brought in' }).entry;
  const provider = aProvider({ name: 'Ours' });
  const own = aService(provider, { name: 'Our own' });

  beforeAll(async () => {
    feed = await openFeedSite();
    await feed.begin();
    await feed.site.past(
      `update directory.feed set address = 'https://inside.example/KEY', licence_url = $1, page_url = $2`,
      [OGL, SOURCE.page_url],
    );
    await feed.bring(await feed.came([brought]));
    await feed.asCurator(async (doing) => {
      await writeProviders(doing, [provider]);
      const from = { today: getLocalDate('2026-11-20'), because: '' };
      await publishEntries(doing.tx, await writeEntries(doing, [own], from));
    });
  });
  afterAll(() => feed.site.close());

  const get = async (url: string) => (await feed.site.app.inject({ url })).body;
  const item = async (id: string) =>
    (JSON.parse(await get(paths.service.replace(':id', id))) as { directory_of_what_works: { source?: object } })
      .directory_of_what_works.source;
  const onPage = async (id: string) => {
    const [row] = await feed.site.past<{ urlId: string }>(
      'select url_id as "urlId" from directory.service where id = $1',
      [id],
    );
    const { $ } = await feed.site.visitor().open(directoryPaths.service(row!.urlId));
    const line = $('main p').filter((_, p) => $(p).text().startsWith('From '));
    return [
      line.text(),
      line
        .find('a')
        .toArray()
        .map((a) => $(a).attr('href')),
    ];
  };
  const dumped = async () => {
    await writeDump.run({
      payload: {},
      database: feed.site.database,
      author: undefined,
      stopping: new AbortController().signal,
    });
    return [await get(paths.dumpJson), await get(paths.dumpCsv)] as const;
  };

  it('stands on its page, with it as open data, and in the files; where it is read stands nowhere', async () => {
    expect(await onPage(brought.id)).toEqual(['From Next borough, under OGL 3.0.', [SOURCE.page_url, OGL]]);
    expect(await item(brought.id)).toEqual(SOURCE);
    const listed = await get(`${paths.services}?search=brought`);
    expect(JSON.parse(listed)).toMatchObject({ contents: [{ directory_of_what_works: { source: SOURCE } }] });
    const [json, csv] = await dumped();
    const { services } = JSON.parse(json) as { services: { id: string }[] };
    expect(services.find(({ id }) => id === brought.id)).toMatchObject({ directory_of_what_works: { source: SOURCE } });
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(rows.map(({ name, source, licence }) => [name, source, licence].join('|')).toSorted()).toEqual([
      'Brought in|Next borough|OGL 3.0',
      'Our own||',
    ]);
    for (const text of [json, csv, listed]) expect(text).not.toMatch(/inside\.example|KEY/);
  });

  it('changes with what a curator says of the directory', async () => {
    const [{ urlId } = { urlId: '' }] = await feed.site.past<{ urlId: string }>(
      'select url_id as "urlId" from directory.feed',
    );
    const { browser } = feed.curator;
    const form = await browser.open(directoryPaths.changeFeed(urlId));
    const { body } = await browser.send(form, { name: 'Next town', pageUrl: 'javascript:alert(1)' });
    expect(body).toContain('Enter an address like https:');
    await browser.send(form, { name: 'Next town', pageUrl: '' });
    expect(await onPage(brought.id)).toEqual(['From Next town, under OGL 3.0.', [OGL]]);
  });

  it('is said of our own where a curator says so, and else not', async () => {
    const { browser } = feed.curator;
    expect([await item(own.entry.id), await onPage(own.entry.id)]).toEqual([undefined, ['', []]]);
    const form = await browser.open(directoryPaths.ourLicence);
    const refused = await browser.send(form, { name: '', licence: 'OGL 3.0', licenceUrl: '' });
    expect(refused.body).toContain('Enter whom others name when they use them');
    await browser.send(form, { name: 'Merrowdale', licence: 'OGL 3.0', licenceUrl: OGL });
    expect(await item(own.entry.id)).toEqual({
      name: 'Merrowdale',
      licence: 'OGL 3.0',
      licence_url: OGL,
      page_url: null,
    });
    expect(await onPage(own.entry.id)).toEqual(['From Merrowdale, under OGL 3.0.', [OGL]]);
    await browser.send(await browser.open(directoryPaths.ourLicence), { name: '', licence: '', licenceUrl: '' });
    expect(await item(own.entry.id)).toBeUndefined();
  });

  it('is said of our own by a curator alone', async () => {
    const lead = await feed.site.signIn('school-lead');
    expect((await lead.browser.open(directoryPaths.ourLicence)).status).toBe(404);
    await feed.site.database.as(lead.actor, (tx) => sql`select directory.license_our_own('x', 'x', '')`.execute(tx));
    expect(await item(own.entry.id)).toBeUndefined();
  });
});
