import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';

const TODAY = todayInLondon();
const RATING = {
  ratedBy: 'Borough evidence board',
  level: 'Level 3 <of 4>',
  ratedOn: '2026-05-04',
  url: 'https://board.example/3',
};
const CHECK = {
  kind: 'safeguarding',
  found: 'Policy and checks of staff were seen.',
  checkedOn: '2026-06-01',
  dueOn: '2026-06-30',
};

describe('evidence and checks of a service', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite();
  });
  afterAll(() => site.close());

  const everybodys = () => site.visitor().open(directoryPaths.service(site.entry));
  const add = async (path: string, filled: Record<string, string>): Promise<SeenPage> =>
    site.curator.browser.send(await site.curator.browser.open(path), filled);
  const end = async (text: string, sent?: string): Promise<SeenPage> => {
    const page = await site.curator.browser.open(deskPaths.proof(site.entry));
    const button = page.$(`form:contains("${text}")`);
    const values = new URLSearchParams(
      button
        .serializeArray()
        .map(({ name, value }): [string, string] => [name, name === 'ends' ? (sent ?? value) : value]),
    );
    return site.curator.browser.post(button.attr('action')!, values);
  };
  const audit = (action: string) => site.past('select 1 from audit.content where action = $1', [action]);

  it('are said to be none where there are none', async () => {
    const page = await everybodys();
    expect(page.text).toContain('No national body’s rating of what this service does is written down here.');
    expect(page.text).toContain('No check of this service is written down here.');
  });

  it('a curator writes down a rating of any body, in its words, and everybody reads it', async () => {
    const form = await site.curator.browser.open(deskPaths.addEvidence(site.entry));
    expect(form.$('datalist option').length).toBeGreaterThan(3);
    const wrong = await add(deskPaths.addEvidence(site.entry), {
      ...RATING,
      ratedBy: '',
      ratedOn: addDays(TODAY, 1),
      url: 'javascript:alert(1)',
    });
    expect(wrong.problems).toEqual([
      'Say which body rated it',
      'The day of the rating must not be after today',
      'Enter a web address that begins with https://',
    ]);
    expect(wrong.$('input[name=level]').val()).toBe('Level 3 <of 4>');
    await add(deskPaths.addEvidence(site.entry), RATING);
    const page = await everybodys();
    expect(page.text).toContain('Borough evidence boardLevel 3 <of 4>, 4 May 2026');
    expect(page.$('a[href="https://board.example/3"]').length).toBe(1);
    expect(page.body).not.toContain('directory-curator');
    expect(await audit('directory.evidence-added')).toHaveLength(1);
  });

  it('or what was looked at, with the day when it is due again, and only the newest of each kind stands', async () => {
    const wrong = await add(deskPaths.addCheck(site.entry), { ...CHECK, dueOn: '2026-06-01', found: '' });
    expect(wrong.problems).toEqual([
      'Say what was found',
      'The day when it is due again must be after the day of the check',
    ]);
    expect(wrong.$('input[name=kind][checked]').val()).toBe('safeguarding');
    await add(deskPaths.addCheck(site.entry), CHECK);
    await add(deskPaths.addCheck(site.entry), { ...CHECK, found: 'An older look', checkedOn: '2025-06-01' });
    const page = await everybodys();
    expect(page.text).toContain('Policy and checks of staff were seen.');
    expect(page.text).toContain('Looked at on 1 June 2026. It was due again on 30 June 2026.');
    expect(page.text).not.toContain('An older look');
    expect(await audit('directory.check-added')).toHaveLength(2);
  });

  it('ends, and nobody outside reads it any more', async () => {
    const other = await site.past<{ id: string }>(`select id from directory.quality_check limit 1`);
    expect((await end('End: Borough evidence board', other[0]!.id)).status).toBe(404);
    expect((await end('End: Borough evidence board', 'x')).status).toBe(404);
    await end('End: Borough evidence board');
    expect((await everybodys()).text).not.toContain('Borough evidence board');
    expect(await site.past('select 1 from directory.evidence where ended_on is null')).toEqual([]);
    expect(await audit('directory.proof-ended')).toHaveLength(1);
  });

  it('are read as the public role only once they are published, and with nobody’s name', async () => {
    const read = (table: string) =>
      site.database.as('public', (tx) => sql.raw(`select * from directory.${table}`).execute(tx));
    for (const table of ['evidence', 'quality_check', 'evidence_body', 'mistake', 'confirm_ask', 'service'])
      await expect(read(table), table).rejects.toThrow('permission denied');
    const { rows } = await read('published_check');
    expect(rows.map((row) => Object.keys(row as object))).toEqual([
      ['id', 'service_id', 'kind', 'checked_on', 'due_on', 'found'],
    ]);
    await site.past('update directory.service set removed_at = now()');
    await site.past('select directory.show_published(array(select id from directory.service))');
    expect((await read('published_check')).rows).toEqual([]);
    await site.past('update directory.service set removed_at = null');
    await site.past('select directory.show_published(array(select id from directory.service))');
  });

  it('are a provider’s to read and a curator’s to write', async () => {
    const own = await site.worker.browser.open(deskPaths.proof(site.entry));
    expect(own.text).toContain('Policy and checks of staff were seen.');
    expect(own.$('main form, main a').length).toBe(0);
    const lead = await site.signIn('school-lead');
    const writing = [deskPaths.addEvidence(site.entry), deskPaths.addCheck(site.entry), deskPaths.evidenceBodies];
    for (const path of writing)
      for (const who of [site.worker, site.stranger, lead])
        expect((await who.browser.open(path)).status, path).toBe(404);
    for (const who of [site.stranger, lead])
      expect((await who.browser.open(deskPaths.proof(site.entry))).status).toBe(404);
  });

  it('the bodies that are offered are the area’s to change', async () => {
    const body = { name: 'Borough evidence board', levels: 'Level 1 to 4', url: 'https://board.example' };
    expect((await add(deskPaths.evidenceBodies, { ...body, levels: '' })).problems).toEqual(['Say how it rates']);
    expect((await add(deskPaths.evidenceBodies, body)).text).toContain('It is in the list.');
    const again = await add(deskPaths.evidenceBodies, { ...body, name: 'borough Evidence board' });
    expect(again.problems).toEqual(['It is in the list already']);
    const button = again.$('form:contains("Take out Borough evidence board")');
    const values = new URLSearchParams(
      button.serializeArray().map(({ name, value }): [string, string] => [name, value]),
    );
    expect((await site.curator.browser.post(button.attr('action')!, values)).text).not.toContain('Take out Borough');
    expect(await audit('directory.evidence-body-ended')).toHaveLength(1);
  });
});
