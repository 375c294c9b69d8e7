import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '../import-kind.ts';
import { type ImportsSite, openImportsSite } from '../testing/imports-site.ts';
import { thingKind, withThings } from '../testing/thing-kind.ts';
import type { Browser, SeenPage } from '../../testing/browser.ts';

describe('somebody looks at a file that was sent', () => {
  let site: ImportsSite;
  let takeAway: () => Promise<unknown>;

  beforeAll(async () => {
    const told = thingKind();
    const formula = { column: '=cmd|A1', code: 'told', message: '+1', remedy: 'Say "so", or not' };
    const prepare: ImportKind['prepare'] = async () => (cells) =>
      cells['Amount'] === '99'
        ? { ok: false, faults: [formula] }
        : { ok: true, row: { code: cells['Code'], amount: 1 } };
    site = await openImportsSite([{ ...told, prepare } as ImportKind]);
    takeAway = await withThings(site);
  });
  afterAll(async () => {
    await takeAway();
    await site.close();
  });

  const send = async (browser: Browser, content: string): Promise<SeenPage> => {
    const { path } = await browser.sendFile(await browser.open('/imports'), 'file', content);
    await site.doJobs();
    return browser.open(path);
  };

  it('and pages through what is wrong', async () => {
    const { browser } = site.signIn();
    const first = await send(browser, `Code,Amount\n${'a,99\n'.repeat(70)}`);
    expect(first.$('tbody tr')).toHaveLength(25);
    expect(first.text).toContain('Showing 1 to 25 of 70 faults');
    const last = await browser.open(`${first.path}?page=3`);
    expect(last.$('tbody tr')).toHaveLength(20);
    expect(last.$('tbody tr').last().text()).toContain('71');
    expect(last.$('.govuk-pagination__prev a').attr('href')).toBe(`${first.path}?page=2`);
    expect((await browser.open(`${first.path}?page=99`)).text).toContain('Showing 51 to 70 of 70 faults');
  });

  it('and narrows it down to a column', async () => {
    const { browser } = site.signIn();
    const first = await send(browser, 'Code,Amount\na,99\nb,1\n');
    const narrowed = await browser.open(`${first.path}?column=1`);
    expect(narrowed.text).toContain('Showing 1 to 1 of 1 fault');
    expect(narrowed.$('.rooted-chip').text()).toContain('Column: =cmd|A1');
    const unknown = await browser.open(`${first.path}?column=2`);
    expect(unknown.text).toContain('something that this list does not know, which was left out: Column.');
    expect(unknown.text).toContain('Showing 1 to 1 of 1 fault');
  });

  it('and keeps it as a file in which nothing is taken for a formula', async () => {
    const { browser, actor } = site.signIn();
    const { path } = await send(browser, 'Code,Amount\na,99\n');
    const file = await browser.open(`${path}/rows.csv`);
    expect(file.headers['content-disposition']).toMatch(/filename="faults-\d{4}-\d\d-\d\d\.csv"/);
    expect(file.body.split('\r\n').slice(1)).toEqual([
      'Row,Column,What is wrong,What to do',
      `2,'=cmd|A1,'+1,"Say ""so"", or not"`,
      '',
    ]);
    const audited = await site.past(
      `select count(*)::int as n from audit.content where org_id = $1 and action = 'imports.faults-exported'`,
      [actor.orgId],
    );
    expect(audited).toEqual([{ n: 1 }]);
  });

  it('and a colleague sees it as sent by a colleague', async () => {
    const { browser, actor } = site.signIn();
    const mine = await send(browser, 'Code,Amount\na,1\n');
    expect(mine.text).toContain('by you');
    const { browser: colleague } = site.signIn({ orgId: actor.orgId });
    expect((await colleague.open(mine.path)).text).toContain('by a colleague');
  });

  it('but another organisation, or somebody who may not bring in that kind, finds no such page', async () => {
    const { browser, actor } = site.signIn();
    const { path } = await send(browser, 'Code,Amount\na,99\n');
    const { browser: stranger } = site.signIn();
    const { browser: colleague } = site.signIn({ orgId: actor.orgId, permissions: ['imports:send-file'] });
    for (const one of [stranger, colleague]) {
      expect((await one.open(path)).status).toBe(404);
      expect((await one.open(`${path}/rows.csv`)).status).toBe(404);
      expect((await one.open('/imports')).text).toContain('Your organisation has sent no files yet.');
    }
    expect((await browser.open('/imports/nothing-there')).status).toBe(404);
  });
});
