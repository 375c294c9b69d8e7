import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliver, linkIn } from '#modules/access/testing/link-examples.tsx';
import type { SeenPage } from '#platform/testing/browser.ts';
import { ASKED_ON, type RequestsSite, openRequestsSite } from '../../testing/requests-site.ts';
import { requestMessages } from '../request-messages.ts';

const NAMES = /Robin|Madeup|Hazel|Ash\b/;

describe('a service without an account answers by a link', () => {
  let site: RequestsSite;
  let request: string;

  beforeAll(async () => {
    site = await openRequestsSite();
  });
  beforeEach(async () => {
    await site.past('delete from access.sign_in_attempt');
    await site.past('delete from access.one_time_link');
    for (const table of ['ending', 'said', 'line', 'sent']) await site.past(`delete from directory.request_${table}`);
    await site.past('delete from directory.request');
    await site.past('delete from directory.availability');
    await site.past('select directory.show_published(array(select id from directory.service))');
    await sent();
    const asked = await site.ask(site.outside);
    if (!asked.allowed) throw new Error(asked.refusal);
    request = asked.value.id;
  });
  afterAll(() => site.close());

  const sent = () => deliver(site, requestMessages);
  const open = async (path: string): Promise<SeenPage> => site.visitor().send(await site.visitor().open(path));
  const link = async () => linkIn((await sent())[0]!);
  const answer = (page: SeenPage, filled: Record<string, string>) => site.visitor().send(page, filled);
  const stands = async () => (await site.past('select status, weeks, version from directory.request_sent'))[0];
  const shown = async () =>
    (await site.past('select state, weeks from directory.published where service_id = $1', [site.outside]))[0];
  const lead = (function_: string) =>
    site.database.as(site.plan.lead.actor, (tx) => sql.raw(`select ${function_}`).execute(tx));

  it('that goes to the address it publishes, and says nothing of what it is', async () => {
    const [message, ...others] = await sent();
    expect(others).toEqual([]);
    expect(message!.address).toBe('hello@elsewhere.example');
    expect(JSON.stringify(message)).not.toMatch(/Robin|Madeup|Northfield|Sleep|support|request|directory/i);
  });

  it('and reads what is asked, by whom and how to ring them, and nothing that tells who it is about', async () => {
    const page = await open(await link());
    expect(page.heading).toBe('Your answer');
    for (const said of [
      'Sleep elsewhere',
      'A school-lead, Northfield School',
      '01632 960001',
      'To sleep through the night',
    ])
      expect(page.text).toContain(said);
    expect(page.text).toMatch(/Reference [0-9A-F]{5}/);
    expect(page.body).not.toMatch(NAMES);
    expect(page.$('script:not([src])').length + page.$('header form').length).toBeLessThanOrEqual(1);
  });

  it('says what is missing and keeps what was typed; then yes: everybody reads so, and who asked hears', async () => {
    const form = await open(await link());
    expect((await answer(form, {})).problems).toEqual(['Say what the answer is']);
    const long = await answer(form, { answer: 'waiting', words: 'Soon' });
    expect(long.problems).toEqual(['Say about how many weeks']);
    expect(long.$('textarea').text().trim()).toBe('Soon');
    const thanks = await answer(form, { answer: 'accepted', words: 'From Tuesday' });
    expect(thanks.heading).toBe('Thank you');
    expect(await stands()).toEqual({ status: 'accepted', weeks: null, version: 2 });
    expect(await shown()).toEqual({ state: 'yes', weeks: null });
    expect((await sent()).map(({ address }) => address)).toEqual([
      expect.stringContaining(site.plan.lead.actor.userId),
    ]);
    expect(
      await site.past(`select user_id, person_ids from audit.content where action = 'directory.request-answered'`),
    ).toEqual([{ user_id: null, person_ids: [site.plan.child.id] }]);
    const [said] = await site.past('select side, heard, user_id, words from directory.request_said where what = $1', [
      'accepted',
    ]);
    expect(said).toEqual({ side: 'service', heard: false, user_id: null, words: 'From Tuesday' });
  });

  it('or wait, or no: with each everybody reads what it says of its places', async () => {
    const waits = await answer(await open(await link()), { answer: 'waiting', weeks: '8' });
    expect(await shown()).toEqual({ state: 'waiting', weeks: 8 });
    await answer(await site.visitor().send(waits), { answer: 'declined', reason: 'full' });
    expect(await shown()).toEqual({ state: 'full', weeks: null });
    expect(await stands()).toMatchObject({ status: 'declined' });
  });

  it('or asks back; the reply comes with a new link, and the one before opens nothing', async () => {
    const first = await link();
    await answer(await open(first), { answer: 'asked', words: 'Is the evening possible?' });
    await lead(`directory.say_to_service('${request}', 2, 'replied', 'Yes, it is', '${ASKED_ON}')`);
    const messages = await sent();
    const second = messages.find(({ address }) => address === 'hello@elsewhere.example')!;
    expect((await open(first)).heading).toBe('This link cannot be used');
    const page = await open(linkIn(second));
    expect(page.text).toContain('They replied: Yes, it is');
    await answer(page, { answer: 'accepted' });
    expect(await stands()).toMatchObject({ status: 'accepted' });
  });

  it('and, where it accepted, says how it ended by another link', async () => {
    await answer(await open(await link()), { answer: 'accepted' });
    await sent();
    await lead(`directory.send_link_again('${request}')`);
    const page = await open(await link());
    expect(page.body).not.toMatch(NAMES);
    expect((await answer(page, { ending: 'finished' })).problems).toEqual(['Say what changed']);
    const thanks = await answer(page, {
      ending: 'finished',
      changed: 'better',
      sessions: '6',
      came: '6',
      words: 'Well',
    });
    expect(thanks.heading).toBe('Thank you');
    expect(await site.past('select ending, changed, sessions, came from directory.request_ending')).toEqual([
      { ending: 'finished', changed: 'better', sessions: 6, came: 6 },
    ]);
    expect(await stands()).toMatchObject({ status: 'ended' });
    expect((await site.visitor().send(thanks)).heading).toBe('This page has ended');
  });

  it('the same is answered to one that is guessed, used, too old, taken back, or that the family agrees to no longer', async () => {
    const used = await link();
    const page = await open(used);
    const guessed = await open('/l/AAAAAAAAAAAAAAAAAAAAAA');
    expect(guessed.heading).toBe('This link cannot be used');
    const same = async (path: string) => expect((await open(path)).text).toBe(guessed.text);
    await same(used);
    await lead(`directory.send_link_again('${request}')`);
    const old = await link();
    await site.past(`update access.one_time_link set ends_at = now() - interval '1 minute' where revoked_at is null`);
    await same(old);
    await lead(`directory.send_link_again('${request}')`);
    const unagreed = await link();
    await site.past('update people.agreement set withdrawn_on = current_date');
    await same(unagreed);
    await site.past('update people.agreement set withdrawn_on = null');
    await lead(`directory.send_link_again('${request}')`);
    const withdrawn = await link();
    await lead(`directory.say_to_service('${request}', 1, 'withdrawn', '', '${ASKED_ON}')`);
    await same(withdrawn);
    expect((await answer(page, { answer: 'accepted', words: 'Mine' })).text).toContain('Nothing was sent');
    expect(await stands()).toMatchObject({ status: 'withdrawn' });
  });

  it('and is not told how it stands with a page that was opened before the family stopped agreeing', async () => {
    const page = await open(await link());
    await site.past('update people.agreement set withdrawn_on = current_date');
    const ended = await answer(page, { answer: 'accepted', words: 'My words' });
    expect(ended.heading).toBe('This page has ended');
    expect(ended.text).toContain('My words');
    expect(await stands()).toMatchObject({ status: 'sent' });
    await site.past('update people.agreement set withdrawn_on = null');
  });
});
