import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { type DeskSite, openDeskSite } from '../testing/desk-site.ts';
import { directoryPaths } from '../directory.paths.ts';
import { askWhatIsDue } from '../trust/confirm-by-link/ask-to-confirm.job.ts';
import { providersPaths } from './providers.paths.ts';
import { providerAsksHomePanel } from './settle-ask/list-asks.route.tsx';

const REACH = 'ida.invented@ferry.example';
const ASKED = {
  name: 'Ferry Lane Trust',
  description: 'Debt advice for families, at a made-up quay',
  website: 'https://ferry.example',
  reach: REACH,
};

describe('a provider comes into the directory', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite([providerAsksHomePanel]);
  });
  beforeEach(async () => {
    await site.past('delete from access.sign_in_attempt');
    await site.past('delete from directory.provider_ask');
    await site.past(`delete from directory.provider where entry ->> 'name' like 'Ferry%'`);
  });
  afterAll(() => site.close());

  const ask = async (filled: Record<string, string> = ASKED) =>
    site.visitor().send(await site.visitor().open(providersPaths.askToBeListed), filled);
  const kept = () => site.past('select said, reach, accepted, settled_because as because from directory.provider_ask');
  const open = async () => {
    const page = await site.curator.browser.open(providersPaths.asks);
    return site.curator.browser.open(page.$('tbody a').first().attr('href')!);
  };

  it('as anybody asks for it, who is found by the curators on their home page and their list', async () => {
    expect((await site.visitor().open(directoryPaths.directory)).$('a:contains("Ask to be listed")').attr('href')).toBe(
      providersPaths.askToBeListed,
    );
    const thanks = await ask();
    expect(thanks.path).toBe(directoryPaths.directory);
    const { reach, ...said } = ASKED;
    expect(await kept()).toEqual([{ said, reach, accepted: null, because: '' }]);
    expect((await site.curator.browser.open('/')).text).toContain('One provider asks to be listed');
    const page = await open();
    expect(page.text).toContain(`by ${REACH}. Write to them yourself`);
    expect(page.$('input[name=name]').val()).toBe('Ferry Lane Trust');
  });

  it('but says what is missing and keeps what was typed; is kept once, and not without end', async () => {
    const wrong = await ask({ ...ASKED, name: '', reach: 'nobody' });
    expect(wrong.problems).toEqual([
      'Enter the name of the organisation',
      'Enter an e-mail address, like name@example.org',
    ]);
    expect(wrong.$('textarea').text().trim()).toBe(ASKED.description);
    expect((await ask({ ...ASKED, website: 'ferry' })).problems).toEqual([
      'Enter a web address that begins with https://',
    ]);
    for (let n = 0; n < 5; n++) expect((await ask()).problems).toEqual([]);
    expect(await kept()).toHaveLength(1);
    expect((await ask()).problems).toEqual([
      'Too much was sent from where you are. Wait 15 minutes, then send it again',
    ]);
    const later = () => site.past(`update access.sign_in_attempt set at = at - interval '16 minutes'`);
    await later();
    for (let n = 0; n < 5; n++) await ask();
    await later();
    const full = await ask({ ...ASKED, name: 'Ferry Side' });
    expect(full.problems).toEqual([
      'Enough was asked today from where you are, so this was not kept. Send it tomorrow, or tell us in the other way below',
    ]);
    expect(full.text).toContain('Ask the council of this area');
    expect(await kept()).toHaveLength(1);
  });

  it('and many who ask are declined at once, with one word for those that are ticked', async () => {
    await ask();
    await ask({ ...ASKED, name: 'Ferry Side' });
    const { browser } = site.curator;
    const list = await browser.open(providersPaths.asks);
    const page = await browser.open(list.$('a:contains("several at once")').attr('href')!);
    const boxes = page.$('input[type=checkbox]');
    expect(boxes).toHaveLength(3);
    const done = await browser.send(page, { chosen: boxes.last().attr('value')!, because: 'Not real' });
    expect(done.text).toContain('2 are settled.');
    expect(await kept()).toMatchObject([1, 2].map(() => ({ accepted: false, reach: '', because: 'Not real' })));
    expect((await site.worker.browser.open(page.path)).status).toBe(404);
  });

  it('is accepted as the curator puts it, and how to reach who asked is deleted, never published', async () => {
    await ask();
    const form = await open();
    const late = await open();
    expect((await site.curator.browser.send(form, {})).problems).toEqual(['Say whether you accept it']);
    const page = await site.curator.browser.send(form, { verdict: 'accept', name: 'Ferry Lane Debt Advice' });
    expect(page.heading).toBe('Ferry Lane Debt Advice');
    expect(page.body).not.toContain(REACH);
    expect(await kept()).toMatchObject([{ accepted: true, reach: '' }]);
    expect(JSON.stringify(await site.past('select entry from directory.provider'))).not.toContain(REACH);
    expect((await site.curator.browser.send(late, { verdict: 'decline', because: 'x' })).problems).toEqual([
      'Somebody has settled it meanwhile',
    ]);
    await ask({ ...ASKED, name: 'ferry lane debt advice' });
    expect((await site.curator.browser.send(await open(), { verdict: 'accept' })).problems).toEqual([
      'The directory has a provider of this name',
    ]);
  });

  it('or is declined with a word', async () => {
    await ask();
    const form = await open();
    expect((await site.curator.browser.send(form, { verdict: 'decline' })).problems).toEqual(['Say why not']);
    await site.curator.browser.send(form, { verdict: 'decline', because: 'It is not here' });
    expect(await kept()).toMatchObject([{ accepted: false, reach: '', because: 'It is not here' }]);
    expect(await site.past(`select 1 from directory.provider where entry ->> 'name' like 'Ferry%'`)).toEqual([]);
  });

  it('and how to reach who asked is forgotten after 90 days all the same', async () => {
    await ask();
    await site.database.as('keeper', (tx) => askWhatIsDue(tx, addDays(todayInLondon(), 91)));
    expect(await kept()).toMatchObject([{ reach: '' }]);
  });

  it('has its services kept by whose workers a curator says, who answer for them from then on', async () => {
    const [there] = await site.past<{ url: string; org: string }>(
      'select url_id as url, org_id as org from directory.provider where id = $1',
      [site.provider.id],
    );
    const path = providersPaths.keepers(there!.url);
    const { browser } = site.curator;
    const form = await browser.open(path);
    const late = await browser.open(path);
    expect(form.$('select option[selected]').text()).toBe(site.worker.organisation.name);
    expect((await browser.send(form, { org: site.curator.organisation.id })).problems).toEqual([
      'Choose one of these organisations',
    ]);
    await browser.send(form, { org: site.stranger.organisation.id, trusted: 'yes' });
    expect((await site.stranger.browser.open(providersPaths.provider(there!.url))).text).toContain(
      'Everybody reads it at once',
    );
    expect((await site.worker.browser.open(providersPaths.provider(there!.url))).status).toBe(404);
    expect((await browser.send(late, { org: '' })).problems).toEqual([
      'It changed while you were writing. Look again, and save once more',
    ]);
    await browser.send(await browser.open(path), { org: '' });
    expect(await site.past('select org_id, trusted from directory.provider where id = $1', [site.provider.id])).toEqual(
      [{ org_id: null, trusted: false }],
    );
    await site.past('update directory.provider set org_id = $2 where id = $1', [site.provider.id, there!.org]);
    for (const who of [site.worker, site.stranger]) expect((await who.browser.open(path)).status).toBe(404);
  });

  it('says what everybody reads of it: at once where it is trusted, else a curator reads it first', async () => {
    const [there] = await site.past<{ url: string }>('select url_id as url from directory.provider where id = $1', [
      site.provider.id,
    ]);
    const published = async () => (await site.past('select provider_name as name from directory.published'))[0];
    const path = providersPaths.change(there!.url);
    const form = await site.worker.browser.open(path);
    const late = await site.worker.browser.open(path);
    expect((await site.worker.browser.send(form, { name: '', email: 'x' })).problems).toEqual([
      'Enter the name of the provider',
      'Enter an e-mail address, like name@example.org',
    ]);
    const page = await site.worker.browser.send(form, { name: 'Paper Lantern Trust' });
    expect(page.text).toContain('What you asked to have changed waits for a curator.');
    expect(await published()).toEqual({ name: 'Paper Lantern' });
    await site.curator.browser.send(await open(), { verdict: 'accept' });
    expect(await published()).toEqual({ name: 'Paper Lantern Trust' });
    await site.past('update directory.provider set trusted = true, version = version + 1 where id = $1', [
      site.provider.id,
    ]);
    expect((await site.worker.browser.send(late, { name: 'Old' })).problems).toEqual([
      'It changed while you were writing. Look again, and save once more',
    ]);
    await site.worker.browser.send(await site.worker.browser.open(path), {
      name: 'Lantern',
      website: 'https://lantern.example',
    });
    expect(await published()).toEqual({ name: 'Lantern' });
    expect(await site.past(`select entry ->> 'website' as website from directory.published_provider`)).toEqual([
      { website: 'https://lantern.example' },
    ]);
  });

  it('and is nothing to another provider or a school; what is asked of curators is theirs alone', async () => {
    await ask();
    const asks = (await open()).path;
    const [there] = await site.past<{ url: string }>('select url_id as url from directory.provider where id = $1', [
      site.provider.id,
    ]);
    const lead = await site.signIn('school-lead');
    for (const path of [providersPaths.provider(there!.url), providersPaths.change(there!.url), asks])
      for (const who of [site.stranger, lead]) expect((await who.browser.open(path)).status, path).toBe(404);
    expect((await site.worker.browser.open(providersPaths.asks)).status).toBe(404);
    expect((await site.worker.browser.open(providersPaths.providers)).$('tbody tr').length).toBe(1);
  });
});
