import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited } from '../../testing/access-examples.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';
import { findWays } from '../ways.queries.ts';

describe('somebody chooses how RootED tells them', () => {
  let site: TestSite;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    lead = await site.signIn('school-lead');
  });
  afterAll(() => site.close());

  const open = () => lead.browser.open('/how-to-tell-me');
  const ways = () => site.database.as('keeper', (tx) => findWays(tx, lead.actor.userId));
  const email = () => `school-lead-${lead.actor.userId}@example.org`;

  it('which is by e-mail, to the address that their user name is, before they choose', async () => {
    const page = await open();
    expect(page.text).toContain(`E-mail goes to ${email()}, which is your user name.`);
    expect(page.$('input[name=way]:checked').attr('value')).toBe('email');
    expect(await ways()).toEqual({ email: email(), mobile: undefined });
  });

  it('by text message, to their mobile', async () => {
    const saved = await lead.browser.send(await open(), { way: 'text', mobile: '07700 900 123' });
    expect(saved.text).toContain('Saved. RootED tells you so from now on.');
    expect(await ways()).toEqual({ email: email(), mobile: '+447700900123' });
    expect(await audited(site, 'access.way-chosen')).toMatchObject([{ way: 'text' }]);
    expect((await open()).$('input[name=mobile]').attr('value')).toBe('+447700900123');
  });

  it('but not without a number: what was chosen stands, and nothing is saved', async () => {
    const again = await lead.browser.send(await open(), { way: 'text', mobile: '01632 960001' });
    expect(again.problems).toEqual(['Enter a mobile number, like 07700 900123']);
    expect(again.$('input[name=mobile]').attr('value')).toBe('01632 960001');
    expect(await ways()).toMatchObject({ mobile: '+447700900123' });
  });

  it('or not at all', async () => {
    await lead.browser.send(await open(), { way: 'nothing' });
    expect(await ways()).toBeUndefined();
  });

  it('for themselves only: nobody else sees their number', async () => {
    const other = await site.signIn('administrator');
    const { rows } = await site.database.as(other.actor, (tx) => sql`select * from access.way_told`.execute(tx));
    expect(rows).toEqual([]);
    expect((await site.visitor().open('/how-to-tell-me')).heading).toBe('Sign in');
  });

  it('and is not told when they cannot sign in any more, or their user name is no address', async () => {
    const left = await site.signIn('school-lead');
    const waysOfLeft = () => site.database.as('keeper', (tx) => findWays(tx, left.actor.userId));
    await site.past(`update access.user_account set user_name = 'jsmith' where id = $1`, [left.actor.userId]);
    expect(await waysOfLeft()).toEqual({ email: undefined, mobile: undefined });
    await site.past('update access.membership set until = now() where user_id = $1', [left.actor.userId]);
    expect(await waysOfLeft()).toBeUndefined();
  });
});
