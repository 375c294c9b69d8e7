import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskPaths } from '../desk.paths.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';

describe('a service that is taken out', () => {
  let site: DeskSite;
  let path: string;

  beforeAll(async () => {
    site = await openDeskSite();
    path = deskPaths.remove(site.entry);
  });
  afterAll(() => site.close());

  const published = () => site.past('select 1 from directory.published');
  const protect = (protection: string) => site.past('update directory.service set protection = $1', [protection]);

  it('is not taken out by its provider where it helps in a crisis: only a curator does that', async () => {
    const form = await site.worker.browser.open(path);
    await protect('crisis');
    expect((await site.worker.browser.open(path)).status).toBe(404);
    expect((await site.worker.browser.open(deskPaths.service(site.entry))).text).toContain(
      'Only a curator takes it out',
    );
    await site.worker.browser.send(form, { because: 'We stopped' });
    expect(await published()).toHaveLength(1);
    await site.curator.browser.send(await site.curator.browser.open(path), { because: 'It stopped' });
    expect(await published()).toHaveLength(0);
    const page = await site.curator.browser.open(deskPaths.service(site.entry));
    await site.curator.browser.post(
      deskPaths.putBack(site.entry),
      new URLSearchParams(page.$('form').first().serialize()),
    );
    expect(await published()).toHaveLength(1);
  });

  it('is taken out by its provider, with the reason, where it is an ordinary one', async () => {
    await protect('ordinary');
    const form = await site.worker.browser.open(path);
    const empty = await site.worker.browser.send(form, { because: '' });
    expect(empty.text).toContain('Say why');
    await site.worker.browser.send(form, { because: 'We stopped' });
    expect(await site.past('select removed_because from directory.service')).toEqual([
      { removed_because: 'We stopped' },
    ]);
    expect(await published()).toHaveLength(0);
  });
});
