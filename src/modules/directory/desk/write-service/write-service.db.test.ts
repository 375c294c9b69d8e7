import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { deskPaths } from '../desk.paths.ts';

describe('somebody writes a service of the directory', () => {
  let site: DeskSite;

  beforeAll(async () => {
    site = await openDeskSite();
  });
  afterAll(() => site.close());

  const change = async (who: SignedInUser, filled: Record<string, string | string[]>) =>
    who.browser.send(await who.browser.open(site.change), { because: 'They told me', ...filled });

  const newest = async () =>
    (
      await site.past<{ number: number; status: string; entry: Record<string, unknown>; ours: unknown }>(
        'select number, status, entry, ours from directory.service_version order by number desc limit 1',
      )
    )[0]!;

  const published = () => site.past<{ name: string; entry: unknown }>('select name, entry from directory.published');

  it('and what a curator saves is read by everybody at once, and the rest of the entry stays as it was', async () => {
    const page = await change(site.curator, { name: 'Club for homework', oldest: '12' });
    expect(page.text).toContain('Saved and published');
    expect(page.heading).toBe('Club for homework');
    const { entry, ours, status } = await newest();
    expect(status).toBe('published');
    const { last_modified: day, ...rest } = entry;
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(rest).toEqual({ ...site.club.entry, name: 'Club for homework', maximum_age: 12 });
    expect(ours).toEqual(site.club.ours);
    expect(await published()).toMatchObject([{ name: 'Club for homework' }]);
    expect(
      await site.past(`select 1 from audit.content where action = 'directory.entries-published'`),
    ).not.toHaveLength(0);
  });

  it('and what a worker of the provider saves waits, and says so', async () => {
    const page = await change(site.worker, { name: 'Our club' });
    expect(page.text).toContain('waits until a curator');
    expect(await newest()).toMatchObject({ status: 'waiting' });
    expect(await published()).toMatchObject([{ name: 'Club for homework' }]);
  });

  it('and every box comes back as it was written', async () => {
    const boxes = {
      eligibility: 'Who lives in the ward',
      askedBy: ['family', 'school'],
      phone: '01632 960 111',
      days: ['MO', 'TH'],
      opens: '9:30',
      postcode: 'zz1 1ab',
      cost: 'costs',
      amount: '2.50',
      languages: 'English, Polish',
      accessible: ['step-free'],
      send: 'yes',
    };
    await change(site.curator, boxes);
    const page = await site.curator.browser.open(site.change);
    expect(page.$('#phone').val()).toBe('01632 960 111');
    expect(page.$('#opens').val()).toBe('09:30');
    expect(page.$('#postcode').val()).toBe('ZZ1 1AB');
    expect(page.$('#amount').val()).toBe('2.5');
    expect(page.$('#languages').val()).toBe('English, Polish');
    expect(page.$('[name=days]:checked').length).toBe(2);
    expect(page.$('[name=send]:checked').val()).toBe('yes');
  });

  it('and that it is free for some, which everybody reads and can look for', async () => {
    const some = { cost: 'some', amount: '', per: 'A session', freeFor: '' };
    expect((await change(site.curator, some)).problems).toEqual(['Enter what others pay', 'Say for whom it is free']);
    await change(site.curator, { ...some, amount: '3', freeFor: 'Families with free school meals' });
    const form = await site.curator.browser.open(site.change);
    expect(form.$('[name=cost]:checked').val()).toBe('some');
    expect([form.$('#amount').val(), form.$('#per').val(), form.$('#freeFor').val()]).toEqual([
      '3',
      'A session',
      'Families with free school meals',
    ]);
    const page = await site.visitor().open(directoryPaths.service(site.entry));
    expect(page.text).toMatch(/A session: £3.00\s*Families with free school meals: free/);
    const found = (query: string) => site.visitor().open(`${directoryPaths.directory}?${query}`);
    expect((await found('free=some')).text).toContain('Our club');
    expect((await found('free=some')).text).toContain('Free for some (1)');
    expect((await found('q=club+free')).text).toContain('Our club');
    expect((await found('free=yes')).text).not.toContain('Our club');
    await change(site.curator, { cost: 'free' });
    expect((await found('free=yes')).text).toContain('Our club');
  });

  it('but what is wrong is said, and what was typed is kept', async () => {
    const page = await change(site.curator, { name: '', postcode: 'CH6', youngest: '12', oldest: '4', fees: 'Kept' });
    expect(page.problems).toEqual([
      'Enter the name of the service',
      'Enter a full postcode, like ZZ1 1AA',
      'The oldest age must not be below the youngest',
    ]);
    expect(page.$('#fees').val()).toBe('Kept');
  });

  it('but a description that is too long is refused with the number of characters, or whole', async () => {
    const page = await change(site.curator, { description: 'x'.repeat(20_000) });
    expect(page.problems).toEqual(['Must be 10,000 characters or fewer']);
    expect(page.$('#description').text()).toHaveLength(20_000);
    expect((await change(site.curator, { description: 'x'.repeat(2_000_000) })).status).toBe(413);
  });

  it('and what looks like markup is text', async () => {
    await change(site.curator, { eligibility: '<script>alert(1)</script>' });
    const page = await site.curator.browser.open(site.change);
    expect(page.$('#eligibility').text()).toBe('<script>alert(1)</script>');
    expect(page.body).not.toContain('<script>alert');
  });

  it('and of two who do so at once, the second sees both and may then save theirs', async () => {
    const mine = await site.curator.browser.open(site.change);
    await change(site.worker, { name: 'Club at the hall' });
    const again = await site.curator.browser.send(mine, { name: 'Club of mine', because: 'I know' });
    expect(again.problems).toEqual([
      'Somebody else changed this service while you were writing. Nothing is lost: compare',
    ]);
    expect(again.$('table').text()).toContain('Club at the hall');
    expect(again.$('table').text()).toContain('Club of mine');
    await site.curator.browser.send(again, {});
    expect(await published()).toMatchObject([{ name: 'Club of mine' }]);
  });

  it('but nothing is written where nothing is different', async () => {
    const before = await newest();
    expect((await change(site.curator, {})).problems).toEqual(['Nothing is different from what it says now']);
    expect(await newest()).toEqual(before);
  });

  it('and what is half written is kept for later', async () => {
    const { browser } = site.worker;
    await browser.send(await browser.open(site.change), { name: 'Half a name' }, '_draft');
    expect((await browser.open(site.change)).$('#name').val()).toBe('Half a name');
  });

  it('and a place that must not be found goes out at once, though the words of a provider wait', async () => {
    await change(site.worker, { hidden: 'yes', name: 'Club of mine', placeName: 'Hall nobody finds' });
    expect(await site.past('select 1 from directory.published_place')).toEqual([]);
    expect(JSON.stringify(await published())).not.toContain('Invented Street');
    expect(JSON.stringify((await newest()).entry)).not.toContain('Hall nobody finds');
    expect(await site.past('select location from directory.kept_place')).toMatchObject([
      { location: { name: 'Hall nobody finds' } },
    ]);
    const form = await site.worker.browser.open(site.change);
    expect(form.$('#placeName').val()).toBe('Hall nobody finds');
    const found = await site.worker.browser.send(form, { hidden: [], because: 'It moved' });
    expect(found.problems).toEqual(['Only a curator of the directory can say that the place may be found']);
  });

  it('but nobody does who does not keep it: not a worker of another provider, not a school', async () => {
    const lead = await site.signIn('school-lead');
    for (const who of [site.stranger, lead])
      for (const path of [site.change, deskPaths.service(site.entry), deskPaths.history(site.entry)])
        expect((await who.browser.open(path)).status, path).toBe(404);
  });
});
