import { sql } from 'kysely';
import { newId } from '#kernel/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { directoryAlone } from '../testing/directory-alone.ts';
import { aProvider, aService } from '../testing/directory-examples.ts';
import { publishEntries, writeEntries, writeProviders } from './write-entries.ts';

const FROM = { today: getLocalDate('2026-11-20'), because: 'Told by telephone' };

describe('entries of the directory', () => {
  let site: TestSite;
  let curator: SignedInUser;
  const provider = aProvider();
  const club = aService(provider, { name: 'Homework club' }, { levels: [1, 2] });

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    curator = await site.signIn('directory-curator');
    await site.past(`insert into directory.postcode values ('ZZ11AA', 53.2, -2.9, 'fictional')`);
    await asCurator((doing) => writeProviders(doing, [provider]));
  });
  afterAll(() => site.close());

  const asCurator = <T>(work: (doing: Parameters<typeof writeProviders>[0]) => Promise<T>) =>
    site.database.as(curator.actor, (tx) => work({ tx, actor: curator.actor }));

  const readAsAnybody = () =>
    site.database.as(
      'public',
      async (tx) =>
        (
          await sql<Record<string, unknown>>`
            select p.name, p.free, p.levels, l.postcode, l.latitude, t.day, t.opens_at as opens
              from directory.published p
              left join directory.published_place l using (service_id)
              left join directory.published_time t using (service_id) order by p.name`.execute(tx)
        ).rows,
    );

  it('are read by nobody until they are published, and then with their place, day and cost', async () => {
    const written = await asCurator((doing) => writeEntries(doing, [club], FROM));
    expect(written).toEqual([club.entry.id]);
    expect(await readAsAnybody()).toEqual([]);

    expect(await asCurator(({ tx }) => publishEntries(tx, written))).toBe(1);
    expect(await readAsAnybody()).toEqual([
      {
        name: 'Homework club',
        free: true,
        levels: [1, 2],
        postcode: 'ZZ11AA',
        latitude: 53.2,
        day: 'TU',
        opens: '15:30:00',
      },
    ]);
  });

  it('that say what they said before make no version', async () => {
    expect(await asCurator((doing) => writeEntries(doing, [club], FROM))).toEqual([]);
  });

  it('that changed are read as they were until that is published; what they were before is kept', async () => {
    const renamed = { ...club, entry: { ...club.entry, name: 'Club for homework' } };
    const written = await asCurator((doing) => writeEntries(doing, [renamed], FROM));
    expect(await readAsAnybody()).toMatchObject([{ name: 'Homework club' }]);
    await asCurator(({ tx }) => publishEntries(tx, written));
    expect(await readAsAnybody()).toMatchObject([{ name: 'Club for homework' }]);
    const versions = await site.past<{ number: number; status: string }>(
      'select number, status from directory.service_version order by number',
    );
    expect(versions).toEqual([
      { number: 1, status: 'replaced' },
      { number: 2, status: 'published' },
    ]);
  });

  it('go out when the service is no longer given', async () => {
    const over = { ...club, entry: { ...club.entry, status: 'defunct' as const } };
    const written = await asCurator((doing) => writeEntries(doing, [over], FROM));
    expect(await asCurator(({ tx }) => publishEntries(tx, written))).toBe(0);
    expect(await readAsAnybody()).toEqual([]);
  });

  it('are published by nobody but a curator, or the provider that is trusted', async () => {
    const partner = await site.signIn('provider');
    await site.past('update directory.provider set org_id = $1', [partner.organisation.id]);
    const given = { ...club, entry: { ...club.entry, name: 'Our club', service_at_locations: [] } };
    const asPartner = <T>(work: (doing: Parameters<typeof writeProviders>[0]) => Promise<T>) =>
      site.database.as(partner.actor, (tx) => work({ tx, actor: partner.actor }));

    const written = await asPartner((doing) => writeEntries(doing, [given], FROM));
    expect(await asPartner(({ tx }) => publishEntries(tx, written))).toBe(0);
    await site.past('update directory.provider set trusted = true');
    expect(await asPartner(({ tx }) => publishEntries(tx, written))).toBe(1);
    expect(await readAsAnybody()).toMatchObject([{ name: 'Our club' }]);

    const somewhere = { ...given, entry: { ...given.entry, service_at_locations: club.entry.service_at_locations } };
    const moved = await asPartner((doing) => writeEntries(doing, [somewhere], FROM));
    expect(await asPartner(({ tx }) => publishEntries(tx, moved))).toBe(0); // a place that nobody reads of yet

    await site.past(`insert into directory.kept_place (service_id, location, written_by) values ($1, $2, $3)`, [
      given.entry.id,
      { id: newId(), location_type: 'physical', addresses: [{ address_1: '9 Secret Road', city: 'Merrowdale' }] },
      partner.actor.userId,
    ]);
    const says = async (description: string) => {
      const words = await asPartner((doing) =>
        writeEntries(doing, [{ ...given, entry: { ...given.entry, description } }], FROM),
      );
      return asPartner(({ tx }) => publishEntries(tx, words));
    };
    expect(await says('Come to 9 Secret Road')).toBe(0); // where it must not be found
    expect(await says('Ring us')).toBe(1);
  });

  it('are read without what another directory sent beside the service’s own words', async () => {
    const told = {
      ...club,
      entry: {
        ...club.entry,
        metadata: [{ updated_by: 'Somebody' }],
        contacts: [{ id: newId(), title: 'Desk', metadata: [{ previous_value: 'Somewhere' }] }],
        locations: [{ name: 'There' }],
      },
    };
    const written = await asCurator((doing) => writeEntries(doing, [told], FROM));
    await asCurator(({ tx }) => publishEntries(tx, written));
    const [shown] = await site.past<{ entry: object }>('select entry from directory.published');
    expect(Object.keys(shown!.entry)).not.toEqual(expect.arrayContaining(['metadata']));
    expect(JSON.stringify(shown)).not.toContain('Somewhere');
    expect(JSON.stringify(shown)).toContain('Desk');
    expect(Object.keys(shown!.entry)).not.toEqual(expect.arrayContaining(['locations']));
  });

  it('are all that the public role reads', async () => {
    for (const table of ['directory.service_version', 'directory.kept_place', 'access.user_account', 'people.person'])
      await expect(
        site.database.as('public', (tx) => sql.raw(`select 1 from ${table}`).execute(tx)),
      ).rejects.toMatchObject({ code: '42501' });
  });
});
