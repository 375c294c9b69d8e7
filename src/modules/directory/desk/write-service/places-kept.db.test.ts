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
    await site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
      refuge.entry.id,
      { id: newId(), addresses: [{ address_1: KEPT.address, city: KEPT.town, postal_code: KEPT.postcode }] },
      site.curator.actor.userId,
    ]);
    await site.past('update directory.provider set trusted = true');
    const [other] = await site.past<{ url: string }>('select url_id as url from directory.provider where id <> $1', [
      site.provider.id,
    ]);
    there = deskPaths.write(other!.url);
  });

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

  it('is told to a curator who looks whether a service is there already, and to no other provider', async () => {
    const path = `${deskPaths.add}?name=Help+for+women&provider=&postcode=zz99zz`;
    expect((await site.curator.browser.open(path)).$('table').text()).toContain('Refuge');
    expect((await site.worker.browser.open(path)).$('table').text()).toContain('Refuge');
    const stranger = await site.stranger.browser.open(path);
    expect(stranger.$('table')).toHaveLength(0);
    expect(stranger.text).not.toContain('Refuge');
  });
});
