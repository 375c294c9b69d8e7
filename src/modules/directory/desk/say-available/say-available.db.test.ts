import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { type DeskSite, openDeskSite } from '../../testing/desk-site.ts';
import { deskPaths } from '../desk.paths.ts';

describe('somebody says whether a service can take somebody now', () => {
  let site: DeskSite;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openDeskSite();
    lead = await site.signIn('school-lead');
  });
  afterAll(() => site.close());

  const published = () => site.past('select state, weeks, state_said_by as by from directory.published');
  const say = async (who: SignedInUser, path: string, filled: Record<string, string>) =>
    who.browser.send(await who.browser.open(path), filled);

  it('the service itself, and everybody reads it at once, without what waits', async () => {
    await site.worker.browser.send(await site.worker.browser.open(site.change), { name: 'New', because: 'x' });
    const page = await say(site.worker, deskPaths.available(site.entry), { state: 'waiting', weeks: '6' });
    expect(page.text).toContain('Waiting, about 6 weeks, says the service itself');
    expect(await published()).toEqual([{ state: 'waiting', weeks: 6, by: 'provider' }]);
    expect(await site.past('select name from directory.published')).toEqual([{ name: 'Homework club' }]);
  });

  it('a practitioner who rang, with the audit, and nobody reads who it was', async () => {
    const there = `/directory/services/${site.entry}`;
    const link = (await lead.browser.open(there)).$('a:contains("You rang?")').attr('href')!;
    expect((await site.visitor().open(there)).text).not.toContain('You rang?');
    await say(lead, link, { state: 'full' });
    expect(await published()).toEqual([{ state: 'full', weeks: null, by: 'practitioner' }]);
    expect(await site.past('select user_id from directory.availability where state = $1', ['full'])).toEqual([
      { user_id: lead.actor.userId },
    ]);
    expect(await site.past(`select 1 from audit.content where action = 'directory.availability-said'`)).toHaveLength(2);
    expect(JSON.stringify(await site.past('select * from directory.published'))).not.toContain(lead.actor.userId);
  });

  it('a curator', async () => {
    await say(site.curator, deskPaths.available(site.entry), { state: 'yes' });
    expect(await published()).toEqual([{ state: 'yes', weeks: null, by: 'curator' }]);
  });

  it('but says how long, and in weeks', async () => {
    const path = deskPaths.rang(site.entry);
    expect((await say(lead, path, { state: 'waiting' })).problems).toEqual(['Say about how many weeks']);
    expect((await say(lead, path, { state: 'waiting', weeks: 'long' })).problems).toEqual([
      'Enter whole weeks, 156 at most',
    ]);
    expect((await say(lead, path, {})).problems).toEqual(['Say whether it can take somebody now']);
  });

  it('but not a worker of another provider, nor a practitioner of what nobody reads, in the database neither', async () => {
    for (const path of [deskPaths.available(site.entry), deskPaths.rang(site.entry)])
      expect((await site.stranger.browser.open(path)).status).toBe(404);
    const [service] = await site.past<{ id: string }>('select id from directory.service');
    const asks = (who: SignedInUser) =>
      site.database.as(who.actor, async (tx) =>
        (
          await sql<{ said: boolean }>`
            select directory.say_available(${service!.id}::uuid, 'full', null, current_date) as said`.execute(tx)
        ).rows.map(({ said }) => said),
      );
    expect(await asks(site.stranger)).toEqual([false]);
    await site.past(`update directory.service set removed_at = now()`);
    await site.past('select directory.show_published(array[$1::uuid])', [service!.id]);
    expect(await asks(lead)).toEqual([false]);
    expect((await lead.browser.open(deskPaths.rang(site.entry))).status).toBe(404);
    expect(await site.past('select 1 from directory.availability')).toHaveLength(3);
  });
});
