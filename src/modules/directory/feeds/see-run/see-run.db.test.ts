import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { directoryAlone } from '../../testing/directory-alone.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { aProvider, aService } from '../../testing/directory-examples.ts';

describe('services of another directory', () => {
  let site: TestSite;
  let curator: SignedInUser;
  const services = ['Choir', 'Drumming'].map((name) => aService(aProvider(), { name }).entry);

  beforeAll(async () => {
    site = await openTestSite([directoryAlone()]);
    curator = await site.signIn('directory-curator');
  });
  afterAll(() => site.close());

  async function addFeed(address = ''): Promise<string> {
    const form = await curator.browser.open(directoryPaths.addFeed);
    const page = await curator.browser.send(form, { name: 'Next borough', address, licence: 'OGL 3.0' });
    return page.path;
  }

  it('are read from a file, looked at, brought in and taken back', async () => {
    const path = await addFeed();
    const feed = await curator.browser.open(path);
    const read = await curator.browser.sendFile(feed, 'file', JSON.stringify([...services, { id: 'x' }]));
    expect(read.heading).toBe('What came from Next borough');
    expect(read.text).toContain('New2. They are added.');

    const brought = await curator.browser.send(read, {});
    expect(brought.text).toContain('Brought in');
    expect(await site.past('select name from directory.published order by name')).toEqual([
      { name: 'Choir' },
      { name: 'Drumming' },
    ]);
    const back = await curator.browser.send(brought);
    expect(back.text).toContain('Taken back');
    expect(await site.past('select name from directory.published')).toEqual([]);
  });

  it('are not read from what is no such file; what is wrong is said', async () => {
    const feed = await curator.browser.open(await addFeed());
    const page = await curator.browser.sendFile(feed, 'file', 'Dear colleague');
    expect(page.problems).toEqual([
      'It is neither Open Referral data (JSON) nor a table: the first row of a CSV has its headings.',
    ]);
  });

  it('are asked for at an address of the web', async () => {
    const form = await curator.browser.open(directoryPaths.addFeed);
    const page = await curator.browser.send(form, { name: 'Inside', address: 'file:///etc/passwd', licence: 'none' });
    expect(page.problems).toEqual(['Enter an address like https://directory.example.gov.uk/open-referral']);
  });

  it.each([
    ['https://reader:secret@feed.example/v3', 'Leave the user name and the password out of the address.'],
    ['https://feed.example/v3?key=secret', 'Leave out the question mark or # and all that follows it'],
  ])('are asked for without a password: %s', async (address, says) => {
    const form = await curator.browser.open(directoryPaths.addFeed);
    const page = await curator.browser.send(form, { name: 'Closed', address, licence: 'none' });
    expect(page.problems).toEqual([expect.stringContaining(says)]);
  });

  it('are read once at a time: reading begun again ends what was left', async () => {
    const path = await addFeed('https://feed.example/v3');
    const first = await curator.browser.send(await curator.browser.open(path));
    expect(first.text).toContain('Being read');
    await curator.browser.send(await curator.browser.open(path));
    expect((await curator.browser.open(first.path)).text).toContain('Reading it was begun again before it had ended.');
  });

  it('are not there for anybody else', async () => {
    const path = await addFeed();
    const lead = await site.signIn('school-lead');
    for (const address of [path, directoryPaths.feeds, directoryPaths.addFeed])
      expect((await lead.browser.open(address)).status).toBe(404);
  });
});
