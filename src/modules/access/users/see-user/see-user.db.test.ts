import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aUser, audited, pressButton, rowsOn } from '../../testing/access-examples.ts';
import { type Organisation, type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

let site: TestSite;
let administrator: SignedInUser;
let school: Organisation;
let sam: { id: string; path: string };
let made = 0;

beforeAll(async () => {
  site = await openTestSite([]);
  administrator = await site.signIn('administrator');
  school = await site.organisation('Northfield School');
});
afterAll(() => site.close());

beforeEach(async () => {
  made += 1;
  const userName = `sam${made}@northfield.example`;
  const id = await aUser(site, { userName, name: 'Sam Example', password: PASSWORD, role: 'school-lead', at: school });
  const [row] = await site.past<{ url_id: string }>('select url_id from access.user_account where id = $1', [id]);
  sam = { id, path: `/administration/users/${row!.url_id}` };
});

const PASSWORD = 'a long password';
const open = (path: string) => administrator.browser.open(path);
const press = async (says: string) => pressButton(administrator.browser, await open(sam.path), says);
const asSam = async () => {
  const browser = site.visitor();
  const typed = { userName: `sam${made}@northfield.example`, password: PASSWORD };
  return { browser, page: await browser.send(await browser.open('/'), typed) };
};
const rolesOf = async (id: string) => {
  const rows = await site.past<{ role: string; held: boolean }>(
    'select role, until > now() as held from access.membership where user_id = $1 order by id',
    [id],
  );
  return rows.map(({ role, held }) => `${role} ${held ? 'held' : 'ended'}`);
};

describe('an administrator looks after a user', () => {
  it('and sees what they do, where, and whose password it is', async () => {
    const page = await open(sam.path);
    expect(page.heading).toBe('Sam Example');
    expect(page.text).toContain('Can sign in');
    expect(page.text).toContain('Their own, chosen on');
    expect(rowsOn(page)).toEqual([
      ['School pastoral lead', 'Northfield School', 'End the role of School pastoral lead at Northfield School'],
    ]);
    expect((await open('/administration/users/nobody')).status).toBe(404);
  });

  it('gives a role, which counts at once', async () => {
    const team = await site.organisation('Early help team', 'council-team');
    const form = await open(`${sam.path}/give-role`);
    expect((await administrator.browser.send(form, {})).problems).toEqual([
      'Choose an organisation',
      'Choose what they do there',
    ]);
    const refused = await administrator.browser.send(form, { organisation: school.urlId, role: 'manager' });
    expect(refused.problems).toEqual([
      'That role does not belong to an organisation of this kind. Choose another role or another organisation',
    ]);
    const twice = await administrator.browser.send(refused, { organisation: school.urlId, role: 'school-lead' });
    expect(twice.problems).toEqual(['They have that role there already']);
    const given = await administrator.browser.send(twice, { organisation: team.urlId, role: 'manager' });
    expect(rowsOn(given)[0]!.slice(0, 2)).toEqual(['Early help manager', 'Early help team']);
    expect(await rolesOf(sam.id)).toEqual(['school-lead held', 'manager held']);
    expect((await audited(site, 'access.role-given')).at(-1)).toMatchObject({ user: sam.id, role: 'manager' });
  });

  it('ends a role, which is kept as a role that was held, and may be given again', async () => {
    const { browser } = await asSam();
    const ended = await press('End');
    expect(ended.text).toContain('None now. Without a role nobody can sign in.');
    expect((await browser.open('/')).heading).toBe('Sign in');
    const form = await open(`${sam.path}/give-role`);
    await administrator.browser.send(form, { organisation: school.urlId, role: 'school-lead' });
    expect(await rolesOf(sam.id)).toEqual(['school-lead ended', 'school-lead held']);
    expect((await audited(site, 'access.role-ended')).at(-1)).toMatchObject({
      user: sam.id,
      organisation: school.id,
      role: 'school-lead',
    });
  });

  it('disables them, and lets them in again, without the sessions they had', async () => {
    const { browser } = await asSam();
    const disabled = await press('Disable');
    expect(disabled.text).toContain('They are signed out, and cannot sign in any more.');
    expect((await browser.open('/')).heading).toBe('Sign in');
    expect((await asSam()).page.status).toBe(400);
    const enabled = await press('Let in again');
    expect(enabled.text).toContain('They can sign in again.');
    expect((await browser.open('/')).heading).toBe('Sign in');
    expect((await asSam()).page.heading).toBe('Hello, Sam Example');
    expect(await audited(site, 'access.user-disabled')).toContainEqual(expect.objectContaining({ user: sam.id }));
    expect(await audited(site, 'access.user-enabled')).toContainEqual(expect.objectContaining({ user: sam.id }));
  });

  it('and a form that was sent once does nothing else under the same key', async () => {
    const page = await open(sam.path);
    await pressButton(administrator.browser, page, 'Disable');
    const key = String(page.$('main input[name=_key]').first().val());
    const again = await administrator.browser.post(`${sam.path}/enable`, new URLSearchParams({ _key: key }));
    expect(again.heading).toBe('This form cannot be used any more');
    expect((await open(sam.path)).text).toContain('Sign-inDisabled');
  });

  it('gives a new first password, after which the old one and its sessions are no use', async () => {
    const { browser } = await asSam();
    const given = await press('Give a new first password');
    const [, password] = /The first password is (\S+) and is shown only now/.exec(given.text)!;
    expect(given.text).toContain('A first password, given on');
    expect((await browser.open('/')).heading).toBe('Sign in');
    expect((await asSam()).page.status).toBe(400);
    const typed = { userName: `sam${made}@northfield.example`, password: password! };
    expect((await browser.send(await browser.open('/'), typed)).heading).toBe('Choose a password of your own');
    expect((await audited(site, 'access.first-password-given')).at(-1)).toMatchObject({ user: sam.id });
  });

  it('changes their name, and is shown both texts when somebody else was quicker', async () => {
    const path = `${sam.path}/change`;
    const form = await open(path);
    expect((await administrator.browser.send(form, { name: '' })).problems).toEqual(['Enter their name']);
    await site.past(`update access.user_account set name = 'Samira Example', version = version + 1 where id = $1`, [
      sam.id,
    ]);
    const conflict = await administrator.browser.send(form, { name: 'Sammy Example' });
    expect(conflict.problems[0]).toContain('Somebody else changed this while you were writing.');
    expect(conflict.text).toContain('What is there nowNameSamira Example');
    expect(conflict.$('#name').val()).toBe('Sammy Example');
    const saved = await administrator.browser.send(conflict, { name: 'Samira Sammy Example' });
    expect(saved.heading).toBe('Samira Sammy Example');
  });

  it('but a form that was sent back for something else does not pass over what somebody else saved', async () => {
    const form = await open(`${sam.path}/change`);
    await site.past(`update access.user_account set name = 'Samira Example', version = version + 1 where id = $1`, [
      sam.id,
    ]);
    const incomplete = await administrator.browser.send(form, { name: '' });
    const conflict = await administrator.browser.send(incomplete, { name: 'Sammy Example' });
    expect(conflict.text).toContain('What is there nowNameSamira Example');
  });
});

describe('an administrator', () => {
  it('does nothing of the kind to themselves, not even past the pages', async () => {
    const { actor, browser, organisation } = administrator;
    const [me] = await site.past<{ url_id: string }>('select url_id from access.user_account where id = $1', [
      actor.userId,
    ]);
    const path = `/administration/users/${me!.url_id}`;
    const page = await open(path);
    expect(page.text).toContain('This is you. Another administrator changes what you may do.');
    expect(page.$('main form').length).toBe(0);
    expect((await open(`${path}/give-role`)).status).toBe(404);
    const key = page.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
    for (const what of ['end-role', 'disable', 'first-password']) {
      const values = new URLSearchParams({ _key: key, role: 'administrator', organisation: organisation.urlId });
      expect((await browser.post(`${path}/${what}`, values)).status).toBe(404);
    }
    const written = site.database.as(actor, (tx) =>
      sql`insert into access.membership (id, user_id, org_id, role)
          values (gen_random_uuid(), acting.my_user(), ${school.id}, 'school-lead')`.execute(tx),
    );
    await expect(written).rejects.toMatchObject({ code: '42501' });
    expect(await rolesOf(actor.userId)).toEqual(['administrator held']);
  });
});
