import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { providersPaths } from '../providers.paths.ts';

describe('what a provider said of itself before', () => {
  let site: DeskSite;
  let url: string;

  beforeAll(async () => {
    site = await openDeskSite();
    const [found] = await site.past<{ url: string }>('select url_id as url from directory.provider where id = $1', [
      site.provider.id,
    ]);
    url = found!.url;
  });
  afterAll(() => site.close());

  const write = async (name: string) =>
    site.curator.browser.send(await site.curator.browser.open(providersPaths.change(url)), { name });
  const published = async () =>
    (await site.past<{ name: string }>(`select entry ->> 'name' as name from directory.published_provider`))[0]!.name;

  it('is kept each time, and read by who keeps it', async () => {
    await write('Paper Lantern Trust');
    for (const who of [site.curator, site.worker]) {
      const page = await who.browser.open(providersPaths.provider(url));
      const history = await who.browser.open(page.$('a:contains("What it said before")').attr('href')!);
      expect(history.$('tbody tr')).toHaveLength(2);
      const version = await who.browser.open(history.$('tbody a').last().attr('href')!);
      expect(version.heading).toBe('Version 1');
      expect(version.text).toMatch(/Name\s*Paper Lantern\s*Paper Lantern Trust/);
    }
    for (const path of [providersPaths.history(url), providersPaths.version(url, 1)])
      expect((await site.stranger.browser.open(path)).status).toBe(404);
    expect((await site.curator.browser.open(providersPaths.version(url, 9))).status).toBe(404);
  });

  it('is said again by a curator at once, and by its workers once a curator has read it', async () => {
    const goBack = async ({ browser }: DeskSite['curator']) =>
      browser.send(await browser.open(providersPaths.version(url, 1)));
    expect((await goBack(site.worker)).text).toContain('waits for a curator');
    expect(await published()).toBe('Paper Lantern Trust');
    const late = await site.curator.browser.open(providersPaths.version(url, 1));
    await goBack(site.curator);
    expect(await published()).toBe('Paper Lantern');
    await write('Lantern');
    expect((await site.curator.browser.send(late)).text).toContain('It was written again meanwhile');
    expect(await published()).toBe('Lantern');
  });
});
