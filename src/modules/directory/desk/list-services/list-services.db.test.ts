import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';
import { writeProviders } from '../../entry/write-entries.ts';
import { deskPaths } from '../desk.paths.ts';

describe('the desk of the directory', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite();
    const other = aProvider({ name: 'Ferry Lane Trust' });
    await site.database.as(site.curator.actor, (tx) => writeProviders({ tx, actor: site.curator.actor }, [other]));
    await site.publish([aService(other, { name: 'Debt advice' })]);
  });
  afterAll(() => site.close());

  const rows = async (who: 'curator' | 'worker' | 'stranger', query = '') => {
    const page = await site[who].browser.open(`${deskPaths.desk}${query}`);
    return page
      .$('tbody tr th, tbody tr td:first-child')
      .map((_, each) => page.$(each).text().trim())
      .get();
  };

  it('shows a curator every service, and a provider’s worker theirs', async () => {
    expect((await rows('curator')).toSorted()).toEqual(['Debt advice', 'Homework club']);
    expect(await rows('worker')).toEqual(['Homework club']);
    expect(await rows('stranger')).toEqual([]);
    expect(await rows('curator', '?name=ferry')).toEqual(['Debt advice']);
  });

  it('says what is due, until somebody confirms that all is right', async () => {
    const { browser } = site.worker;
    expect(await rows('worker', '?shown=due')).toEqual(['Homework club']);
    const page = await browser.send(await browser.open(deskPaths.service(site.entry)));
    expect(page.text).toContain('You said today that all of it is right.');
    expect(await rows('worker', '?shown=due')).toEqual([]);
    expect(await site.past('select confirmed_by from directory.published order by confirmed_by')).toEqual([
      { confirmed_by: 'provider' },
      { confirmed_by: null },
    ]);
    await site.past(`update directory.service set confirmed_on = current_date - 91`);
    expect(await rows('worker', '?shown=due')).toEqual(['Homework club']);
  });

  it('lets a curator say what is bound by law, and how often it is confirmed', async () => {
    const { browser } = site.curator;
    const form = await browser.open(deskPaths.lookAfter(site.entry));
    expect((await browser.send(form, { everyDays: '0' })).problems).toEqual(['Enter a number of days from 1 to 1,000']);
    const late = await browser.open(deskPaths.lookAfter(site.entry));
    await browser.send(form, { protection: 'statutory', everyDays: '365' });
    expect(
      await site.past(
        `select protection, confirm_by - confirmed_on as days from directory.published where name = 'Homework club'`,
      ),
    ).toEqual([{ protection: 'statutory', days: 365 }]);
    expect((await browser.send(late, { everyDays: '30' })).problems).toEqual([
      'It changed while you were writing. Look again, and save once more',
    ]);
  });

  it('takes a service out with a reason, and only a curator puts it back', async () => {
    const { browser } = site.worker;
    await site.past(`update directory.service set protection = 'ordinary'`);
    const form = await browser.open(deskPaths.remove(site.entry));
    expect((await browser.send(form, { because: '' })).problems).toEqual(['Say why']);
    const page = await browser.send(form, { because: 'The hall is closed' });
    expect(page.text).toContain('The hall is closed');
    expect(page.text).not.toContain('Put it back');
    expect(await site.past('select name from directory.published')).toEqual([{ name: 'Debt advice' }]);
    expect(await rows('worker')).toEqual([]);
    expect(await rows('worker', '?shown=removed')).toEqual(['Homework club']);
    await site.curator.browser.send(await site.curator.browser.open(deskPaths.service(site.entry)));
    expect(await site.past('select 1 from directory.published')).toHaveLength(2);
  });

  it('is there for nobody else, and nothing of a service for the worker of another provider', async () => {
    const lead = await site.signIn('school-lead');
    expect((await lead.browser.open(deskPaths.desk)).status).toBe(404);
    for (const path of [deskPaths.service(site.entry), deskPaths.remove(site.entry)])
      expect((await site.stranger.browser.open(path)).status, path).toBe(404);
  });
});
