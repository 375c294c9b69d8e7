import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  EXAMPLE_PURPOSE,
  askByLink,
  deliver,
  linkIn,
  makeExamplePurpose,
  removeExamplePurpose,
} from '../testing/link-examples.tsx';
import { type SignedInUser, type TestSite, openTestSite } from '../testing/test-site.ts';
import { hashOfLink, newLinkToken } from './one-time-link.ts';

const EMAIL = 'partner@clinic.example';
const CANNOT = 'This link cannot be used';

describe('a one-time link', () => {
  let site: TestSite;
  let worker: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([], { linkPurposes: [EXAMPLE_PURPOSE] });
    await makeExamplePurpose(site);
    worker = await site.signIn('lead-professional');
  });
  beforeEach(() => site.past('delete from access.sign_in_attempt'));
  afterAll(async () => {
    await removeExamplePurpose(site);
    await site.close();
  });

  const send = async (email = EMAIL, mobile: string | null = null) => {
    const id = await askByLink(site, worker.actor.userId, email, mobile);
    const [message] = await deliver(site);
    return { id, message: message!, path: linkIn(message!) };
  };
  const press = (page: SeenPage): Promise<SeenPage> => site.visitor().send(page);
  const open = async (path: string): Promise<SeenPage> => press(await site.visitor().open(path));
  const answerOf = async (id: string) =>
    (await site.past<{ answer: string | null }>('select answer from example.question where id = $1', [id]))[0]!.answer;
  const age = (column: string) => site.past(`update access.one_time_link set ${column} = now() - interval '1 second'`);

  it('is sent to the recorded address with neutral words, and what it carries is nowhere in the database', async () => {
    const { message, path } = await send();
    expect([message.address, message.subject]).toEqual([EMAIL, 'A link for you']);
    expect(message.body.replace(/https:\S+/, '')).not.toMatch(/RootED|sign in|question|How was it/i);
    const token = path.split('/').at(-1)!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    const kept = await site.past<{ row: string }>(
      `select l::text as row from access.one_time_link l union all select m::text from messages.message m
        union all select j::text from jobs.job j union all select content from audit.content`,
    );
    expect(kept.some(({ row }) => row.includes(token))).toBe(false);
    expect(site.logged.join()).not.toContain(token);
  });

  it('shows, opened, a neutral button, however often programs follow it', async () => {
    const { path, id } = await send();
    const first = await site.visitor().open(path);
    const second = await site.visitor().open(path);
    expect([first.heading, second.heading]).toEqual(['Continue', 'Continue']);
    expect(first.text).toBe('ContinueThis link was sent to one person, and opens once. Continue');
    expect(first.$('title').text().trim()).toBe('Continue');
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.headers['referrer-policy']).toBe('no-referrer');
    expect(first.$('.govuk-exit-this-page').length).toBe(1);
    expect(first.$('nav, .rooted-header, footer').length).toBe(0);
    expect((await press(first)).text).toContain('How was it?');
    expect(await answerOf(id)).toBeNull();
  });

  it('opens once; what follows is carried by the page in hand, another one after each answer', async () => {
    const { path, id } = await send();
    const form = await open(path);
    expect((await open(path)).heading).toBe(CANNOT);
    const empty = await site.visitor().send(form, { answer: '' });
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining('Enter your answer')]);
    const thanks = await site.visitor().send(empty, { answer: 'Better' });
    expect(thanks.heading).toBe('Thank you');
    expect(thanks.text).not.toContain('Better');
    expect(await answerOf(id)).toBe('Better');
    const twice = await site.visitor().send(form, { answer: 'Somebody else' });
    expect(twice.heading).toBe('This page has ended');
    expect(twice.text).toContain('Somebody else');
    expect(await answerOf(id)).toBe('Better');
    const more = await press(thanks);
    await site.visitor().send(more, { answer: 'Much better' });
    expect(await answerOf(id)).toBe('Much better');
  });

  it('forwarded, opens for the first alone; a new one goes to the recorded address and ends what the other has in hand', async () => {
    const { path, id } = await send();
    const theirs = await open(path);
    const mine = await open(path);
    expect(mine.heading).toBe(CANNOT);
    expect((await press(mine)).heading).toBe('Look at your messages');
    const [again] = await deliver(site);
    expect(again!.address).toBe(EMAIL);
    expect((await site.visitor().send(theirs, { answer: 'Not me' })).heading).toBe('This page has ended');
    await site.visitor().send(await open(linkIn(again!)), { answer: 'Me' });
    expect(await answerOf(id)).toBe('Me');
  });

  it('ends after 72 hours, and the page in hand after two; then a new one may be asked for', async () => {
    const { path } = await send();
    const [{ hours }] = (await site.past<{ hours: number }>(
      'select extract(epoch from ends_at - issued_at)::int / 3600 as hours from access.one_time_link order by issued_at desc limit 1',
    )) as [{ hours: number }];
    expect(hours).toBe(72);
    await age('ends_at');
    const late = await open(path);
    expect(late.heading).toBe(CANNOT);
    await press(late);
    const [again] = await deliver(site);
    const form = await open(linkIn(again!));
    await age('in_hand_until');
    expect((await site.visitor().send(form, { answer: 'Late' })).heading).toBe('This page has ended');
  });

  it('that is guessed, used, too old, revoked or not needed any more answers alike, and so does asking for a new one', async () => {
    const guessed = `/l/${newLinkToken()}`;
    const { path: used } = await send();
    await open(used);
    const { path: old } = await send();
    await site.past(`update access.one_time_link set ends_at = now() where opened_at is null`);
    const { path: revoked, id } = await send();
    await site.past(`select access.revoke_links('example.answer', $1)`, [id]);
    const { path: past, id: over } = await send();
    await site.past('delete from example.question where id = $1', [over]);
    const paths = [guessed, used, old, revoked, past];
    const plain = ({ status, body }: SeenPage, path: string) => `${status} ${body.replaceAll(path.slice(3), '#')}`;
    const refused = await Promise.all(paths.map(open));
    expect(new Set(refused.map((page, n) => plain(page, paths[n]!))).size).toBe(1);
    const asked = await Promise.all(refused.map(press));
    expect(new Set(asked.map((page, n) => plain(page, paths[n]!))).size).toBe(1);
    // One that was revoked, one that nobody waits for and one that never was give none.
    expect(await deliver(site)).toHaveLength(2);
  });

  it('that takes a code too shows nothing before the code from the recorded mobile', async () => {
    const { path, id } = await send('parent@home.example', '07700900123');
    const asks = await open(path);
    expect(asks.heading).toBe('Enter the code');
    expect(asks.body).not.toContain('How was it');
    const [text] = await deliver(site);
    expect([text!.address, text!.subject]).toEqual(['07700900123', 'Your code']);
    const code = /^\d{6}/.exec(text!.body)![0];
    const skipping = new URLSearchParams({ token: String(asks.$('input[name=token]').attr('value')), answer: 'x' });
    expect((await site.visitor().post('/l/answer', skipping)).heading).toBe('This page has ended');
    const wrong = await site.visitor().send(asks, { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.text).toContain('That is not the code');
    const form = await site.visitor().send(wrong, { code });
    await site.visitor().send(form, { answer: 'Calmer' });
    expect(await answerOf(id)).toBe('Calmer');
  });

  it('opens nothing any more after five codes that were wrong', async () => {
    const { path, id } = await send('parent@home.example', '07700900123');
    let page = await open(path);
    const [text] = await deliver(site);
    const code = /^\d{6}/.exec(text!.body)![0];
    const carried = () => String(page.$('input[name=token]').attr('value'));
    let last = '';
    for (let n = 0; n < 5; n++) {
      last = carried();
      page = await site.visitor().send(page, { code: code === '000000' ? '1' : '000000' });
    }
    expect(page.heading).toBe('This page has ended');
    const right = new URLSearchParams({ token: last, code });
    expect((await site.visitor().post('/l/code', right)).heading).toBe('This page has ended');
    expect(await answerOf(id)).toBeNull();
  });

  it('is sent anew at most five times a day', async () => {
    const { path } = await send();
    let refused = await open(path);
    refused = await open(path);
    for (let n = 0; n < 7; n++) {
      await press(refused);
      const [again] = await deliver(site);
      if (!again) break;
      await open(linkIn(again));
      refused = await open(linkIn(again));
    }
    const [{ sent }] = (await site.past<{ sent: number }>(
      `select count(*)::int as sent from access.one_time_link where record_id = (select record_id
         from access.one_time_link order by issued_at desc limit 1)`,
    )) as [{ sent: number }];
    expect(sent).toBe(5);
  });

  it('is tried from one address only so often; every try that opened nothing is recorded', async () => {
    const { path } = await send();
    for (let n = 0; n < 40; n++) await open(`/l/${newLinkToken()}`);
    expect((await open(path)).heading).toBe(CANNOT);
    const recorded = await site.past(`select 1 from audit.content where action = 'access.link-refused'`);
    expect(recorded.length).toBeGreaterThan(40);
    await site.past('delete from access.sign_in_attempt');
    expect((await open(path)).text).toContain('How was it?');
  });

  it('runs as nobody, whoever is signed in, and says nothing of them', async () => {
    const { path } = await send();
    const page = await worker.browser.send(await worker.browser.open(path));
    expect(page.text).toContain('How was it?');
    expect(page.body).not.toContain('A lead-professional');
    const [entry] = await site.past<{ user_id: string | null }>(
      `select user_id from audit.content where action = 'access.link-opened' order by entry_id desc limit 1`,
    );
    expect(entry!.user_id).toBeNull();
  });

  it('gives nobody more in the database than its functions do: not the table, and no record by guessing', async () => {
    for (const who of ['visitor', worker.actor] as const) {
      await expect(site.database.as(who, (tx) => sql`select 1 from access.one_time_link`.execute(tx))).rejects.toThrow(
        /permission denied/,
      );
      for (const call of [
        sql`select access.issue_link('example.answer', gen_random_uuid(), gen_random_uuid())`,
        sql`select * from access.link_in_hand(${hashOfLink('x')})`,
        sql`select access.answer_link('example.answer', '', '')`,
        sql`select * from access.mint_link(gen_random_uuid(), '')`,
        sql`select * from access.link_way('example.answer', gen_random_uuid())`,
      ])
        await expect(site.database.as(who, (tx) => call.execute(tx))).rejects.toThrow(/permission denied/);
    }
  });
});
