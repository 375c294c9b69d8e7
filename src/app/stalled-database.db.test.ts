import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allow } from '#kernel/ruling.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Module } from '#platform/module.ts';
import { testedEngine } from '#platform/testing/test-database.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { NoteForm } from './testing/note-form.page.tsx';

const WAITS_MS = 1_000;
const STALLS_SECONDS = 2.5;
const ANSWERED_WITHIN_MS = 2_000;

/** How long saving a note takes after it is written. */
let savingTakes = 0;

const notes: Module = {
  name: 'notes',
  permissions: { 'notes:write': ['school-lead'] },
  navigation: [],
  jobs: [],
  routes: form({
    path: '/notes',
    needs: 'notes:write',
    title: 'Write a note',
    fields: z.object({ what: text('Enter a note') }),
    load: async () => ({}),
    view: (_loaded, entry, shown) => NoteForm.of(entry, shown),
    async save({ tx }, { what }) {
      await sql`insert into web.scratch (what) values (${what})`.execute(tx);
      await sql`select pg_sleep(${savingTakes})`.execute(tx);
      return allow(what);
    },
    refusals: {},
    done: () => ({ to: '/notes', flash: 'Note written' }),
  }),
};

/** On a server: journeys/survives-a-lost-database.spec.ts. */
describe.runIf(testedEngine === 'embedded')('while the embedded database stalls', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let opened: SeenPage;

  beforeAll(async () => {
    site = await openTestSite([notes], {}, { waits: WAITS_MS });
    await site.past(`create table web.scratch (what text);
      grant select, insert on web.scratch to rooted_scoped, rooted_keeper;
      create function web.keep_slowly() returns trigger language plpgsql as
        'begin perform pg_sleep(${STALLS_SECONDS}) where new.what like ''slowly kept%''; return null; end';
      create constraint trigger keep_slowly after insert on web.scratch deferrable initially deferred
        for each row execute function web.keep_slowly()`);
    await site.past('grant execute on function web.keep_slowly() to public');
    lead = await site.signIn('school-lead');
  });
  afterAll(async () => {
    await site.past('drop table web.scratch; drop function web.keep_slowly()');
    await site.close();
  });
  beforeEach(async () => {
    savingTakes = 0;
    await site.past('truncate web.scratch');
    opened = await lead.browser.open('/notes');
  });

  const send = (what: string) => lead.browser.send(opened, { what });
  const written = async () =>
    (await site.past<{ what: string }>('select what from web.scratch')).map(({ what }) => what);
  const timed = async (answers: Promise<SeenPage>[]) => {
    const began = performance.now();
    const seen = await Promise.all(answers);
    return { seen, tookMs: performance.now() - began };
  };
  const saysSo = ({ status, heading }: SeenPage) => [status, heading];
  const AWAY = [503, 'Sorry, RootED cannot reach its records'];

  it('for others, pages and posts that wait say so in time, are never done, and work again at once when it ends', async () => {
    const others = site.database.as('keeper', async (tx) => {
      await sql`insert into web.scratch (what) values ('others')`.execute(tx);
      await sql`select pg_sleep(${STALLS_SECONDS})`.execute(tx);
    });
    const asked = [send('waiting'), ...Array.from({ length: 10 }, () => lead.browser.open('/notes'))];
    const { seen, tookMs } = await timed(asked);
    expect(seen.map(saysSo)).toEqual(seen.map(() => AWAY));
    expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS);
    await others;
    expect((await lead.browser.open('/notes')).status).toBe(200);
    expect(await written()).toEqual(['others']);
    expect((await send('waiting')).text).toContain('Note written');
    expect(await written()).toEqual(['others', 'waiting']);
  });

  it('in a post, the post says so in time, as do those behind it; it is undone, and done once when it is sent again', async () => {
    savingTakes = STALLS_SECONDS;
    const behind = pause(200).then(() => lead.browser.open('/notes'));
    const { seen, tookMs } = await timed([send('stalled'), behind]);
    expect(seen.map(saysSo)).toEqual([AWAY, AWAY]);
    expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS);
    await pause(STALLS_SECONDS * 1_000 - tookMs);
    savingTakes = 0;
    expect(await written()).toEqual([]);
    expect((await send('stalled')).text).toContain('Note written');
    expect((await send('stalled')).text).toContain('Note written');
    expect(await written()).toEqual(['stalled']);
  });

  it('while it keeps what a post did, the post says that nobody knows, and sent again it is not done a second time', async () => {
    const { seen, tookMs } = await timed([send('slowly kept')]);
    expect(seen.map(saysSo)).toEqual([AWAY]);
    expect(seen[0]!.text).toContain('It is done once, even if it had arrived already.');
    expect(tookMs).toBeLessThan(ANSWERED_WITHIN_MS);
    await pause(STALLS_SECONDS * 1_000 - tookMs);
    expect(await written()).toEqual(['slowly kept']);
    expect((await send('slowly kept')).text).toContain('Note written');
    expect(await written()).toEqual(['slowly kept']);
  });

  it('/ready says no, and yes again afterwards', async () => {
    const others = site.database.as('keeper', (tx) => sql`select pg_sleep(${STALLS_SECONDS})`.execute(tx));
    const ready = async () => (await site.app.inject({ url: '/ready' })).statusCode;
    expect(await ready()).toBe(503);
    await others;
    expect(await ready()).toBe(200);
  });
});
