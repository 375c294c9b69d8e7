import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { deskPaths } from '../desk.paths.ts';

describe('a curator reviews what a provider wrote', () => {
  let site: DeskSite;
  let review: string;

  beforeAll(async () => {
    site = await openDeskSite();
    review = deskPaths.review(site.entry);
  });
  afterAll(() => site.close());

  const write = async (who: SignedInUser, filled: Record<string, string>) =>
    who.browser.send(await who.browser.open(site.change), { because: 'It is so now', ...filled });
  const answer = async (filled: Record<string, string>) =>
    site.curator.browser.send(await site.curator.browser.open(review), filled);
  const published = async () => (await site.past<{ name: string }>('select name from directory.published'))[0]?.name;
  const statuses = async () =>
    (await site.past<{ status: string }>('select status from directory.service_version order by number')).map(
      ({ status }) => status,
    );

  it('and there is nothing to review where nothing waits', async () => {
    expect((await site.curator.browser.open(review)).status).toBe(404);
  });

  it('and reads in words what would be different', async () => {
    await write(site.worker, { name: 'Our club', oldest: '14' });
    const listed = await site.curator.browser.open(`${deskPaths.desk}?shown=waiting`);
    expect(listed.text).toContain('Our club');
    const page = await site.curator.browser.open(review);
    const rows = page
      .$('table')
      .first()
      .find('tbody tr')
      .map((_, row) => page.$(row).text())
      .get();
    expect(rows).toEqual(['NameHomework clubOur club', 'Oldest age1114']);
    expect(page.text).toContain('It is so now');
  });

  it('but must say why, where it is not published', async () => {
    const page = await answer({ verdict: 'refuse', because: '' });
    expect(page.problems).toEqual(['Say why not']);
    expect(await statuses()).toEqual(['published', 'waiting']);
  });

  it('and the writer sees the reason, and starts again from what they wrote', async () => {
    await answer({ verdict: 'refuse', because: 'The ages are not right' });
    expect(await statuses()).toEqual(['published', 'refused']);
    expect(await published()).toBe('Homework club');
    expect((await site.worker.browser.open(deskPaths.service(site.entry))).text).toContain('The ages are not right');
    const form = await site.worker.browser.open(site.change);
    expect(form.text).toContain('The ages are not right');
    expect(form.$('#name').val()).toBe('Our club');
  });

  it('and what is published is what they read: where it was written again meanwhile, they are told', async () => {
    await write(site.worker, { oldest: '11' });
    const read = await site.curator.browser.open(review);
    await write(site.worker, { name: 'Club at the hall' });
    const again = await site.curator.browser.send(read, { verdict: 'publish' });
    expect(again.problems).toEqual(['It was written again while you were reading. What is different now stands below']);
    expect(again.$('table').text()).toContain('Club at the hall');
    await site.curator.browser.send(again, {});
    expect(await published()).toBe('Club at the hall');
    expect(await statuses()).toEqual(['replaced', 'refused', 'replaced', 'published']);
  });

  it('and goes back to an older version, as a new one', async () => {
    const { browser } = site.curator;
    const history = await browser.open(deskPaths.history(site.entry));
    expect(history.$('tbody tr')).toHaveLength(4);
    const old = await browser.open(deskPaths.version(site.entry, 1));
    expect(old.text).toContain('Club at the hall');
    const page = await browser.send(old);
    expect(page.heading).toBe('Homework club');
    expect(await published()).toBe('Homework club');
    expect(await statuses()).toEqual(['replaced', 'refused', 'replaced', 'replaced', 'published']);
    expect(await site.past(`select 1 from audit.content where action = 'directory.went-back'`)).toHaveLength(1);
  });

  it('but nobody else does: not the provider, not a school', async () => {
    await write(site.worker, { name: 'Ours again' });
    const lead = await site.signIn('school-lead');
    for (const who of [site.worker, site.stranger, lead]) {
      expect((await who.browser.open(review)).status).toBe(404);
      expect((await who.browser.open(deskPaths.lookAfter(site.entry))).status).toBe(404);
    }
    expect((await site.stranger.browser.open(deskPaths.version(site.entry, 1))).status).toBe(404);
  });

  it.each(['0', '-1', '1e3', '99999999999', 'one'])('has no version called %s', async (written) => {
    const { browser } = site.curator;
    expect((await browser.open(`${deskPaths.history(site.entry)}/${written}`)).status).toBe(404);
  });
});
