import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { deliver, linkIn } from '#modules/access/testing/link-examples.tsx';
import { directoryPaths } from '../../directory.paths.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { askWhatIsDue } from '../confirm-by-link/ask-to-confirm.job.ts';
import { trustMessages } from '../trust-messages.ts';

const WRONG = 'The number is <script>alert(1)</script> wrong';
const REACH = 'ida.invented@home.example';

describe('a reader reports a mistake', () => {
  let site: DeskSite;
  let there: string;
  let report: string;

  beforeAll(async () => {
    site = await openDeskSite();
    await site.past('update directory.service set curator_user_id = $1', [site.curator.actor.userId]);
    [there, report] = [directoryPaths.service(site.entry), directoryPaths.reportMistake(site.entry)];
  });
  beforeEach(() => site.past('delete from access.sign_in_attempt'));
  afterAll(() => site.close());

  const send = async (words: string, reach = '') =>
    site.visitor().send(await site.visitor().open(report), { words, reach });
  const kept = () => site.past('select words, reach, settled_because from directory.mistake order by said_at');
  const mistakes = async () => {
    const page = await site.curator.browser.open(deskPaths.service(site.entry));
    return page
      .$('a[href*="/mistakes/"]')
      .map((_, each) => page.$(each).attr('href')!)
      .get();
  };

  it('from the service’s page without signing in; it is kept with its audit line, and the curator is told', async () => {
    const link = (await site.visitor().open(there)).$('a:contains("Report a mistake")').attr('href')!;
    expect(link).toBe(report);
    const thanks = await send(WRONG, REACH);
    expect(thanks.path).toBe(there);
    expect(await kept()).toEqual([{ words: WRONG, reach: REACH, settled_because: '' }]);
    expect(
      await site.past(`select user_id, person_ids from audit.content where action = 'directory.mistake-reported'`),
    ).toEqual([{ user_id: null, person_ids: [] }]);
    const [told] = await deliver(site, trustMessages);
    expect(told!.body).not.toMatch(/number|Homework|Lantern/);
    expect((await site.curator.browser.open(linkIn(told!))).text).toContain(WRONG);
  });

  it('shows what is missing or too long, with what was typed', async () => {
    const empty = await send('', REACH);
    expect(empty.problems).toEqual(['Say what is wrong']);
    expect(empty.$('input[name=reach]').val()).toBe(REACH);
    const long = await send('x'.repeat(2_001));
    expect(long.problems).toEqual(['Must be 2,000 characters or fewer']);
    expect(long.$('textarea[name=words]').text().trim()).toHaveLength(2_001);
    expect((await send('x'.repeat(300_000))).status).toBe(413);
    expect(await kept()).toHaveLength(1);
  });

  it('once, however often it is sent, and not without end', async () => {
    await send(WRONG, REACH);
    expect(await kept()).toHaveLength(1);
    for (let n = 1; n < 5; n++) await send(WRONG);
    await site.past(`update access.sign_in_attempt set at = at - interval '16 minutes'`);
    expect((await send('Another', REACH)).problems).toEqual([
      'Enough was sent about this service today from where you are, so this was not kept. Send it tomorrow, or tell us in the other way below',
    ]);
    await site.past(`update access.sign_in_attempt set at = at - interval '1 day'`);
    expect((await send('')).problems).toEqual(['Say what is wrong']);
    expect(await kept()).toHaveLength(1);
  });

  it('of a service that everybody reads, and of no other', async () => {
    await site.past(`delete from directory.published`);
    const gone = await site.visitor().open(report);
    expect(gone.status).toBe(404);
    expect((await site.visitor().open(directoryPaths.reportMistake('AAAAAAAAAAAAAAAAAAAAAA'))).body).toBe(gone.body);
    await site.past('select directory.show_published(array(select id from directory.service))');
  });

  it('and nobody but a curator reads it: not everybody, not the provider, not a practitioner', async () => {
    const [path] = await mistakes();
    const lead = await site.signIn('school-lead');
    for (const who of [site.worker, site.stranger, lead]) expect((await who.browser.open(path!)).status).toBe(404);
    expect((await site.visitor().open(path!)).heading).toBe('Sign in');
    for (const page of [
      await site.visitor().open(there),
      await site.visitor().open('/open-referral/services'),
      await site.worker.browser.open(deskPaths.service(site.entry)),
    ])
      expect(page.body).not.toMatch(/alert\(1\)|ida\.invented/);
    expect((await site.curator.browser.open(path!)).text).toContain(REACH);
  });

  it('is settled with a word, and how to reach them is forgotten', async () => {
    const [path] = await mistakes();
    const { browser } = site.curator;
    const form = await browser.open(path!);
    const late = await browser.open(path!);
    expect((await browser.send(form, { because: '' })).problems).toEqual(['Say what was done']);
    const page = await browser.send(form, { because: 'Put right' });
    expect(page.text).toContain('It is settled.');
    expect(await mistakes()).toEqual([]);
    expect(await kept()).toEqual([{ words: WRONG, reach: '', settled_because: 'Put right' }]);
    const again = await browser.send(late, { because: 'Put right again' });
    expect(again.problems).toEqual(['Somebody has settled it meanwhile']);
    expect((await browser.open(path!)).text).toContain('Put right');
    expect(await site.past(`select 1 from audit.content where action = 'directory.mistake-settled'`)).toHaveLength(1);
  });

  const fill = (count: number) =>
    site.past(
      `insert into directory.mistake (url_id, service_id, said_by, words, said_on)
       select 'filled-' || n, (select id from directory.service), 'reader', 'Nonsense ' || n, current_date from generate_series(1, $1) n`,
      [count],
    );

  it('is told how else to tell it, once so much waits that nothing more is kept', async () => {
    await fill(50);
    const page = await send('Another');
    expect(page.problems).toEqual([
      'So much waits to be read about this service that this was not kept. Please tell us in the other way below',
    ]);
    expect(page.text).toContain('Tell whoever gives the service');
    await site.past(`insert into access.area (name, front_door_name, front_door_phone, emergency_note, directory_contact, second_step_roles)
      values ('Exampleshire', 'x', 'x', 'x', 'Write to desk@directory.example', '{}')`);
    expect((await site.visitor().open(report)).text).toContain('Write to desk@directory.example');
  });

  it('and many are settled at once by a curator, with one word for those that are ticked', async () => {
    const { browser } = site.curator;
    const there = await browser.open(deskPaths.service(site.entry));
    const page = await browser.open(there.$('a:contains("settle several at once")').attr('href')!);
    expect(page.$('input[type=checkbox]')).toHaveLength(26);
    expect((await browser.send(page, { because: 'x' })).problems).toEqual(['Tick what you settle']);
    const two = page
      .$('input[type=checkbox]')
      .slice(0, 2)
      .map((_, each) => page.$(each).attr('value')!)
      .get();
    expect((await browser.send(page, { chosen: two, because: 'Nonsense' })).text).toContain('2 are settled.');
    const rest = await browser.open(page.path);
    const late = await browser.open(page.path);
    const all = rest.$('input[type=checkbox]').last().attr('value')!;
    expect((await browser.send(rest, { chosen: all, because: 'Nonsense' })).text).toContain('25 are settled.');
    expect((await browser.send(late, { chosen: all, because: 'x' })).problems).toEqual([
      'Somebody has settled it meanwhile',
    ]);
    expect(await site.past('select 1 from directory.mistake where settled_at is null')).toHaveLength(23);
    for (const who of [site.worker, site.stranger]) expect((await who.browser.open(page.path)).status).toBe(404);
    await site.past(`delete from directory.mistake where words like 'Nonsense%'`);
  });

  it('and how to reach them is forgotten after 90 days all the same', async () => {
    await send('The day is wrong', REACH);
    const forget = (days: number) =>
      site.database.as('keeper', (tx) => askWhatIsDue(tx, addDays(todayInLondon(), days)));
    await forget(90);
    expect(await kept()).toContainEqual({ words: 'The day is wrong', reach: REACH, settled_because: '' });
    await forget(91);
    expect(await kept()).toContainEqual({ words: 'The day is wrong', reach: '', settled_because: '' });
  });
});
