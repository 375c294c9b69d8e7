import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { deskPaths } from '../desk.paths.ts';

describe('somebody adds a service to the directory', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite();
  });
  afterAll(() => site.close());

  const look = (query: Record<string, string>) =>
    `${deskPaths.add}?${new URLSearchParams({ provider: '', postcode: '', ...query }).toString()}`;

  it('and sees first what may be the same: by its name, or somewhat alike with the same provider or postcode', async () => {
    const { browser } = site.curator;
    expect((await browser.open(look({ name: 'homework clubs' }))).$('table').text()).toContain('Homework club');
    const alone = await browser.open(look({ name: 'Homework help' }));
    expect(alone.$('table')).toHaveLength(0);
    expect((await browser.open(look({ name: 'Homework help', postcode: 'zz1 1aa' }))).$('table')).toHaveLength(1);
    const same = await browser.open(look({ name: 'Homework help', provider: 'Paper Lantern' }));
    expect(same.$('table').text()).toContain('Homework club');
    expect((await browser.open(look({ name: 'Debt advice' }))).text).toContain('nothing that looks the same');
  });

  it('and says that it is another one: a worker for their own provider, and it waits', async () => {
    const { browser } = site.stranger;
    const alike = await browser.open(look({ name: 'Homework club' }));
    expect(alike.$('table a').attr('href')).toBe(`/directory/services/${site.entry}`);
    const links = alike.$('a[href*="/services/new"]');
    expect(links).toHaveLength(1);
    const form = await browser.open(links.attr('href')!);
    expect(form.$('#name').val()).toBe('Homework club');
    const page = await browser.send(form, {
      description: 'Another one',
      hidden: 'yes',
      address: '2 Secret Street',
      town: 'Merrowdale',
      postcode: 'ZZ2 2AA',
      because: 'It begins in May',
    });
    expect(page.text).toContain('waits until a curator');
    expect(await site.past('select 1 from directory.published')).toHaveLength(1);
    const written = await site.past('select entry from directory.service_version order by written_at');
    expect(JSON.stringify(written)).not.toContain('Secret Street');
    expect(JSON.stringify(await site.past('select location from directory.kept_place'))).toContain('Secret Street');
  });

  it('and a curator for a provider that is new, and everybody reads it', async () => {
    const { browser } = site.curator;
    const form = await browser.open(`${deskPaths.addProvider}?provider=Ferry+Lane+Trust`);
    const chosen = await browser.send(form, { description: 'A fictional trust' });
    expect(
      (await browser.send(await browser.open(deskPaths.addProvider), { name: 'paper lantern', description: 'x' }))
        .problems,
    ).toEqual(['The directory has a provider of this name']);
    const found = await browser.open(look({ name: 'Debt advice', provider: 'Ferry Lane' }));
    expect(chosen.$('#provider').val()).toBe('Ferry Lane Trust');
    const service = await browser.open(found.$('a[href*="/services/new"]').attr('href')!);
    const page = await browser.send(service, {
      description: 'Somebody looks at the letters.',
      because: 'They told me',
    });
    expect(page.heading).toBe('Debt advice');
    expect(await site.past('select name, provider_name as by from directory.published order by name')).toEqual([
      { name: 'Debt advice', by: 'Ferry Lane Trust' },
      { name: 'Homework club', by: 'Paper Lantern' },
    ]);
  });

  it('but for no provider that is not theirs', async () => {
    const [paper] = await site.past<{ url_id: string }>(
      `select url_id from directory.provider where entry ->> 'name' = $1`,
      ['Paper Lantern'],
    );
    const lead = await site.signIn('school-lead');
    for (const who of [site.stranger, lead])
      expect((await who.browser.open(deskPaths.write(paper!.url_id))).status).toBe(404);
    expect((await site.worker.browser.open(deskPaths.addProvider)).status).toBe(404);
    expect((await lead.browser.open(deskPaths.add)).status).toBe(404);
  });
});
