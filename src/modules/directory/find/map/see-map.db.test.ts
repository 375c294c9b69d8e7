import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Browser, SeenPage } from '#platform/testing/browser.ts';
import { directoryAlone } from '../../testing/directory-alone.ts';
import { readQuestion } from '../question.rules.ts';
import { FOUND_ON, publishFindableServices } from '../../testing/findable-services.ts';
import { findPoints } from './find-points.ts';

describe('the map of services', () => {
  let site: TestSite;
  let visitor: Browser;

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    await publishFindableServices(site);
    visitor = site.visitor();
  });
  afterAll(() => site.close());

  const links = ({ $ }: SeenPage, within: string) =>
    $(within)
      .map((_, each) => $(each).text().trim())
      .get();

  it('has the services of the list, where they are, and says how many are nowhere', async () => {
    const page = await visitor.open('/directory/map?q=anxiety&page=7');
    expect([page.status, page.heading]).toEqual([200, 'Where the services are']);
    const list = await visitor.open('/directory?q=anxiety');
    const found = links(list, '.rooted-find__list h3');
    expect(links(page, '.rooted-map__place a').toSorted()).toEqual(found.toSorted());
    expect(page.text).toContain('3 services, at 2 places.');
    expect(page.$('.rooted-map__place').first().attr()).toMatchObject({
      'data-latitude': '53.45',
      'data-longitude': '-2.9',
      'data-name': 'Fictional Hall',
    });
    const all = await visitor.open('/directory/map');
    expect(all.text).toContain('2 of them are not on the map');
  });

  it('is led to from the list and back, with all that was asked', async () => {
    const list = await visitor.open('/directory?q=anxiety&level=2&level=3&page=2&s=AAAAAAAAAAAAAAAAAAAAAA');
    const there = list.$('a:contains("See them on a map")');
    const asked = 'q=anxiety&level=2&level=3&s=AAAAAAAAAAAAAAAAAAAAAA';
    expect([
      there.length,
      (await visitor.open('/directory?q=anxiety&level=2')).$('a[href^="/directory/map"]').attr('href'),
    ]).toEqual([0, '/directory/map?q=anxiety&level=2']);
    const map = await visitor.open(`/directory/map?${asked}`);
    expect(map.$('a:contains("See them as a list")').attr('href')).toBe(`/directory?${asked}`);
  });

  it('shows of who has several places those within the distance', async () => {
    const near = await visitor.open('/directory/map?near=ZZ1+1AA&within=2');
    expect(near.$('.rooted-map__place').length).toBe(2);
    const services = links(near, '.rooted-map__place a');
    expect(services).toContain('Money Matters');
    expect(services).not.toContain('Brave Steps');
  });

  it('is shown by a script alone, and asks nobody else for pictures unless that is set', async () => {
    const page = await visitor.open('/directory/map');
    expect(page.$('.rooted-map__frame').attr('hidden')).toBeDefined();
    expect(page.$('.rooted-map').attr('data-tiles')).toBeUndefined();
    expect(page.headers['content-security-policy']).toContain(`img-src 'self' data:;`);
    expect(page.body).not.toContain('style=');
  });

  it('shows pictures of one other host where that is set, and says whose they are', async () => {
    const mapTiles = { address: 'https://tiles.example:8443/{z}/{x}/{y}.png', by: '© Fictional <b>Maps</b>' };
    const other = await openTestSite([directoryAlone()], {}, { mapTiles });
    await publishFindableServices(other);
    const page = await other.visitor().open('/directory/map');
    expect(page.headers['content-security-policy']).toContain(`img-src 'self' data: https://tiles.example:8443;`);
    expect(page.$('.rooted-map').attr('data-tiles')).toBe(mapTiles.address);
    expect(page.text).toContain('Map: © Fictional <b>Maps</b>');
    await other.close();
  });

  it('takes a name for text, whatever is in it', async () => {
    await site.past(`update directory.published_place set name = '<img src=x onerror="x()">' where latitude > 53.4`);
    const page = await visitor.open('/directory/map');
    expect(page.$('.rooted-map img').length).toBe(0);
    expect(page.$('.rooted-map__place strong').text()).toContain('<img src=x onerror="x()">');
  });

  it('stops at as many places as are quickly read, and says so', async () => {
    const many = Array.from({ length: 520 }, () => newId());
    await site.past(
      `insert into directory.published_place (id, service_id, location_id, entry, name, latitude, longitude)
       select m.id, (select service_id from directory.published where name = 'Homes first'), m.id, '{}', 'Stop ' || m.n, 53 + m.n * 0.001, -2
         from unnest($1::uuid[]) with ordinality as m (id, n)`,
      [many],
    );
    const { question } = readQuestion({ q: ['housing'] });
    const found = await site.database.as('public', (tx) => findPoints(tx, question, FOUND_ON));
    expect([found.points.length, found.more, found.total]).toEqual([100, true, 1]);
    const page = await visitor.open('/directory/map?q=housing');
    expect(page.text).toContain('Here are the first 100');
    await site.past(`delete from directory.published_place where name like 'Stop %'`);
  });
});
