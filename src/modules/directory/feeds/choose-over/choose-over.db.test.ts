import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { directoryPaths } from '../../directory.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { type FeedSite, openFeedSite } from '../../testing/feed-site.ts';
import type { FeedRun } from '../feed-run.ts';

describe('services that were changed here and in another directory', () => {
  let feed: FeedSite;
  const provider = aProvider({ name: 'Elsewhere' });
  const services = Array.from(
    { length: 25 },
    (_, i) => aService(provider, { name: `Club ${String(i).padStart(2, '0')}`, fees: 'Free' }).entry,
  );
  const there = services.map((service) => ({ ...service, description: 'As they have it', fees: 'From £2' }));

  beforeAll(async () => {
    feed = await openFeedSite();
  });
  afterAll(() => feed.site.close());
  beforeEach(() => feed.begin());

  const writeHere = (words: string, id?: string) =>
    feed.site.past(
      `insert into directory.service_version
       select distinct on (service_id) service_id, number + 1, jsonb_set(entry, '{description}', to_jsonb($1::text)), ours,
              'waiting', written_by, written_for
         from directory.service_version where $2::uuid is null or service_id = $2 order by service_id, number desc`,
      [words, id ?? null],
    );
  async function bothChanged(): Promise<FeedRun> {
    await feed.bring(await feed.came(services));
    await writeHere('As we have it');
    const run = await feed.came(there);
    expect(await feed.whatOf(run)).toEqual({ 'changed-here': 25 });
    return run;
  }
  const open = (run: FeedRun, page = 1) =>
    feed.curator.browser.open(directoryPaths.chooseOver(run.urlId, String(page)));
  const describedAsThere = async () => {
    const rows = await feed.site.past<{ name: string }>(
      `select name from directory.published where entry ->> 'description' = 'As they have it' order by name`,
    );
    return rows.map(({ name }) => name);
  };

  it('are shown with what differs, and written over where somebody chose so of each, on any page', async () => {
    const run = await bothChanged();
    const seen = await feed.curator.browser.open(directoryPaths.feedRun(run.urlId));
    expect(seen.$('main a:contains("Choose")').attr('href')).toBe(directoryPaths.chooseOver(run.urlId, '1'));
    const first = await open(run);
    expect(first.text).toContain('25 services were changed here since they last came from Next borough');
    expect(first.text).toMatch(/What it does *As we have it *As they have it/);
    expect(first.$('h2').length).toBe(20);
    const second = await feed.curator.browser.send(first, { over: [services[3]!.id, services[4]!.id] });
    expect(second.text).toContain('Page 2 of 2');
    const back = await feed.curator.browser.send(second, { over: [services[22]!.id], way: 'before' });
    expect(
      back
        .$('input[name=over]:checked')
        .map((_, each) => back.$(each).val())
        .get(),
    ).toEqual([services[3]!.id, services[4]!.id]);
    const run2 = await feed.curator.browser.send(back, { over: [services[3]!.id], way: 'run' });
    expect(run2.text).toContain('You chose to write over 2.');
    await feed.curator.browser.send(run2, {});
    expect(await describedAsThere()).toEqual(['Club 03', 'Club 22']);
  });

  it('stay as they are here where nothing is chosen', async () => {
    const run = await bothChanged();
    await feed.bring(run);
    expect(await describedAsThere()).toEqual([]);
  });

  it('stay where they were written again since somebody chose', async () => {
    const run = await bothChanged();
    await feed.curator.browser.send(await open(run), { over: [services[0]!.id, services[1]!.id] });
    await writeHere('Newer here', services[0]!.id);
    const page = await open(run);
    expect(page.text).toContain('It was written again here since it was chosen. Choose again.');
    await feed.bring(await feed.run(run.urlId));
    expect(await describedAsThere()).toEqual(['Club 01']);
  });

  it('stay out where they were taken out since somebody chose', async () => {
    const run = await bothChanged();
    await feed.curator.browser.send(await open(run), { over: [services[0]!.id, services[1]!.id] });
    await feed.asCurator(({ tx }) => sql`select directory.remove_service(${services[0]!.id}, 'Not safe')`.execute(tx));
    await feed.bring(await feed.run(run.urlId));
    expect(await describedAsThere()).toEqual(['Club 01']);
    expect(await feed.published()).not.toContain('Club 00');
  });

  it('that were taken out here say so', async () => {
    await feed.bring(await feed.came(services));
    await feed.site.past(
      `update directory.service set removed_at = now(), removed_because = 'Not safe' where id = $1`,
      [services[0]!.id],
    );
    const page = await open(await feed.came(services));
    expect(page.text).toContain('Whether it is in the directoryTaken out: Not safeIn it again');
  });

  it('cannot be chosen once they are brought in, and not by who looks after no directory', async () => {
    const run = await bothChanged();
    const page = await open(run);
    await feed.bring(run);
    const late = await feed.curator.browser.send(page, { over: [services[0]!.id] });
    expect(late.problems).toEqual(['It is brought in already: nothing more can be chosen']);
    const lead = await feed.site.signIn('school-lead');
    expect((await lead.browser.open(directoryPaths.chooseOver(run.urlId, '1'))).status).toBe(404);
  });
});
