import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allow, refuse } from '#kernel/ruling.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { EmbeddedEngine } from '#platform/database/embedded/embedded-engine.ts';
import type { Module } from '#platform/module.ts';
import { testedEngine } from '#platform/testing/test-database.ts';
import { text } from '#platform/web/fields.ts';
import { form } from '#platform/web/form-route.ts';
import { page } from '#platform/web/route.ts';
import { NoteForm } from './testing/note-form.page.tsx';

/** What nobody may see, as long as it is in here. */
const hidden = new Set(['hidden']);

/** A module of one form, to hold the web to what every form promises. */
const notes: Module = {
  name: 'notes',
  permissions: { 'notes:write': ['school-lead'] },
  navigation: [],
  jobs: [],
  routes: [
    page({
      path: '/notes/broken',
      needs: 'notes:write',
      title: 'Broken',
      load: async () => {
        throw new Error('Ada Example, born 2014-01-01');
      },
      view: () => NoteForm.empty,
    }),
    form({
      path: '/notes/:note',
      needs: 'notes:write',
      title: 'Write a note',
      drafts: 'note',
      fields: z.object({ what: text('Enter a note', 100) }),
      load: async ({ params }) => (hidden.has(params['note']!) ? undefined : params['note']),
      view: (_loaded, entry, shown) => NoteForm.of(entry, shown),
      async save({ tx }, { what }) {
        await sql`insert into web.scratch (what) values (${what})`.execute(tx);
        return what === 'no' ? refuse('not-that') : allow(what);
      },
      refusals: { 'not-that': { field: 'what', message: 'Enter something else' } },
      done: () => ({ to: '/notes/one', flash: 'Note written' }),
    }),
  ],
};

describe('every form', () => {
  let site: TestSite;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([notes]);
    await site.past('create table web.scratch (what text)');
    await site.past('grant select, insert on web.scratch to rooted_scoped');
    lead = await site.signIn('school-lead');
  });
  afterAll(async () => {
    await site.past('drop table web.scratch');
    await site.close();
  });
  beforeEach(() => site.past('delete from web.scratch'));

  const written = async () =>
    (await site.past<{ what: string }>('select what from web.scratch')).map(({ what }) => what);

  it('saves, says so once, and leads on', async () => {
    const after = await lead.browser.send(await lead.browser.open('/notes/one'), { what: 'a note' });
    expect(after.text).toContain('Note written');
    expect(await written()).toEqual(['a note']);
    expect((await lead.browser.open('/notes/one')).text).not.toContain('Note written');
  });

  it.runIf(testedEngine === 'embedded')(
    'that was saved, but the answer did not come through, says to send it again, and is done once',
    async () => {
      const opened = await lead.browser.open('/notes/one');
      cutAfterNextCommit();
      const cut = await lead.browser.send(opened, { what: 'cut' });
      expect([cut.status, cut.heading]).toEqual([503, 'Sorry, RootED cannot reach its records']);
      expect(cut.text).toMatch(/Quote reference \S{22}/);
      expect((await lead.browser.send(opened, { what: 'cut' })).text).toContain('Note written');
      expect(await written()).toEqual(['cut']);
    },
  );

  it('sent twice is done once, and answers as before', async () => {
    const opened = await lead.browser.open('/notes/one');
    const [first, second] = await Promise.all([
      lead.browser.send(opened, { what: 'once' }),
      lead.browser.send(opened, { what: 'once' }),
    ]);
    expect([first.heading, second.heading]).toEqual(['Write a note', 'Write a note']);
    expect(await written()).toEqual(['once']);
  });

  it('sent again with other words is refused', async () => {
    const opened = await lead.browser.open('/notes/one');
    await lead.browser.send(opened, { what: 'first' });
    const again = await lead.browser.send(opened, { what: 'second' });
    expect([again.status, again.heading]).toEqual([403, 'This form cannot be used any more']);
    expect(await written()).toEqual(['first']);
  });

  it('shows what is missing, keeps what was typed, and may be corrected', async () => {
    const wrong = await lead.browser.send(await lead.browser.open('/notes/one'), { what: 'x'.repeat(101) });
    expect([wrong.status, wrong.problems]).toEqual([400, ['Must be 100 characters or fewer']]);
    expect(wrong.$('title').text()).toMatch(/^Error: /);
    expect(wrong.$('#what').val()).toBe('x'.repeat(101));
    await lead.browser.send(wrong, { what: 'short' });
    expect(await written()).toEqual(['short']);
  });

  it('that a rule refuses saves nothing', async () => {
    const refused = await lead.browser.send(await lead.browser.open('/notes/one'), { what: 'no' });
    expect(refused.problems).toEqual(['Enter something else']);
    expect(await written()).toEqual([]);
  });

  it('without its key, or with another session’s, is refused', async () => {
    const other = await site.signIn('school-lead');
    const opened = await other.browser.open('/notes/one');
    const key = opened.$('main input[name=_key]').attr('value')!;
    for (const values of [{ what: 'forged' }, { what: 'forged', _key: key }]) {
      expect((await lead.browser.post('/notes/one', new URLSearchParams(values))).status).toBe(403);
    }
    expect(await written()).toEqual([]);
  });

  it('keeps a draft, for its writer only, until it is sent', async () => {
    const kept = await lead.browser.send(await lead.browser.open('/notes/two'), { what: 'half a sen' }, '_draft');
    expect(kept.$('#what').val()).toBe('half a sen');
    const colleague = await site.signIn('school-lead', lead.organisation);
    expect((await colleague.browser.open('/notes/two')).$('#what').val()).toBe('');
    await lead.browser.send(kept, { what: 'half a sentence' });
    expect((await lead.browser.open('/notes/two')).$('#what').val()).toBe('');
    expect(await written()).toEqual(['half a sentence']);
  });

  it('keeps without a word what is left half written, and takes what is written on in the same page', async () => {
    const opened = await lead.browser.open('/notes/four');
    const key = opened.$('main input[name=_key]').attr('value')!;
    const leave = (what: string) =>
      lead.browser.post('/notes/four', new URLSearchParams({ what, _key: key, _draft: 'left' }));
    await leave('half');
    const back = await leave('half a');
    expect(back.$('#what').val()).toBe('half a');
    expect(back.text).toContain('have not sent it. Only you can see it.');
    expect(back.text).not.toContain('Kept.');
    await lead.browser.send(opened, { what: 'half a sentence' });
    expect((await lead.browser.open('/notes/four')).$('#what').val()).toBe('');
    expect(await written()).toEqual(['half a sentence']);
  });

  it('keeps as a draft what was sent after the session had ended', async () => {
    const late = await site.signIn('school-lead');
    const opened = await late.browser.open('/notes/three');
    await site.past(`update access.session set seen_at = now() - interval '2 hours' where user_id = $1`, [
      late.actor.userId,
    ]);
    const answered = await late.browser.send(opened, { what: 'a long note' });
    expect(answered.heading).toBe('Sign in');
    expect(await written()).toEqual([]);
    await site.past('update access.session set seen_at = now() where user_id = $1', [late.actor.userId]);
    expect((await late.browser.open('/notes/three')).$('#what').val()).toBe('a long note');
  });

  it('lets a draft die with the access: it is not there when that comes back', async () => {
    const lose = async (path: string, look: () => Promise<unknown>): Promise<string> => {
      const kept = await lead.browser.send(await lead.browser.open(path), { what: 'about them' }, '_draft');
      expect(kept.$('#what').val()).toBe('about them');
      hidden.add(path.slice('/notes/'.length));
      await look();
      hidden.delete(path.slice('/notes/'.length));
      return String((await lead.browser.open(path)).$('#what').val());
    };
    const opened = await lead.browser.open('/notes/six');
    expect(await lose('/notes/five', () => lead.browser.open('/notes/five'))).toBe('');
    expect(await lose('/notes/six', () => lead.browser.send(opened, { what: 'and more' }))).toBe('');
    expect(await lose('/notes/six', () => lead.browser.send(opened, { what: 'and more' }, '_draft'))).toBe('');
    expect(await written()).toEqual([]);
  });

  it('is not found for somebody without the permission, and what is hidden is not found for those with it', async () => {
    const officer = await site.signIn('liaison-officer');
    const notAllowed = await officer.browser.open('/notes/one');
    const notYours = await lead.browser.open('/notes/hidden');
    const notThere = await lead.browser.open('/nothing');
    expect([notAllowed.status, notYours.status, notThere.status]).toEqual([404, 404, 404]);
    expect(notYours.text).toBe(notThere.text);
    expect(notAllowed.text).toBe(notThere.text);
    const refusals = await site.past(`select 1 from audit.content where action = 'web.refused' and user_id = $1`, [
      officer.actor.userId,
    ]);
    expect(refusals).toHaveLength(1);
  });

  it('that breaks says nothing of what broke, but a reference under which the log has it', async () => {
    const broken = await lead.browser.open('/notes/broken');
    expect([broken.status, broken.heading]).toEqual([500, 'Sorry, there is a problem']);
    expect(broken.body).not.toContain('Ada');
    const [, reference] = /Quote reference (\S{22})/.exec(broken.text)!;
    const lines = site.logged.filter((line) => line.includes(reference!)).map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ what: 'request-failed', path: '/notes/broken', error: 'Error' }),
      expect.objectContaining({ what: 'request', path: '/notes/broken', method: 'GET', status: 500 }),
    ]);
    expect(site.logged.join('')).not.toContain('Ada');
  });

  it('is kept by no cache, framed by nobody, and runs no inline script or style', async () => {
    const response = await site.app.inject({ url: '/sign-in' });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(response.headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(response.body).not.toMatch(/ style=| on[a-z]+="/);
  });

  it('larger than a form may be is refused', async () => {
    const key = (await lead.browser.open('/notes/one')).$('main input[name=_key]').attr('value')!;
    const answered = await lead.browser.post(
      '/notes/one',
      new URLSearchParams({ what: 'x'.repeat(300_000), _key: key }),
    );
    expect([answered.status, answered.heading]).toEqual([413, 'That is too large']);
  });
});

/** What the line to a server does in journeys/survives-a-lost-database.spec.ts: once, a commit is done and not answered. */
function cutAfterNextCommit(): void {
  const line = EmbeddedEngine.prototype;
  const { protocol } = line;
  line.protocol = async function (this: EmbeddedEngine, bytes) {
    const answer = await protocol.call(this, bytes);
    if (!Buffer.from(bytes).includes('commit')) return answer;
    line.protocol = protocol;
    throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
  };
}
