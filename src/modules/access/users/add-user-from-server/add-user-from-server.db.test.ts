import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { audited } from '../../testing/access-examples.ts';
import { turnOnSecondStep } from '../../testing/second-step-examples.ts';
import { type TestSite, openTestSite } from '../../testing/test-site.ts';
import { type UserFromServer, addUserFromServer } from './add-user-from-server.ts';

describe('somebody at the server adds a user', () => {
  let site: TestSite;

  beforeEach(async () => {
    site = await openTestSite([]);
  });
  afterEach(() => site.close());

  const add = (user: Partial<UserFromServer>) =>
    site.database.as('keeper', (tx) =>
      addUserFromServer(tx, {
        name: 'Ada Example',
        userName: 'ada@council.example',
        role: 'administrator',
        organisation: 'Early help',
        area: 'Exampleshire',
        ...user,
      }),
    );
  const refused = (refusal: string) => ({ allowed: false, refusal });
  const countUsers = async () => (await site.past('select 1 from access.user_account')).length;

  it('the first of an empty installation, with its area and organisation, who then signs in', async () => {
    const added = await add({});
    if (!added.allowed) throw new Error(added.refusal);
    const browser = site.visitor();
    const asked = await browser.open('/administration');
    expect(asked.text).toContain('Early help for children and families in Exampleshire.');
    const first = await browser.send(asked, { userName: 'ada@council.example', password: added.value.firstPassword });
    expect(first.heading).toBe('Choose a password of your own');
    await browser.send(first, { current: added.value.firstPassword, chosen: 'kettle lamp river' });
    expect((await browser.open('/administration')).heading).toBe('A second step for signing in');
    await turnOnSecondStep(browser);
    expect((await browser.open('/administration')).heading).toBe('Administration');
    const [entry] = await site.past<{ user_id: string | null; content: string }>(
      `select user_id, content from audit.content where action = 'access.user-added'`,
    );
    expect(entry!.user_id).toBe(null);
    expect(JSON.parse(entry!.content)).toMatchObject({ roles: ['administrator'], from: 'server' });
  });

  it.each([
    [{ role: 'school-lead' }, 'first-is-administrator'],
    [{ area: undefined }, 'area-missing'],
    [{ name: '  ' }, 'name-missing'],
    [{ userName: 'a b' }, 'user-name-unusable'],
    [{ organisation: ' ' }, 'organisation-missing'],
  ])('but not the first with %o', async (user, refusal) => {
    expect(await add(user)).toEqual(refused(refusal));
    expect(await countUsers()).toBe(0);
    expect(await site.past('select 1 from access.area')).toHaveLength(0);
  });

  it('and later ones at an organisation that is there', async () => {
    await add({});
    await site.organisation('Northfield School');
    const lead = { userName: 'pat@northfield.example', role: 'school-lead', organisation: 'northfield school' };
    expect((await add(lead)).allowed).toBe(true);
    expect(await add(lead)).toEqual(refused('user-name-taken'));
    expect(await add({ ...lead, userName: 'kit', organisation: 'Nowhere' })).toEqual(refused('no-such-organisation'));
    expect(await add({ ...lead, userName: 'kit', role: 'manager' })).toEqual(refused('role-not-held-there'));
    expect(await countUsers()).toBe(2);
    expect(await audited(site, 'access.user-added')).toHaveLength(2);
  });

  it('and nobody who is signed in may do so', async () => {
    const { actor } = await site.signIn('administrator');
    const asUser = site.database.as(actor, (tx) =>
      addUserFromServer(tx, {
        name: 'A',
        userName: 'kit',
        role: 'administrator',
        organisation: 'Organisation of a administrator',
      }),
    );
    await expect(asUser).rejects.toMatchObject({ code: '42501' });
  });
});
