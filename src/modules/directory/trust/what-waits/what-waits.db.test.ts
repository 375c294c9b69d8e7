import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { aService } from '../../testing/directory-examples.ts';
import { whatWaitsHomePanel } from './what-waits-home-panel.tsx';

describe('what waits for a curator', () => {
  let site: DeskSite;
  let other: SignedInUser;

  beforeAll(async () => {
    site = await openDeskSite([whatWaitsHomePanel]);
    other = await site.signIn('directory-curator', site.curator.organisation);
    await site.publish([aService(site.provider, { name: 'Debt advice' })]);
    await site.past('update directory.service set confirmed_on = current_date');
  });
  afterAll(() => site.close());

  const panel = async ({ browser }: SignedInUser) => {
    const page = await browser.open('/');
    return page
      .$('section a')
      .map((_, each) => page.$(each).text())
      .get();
  };
  const listed = async ({ browser }: SignedInUser, shown: string) => {
    const page = await browser.open(`${deskPaths.desk}?shown=${shown}`);
    return page
      .$('tbody th, tbody td:first-child')
      .map((_, each) => page.$(each).text().trim())
      .get();
  };

  it('is an entry that is named to nobody, until a curator says whose it is', async () => {
    expect(await panel(site.curator)).toEqual(['2 services that no curator looks after by name']);
    expect((await listed(site.curator, 'nobody')).toSorted()).toEqual(['Debt advice', 'Homework club']);
    const form = await site.curator.browser.open(deskPaths.lookAfter(site.entry));
    const options = form
      .$('select[name=curator] option')
      .map((_, each) => form.$(each).text())
      .get();
    expect(options).toEqual(['Nobody by name', 'A directory-curator', 'A directory-curator']);
    const refused = await site.curator.browser.send(form, { curator: site.worker.actor.userId, everyDays: '30' });
    expect(refused.problems).toEqual(['Choose somebody who is a curator']);
    expect(refused.$('input[name=everyDays]').val()).toBe('30');
    const page = await site.curator.browser.send(form, { curator: other.actor.userId });
    expect(page.text).toContain('A directory-curator looks after it.');
    expect(await listed(other, 'mine')).toEqual(['Homework club']);
    expect(await listed(site.curator, 'mine')).toEqual([]);
    const audit = await site.past<{ content: string }>(
      `select content from audit.content where action = 'directory.looked-after'`,
    );
    expect(audit.map(({ content }) => JSON.parse(content) as unknown)).toMatchObject([{ curator: other.actor.userId }]);
  });

  it('is what is past its day, one’s own first', async () => {
    await site.past('update directory.service set confirmed_on = current_date - 91');
    expect(await panel(other)).toEqual([
      '1 service that you look after and nobody has confirmed for too long',
      '2 services in all that nobody has confirmed for too long',
      '1 service that no curator looks after by name',
    ]);
    expect(await listed(other, 'mine-due')).toEqual(['Homework club']);
  });

  it('is what waits for review, and what was reported', async () => {
    await site.worker.browser.send(await site.worker.browser.open(site.change), { name: 'New', because: 'x' });
    const report = await site.visitor().open(`/directory/services/${site.entry}/mistake`);
    await site.visitor().send(report, { words: 'The day is wrong' });
    expect((await panel(other)).slice(0, 2)).toEqual([
      '1 service with a mistake that somebody reported',
      '1 service with changes that wait for review',
    ]);
    expect(await listed(other, 'mistakes')).toEqual(['New']);
  });

  it('is no provider’s to see: neither the panel nor whose an entry is', async () => {
    expect(await panel(site.worker)).toEqual([]);
    expect((await site.worker.browser.open(deskPaths.service(site.entry))).text).not.toContain('looks after it');
    expect((await site.worker.browser.open(deskPaths.desk)).text).not.toContain('You look after');
    const page = await site.visitor().open(`/directory/services/${site.entry}`);
    expect(page.body).not.toContain('directory-curator');
  });
});
