import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SeenPage } from '#platform/testing/browser.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { openReferralPaths } from '../../open-referral/open-referral.paths.ts';
import { inStepsJob } from '../bring-in/in-steps.job.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';

const HEAD =
  'Service name,Organisation,Description,Address,Postcode,Phone,Email,Website,Ages,Cost,When,Category,Our notes';

const row = (said: Partial<Record<'name' | 'org' | 'postcode' | 'email' | 'ages' | 'address', string>> = {}): string =>
  [
    said.name ?? 'Café club',
    said.org ?? 'Paper Lantern',
    '"Tea, and a chat"',
    said.address ?? '"1 High Street, Merrowdale"',
    said.postcode ?? 'ZZ1 1AA',
    '01632 960001',
    said.email ?? 'tea@example.org',
    'www.lantern.example',
    said.ages ?? '5 to 11',
    'Free',
    'Tuesdays 3.30pm',
    'Debt; Gardening',
    'ring Sam',
  ].join(',');

describe('a table of another directory', () => {
  let feed: FeedSite;
  let path: string;
  const browser = () => feed.curator.browser;

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(async () => {
    await feed.begin();
    const [found] = await feed.site.past<{ url_id: string }>('select url_id from directory.feed');
    path = directoryPaths.feed(found!.url_id);
  });

  const send = async (content: string | Buffer): Promise<SeenPage> =>
    browser().sendFile(await browser().open(path), 'file', content);
  const readRows = async (content: string | Buffer): Promise<SeenPage> => browser().send(await send(content), {});
  const listed = async (run: SeenPage, what: string): Promise<string> =>
    (await browser().open(`${run.path}?what=${what}`)).text;

  it('has its columns guessed, is looked at, brought in and taken back', async () => {
    const columns = await send(`${HEAD}\n${row()}\n`);
    expect(columns.heading).toBe('What the columns are');
    const chosen = columns
      .$('select')
      .map((_, each) => String(columns.$(each).val() ?? ''))
      .get();
    expect(chosen).toEqual([
      'name',
      'provider',
      'description',
      'address',
      'postcode',
      'phone',
      'email',
      'url',
      'ages',
      'cost',
      'times',
      'terms',
      '',
    ]);
    expect(columns.text).toContain('ring Sam');

    const run = await browser().send(columns, {});
    expect(run.text).toContain('New1. They are added.');
    expect(await listed(run, 'new')).toContain('Row 2: Café club, Paper Lantern');
    const brought = await browser().send(run, {});
    const { contents } = (await feed.site.app.inject(`${openReferralPaths.services}?full=true`)).json<{
      contents: object[];
    }>();
    expect(contents).toMatchObject([
      {
        name: 'Café club',
        description: 'Tea, and a chat',
        url: 'https://www.lantern.example',
        email: 'tea@example.org',
        minimum_age: 5,
        maximum_age: 11,
        organization: { name: 'Paper Lantern' },
        contacts: [{ phones: [{ number: '01632 960001' }] }],
        cost_options: [{ option: 'Free', amount: 0 }],
        schedules: [{ byday: 'TU', description: 'Tuesdays 3.30pm' }],
        service_at_locations: [
          { location: { addresses: [{ address_1: '1 High Street', city: 'Merrowdale', postal_code: 'ZZ1 1AA' }] } },
        ],
        attributes: [{ taxonomy_term: { name: 'Debt' } }, { taxonomy_term: { name: 'Gardening' } }],
      },
    ]);
    expect(JSON.stringify(contents)).not.toContain('ring Sam');
    await browser().send(brought);
    expect(await feed.published()).toEqual([]);
  });

  it('sent again is as it was; what changed in it is changed', async () => {
    await browser().send(await readRows(`${HEAD}\n${row()}\n${row({ name: 'Choir' })}`), {});
    const run = await readRows(`${HEAD}\n${row({ email: 'new@example.org' })}\n${row({ name: 'Choir' })}`);
    expect(run.text).toContain('Changed1.');
    expect(run.text).toContain('As they were1.');
  });

  it('says in which row and column something is wrong and what to do; the others come in', async () => {
    const run = await readRows(
      [
        HEAD,
        row({ postcode: 'CH1' }),
        row({ name: '', org: 'Nobody' }),
        row({ name: 'Choir', email: 'ring us', ages: 'primary' }),
        row({ name: 'Fine' }),
      ].join('\n'),
    );
    expect(run.text).toContain('New1.');
    const faults = await listed(run, 'faulty');
    expect(faults).toContain('Row 2: Café club: Postcode: Enter a full postcode, like ZZ1 1AA. It says “CH1”');
    expect(faults).toContain('Row 3: Row 3: Name of the service: Enter the name of the service');
    expect(faults).toContain('Ages, like 5 to 11: Enter an age in whole years, like 11. It says “primary”');
    expect(faults).toContain('E-mail: Enter an e-mail address, like name@example.org. It says “ring us”');
  });

  it('may have a service at several places, but not the same one twice', async () => {
    const run = await readRows(
      [HEAD, row(), row({ postcode: 'ZZ2 2BB', address: '"2 Low Street, Merrowdale"' }), row()].join('\n'),
    );
    expect(run.text).toContain('New1.');
    expect(await listed(run, 'faulty')).toContain(
      'Row 4: Café club: it is the same service at the same place as row 2. Leave one of them out',
    );
    await browser().send(run, {});
    expect(await feed.site.past('select postcode from directory.published_place order by 1')).toEqual([
      { postcode: 'ZZ11AA' },
      { postcode: 'ZZ22BB' },
    ]);
  });

  const REFUGE = 'Name,Description,Address,Postcode,Confidential';
  const secret = (marked: string) => `Refuge,Help,"9 Secret Road, Town",ZZ1 1AA,${marked}`;
  const shownPlaces = () => feed.site.past('select entry from directory.published_place');
  const everybodyReads = async () =>
    JSON.stringify([
      await feed.site.past('select entry, ours from directory.published'),
      await shownPlaces(),
      (await feed.site.app.inject(`${openReferralPaths.services}?full=true`)).body,
    ]);

  it.each(['Yes', 'Yes - refuge', 'Confidential', 'x', 'hidden'])(
    'shows nobody a place that must not be found, marked “%s”, and keeps it',
    async (marked) => {
      await browser().send(await readRows(`${REFUGE}\n${secret(marked)}`), {});
      expect(JSON.stringify(await feed.site.past('select entry, ours from directory.service_version'))).not.toMatch(
        /Secret|ZZ1/,
      );
      expect(await shownPlaces()).toEqual([]);
      expect(await everybodyReads()).not.toMatch(/Secret|ZZ1/);
      expect(await feed.published()).toEqual(['Refuge']);
      expect(await feed.site.past('select location from directory.kept_place')).toMatchObject([
        { location: { addresses: [{ address_1: '9 Secret Road', postal_code: 'ZZ1 1AA' }] } },
      ]);
    },
  );

  it('shows a place that is marked “No”', async () => {
    await browser().send(await readRows(`${REFUGE}\n${secret('No')}`), {});
    expect(await shownPlaces()).toHaveLength(1);
    expect(await feed.site.past('select location from directory.kept_place')).toEqual([]);
  });

  it('shows no place of a service that must not be found, where a later table or feed no longer says so', async () => {
    await browser().send(await readRows(`${REFUGE}\n${secret('Yes')}`), {});
    const later = await readRows(`${REFUGE}\n${secret('')}`);
    expect(later.text).toContain('Changed1.');
    await browser().send(later, {});
    expect(await shownPlaces()).toEqual([]);
    expect(await everybodyReads()).not.toMatch(/Secret|ZZ1/);

    const [known] = await feed.site.past<{ entry: object }>(
      'select entry from directory.service_version order by number desc limit 1',
    );
    await feed.bring(await feed.came([{ ...known!.entry, description: 'Help, at all hours' }]));
    expect(await everybodyReads()).toContain('Help, at all hours');
    expect(await shownPlaces()).toEqual([]);
    expect(await everybodyReads()).not.toMatch(/Secret|ZZ1/);
  });

  it('keeps the place of a service that was here without one, and every place where one row says so', async () => {
    await browser().send(await readRows('Name,Description\nRefuge,Help'), {});
    await browser().send(await readRows(`${REFUGE}\n${secret('Yes')}`), {});
    expect(await feed.site.past('select 1 from directory.kept_place')).toHaveLength(1);
    const both = await readRows(
      `${REFUGE}\nHaven,Help,"1 Open Road, Town",ZZ2 2BB,No\nHaven,Help,"8 Hidden Lane, Town",ZZ1 1AB,Yes`,
    );
    await browser().send(both, {});
    expect(await feed.published()).toContain('Haven');
    expect(await shownPlaces()).toEqual([]);
  });

  it('waits for a curator where the same table has it under another name, unmarked', async () => {
    const run = await readRows(
      [REFUGE, 'Choir,Singing,1 Mill Lane,ZZ1 1AB,', 'Safe house,Help,"9 Secret Road, Town",,', secret('Yes')].join(
        '\n',
      ),
    );
    expect(await listed(run, 'may-be-hidden')).toContain('Safe house');
    await browser().send(run, {});
    expect(await everybodyReads()).not.toContain('Secret Road');
    expect(await feed.published()).toEqual(['Choir', 'Refuge']);
  });

  it('names, once it is brought in, what everybody read already of the same place', async () => {
    const before = `${REFUGE}\nSafe house,Help,"9 Secret Road, Town",,`;
    expect((await browser().send(await readRows(before), {})).text).not.toContain('Look at each of these');
    const done = await browser().send(await readRows(`${before}\n${secret('Yes')}`), {});
    expect(done.text).toContain('Safe house, which tells of the place of Refuge');
  });

  it('is that of the service, too, which stays here as the same', async () => {
    const { path: known } = await readRows([REFUGE, secret('No'), 'House,Help,1 Mill Lane,ZZ1 1AB,No'].join('\n'));
    await feed.bring(await feed.run(known.split('/').at(-1)!));
    await feed.site.past(
      `update directory.service s set removed_at = now(), same_as = o.service_id from directory.published p, directory.published o
        where p.service_id = s.id and p.name = 'Refuge' and o.name = 'House'`,
    );
    await browser().send(await readRows([REFUGE, secret('Yes')].join('\n')), {});
    expect(await feed.site.past('select count(*)::int as kept from directory.kept_place')).toEqual([{ kept: 2 }]);
    expect(await shownPlaces()).toEqual([]);
  });

  const FAULTY = `${REFUGE},Email`;

  it('waits also where the row that hides it has a fault, and somebody chose to keep both', async () => {
    const run = await readRows([FAULTY, `${secret('Yes')},none`, `House,Help,"9 Secret Road, Town",,,`].join('\n'));
    await feed.bring(await feed.run(run.path.split('/').at(-1)!), ['may-be-hidden']);
    expect(await feed.published()).toEqual([]);
    expect(await feed.site.past('select status from directory.service_version')).toEqual([{ status: 'waiting' }]);
  });

  it.each([
    [
      '?',
      '',
      'Row 2: Refuge: Whether the place must not be found: yes or no: Write yes or no. Until then its place counts as one that must not be found. It says “?”',
    ],
    ['Ask Sam', '', 'It says “Ask Sam”'],
    ['Yes', 'ring us', 'E-mail: Enter an e-mail address, like name@example.org. It says “ring us”'],
  ])('hides what a row names that is marked “%s” and has a fault, and says which', async (marked, email, fault) => {
    await browser().send(await readRows(`${REFUGE}\n${secret('No')}`), {});
    expect(await shownPlaces()).toHaveLength(1);
    const run = await readRows(`${FAULTY}\n${secret(marked)},${email}`);
    expect(await listed(run, 'faulty')).toContain(fault);
    await browser().send(run, {});
    expect(await shownPlaces()).toEqual([]);
    expect(await feed.site.past('select location from directory.kept_place')).toMatchObject([
      { location: { addresses: [{ address_1: '9 Secret Road', postal_code: 'ZZ1 1AA' }] } },
    ]);
    expect(await everybodyReads()).not.toMatch(/Secret|ZZ1/);
  });

  it('hides the place of a service that was changed here, though nobody chose that it is written over', async () => {
    await browser().send(await readRows(`${REFUGE}\n${secret('No')}`), {});
    await feed.site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Our refuge"'), ours, 'waiting', written_by, written_for
         from directory.service_version`,
    );
    const run = await readRows(`${REFUGE}\n${secret('Yes')}`);
    expect(await listed(run, 'changed-here')).toContain('Refuge');
    await browser().send(run, {});
    expect(await feed.published()).toEqual(['Refuge']);
    expect(await shownPlaces()).toEqual([]);
    expect(await everybodyReads()).not.toMatch(/Secret|ZZ1/);
  });

  it.each([
    ['after', [`Haven,Help,"1 Open Road, Town",ZZ2 2BB,No,`, `Haven,Help,"9 Secret Road, Town",ZZ1 1AA,Yes,ring us`]],
    ['before', [`Haven,Help,"9 Secret Road, Town",ZZ1 1AA,Yes,ring us`, `Haven,Help,"1 Open Road, Town",ZZ2 2BB,No,`]],
  ])('shows no place of a service with a row %s its others that is marked and has a fault', async (_, rows) => {
    const run = await readRows([FAULTY, ...rows].join('\n'));
    expect(await listed(run, 'faulty')).toContain('It says “ring us”');
    await browser().send(run, {});
    expect(await shownPlaces()).toEqual([]);
    expect(await everybodyReads()).not.toMatch(/Road|ZZ/);
  });

  it('remembers what its columns are, and can be read with others', async () => {
    const columns = await send('Thing;What;Ort\nChoir;Singing;ZZ1 1AA\n');
    expect((await browser().send(columns, {})).problems).toEqual(['Choose which column is the name of the service']);
    const twice = await browser().send(columns, { 'column-0': 'name', 'column-1': 'name' });
    expect(twice.problems[0]).toContain('Two columns are said to be the same.');
    const run = await browser().send(columns, { 'column-0': 'name', 'column-1': 'description' });
    expect(run.text).toContain('New1.');
    const again = await browser().open(run.$('a:contains("Choose its columns again")').attr('href')!);
    await browser().send(again, { 'column-2': 'postcode' });
    const next = await send('Ort;Thing;What\nZZ1 1AA;Film;Films\n');
    expect(
      next
        .$('select')
        .map((_, each) => String(next.$(each).val()))
        .get(),
    ).toEqual(['postcode', 'name', 'description']);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${HEAD}\r\n${row()}\r\n`)],
    ['Windows-1252', Buffer.from(`${HEAD}\r\n${row()}\r\n`, 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}\r\n${row()}\r\n`, 'utf16le')],
    ['tabs', Buffer.from(`Service name\tDescription\nCafé club\tTea\n`)],
  ])('may be written in %s', async (_, content) => {
    expect(await listed(await readRows(content), 'new')).toContain('Café club');
  });

  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004xxxx'), 'It is no CSV and no JSON.'],
    ['a PDF', Buffer.from('%PDF-1.7 xxxx'), 'It is no CSV and no JSON.'],
    ['headings alone', Buffer.from(`${HEAD}\n`), 'There is no service in it.'],
    ['nothing', Buffer.from(''), 'Choose a file'],
  ])('is no such file: %s', async (_, content, says) => {
    expect((await send(content)).problems).toEqual([expect.stringContaining(says)]);
  });

  it('with a quotation mark that is never closed loses that row only', async () => {
    const run = await readRows(`Name,Description\n"Choir,Singing\nFilm,Films\n`);
    expect(await listed(run, 'faulty')).toContain('a quotation mark in it has no partner');
    expect(await listed(run, 'new')).toContain('Row 3: Film');
  });

  it('of 1,000 rows is read, shown a page at a time, and brought in', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => row({ name: `Service ${i}`, org: `Provider ${i % 200}` }));
    const columns = await send([HEAD, ...rows].join('\n'));
    const sent = await browser().send(columns, {});
    expect(sent.text).toContain('being read');
    await feed.readOn(await feed.run(sent.path.split('/').at(-1)!));
    const run = await browser().open(sent.path);
    expect(run.text).toContain('New1000.');
    const page = await browser().open(`${run.path}?what=new&page=3`);
    expect(page.text).toContain('Row 102: Service 100');
    expect(page.$('main li').length).toBeLessThan(80);
    const begun = await browser().send(page, {});
    expect(begun.text).toContain('Being brought in');
    await inStepsJob.run({
      payload: { run: (await feed.run(run.path.split('/').at(-1)!)).id },
      database: feed.site.database,
      author: feed.curator.actor,
      stopping: new AbortController().signal,
    });
    expect((await browser().open(run.path)).text).toContain('Brought in');
    expect(await feed.site.past('select count(*)::int as n from directory.published')).toEqual([{ n: 1_000 }]);
  }, 120_000);
});
