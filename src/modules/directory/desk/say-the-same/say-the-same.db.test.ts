import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryPaths } from '../../directory.paths.ts';
import type { EntryToWrite } from '../../entry/write-entries.ts';
import { openReferralPaths } from '../../open-referral/open-referral.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { aService } from '../../testing/directory-examples.ts';
import { deskPaths } from '../desk.paths.ts';

describe('two services that are the same', () => {
  let site: DeskSite;
  let twin: EntryToWrite;
  let twinUrl: string;

  beforeAll(async () => {
    site = await openDeskSite();
    twin = aService(site.provider, { name: 'Homework clubs', description: 'Help with homework.' });
    await site.publish([twin]);
    twinUrl = await urlOf(twin);
  });
  afterAll(() => site.close());

  const urlOf = async ({ entry }: EntryToWrite): Promise<string> => {
    const [found] = await site.past<{ url: string }>('select url_id as url from directory.service where id = $1', [
      entry.id,
    ]);
    return found!.url;
  };
  const published = async () =>
    (await site.past<{ name: string }>('select name from directory.published order by name')).map(({ name }) => name);
  const answersAt = (url: string) => site.app.inject({ url });
  const api = (id: string) => openReferralPaths.service.replace(':id', id);
  const putBack = async (url: string) => {
    const page = await site.curator.browser.open(deskPaths.service(url));
    await site.curator.browser.post(
      deskPaths.putBack(url),
      new URLSearchParams(page.$(`form[action="${deskPaths.putBack(url)}"]`).serialize()),
    );
  };
  const say = async (stays: string) =>
    site.curator.browser.send(await site.curator.browser.open(deskPaths.same(site.entry, twinUrl)), { stays });

  it('are found from the page of one of them, and what differs is seen side by side', async () => {
    const { browser } = site.curator;
    const list = await browser.open(`${deskPaths.desk}?shown=twice`);
    expect(list.$('main table')).toHaveLength(0);
    const page = await browser.open(deskPaths.service(site.entry));
    const alike = await browser.open(page.$('a:contains("Is it here twice?")').attr('href')!);
    const link = alike.$('a:contains("These are the same")').attr('href')!;
    expect(link).toBe(deskPaths.same(site.entry, twinUrl));
    const both = await browser.open(link);
    expect(both.text).toContain('What it does');
    expect(both.text).toContain('Help with homework.');
    expect((await browser.send(both, {})).problems).toEqual(['Choose which one stays']);
  });

  it('become one: addresses lead on, and what was said of whether it can take somebody holds for the one that stays', async () => {
    await site.past(
      `insert into directory.availability (service_id, state, said_by, said_on) values ($1, 'full', 'provider', current_date)`,
      [twin.entry.id],
    );
    const page = await say('one');
    expect(page.heading).toBe('Homework club');
    expect(page.text).toContain('Full, says the service itself');
    expect(await published()).toEqual(['Homework club']);

    const led = await answersAt(directoryPaths.service(twinUrl));
    expect([led.statusCode, led.headers.location]).toEqual([301, directoryPaths.service(site.entry)]);
    const asked = await answersAt(api(twin.entry.id));
    expect(asked.statusCode).toBe(301);
    expect((await answersAt(new URL(asked.headers.location!).pathname)).json()).toMatchObject({
      id: site.club.entry.id,
    });
    const list = await site.visitor().open(`${directoryPaths.shortlist}?s=${twinUrl}`);
    expect(list.text).toContain('Homework club');
    const gone = await site.curator.browser.open(deskPaths.service(twinUrl));
    expect(gone.text).toContain('Whoever looks for it is led on to Homework club');
    expect((await site.worker.browser.open(deskPaths.service(twinUrl))).text).not.toContain('put it back');
    expect((await site.curator.browser.open(deskPaths.same(site.entry, twinUrl))).status).toBe(404);
  });

  it('are two again once a curator says so', async () => {
    await putBack(twinUrl);
    expect(await published()).toEqual(['Homework club', 'Homework clubs']);
    expect((await answersAt(directoryPaths.service(twinUrl))).statusCode).toBe(200);
    expect((await answersAt(api(twin.entry.id))).statusCode).toBe(200);
    expect(await site.past('select name, state from directory.published order by name')).toEqual([
      { name: 'Homework club', state: null },
      { name: 'Homework clubs', state: 'full' },
    ]);
  });

  it('lead on through a third', async () => {
    const third = aService(site.provider, { name: 'Homework helpers' });
    await site.publish([third]);
    const thirdUrl = await urlOf(third);
    await say('one');
    const form = await site.curator.browser.open(deskPaths.same(site.entry, thirdUrl));
    await site.curator.browser.send(form, { stays: 'other' });
    expect((await answersAt(directoryPaths.service(twinUrl))).headers.location).toBe(directoryPaths.service(thirdUrl));
    expect(await site.past('select name, state from directory.published')).toEqual([
      { name: 'Homework helpers', state: 'full' },
    ]);
    await putBack(site.entry);
    expect((await answersAt(directoryPaths.service(twinUrl))).headers.location).toBe(
      directoryPaths.service(site.entry),
    );
    await putBack(twinUrl);
    await site.past('update directory.service set removed_at = now() where id = $1', [third.entry.id]);
    await site.past('select directory.show_published(array[$1::uuid])', [third.entry.id]);
  });

  it('keep that the place of one must not be found, also where they are two again', async () => {
    await site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
      twin.entry.id,
      { name: 'The refuge' },
      site.curator.actor.userId,
    ]);
    await site.past('select directory.show_published(array[$1::uuid])', [twin.entry.id]);
    const form = await site.curator.browser.open(deskPaths.same(site.entry, twinUrl));
    expect(form.text).toContain('No place of the one that stays is shown then');
    expect(form.text).toContain('lead nowhere then');
    await site.curator.browser.send(form, { stays: 'one' });
    expect(await site.past('select 1 from directory.published_place')).toEqual([]);
    expect((await answersAt(directoryPaths.service(twinUrl))).statusCode).toBe(404);
    expect((await answersAt(api(twin.entry.id))).statusCode).toBe(404);
    const gone = await site.curator.browser.open(deskPaths.service(twinUrl));
    expect(gone.text).toContain('Nobody is led on, as a place must not be found. It is the same as Homework club');
    expect((await answersAt(directoryPaths.service(site.entry))).body).not.toContain('Invented Street');
    await putBack(twinUrl);
    expect(await site.past('select 1 from directory.published_place')).toEqual([]);
    await site.past('delete from directory.kept_place');
    await site.past('select directory.show_published(array(select id from directory.service))');
  });

  it('lead nobody on to one whose place must not be found', async () => {
    await site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
      site.club.entry.id,
      { name: 'The refuge' },
      site.curator.actor.userId,
    ]);
    const page = await say('one');
    expect(page.text).toContain('The other leads nowhere.');
    expect((await answersAt(directoryPaths.service(twinUrl))).statusCode).toBe(404);
    expect((await answersAt(api(twin.entry.id))).statusCode).toBe(404);
    const list = await site.visitor().open(`${directoryPaths.shortlist}?s=${twinUrl}`);
    expect(list.text).not.toContain('Homework club');
    expect((await site.worker.browser.open(deskPaths.service(twinUrl))).text).not.toContain(
      'It is the same as Homework',
    );
    await putBack(twinUrl);
    await site.past('delete from directory.kept_place');
    await site.past('select directory.show_published(array(select id from directory.service))');
  });

  it('are not made one where what the law gives would go', async () => {
    await site.past(`update directory.service set protection = 'statutory' where id = $1`, [twin.entry.id]);
    expect((await say('one')).problems[0]).toContain('bound by law');
    expect(await published()).toHaveLength(2);
    await site.past(`update directory.service set protection = 'ordinary'`);
  });

  it('are nobody’s to say but a curator’s, also where the one that goes was theirs', async () => {
    for (const who of [site.worker, site.stranger]) {
      expect((await who.browser.open(deskPaths.alike(site.entry))).status).toBe(404);
      expect((await who.browser.open(deskPaths.same(site.entry, twinUrl))).status).toBe(404);
    }
    await say('one');
    await site.worker.browser.send(await site.worker.browser.open(deskPaths.available(twinUrl)), { state: 'yes' });
    expect(await site.past('select state from directory.published')).toEqual([{ state: 'full' }]);
    await putBack(twinUrl);
  });

  it('of which one is gone meanwhile are left as they are', async () => {
    const form = await site.curator.browser.open(deskPaths.same(site.entry, twinUrl));
    await site.past('update directory.service set removed_at = now() where id = $1', [twin.entry.id]);
    const page = await site.curator.browser.send(form, { stays: 'one' });
    expect(page.status).toBe(404);
    expect(await site.past('select 1 from directory.service where same_as is not null')).toEqual([]);
  });
});
