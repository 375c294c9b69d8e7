import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '../import-kind.ts';
import { type ImportsSite, openImportsSite } from '../testing/imports-site.ts';
import { thingKind, withThings } from '../testing/thing-kind.ts';

describe('somebody sends a file', () => {
  let site: ImportsSite;
  let takeAway: () => Promise<unknown>;

  beforeAll(async () => {
    site = await openImportsSite([
      thingKind() as ImportKind,
      { ...(thingKind() as ImportKind), kind: 'others', label: 'Others', needs: 'others:bring-in' },
    ]);
    takeAway = await withThings(site);
  });
  afterAll(async () => {
    await takeAway();
    await site.close();
  });

  const lying = (): string[] => (existsSync(site.received) ? readdirSync(site.received) : []);
  const runs = (orgId: string) => site.past('select * from imports.run where org_id = $1', [orgId]);

  it('and sees what it was taken for, and then what came of it', async () => {
    const { browser, actor } = site.signIn();
    const form = await browser.open('/imports');
    expect(form.heading).toBe('Imports');
    expect(form.text).toContain('Things');
    expect(form.text).not.toContain('Others');
    expect(form.text).toContain('Your organisation has sent no files yet.');

    const sent = await browser.sendFile(form, 'file', 'Code,Amount,Note\na,1,x\nb,,y\nc,3,z\n');
    expect(sent.heading).toBe('Things');
    expect(sent.text).toContain('The file has come. It holds: Things.');
    expect(sent.text).toContain('Waiting It will be read in a moment. You may leave this page.');
    expect(sent.$('#how-far').attr('data-moving')).toBe('true');
    expect(lying()).toHaveLength(1);
    expect(await runs(actor.orgId)).toMatchObject([{ kind: 'things', source: 'page', status: 'waiting', bytes: 34 }]);

    await site.doJobs();
    const read = await browser.open(sent.path);
    expect(read.text).toContain('Read The whole file has been read.');
    const facts = read.$('.govuk-summary-list__value');
    expect(
      facts
        .map((_, each) => read.$(each).text())
        .get()
        .slice(1),
    ).toEqual(['Sent on this page', '2', '0', '0', '1']);
    const cells = read.$('tbody th, tbody td');
    expect(cells.map((_, each) => read.$(each).text()).get()).toEqual([
      '3',
      'Amount',
      'This is not a number',
      'Write the amount in figures',
    ]);
    expect(read.text).toContain('These columns are not used: Note.');
    expect(read.$('#how-far').attr('data-moving')).toBe('false');
    expect(lying()).toEqual([]);

    const list = await browser.open('/imports');
    expect(list.$('tbody tr')).toHaveLength(1);
    expect(list.$('tbody tr').text()).toMatch(/Things.*Read.*2.*1/);
  });

  it('and pressing twice sends it once', async () => {
    const { browser, actor } = site.signIn();
    const form = await browser.open('/imports');
    const first = await browser.sendFile(form, 'file', 'Code,Amount\na,1\n');
    const second = await browser.sendFile(form, 'file', 'Code,Amount\na,1\n');
    expect(second.path).toBe(first.path);
    expect(await runs(actor.orgId)).toHaveLength(1);
    await site.doJobs();
  });

  it.each([
    ['an empty one', '', 'The file is empty. Choose a file, or export it again'],
    ['a PDF', '%PDF-1.7 …', 'This is a PDF, from which rows cannot be read. Export the data as CSV and send that file'],
    [
      'one with headings that nobody knows',
      'Name,Colour\na,red\n',
      'The first row does not have the headings of a file that can be brought in here, which are: Things. Check that the headings are in the first row',
    ],
    ['one without a column that is needed', 'Code,Colour\na,red\n', 'There is no column Amount. Add it'],
  ])('but %s is refused with what to do, and nothing of it is kept', async (_which, content, sentence) => {
    const { browser, actor } = site.signIn();
    const before = lying();
    const answer = await browser.sendFile(await browser.open('/imports'), 'file', content);
    expect(answer.status).toBe(400);
    expect(answer.problems).toEqual([sentence]);
    expect(answer.$('.govuk-error-summary a').attr('href')).toBe('#file');
    expect(await runs(actor.orgId)).toEqual([]);
    expect(lying()).toEqual(before);
  });

  it('but a form without a file asks for one', async () => {
    const { browser } = site.signIn();
    const form = await browser.open('/imports');
    const key = form.$('main form input[name=_key]').attr('value')!;
    const answer = await browser.post('/imports', new URLSearchParams({ _key: key }));
    expect(answer.problems).toEqual(['Choose a file']);
  });

  it('but not without the permission, and not a kind that is not theirs', async () => {
    const { browser } = site.signIn({ permissions: [] });
    expect((await browser.open('/imports')).status).toBe(404);
    const { browser: other } = site.signIn({ permissions: ['imports:send-file', 'others:bring-in'] });
    const sent = await other.sendFile(await other.open('/imports'), 'file', 'Code,Amount\na,1\n');
    expect(sent.heading).toBe('Others');
  });
});
