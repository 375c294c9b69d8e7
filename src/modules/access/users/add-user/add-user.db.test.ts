import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPage } from '#platform/testing/browser.ts';
import { aUser, audited, rowsOn } from '../../testing/access-examples.ts';
import { type Organisation, type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

/** The password that a page says once. */
const passwordOn = ({ text }: SeenPage): string => /The first password is (\S+) and is shown only now/.exec(text)![1]!;

describe('an administrator adds a user', () => {
  let site: TestSite;
  let administrator: SignedInUser;
  let school: Organisation;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
    school = await site.organisation('Northfield School');
    await aUser(site, {
      userName: 'pat@northfield.example',
      name: 'Pat Example',
      password: 'a long password',
      role: 'school-lead',
      at: school,
    });
  });
  afterAll(() => site.close());

  const add = async (filled: Record<string, string | string[]>) => {
    const { browser } = administrator;
    return browser.send(await browser.open('/administration/users/add'), {
      name: 'Sam Example',
      userName: 'sam@northfield.example',
      organisation: school.urlId,
      roles: ['school-lead', 'lead-professional'],
      ...filled,
    });
  };
  const countUsers = async () => (await site.past('select 1 from access.user_account')).length;

  it('who signs in with the password that is shown once, and chooses their own', async () => {
    const added = await add({});
    expect(added.heading).toBe('Sam Example');
    expect(rowsOn(added).map(([role, organisation]) => [role, organisation])).toEqual([
      ['Lead professional', 'Northfield School'],
      ['School pastoral lead', 'Northfield School'],
    ]);
    const password = passwordOn(added);
    expect(password).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/);
    expect((await administrator.browser.open(added.path)).text).not.toContain(password);

    const browser = site.visitor();
    const first = await browser.send(await browser.open('/'), { userName: 'sam@northfield.example', password });
    expect(first.heading).toBe('Choose a password of your own');
    expect(await audited(site, 'access.user-added')).toEqual([
      expect.objectContaining({ organisation: school.id, roles: ['school-lead', 'lead-professional'] }),
    ]);
  });

  it('and the password is kept nowhere, not even with the answer to the post', async () => {
    const password = passwordOn(await add({ userName: 'kit@northfield.example' }));
    const everything = await site.past<{ text: string }>(
      `select answer::text as text from web.request_key union all select content from audit.content
       union all select hash from access.password`,
    );
    expect(everything.filter(({ text }) => text?.includes(password))).toEqual([]);
  });

  it('at the organisation whose page led here', async () => {
    const page = await administrator.browser.open(`/administration/users/add?organisation=${school.urlId}`);
    expect(page.$('#organisation option[selected]').text()).toBe('Northfield School');
  });

  it('and is asked for what is missing, with what was typed kept', async () => {
    const before = await countUsers();
    const empty = await add({ name: '', userName: 'a b', organisation: '', roles: [] });
    expect(empty.problems).toEqual([
      'Enter their name',
      'A user name has three characters or more, and no spaces',
      'Choose an organisation',
      'Choose what they do there',
    ]);
    const half = await add({ name: '', roles: ['manager'] });
    expect(half.$('#userName').val()).toBe('sam@northfield.example');
    expect(half.$('#organisation option[selected]').text()).toBe('Northfield School');
    expect(half.$('input[name=roles]:checked').val()).toBe('manager');
    expect(await countUsers()).toBe(before);
  });

  it('but not with the user name of somebody else, nor in a role that is not held there', async () => {
    const before = await countUsers();
    const taken = await add({ userName: 'PAT@northfield.example' });
    expect(taken.problems).toEqual([
      'Somebody has this user name already. Find them in the list of users, or choose another',
    ]);
    const wrongRole = await add({ userName: 'ash@northfield.example', roles: ['data-officer'] });
    expect(wrongRole.problems).toEqual([
      'That role does not belong to an organisation of this kind. Choose another role or another organisation',
    ]);
    const nowhere = await add({ userName: 'ash@northfield.example', organisation: 'nowhere' });
    expect(nowhere.problems).toEqual(['Choose an organisation']);
    expect(await countUsers()).toBe(before);
  });
});
