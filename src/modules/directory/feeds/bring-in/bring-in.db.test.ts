import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { writeProviders } from '../../entry/write-entries.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';
import type { FeedRun, What } from '../feed-run.ts';
import { findRun } from '../feeds.queries.ts';

describe('another directory that is brought in', () => {
  let feed: FeedSite;
  let site: FeedSite['site'];
  const provider = aProvider({ name: 'Elsewhere' });
  const services = ['Choir', 'Drumming', 'Evening meal'].map((name) => ({
    ...aService(provider, { name }).entry,
  }));

  beforeAll(async () => {
    feed = await openFeedSite();
    site = feed.site;
  });
  afterAll(() => site.close());
  beforeEach(() => feed.begin());

  const came: FeedSite['came'] = (...given) => feed.came(...given);
  const asCurator: FeedSite['asCurator'] = (work) => feed.asCurator(work);
  const whatOf: FeedSite['whatOf'] = (run) => feed.whatOf(run);
  const read: FeedSite['published'] = () => feed.published();
  async function bring(run: FeedRun, chosen: readonly What[] = []): Promise<FeedRun> {
    expect(await feed.bring(run, chosen)).toMatchObject({ allowed: true });
    return feed.run(run.urlId);
  }

  it('is looked at first, and then read by everybody', async () => {
    const run = await came([...services, { id: newId(), name: 'Half a service' }, 'nothing']);
    expect(await whatOf(run)).toEqual({ new: 3, faulty: 2 });
    expect(await read()).toEqual([]);
    await bring(run);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    expect(await whatOf(await came(services))).toEqual({ same: 3 });
  });

  it('is taken back whole', async () => {
    const before = await bring(await came(services));
    const changed = [{ ...services[0]!, name: 'Choir for all' }, services[1]!];
    const run = await came(changed);
    expect(await whatOf(run)).toEqual({ changed: 1, same: 1, gone: 1 });
    const brought = await bring(run, ['gone']);
    expect(await read()).toEqual(['Choir for all', 'Drumming']);
    await feed.takeBack(brought);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
    expect(await feed.takeBack(brought)).toMatchObject({ allowed: false });
    await feed.takeBack(before);
    expect(await read()).toEqual(['Choir']); // written since: what it was taken back to
  });

  it('leaves alone what was found here to be the same as another', async () => {
    const brought = await bring(await came(services));
    await site.past(
      `update directory.service set removed_at = now(), same_as = $2 where id = $1`,
      services.slice(0, 2).map(({ id }) => id),
    );
    await site.past('select directory.show_published(array[$1::uuid])', [services[0]!.id]);
    const run = await came([{ ...services[0]!, name: 'Choir for all' }, services[1]!, services[2]!]);
    expect(await whatOf(run)).toEqual({ same: 3 });
    await bring(run, ['changed-here']);
    await feed.takeBack(brought);
    expect(await read()).not.toContain('Choir for all');
  });

  it('takes nothing out where not all of it came', async () => {
    await bring(await came(services));
    const run = await came([services[0]!], false);
    expect(run).toMatchObject({ complete: false, fault: 'fewer-than-said' });
    expect(await whatOf(run)).toEqual({ same: 1 });
  });

  it('writes over nothing that was changed here, unless somebody says so', async () => {
    await bring(await came(services));
    await site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Our choir"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [services[0]!.id],
    );
    const run = await came([{ ...services[0]!, name: 'Choir 2' }, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ 'changed-here': 1, same: 2 });
    await bring(run, ['changed-here']);
    expect(await read()).toContain('Choir 2');
  });

  it('shows what may be here already, and leaves it out', async () => {
    await bring(await came(services));
    const twin = { ...aService(provider, { name: 'choir' }).entry };
    const run = await came([...services, twin]);
    expect(await whatOf(run)).toEqual({ same: 3, alike: 1 });
    await bring(run);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });

  it('keeps out what a curator took out, unless somebody says so', async () => {
    await bring(await came(services));
    await site.past('update directory.service set removed_at = now() where id = $1', [services[0]!.id]);
    const run = await came([{ ...services[0]!, name: 'Choir again' }, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ 'changed-here': 1, same: 2 });
  });

  it('keeps out what a curator took out, though the other directory had once left it out too', async () => {
    await bring(await came(services));
    await bring(await came(services.slice(1)), ['gone']);
    expect(await read()).toEqual(['Drumming', 'Evening meal']);
    await bring(await came(services));
    expect(await read()).toContain('Choir');
    await asCurator(({ tx }) => sql`select directory.remove_service(${services[0]!.id}, 'Not safe')`.execute(tx));
    const run = await came([{ ...services[0]!, name: 'Choir again' }, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ 'changed-here': 1, same: 2 });
  });

  it('leaves in, when it is taken back, what another was found to be the same as', async () => {
    await bring(await came(services));
    const twin = aService(provider, { name: 'Choir for all' }).entry;
    const brought = await bring(await came([...services, twin]));
    await asCurator(({ tx }) => sql`select directory.say_same(${services[0]!.id}, ${twin.id})`.execute(tx));
    const page = await feed.curator.browser.open(directoryPaths.feedRun(brought.urlId));
    expect(page.text).toContain(
      'leaves what has been written of a service since, and a service that another was found',
    );
    await feed.takeBack(brought);
    expect(await read()).toEqual(['Choir for all', 'Drumming', 'Evening meal']);
  });

  it('leaves out again, when it is taken back, what a curator had taken out, with the reason', async () => {
    await bring(await came(services));
    await site.past(`update directory.service set removed_at = now(), removed_because = 'Not safe' where id = $1`, [
      services[0]!.id,
    ]);
    const brought = await bring(await came([{ ...services[0]!, name: 'Choir again' }, ...services.slice(1)]), [
      'changed-here',
    ]);
    expect(await read()).toContain('Choir again');
    await feed.takeBack(brought);
    expect(await read()).toEqual(['Drumming', 'Evening meal']);
    expect(await site.past('select removed_because from directory.service where id = $1', [services[0]!.id])).toEqual([
      { removed_because: 'Not safe' },
    ]);
  });

  it('confirms as of the day on which the other says it was sure, never in place of a newer word', async () => {
    const sure = services.map((service) => ({ ...service, assured_date: '2019-05-01' }));
    await bring(await came(sure));
    const days = () =>
      site.past(`select distinct confirmed_on, confirmed_by from directory.service where removed_at is null`);
    expect(await days()).toEqual([{ confirmed_on: '2019-05-01', confirmed_by: 'feed' }]);
    await site.past(`update directory.service set confirmed_on = '2026-01-01', confirmed_by = 'provider'`);
    await bring(await came(sure));
    expect(await days()).toEqual([{ confirmed_on: '2026-01-01', confirmed_by: 'provider' }]);
  });

  it('leaves what a provider who is here says of itself', async () => {
    await bring(await came(services));
    await site.past(
      `update directory.provider set org_id = (select id from access.organisation limit 1) where id = $1`,
      [provider.id],
    );
    const renamed = services.map((service) => ({ ...service, organization: { ...provider, name: 'As they have it' } }));
    await bring(await came(renamed), ['changed-here']);
    expect(
      await site.past(`select entry ->> 'name' as name from directory.provider where id = $1`, [provider.id]),
    ).toEqual([{ name: 'Elsewhere' }]);
  });

  it('writes over no provider that is kept here, and adds no service to one unasked', async () => {
    const kept = aProvider({ name: 'Our own charity' });
    await asCurator((doing) => writeProviders(doing, [kept]));
    const posing = aService({ ...kept, name: 'Not ours' }, { name: 'Posing' }).entry;
    const run = await came([posing]);
    expect(await whatOf(run)).toEqual({ alike: 1 });
    await bring(run, ['alike']);
    expect(await site.past(`select entry ->> 'name' as name from directory.provider where id = $1`, [kept.id])).toEqual(
      [{ name: 'Our own charity' }],
    );
  });

  it('is not kept back by a day or a time that is none', async () => {
    const odd = {
      ...aService(aProvider(), { name: 'Odd hours' }).entry,
      last_modified: 'yesterday',
      schedules: [{ id: newId(), byday: 'TU', opens_at: '9am', valid_to: '2030-99-99' }],
    };
    await bring(await came([odd, services[0]]));
    expect(await read()).toEqual(expect.arrayContaining(['Choir', 'Odd hours']));
    expect(
      await site.past(
        `select p.confirmed_by, t.day, t.opens_at from directory.published p join directory.published_time t using (service_id)
          where p.name = 'Odd hours'`,
      ),
    ).toEqual([{ confirmed_by: 'feed', day: 'TU', opens_at: null }]);
  });

  it('sees what was written here since it was read, and leaves it', async () => {
    await bring(await came(services));
    const run = await came([{ ...services[0]!, name: 'Choir 2' }, ...services.slice(1)]);
    await site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Our choir"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [services[0]!.id],
    );
    await bring(run);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });

  it('makes nothing public by being taken back that nobody had published', async () => {
    await bring(await came(services));
    await site.past(
      `insert into directory.service_version select service_id, number + 1, jsonb_set(entry, '{name}', '"Unread"'), ours, 'waiting', written_by, written_for
         from directory.service_version where service_id = $1 and status = 'published'`,
      [services[0]!.id],
    );
    const brought = await bring(await came([{ ...services[0]!, name: 'Choir 2' }]), ['changed-here', 'gone']);
    expect(await read()).toEqual(['Choir 2']);
    await feed.takeBack(brought);
    expect(await read()).toEqual(['Choir', 'Drumming', 'Evening meal']);
  });

  it('unpublishes nothing by itself', async () => {
    await bring(await came(services));
    expect(await whatOf(await came([{ ...services[0]!, status: 'inactive' }, ...services.slice(1)]))).toEqual({
      'changed-here': 1,
      same: 2,
    });
  });

  it('may name a service twice, hold what cannot be kept, and be brought in again once it was taken back', async () => {
    const odd = { ...services[0]!, description: 'A\u0000B\ud800' };
    const run = await came([odd, odd, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ new: 3 });
    const brought = await bring(run);
    await feed.takeBack(brought);
    expect(await read()).toEqual([]);
  });

  it('is brought in once, and not by who looks after no directory', async () => {
    const run = await came(services);
    await bring(run);
    expect(await feed.bring(run)).toMatchObject({ allowed: false });
    const lead = await site.signIn('school-lead');
    expect(await site.database.as(lead.actor, (tx) => findRun(tx, run.urlId))).toBeUndefined();
  });

  it('moves a service to another provider, and back', async () => {
    await bring(await came(services));
    const other = aProvider({ name: 'Over there' });
    const run = await bring(await came([{ ...services[0]!, organization: other }, ...services.slice(1)]));
    const providerOf = () =>
      site.past(
        `select p.entry ->> 'name' as name from directory.service s join directory.provider p on p.id = s.provider_id where s.id = $1`,
        [services[0]!.id],
      );
    expect(await providerOf()).toEqual([{ name: 'Over there' }]);
    await feed.takeBack(run);
    expect(await providerOf()).toEqual([{ name: 'Elsewhere' }]);
  });

  it('moves none to a provider that is kept here, unless somebody says so', async () => {
    await bring(await came(services));
    const kept = aProvider({ name: 'Our own charity' });
    await asCurator((doing) => writeProviders(doing, [kept]));
    const run = await came([{ ...services[0]!, organization: kept }, ...services.slice(1)]);
    expect(await whatOf(run)).toEqual({ 'changed-here': 1, same: 2 });
  });

  it('nor one away from a provider whose workers are here, who would lose what they are asked', async () => {
    await bring(await came(services));
    const worker = await site.signIn('provider');
    await site.past(
      `update directory.provider set org_id = $1 where id = (select provider_id from directory.service where id = $2)`,
      [worker.organisation.id, services[0]!.id],
    );
    const other = aProvider({ name: 'Over there' });
    expect(await whatOf(await came([{ ...services[0]!, organization: other }, ...services.slice(1)]))).toEqual({
      'changed-here': 1,
      same: 2,
    });
  });
});
