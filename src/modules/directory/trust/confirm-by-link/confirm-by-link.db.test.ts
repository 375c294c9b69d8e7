import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { deliver, linkIn } from '#modules/access/testing/link-examples.tsx';
import type { SeenPage } from '#platform/testing/browser.ts';
import { writeProviders } from '../../entry/write-entries.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { trustMessages } from '../trust-messages.ts';
import { askWhatIsDue } from './ask-to-confirm.job.ts';

const PRIVATE = 'ida.invented@lantern.example';
const TODAY = todayInLondon();

/** A service whose provider has no account, and one whose provider has. */
describe('whoever keeps a service is asked whether all is right', () => {
  let site: DeskSite;
  let entry: string;

  beforeAll(async () => {
    site = await openDeskSite();
    const alone = aProvider({ name: 'Ferry Lane Trust' });
    const debts = aService(alone, { name: 'Debt advice' });
    await site.database.as(site.curator.actor, (tx) => writeProviders({ tx, actor: site.curator.actor }, [alone]));
    await site.publish([debts]);
    await site.past('select directory.show_published(array(select id from directory.service))');
    const [found] = await site.past<{ url_id: string }>(
      `select url_id from directory.published where name = 'Debt advice'`,
    );
    entry = found!.url_id;
  });
  beforeEach(async () => {
    await site.past('delete from access.sign_in_attempt');
    await site.past('delete from directory.mistake');
    await site.past('delete from directory.confirm_ask');
    await site.past(
      `update directory.service set confirmed_on = null, confirmed_by = null, curator_user_id = $1, confirms_at = null`,
      [site.curator.actor.userId],
    );
    await show();
    await sent();
  });
  afterAll(() => site.close());

  const show = () => site.past('select directory.show_published(array(select id from directory.service))');
  const sent = () => deliver(site, trustMessages);
  const ask = async (inDays = 0) => {
    await site.database.as('keeper', (tx) => askWhatIsDue(tx, addDays(TODAY, inDays)));
    return sent();
  };
  const open = async (path: string): Promise<SeenPage> => site.visitor().send(await site.visitor().open(path));
  const confirmsAt = async (confirmsAt: string) => {
    const { browser } = site.curator;
    return browser.send(await browser.open(deskPaths.lookAfter(entry)), { confirmsAt });
  };
  const published = async () =>
    (
      await site.past(
        `select confirmed_on::text as on, confirmed_by as by, state, weeks, state_said_by as said_by
           from directory.published where url_id = $1`,
        [entry],
      )
    )[0];

  it('by a link to the address that a curator wrote down, or, where they have an account, as they are told of anything', async () => {
    expect((await confirmsAt('nobody')).problems).toEqual(['Enter an e-mail address, like name@example.org']);
    await confirmsAt(PRIVATE);
    const messages = await ask();
    expect(messages.map(({ subject }) => subject).toSorted()).toEqual([
      'A link for you',
      'You have something to look at in RootED',
    ]);
    const [link] = messages.filter(({ address }) => address === PRIVATE);
    expect(JSON.stringify(link)).not.toMatch(/Debt|Ferry|Lane|directory|service/i);
    const [own] = messages.filter(({ address }) => address.includes(site.worker.actor.userId));
    expect((await site.worker.browser.open(linkIn(own!))).heading).toBe('Homework club');
    expect(await ask()).toEqual([]);
  });

  it('and who opens it reads what everybody reads, and no more', async () => {
    await confirmsAt(PRIVATE);
    const [link] = (await ask()).filter(({ address }) => address === PRIVATE);
    const form = await open(linkIn(link!));
    expect(form.heading).toBe('Is this right?');
    for (const said of [
      'Debt advice, Ferry Lane Trust',
      'Fictional Hall',
      'Tuesday, 15:30 to 17:00',
      'For ages 5 to 11',
    ])
      expect(form.text).toContain(said);
    expect(form.body).not.toMatch(/ida\.invented|A directory-curator|Told by telephone/);
  });

  it('says yes: it is confirmed, everybody reads so, and whether it can take somebody', async () => {
    await confirmsAt(PRIVATE);
    const [link] = (await ask()).filter(({ address }) => address === PRIVATE);
    const form = await open(linkIn(link!));
    const empty = await site.visitor().send(form, {});
    expect(empty.problems).toEqual(['Say whether all of it is right', 'Say whether it can take somebody now']);
    const wait = await site.visitor().send(empty, { right: 'yes', state: 'waiting' });
    expect(wait.problems).toEqual(['Say about how many weeks']);
    expect(wait.$('input[name=right][checked]').val()).toBe('yes');
    const both = await site.visitor().send(wait, { right: 'yes', wrong: 'The number', weeks: '6' });
    expect(both.problems).toEqual(['You wrote that something is wrong: choose that, or empty the box']);
    const thanks = await site.visitor().send(both, { wrong: '' });
    expect(thanks.heading).toBe('Thank you');
    expect(await published()).toEqual({ on: TODAY, by: 'provider', state: 'waiting', weeks: 6, said_by: 'provider' });
    expect(await site.past(`select user_id from audit.content where action = 'directory.ask-answered'`)).toEqual([
      { user_id: null },
    ]);
    expect(thanks.$('main form').length).toBe(0);
    expect((await site.visitor().send(form, { right: 'yes', state: 'yes' })).heading).toBe('This page has ended');
    expect((await open(linkIn(link!))).heading).toBe('This link cannot be used');
  });

  it('or says what is wrong: a curator reads it and is told, and nothing is confirmed', async () => {
    await confirmsAt(PRIVATE);
    const [link] = (await ask()).filter(({ address }) => address === PRIVATE);
    const form = await open(linkIn(link!));
    expect((await site.visitor().send(form, { right: 'no', state: 'full' })).problems).toEqual(['Say what is wrong']);
    await site.visitor().send(form, { right: 'no', state: 'full', wrong: 'We are on <b>Mondays</b> now' });
    expect(await published()).toMatchObject({ on: null, state: 'full', said_by: 'provider' });
    const [told] = await sent();
    const page = await site.curator.browser.open(linkIn(told!));
    expect(page.text).toContain('We are on <b>Mondays</b> now');
    expect(page.text).toContain('The service, asked whether all is right');
    expect((await ask(40)).map(({ address }) => address)).not.toContain(PRIVATE);
  });

  it('says what is wrong also where readers have said much: that waits for its curator beside theirs', async () => {
    await site.past(
      `insert into directory.mistake (url_id, service_id, said_by, words, said_on)
       select 'm' || n, p.service_id, 'reader', 'Wrong ' || n, $2::date from directory.published p, generate_series(1, 50) n
        where p.url_id = $1`,
      [entry, TODAY],
    );
    const reports = directoryPaths.reportMistake(entry);
    const late = await site.visitor().send(await site.visitor().open(reports), { words: 'One more', reach: '' });
    expect(late.problems).toEqual([
      'So much waits to be read about this service that this was not kept. Please tell us in the other way below',
    ]);
    await confirmsAt(PRIVATE);
    const [link] = (await ask()).filter(({ address }) => address === PRIVATE);
    const form = await open(linkIn(link!));
    const thanks = await site.visitor().send(form, { right: 'no', state: 'full', wrong: 'We have moved' });
    expect(thanks.heading).toBe('Thank you');
    expect(await site.past(`select words from directory.mistake where said_by = 'provider'`)).toEqual([
      { words: 'We have moved' },
    ]);
  });

  it('is reminded once, and then the curator to whom it is named is told; nobody again', async () => {
    await confirmsAt(PRIVATE);
    await ask();
    expect(await ask(13)).toEqual([]);
    expect((await ask(14)).map(({ address }) => address)).toContain(PRIVATE);
    expect((await site.curator.browser.open(deskPaths.service(entry))).text).toMatch(
      /The provider was asked by a link on .*, and again on/,
    );
    expect(await ask(27)).toEqual([]);
    const [told] = await ask(28);
    expect(told!.address).toContain(site.curator.actor.userId);
    expect(await ask(60)).toEqual([]);
  });

  it('a curator is told at once where nobody is known to ask, once a day however many there are, until somebody is', async () => {
    await site.past('update access.user_account set disabled_at = now() where id = $1', [site.worker.actor.userId]);
    const told = await ask();
    expect(told.map(({ address }) => address.includes(site.curator.actor.userId))).toEqual([true]);
    await site.past('update access.user_account set disabled_at = null');
    expect(await ask()).toEqual([]);
    expect((await ask(1)).map(({ address }) => address)).toEqual([
      expect.stringContaining(String(site.worker.actor.userId)),
    ]);
    expect((await site.curator.browser.open(deskPaths.service(entry))).text).toContain('It is not known whom to ask');
  });

  it('ends with what somebody else confirmed, and where the address changed it goes to the new one', async () => {
    await confirmsAt(PRIVATE);
    const [link] = (await ask()).filter(({ address }) => address === PRIVATE);
    await confirmsAt('other@lantern.example');
    expect((await open(linkIn(link!))).heading).toBe('This link cannot be used');
    expect((await ask()).map(({ address }) => address)).toEqual(['other@lantern.example']);
    await site.curator.browser.send(await site.curator.browser.open(deskPaths.service(entry)));
    expect(await ask(20)).not.toContainEqual(expect.objectContaining({ address: 'other@lantern.example' }));
    expect((await ask(91)).map(({ address }) => address)).toContain('other@lantern.example');
  });

  it('keeps that address from everybody, and from the database’s public role', async () => {
    await confirmsAt(PRIVATE);
    for (const path of [
      `/directory/services/${entry}`,
      '/directory',
      '/open-referral/services',
      `/open-referral/organizations`,
    ])
      expect((await site.visitor().open(path)).body, path).not.toContain('ida.invented');
    expect(JSON.stringify(await site.past('select * from directory.published'))).not.toContain('ida.invented');
    expect((await site.stranger.browser.open(deskPaths.lookAfter(entry))).status).toBe(404);
    expect((await site.worker.browser.open(deskPaths.lookAfter(site.entry))).status).toBe(404);
  });
});
