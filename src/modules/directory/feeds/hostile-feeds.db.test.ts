import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { directoryPaths } from '../directory.paths.ts';
import { openReferralPaths } from '../open-referral/open-referral.paths.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../testing/feed-site.ts';
import { type Answer, pagesOf } from '../testing/served-feed.ts';

/** What another directory may do to us, and what stands here afterwards: all that stood before. */
describe('a feed that does harm', () => {
  let feed: FeedSite;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = ['Choir', 'Drumming', 'Evening meal'].map((name) => aService(provider, { name }).entry);
  const good = pagesOf(services);
  const NAMES = ['Choir', 'Drumming', 'Evening meal'];

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(async () => {
    await feed.begin();
    await feed.bring(await feed.came(services));
  });

  /** Instead of the list of services. */
  const listing =
    (answer: Answer): Answer =>
    (path, query) =>
      path === '/services' ? answer(path, query) : good(path, query);

  it.each<[string, string, Answer, number?]>([
    ['loops its pages', 'comes-round', listing(() => good('/services', new URLSearchParams('page=1')))],
    ['answers 500', 'answers-with-error', () => ({ status: 500 })],
    ['answers with a page of the web', 'not-json', () => ({ body: '<html>Soon back</html>' })],
    [
      'leads into our own network',
      'address-refused',
      () => ({ status: 302, location: 'http://169.254.169.254/latest' }),
    ],
    ['drips for ever', 'not-answering', () => ({ drips: true }), 200],
    ['sends a page of 21 MB', 'too-large', () => ({ body: 'x'.repeat(21_000_000) })],
  ])('and %s is left, with the reason', async (_, fault, answer, waits = 20_000) => {
    const run = await feed.readAt(answer, { waits });
    expect(run).toMatchObject({ status: 'failed', fault });
    expect(await feed.bring(run)).toMatchObject({ allowed: false });
    expect(await feed.published()).toEqual(NAMES);
  });

  it('and says that it has more than it gives takes nothing out', async () => {
    const run = await feed.readAt(
      listing((_, query) => ({
        body: { total_items: 5_000, contents: query.get('page') === '1' ? services.slice(1) : [] },
      })),
    );
    expect(run).toMatchObject({ status: 'read', complete: false, fault: 'fewer-than-said' });
    await feed.bring(run, ['gone']);
    expect(await feed.published()).toEqual(NAMES);
  });

  it('and says that it has fewer than it gives is read to its end', async () => {
    const run = await feed.readAt(
      listing((path, query) => ({
        body: { ...(good(path, query).body as object), total_items: 1 },
      })),
    );
    expect(await feed.whatOf(run)).toEqual({ same: 3 });
  });

  it('and sends a description of 2 MB: that one is left out, with the reason, and stays as it was', async () => {
    const huge = { ...services[0]!, description: 'x'.repeat(2_000_000) };
    const run = await feed.readAt(pagesOf([huge, ...services.slice(1)]));
    expect(await feed.whatOf(run)).toEqual({ faulty: 1, same: 2 });
    const page = await feed.curator.browser.open(`${directoryPaths.feedRun(run.urlId)}?what=faulty`);
    expect(page.text).toContain('Choir: it is too large: more than 300,000 characters.');
    await feed.bring(run);
    expect(await feed.published()).toEqual(NAMES);
  });

  it('and has HTML in its fields: it is shown as the letters that it is', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const service = aService(aProvider({ name: `Provider ${script}` }), {
      name: `Club ${script}`,
      description: script,
      url: 'javascript:alert(1)',
      email: `"${script}"@x.example`,
    }).entry;
    await feed.bring(await feed.readAt(pagesOf([...services, service])));
    const [found] = await feed.site.past<{ url_id: string }>(
      'select url_id from directory.published where service_id = $1',
      [service.id],
    );
    const run = await feed.came([...services, service]);
    const pages = await Promise.all(
      [
        directoryPaths.service(found!.url_id),
        `${directoryPaths.directory}?q=club`,
        `${directoryPaths.feedRun(run.urlId)}?what=same`,
      ].map((path) => feed.curator.browser.open(path)),
    );
    for (const { $, text, body } of pages) {
      expect(text).toContain('Club <script>alert(1)</script>');
      expect($('main script, main [onerror]').length).toBe(0);
      expect($('a[href^="javascript:"]').length).toBe(0);
      expect(body).not.toContain('<img src=x');
    }
  });

  it('and says that a place is in the sea: it is left out, which is said, and the postcode holds', async () => {
    await feed.site.past(
      `insert into directory.postcode values ('ZZ11AA', 53.2, -2.9, 'fictional') on conflict do nothing`,
    );
    const location = {
      id: newId(),
      location_type: 'physical' as const,
      latitude: -2.9,
      longitude: 53.2,
      addresses: [{ id: newId(), address_1: '1 Street', postal_code: 'ZZ1 1AA' }],
    };
    const service = aService(provider, { name: 'At sea', service_at_locations: [{ id: newId(), location }] }).entry;
    const run = await feed.readAt(pagesOf([...services, service]));
    const page = await feed.curator.browser.open(`${directoryPaths.feedRun(run.urlId)}?what=new`);
    expect(page.text).toContain('1 service has a latitude and longitude outside the United Kingdom');
    expect(page.text).toMatch(/At sea.*Its latitude and longitude are not in the United Kingdom/);
    await feed.bring(run);
    expect(
      await feed.site.past('select latitude, longitude from directory.published_place where service_id = $1', [
        service.id,
      ]),
    ).toEqual([{ latitude: 53.2, longitude: -2.9 }]);
  });

  it('and has a postcode that is none: the service comes in, and is nowhere on a map', async () => {
    const location = {
      id: newId(),
      location_type: 'physical' as const,
      addresses: [{ id: newId(), address_1: '1 Street', postal_code: `CH1 ''; drop table` }],
    };
    const service = aService(provider, { name: 'Nowhere', service_at_locations: [{ id: newId(), location }] }).entry;
    await feed.bring(await feed.readAt(pagesOf([...services, service])));
    expect(
      await feed.site.past('select latitude, longitude from directory.published_place where service_id = $1', [
        service.id,
      ]),
    ).toEqual([{ latitude: null, longitude: null }]);
    const { statusCode } = await feed.site.app.inject(openReferralPaths.service.replace(':id', service.id));
    expect(statusCode).toBe(200);
  });
});
