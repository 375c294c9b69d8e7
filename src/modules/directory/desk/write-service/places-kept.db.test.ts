import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { aService } from '../../testing/directory-examples.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { deskPaths } from '../desk.paths.ts';

const KEPT = { address: '9 Secret Road', town: 'Merrowdale', postcode: 'ZZ9 9ZZ' };

describe('a place that is kept from everybody, typed as that of another service', () => {
  let site: DeskSite;
  let there: string;

  beforeAll(async () => {
    site = await openDeskSite();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    await site.past('truncate directory.service cascade');
    const refuge = aService(site.provider, { name: 'Refuge', service_at_locations: [] });
    await site.publish([site.club, refuge]);
    await keep('Refuge');
    await site.past('update directory.provider set trusted = true');
    const [other] = await site.past<{ url: string }>('select url_id as url from directory.provider where id <> $1', [
      site.provider.id,
    ]);
    there = deskPaths.write(other!.url);
  });

  const keep = (name: string) =>
    site.past(
      `insert into directory.kept_place (service_id, location, written_by)
       select service_id, $2, $3 from directory.service_version where entry ->> 'name' = $1`,
      [
        name,
        { id: newId(), addresses: [{ address_1: KEPT.address, city: KEPT.town, postal_code: KEPT.postcode }] },
        site.curator.actor.userId,
      ],
    );
  const urlOf = async (name: string): Promise<string> => {
    const [found] = await site.past<{ url: string }>(
      `select distinct url_id as url from directory.service s join directory.service_version v on v.service_id = s.id
        where v.entry ->> 'name' = $1`,
      [name],
    );
    return found!.url;
  };
  const write = async (who: 'curator' | 'stranger', filled: Record<string, string>) =>
    site[who].browser.send(await site[who].browser.open(there), {
      name: 'Help for women',
      description: 'Help',
      because: 'New',
      ...filled,
    });
  const published = async () =>
    (await site.past<{ name: string }>('select name from directory.published order by name')).map(({ name }) => name);

  it('waits, and a provider is told the same as of any place that the directory does not show', async () => {
    const kept = await write('stranger', KEPT);
    const [known] = await site.past<{ id: string }>(
      `select service_id as id from directory.service_version where entry ->> 'name' = 'Help for women'`,
    );
    await site.past('delete from directory.service_version where service_id = $1', [known!.id]);
    const any = await write('stranger', { address: '2 Low Street', town: 'Merrowdale', postcode: 'ZZ2 2BB' });
    const shown = (page: typeof kept) => page.text.replaceAll(/\d/g, '');
    expect(shown(kept)).toBe(shown(any));
    expect(kept.text).toContain('waits until a curator');
    expect(kept.body).not.toContain('must not be found');
    expect(await published()).toEqual(['Homework club', 'Refuge']);
  });

  it('does not wait where a trusted provider names no place, or one that everybody reads already', async () => {
    await write('stranger', {});
    await write('stranger', { name: 'Help at the hall', address: '1 Invented Street', town: 'x', postcode: 'zz11aa' });
    expect(await published()).toEqual(['Help at the hall', 'Help for women', 'Homework club', 'Refuge']);
  });

  it('is shown to a curator before everybody reads it, who then decides', async () => {
    const page = await write('curator', KEPT);
    expect(page.heading).toBe('Review Help for women');
    expect(page.text).toContain('it may be at a place that must not be found');
    expect(page.text).toContain('kept from everybody with Refuge');
    expect(await published()).toEqual(['Homework club', 'Refuge']);
    await site.curator.browser.send(page, { verdict: 'publish' });
    expect(await published()).toEqual(['Help for women', 'Homework club', 'Refuge']);
  });

  it('is shown to a curator first where the service itself names it in its words', async () => {
    const change = deskPaths.change(await urlOf('Refuge'));
    const form = await site.curator.browser.open(change);
    const page = await site.curator.browser.send(form, { description: 'We are at 9 Secret Road', because: 'New' });
    expect(page.heading).toBe('Review Refuge');
    expect(page.text).toContain('its own words name the postcode or the address');
    const told = () => site.past(`select 1 from directory.published where entry ->> 'description' ~ 'Secret'`);
    expect(await told()).toEqual([]);
    await site.curator.browser.send(page, { verdict: 'publish' });
    expect(await told()).toHaveLength(1);
    const again = await site.curator.browser.open(change);
    const later = await site.curator.browser.send(again, { phone: '0151 496 0000', because: 'Asked' });
    expect(later.heading).toBe('Refuge');
  });

  it('is looked at where a service that was taken out before it was kept is put back', async () => {
    const before = aService(site.provider, { name: 'Old house', description: 'At 9 Secret Road, Merrowdale' });
    await site.past('delete from directory.kept_place');
    await site.publish([before]);
    const url = await urlOf('Old house');
    await site.past('update directory.service set removed_at = now() where id = $1', [before.entry.id]);
    await site.past('select directory.show_published(array[$1::uuid])', [before.entry.id]);
    await keep('Refuge');
    const there = await site.curator.browser.open(deskPaths.service(url));
    const page = await site.curator.browser.post(
      deskPaths.putBack(url),
      new URLSearchParams(there.$(`form[action="${deskPaths.putBack(url)}"]`).serialize()),
    );
    expect(page.heading).toBe('Review Old house');
    expect(page.text).toContain('kept from everybody with Refuge');
    expect(await published()).toEqual(['Homework club', 'Refuge']);
    await site.curator.browser.send(page, { verdict: 'publish' });
    expect(await published()).toEqual(['Homework club', 'Old house', 'Refuge']);
  });

  it('names to a curator, and to nobody else, what everybody reads that tells of it', async () => {
    await site.past('delete from directory.kept_place');
    await site.publish([
      aService(site.provider, { name: 'Old house', description: 'At 9 Secret Road, Merrowdale' }),
      aService(site.provider, { name: 'Another road', description: 'At 19 Secret Road, Merrowdale' }),
    ]);
    const refuge = await urlOf('Refuge');
    const form = await site.curator.browser.open(deskPaths.change(refuge));
    const page = await site.curator.browser.send(form, { ...KEPT, hidden: 'yes', because: 'It is a refuge' });
    expect(page.heading).toBe('Refuge');
    expect(page.text).toContain('Old house, which tells of the place of Refuge');
    expect(page.$(`main a[href="${deskPaths.service(await urlOf('Old house'))}"]`)).toHaveLength(1);
    expect(page.text).not.toContain('Another road');
    const theirs = await site.worker.browser.open(deskPaths.service(refuge));
    expect(theirs.heading).toBe('Refuge');
    expect(theirs.text).not.toContain('Old house');
    const audit = JSON.stringify(await site.past('select * from audit.content'));
    expect(audit).not.toContain('telling');
  });

  it('is told to a curator who looks whether a service is there already, and to no other provider', async () => {
    const path = `${deskPaths.add}?name=Help+for+women&provider=&postcode=zz99zz`;
    expect((await site.curator.browser.open(path)).$('table').text()).toContain('Refuge');
    expect((await site.worker.browser.open(path)).$('table').text()).toContain('Refuge');
    const stranger = await site.stranger.browser.open(path);
    expect(stranger.$('table')).toHaveLength(0);
    expect(stranger.text).not.toContain('Refuge');
  });
});
