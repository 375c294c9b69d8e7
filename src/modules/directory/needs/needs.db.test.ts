import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { directoryPaths } from '../directory.paths.ts';
import { aService } from '../testing/directory-examples.ts';
import { type DeskSite, openDeskSite } from '../testing/desk-site.ts';
import { needsPaths } from './needs.paths.ts';
import { OUR_NEEDS } from './needs.queries.ts';

describe('needs and the words for them', () => {
  let site: DeskSite;
  let curator: SignedInUser;

  beforeAll(async () => {
    site = await openDeskSite();
    curator = site.curator;
  });
  afterAll(() => site.close());

  const idOf = async (name: string): Promise<string> =>
    (await site.past<{ id: string }>('select id from directory.term where name = $1', [name]))[0]!.id;
  const found = async (words: string) => {
    const { text } = await curator.browser.open(`${directoryPaths.directory}?q=${encodeURIComponent(words)}`);
    return text.includes('Kite makers');
  };
  /** As the audit has it: which words were added or taken out. */
  const changed = async () =>
    (
      await site.past<{ content: string }>(
        `select content from audit.content where action = 'directory.words-changed' order by entry_id`,
      )
    ).map(({ content }): unknown => JSON.parse(content));
  const publishAbout = (id: string) =>
    site.publish([
      aService(site.provider, { name: 'Kite makers', attributes: [{ id: newId(), taxonomy_term: { id, name: 'x' } }] }),
    ]);

  it('are added by a curator, and found by what people say for them', async () => {
    const form = await curator.browser.open(needsPaths.add);
    const page = await curator.browser.send(form, {
      name: 'Somewhere to fly',
      description: 'Room for a kite.',
      below: '',
    });
    expect(page.text).toContain('The need is added');
    const id = await idOf('Somewhere to fly');
    await publishAbout(id);
    expect(await found('wuthering')).toBe(false);
    const words = await curator.browser.open(needsPaths.addWords(id));
    const after = await curator.browser.send(words, { words: 'Wuthering\n\n wuthering \nblown  away' });
    expect(after.text).toContain('2 are added.');
    expect(await found('wuthering')).toBe(true);
    expect(await changed()).toMatchObject([{ need: id, added: ['blown away', 'wuthering'] }]);
  });

  it('are found no more by a word that is taken out', async () => {
    const page = await curator.browser.open(needsPaths.need(await idOf('Somewhere to fly')));
    await curator.browser.send(page, { word: 'wuthering' });
    expect(await found('wuthering')).toBe(false);
    expect(await found('blown away')).toBe(true);
    expect((await changed()).at(-1)).toMatchObject({ removed: ['wuthering'] });
  });

  it('keep what was typed where something is missing, or is there already', async () => {
    const form = await curator.browser.open(needsPaths.add);
    const empty = await curator.browser.send(form, { name: '', description: 'Room for a kite.' });
    expect(empty.text).toContain('Enter what it is called');
    expect(empty.body).toContain('Room for a kite.');
    const again = await curator.browser.send(form, { name: 'SOMEWHERE to fly', description: 'x' });
    expect(again.text).toContain('There is a need of this name');
  });

  it('are found by their new name, and by the one that they stand below', async () => {
    const id = await idOf('Somewhere to fly');
    const form = await curator.browser.open(needsPaths.change(id));
    const stale = await curator.browser.open(needsPaths.change(id));
    const feelings = await idOf('Feelings and mental health');
    await curator.browser.send(form, { name: 'Room for gliding', description: 'x', below: feelings, used: 'yes' });
    expect(await found('gliding')).toBe(true);
    const { text } = await curator.browser.open(`${directoryPaths.directory}?need=${feelings}`);
    expect(text).toContain('Kite makers');
    const second = await curator.browser.send(stale, { name: 'Another', description: 'x', below: '', used: 'yes' });
    expect(second.text).toContain('It changed while you were writing');
    const tree = await curator.browser.open(needsPaths.change(feelings));
    const under = await curator.browser.send(tree, { below: await idOf('School and learning'), used: 'yes' });
    expect(under.text).toContain('Others stand below it');
  });

  it('of another directory are linked to one of ours, which then finds its services', async () => {
    const outside = newId();
    const taxonomy = newId();
    await site.past(`insert into directory.taxonomy values ($1, 'Elsewhere’s list', 'x', null, null, 'Elsewhere')`, [
      taxonomy,
    ]);
    await site.past(
      `insert into directory.term (id, taxonomy_id, name, description, term_uri, source) values ($1, $2, 'Aviation', '', 'https://elsewhere.example/1', 'Elsewhere')`,
      [outside, taxonomy],
    );
    await site.publish([
      aService(site.provider, {
        name: 'Glider club',
        attributes: [{ id: newId(), taxonomy_term: { id: outside, name: 'Aviation' } }],
      }),
    ]);
    const waiting = await curator.browser.open(needsPaths.needs);
    expect(waiting.text).toContain('Waiting to be linked');
    const form = await curator.browser.open(needsPaths.change(outside));
    await curator.browser.send(form, { below: await idOf('Room for gliding'), used: 'yes' });
    const { text } = await curator.browser.open(`${directoryPaths.directory}?need=${await idOf('Room for gliding')}`);
    expect(text).toContain('Glider club');
    expect((await curator.browser.open(needsPaths.needs)).text).not.toContain('Waiting to be linked');
    expect(await site.past('select name from directory.term where id = $1', [outside])).toEqual([{ name: 'Aviation' }]);
  });

  it('of other directories stand on pages, and so do the words of one', async () => {
    const taxonomy = newId();
    await site.past(`insert into directory.taxonomy values ($1, 'A long list', 'x', null, null, 'Elsewhere')`, [
      taxonomy,
    ]);
    await site.past(
      `insert into directory.term (id, taxonomy_id, name, description, source)
       select gen_random_uuid(), $1, 'Outside ' || lpad(n::text, 4, '0'), '', 'Elsewhere' from generate_series(1, 520) n`,
      [taxonomy],
    );
    const first = await curator.browser.open(needsPaths.needs);
    expect(first.text).toContain('Outside 0001');
    expect(first.text).not.toContain('Outside 0026');
    expect((await curator.browser.open(`${needsPaths.needs}?page=21`)).text).toContain('Outside 0520');
    const id = await idOf('Somewhere to fly').catch(() => idOf('Room for gliding'));
    await site.past(
      `insert into directory.synonym (said, term_id, source) select 'zz ' || n, $1, 'x' from generate_series(100, 160) n`,
      [id],
    );
    expect((await curator.browser.open(needsPaths.need(id))).text).not.toContain('zz 160');
    expect((await curator.browser.open(`${needsPaths.need(id)}?page=3`)).text).toContain('zz 160');
    await site.past('delete from directory.term where taxonomy_id = $1', [taxonomy]);
  });

  it('are offered no more once they are not used; those below them end too, or go below another', async () => {
    const id = await idOf('Room for gliding');
    const add = async (name: string, below: string) => {
      const form = await curator.browser.open(needsPaths.add);
      return curator.browser.send(form, { name, description: 'x', below });
    };
    const standing = (name: string) =>
      site.past('select parent_id as below, ended_on is not null as ended from directory.term where name = $1', [name]);
    await curator.browser.send(await curator.browser.open(needsPaths.change(id)), { below: '', used: 'yes' });
    await add('Balloons', id);
    const end = async (more: Record<string, string>) =>
      curator.browser.send(await curator.browser.open(needsPaths.change(id)), { used: 'no', ...more });
    expect((await end({})).problems).toEqual(['Say what becomes of the needs below it']);
    expect((await end({ children: 'move' })).problems).toEqual(['Choose the need that they go below']);
    const feelings = await idOf('Feelings and mental health');
    await add('Balloons', feelings);
    expect((await end({ children: 'move', moveTo: feelings })).problems).toEqual([
      'A need of the same name stands below that one: change its name first',
    ]);
    const school = await idOf('School and learning');
    await end({ children: 'move', moveTo: school });
    expect((await curator.browser.open(needsPaths.need(id))).text).toContain('No longer used since');
    expect(await standing('Balloons')).toContainEqual({ below: school, ended: false });
    expect(await standing('Aviation')).toEqual([{ below: school, ended: false }]);
    expect((await curator.browser.open(`${directoryPaths.directory}?need=${school}`)).text).toContain('Glider club');
  });

  it('never stand below one that is not used any more', async () => {
    const form = await curator.browser.open(needsPaths.add);
    const id = await idOf('Room for gliding');
    const late = await curator.browser.send(form, { name: 'Parachutes', description: 'Falling slowly.', below: id });
    expect(late.problems).toEqual(['The need that you chose is not used any more: choose another, or none']);
    expect(late.body).toContain('Falling slowly.');
    await site.past(`update directory.term set ended_on = null where id = $1`, [id]);
    await curator.browser.send(form, { name: 'Parachutes', description: 'x', below: id });
    const child = await idOf('Parachutes');
    await site.past(`update directory.term set parent_id = $1 where name = 'Aviation'`, [child]);
    await curator.browser.send(await curator.browser.open(needsPaths.change(id)), { used: 'no', children: 'end' });
    // What another directory uses was linked to the one that ended with it: it waits to be linked anew.
    expect(await site.past(`select parent_id as below from directory.term where name = 'Aviation'`)).toEqual([
      { below: null },
    ]);
    expect((await curator.browser.open(needsPaths.needs)).text).toContain('Aviation');
    const again = await curator.browser.open(needsPaths.change(child));
    expect((await curator.browser.send(again, { used: 'yes' })).problems).toHaveLength(1);
    expect(await site.past('select ended_on is null as used from directory.term where id = $1', [child])).toEqual([
      { used: false },
    ]);
  });

  it('have one name once, also where two curators add it at the same moment', async () => {
    const other = await site.signIn('directory-curator');
    const forms = [await curator.browser.open(needsPaths.add), await other.browser.open(needsPaths.add)];
    const typed = [
      { name: 'Trampolines', description: 'Up and down.' },
      { name: ' trampoLINES ', description: 'Up and down.' },
    ];
    const pages = await Promise.all([curator, other].map(({ browser }, i) => browser.send(forms[i]!, typed[i]!)));
    const late = pages.filter(({ problems }) => problems.length > 0);
    expect(late.map(({ problems }) => problems)).toEqual([
      ['There is a need of this name already: choose another name'],
    ]);
    expect(late[0]!.body).toContain('Up and down.');
    const twice = site.past(
      `insert into directory.term (id, taxonomy_id, name, description, source) values ($1, $2, ' TRAMPOlines ', '', 'x')`,
      [newId(), OUR_NEEDS],
    );
    await expect(twice).rejects.toMatchObject({ code: '23505' });
  });

  it('of another directory are offered to nobody before they are linked; their services are found by the words', async () => {
    const [taxonomy, outside] = [newId(), newId()];
    await site.past(`insert into directory.taxonomy values ($1, 'A third list', 'x', null, null, 'A third')`, [
      taxonomy,
    ]);
    await site.past(
      `insert into directory.term (id, taxonomy_id, name, description, source) values ($1, $2, 'Zeppelins', '', 'A third')`,
      [outside, taxonomy],
    );
    await site.publish([
      aService(site.provider, {
        name: 'Airship club',
        attributes: [{ id: newId(), taxonomy_term: { id: outside, name: 'Zeppelins' } }],
      }),
    ]);
    const offered = async (query = '') => {
      const { $ } = await curator.browser.open(`${directoryPaths.directory}${query}`);
      return $('#need').text().includes('Zeppelins');
    };
    expect(await offered()).toBe(false);
    expect((await curator.browser.open(`${directoryPaths.directory}?q=zeppelins`)).text).toContain('Airship club');
    // By an address that chooses it, it is chosen.
    expect(await offered(`?need=${outside}`)).toBe(true);
    const form = await curator.browser.open(needsPaths.change(outside));
    await curator.browser.send(form, { below: await idOf('School and learning'), used: 'yes' });
    expect(await offered()).toBe(true);
  });

  it('have other words too, a page of them', async () => {
    const form = await curator.browser.open(needsPaths.otherWords);
    const page = await curator.browser.send(form, { said: 'AAA kites', means: 'gliding' });
    expect(page.text).toContain('aaa kites');
    const [kites] = await site.past<{ id: string }>(`select id from directory.synonym where said = 'aaa kites'`);
    const after = await curator.browser.send(page, { word: kites!.id });
    expect(after.text).toContain('The words are taken out');
    expect(await site.past(`select 1 from directory.synonym where said = 'aaa kites'`)).toEqual([]);
    const words = ['aaa kites: gliding'];
    expect((await changed()).slice(-2)).toMatchObject([{ added: words }, { removed: words }]);
  });

  it('are kept by curators alone', async () => {
    const id = await idOf('Somewhere to fly').catch(() => OUR_NEEDS);
    for (const path of [
      needsPaths.needs,
      needsPaths.add,
      needsPaths.need(id),
      needsPaths.change(id),
      needsPaths.otherWords,
    ])
      expect((await site.worker.browser.open(path)).status).toBe(404);
  });

  it('show a curator who changed what, and what it was before', async () => {
    const [added] = await site.past<{ id: string }>(
      `select term_id as id from directory.need_change where was is null and now ->> 'name' = 'Somewhere to fly'`,
    );
    const { id } = added!;
    const form = await curator.browser.open(needsPaths.change(id));
    await curator.browser.send(form, { description: 'A field for a kite.' });
    await site.past(`delete from directory.need_change where now ->> 'said' like 'zz %'`);
    const link = (await curator.browser.open(needsPaths.need(id))).$('a:contains("Who changed it")');
    const page = await curator.browser.open(link.attr('href')!);
    const [latest, ...before] = page
      .$('table:contains("What was changed") tbody tr')
      .map((_, row) => page.$(row).text().replaceAll(/\s+/g, ' '))
      .get();
    expect(latest).toContain('What it means: ‘A field for a kite.’, was ‘');
    expect(latest).toContain('A directory-curator');
    expect(before.join()).toContain('Taken out: ‘wuthering’');
    expect(before.join()).toContain('Added: ‘blown away’');
    expect(before.at(-1)).toContain('Added: Somewhere to fly');
    expect((await site.worker.browser.open(needsPaths.history(id))).status).toBe(404);
  });

  it('show who changed words that mean other words', async () => {
    await curator.browser.send(await curator.browser.open(needsPaths.otherWords), { said: 'gubbins', means: 'things' });
    const link = (await curator.browser.open(needsPaths.otherWords)).$('a:contains("Who changed them")');
    const page = await curator.browser.open(link.attr('href')!);
    expect(page.text).toContain('Added: ‘gubbins’, look for ‘things’ too');
    expect((await site.worker.browser.open(needsPaths.otherWordsHistory)).status).toBe(404);
  });
});
