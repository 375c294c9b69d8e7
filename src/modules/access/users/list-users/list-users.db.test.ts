import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser } from '../../testing/access-examples.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator finds a user', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
    const school = await site.organisation('Northfield School');
    const team = await site.organisation('Early help team', 'council-team');
    const someone = { password: 'a long password' };
    await aUser(site, { ...someone, userName: 'pat@example.org', name: 'Pat Quill', role: 'school-lead', at: school });
    await aUser(site, { ...someone, userName: 'kit@example.org', name: 'Kit Marsh', role: 'manager', at: team });
    await site.past(`
      insert into access.user_account (id, url_id, user_name, name, disabled_at)
      select gen_random_uuid(), 'u' || n, 'many' || n, 'Many ' || to_char(n, 'FM000'), now() from generate_series(1, 60) n`);
  });
  afterAll(() => site.close());

  const found = async (query: string) => {
    const page = await administrator.browser.open(`/administration/users${query}`);
    return {
      page,
      names: page
        .$('tbody th a')
        .map((_, each) => page.$(each).text().trim())
        .get(),
    };
  };

  it.each([
    ['?name=quill', ['Pat Quill']],
    ['?name=KIT%40', ['Kit Marsh']],
    ['?organisation=northf', ['Pat Quill']],
    ['?role=manager', ['Kit Marsh']],
    ['?organisation=northf&role=manager', []],
    ['?name=100%25', []],
  ])('by %s', async (query, names) => {
    expect((await found(query)).names).toEqual(names);
  });

  it('page by page, with what narrows the list down', async () => {
    const first = await found('?name=Many');
    expect(first.page.text).toContain('60 users');
    expect([first.names.length, first.names[0]]).toEqual([25, 'Many 001']);
    expect(first.page.$('tbody').text()).toContain('Disabled');
    const next = first.page.$('a[rel=next]').attr('href')!;
    const second = await administrator.browser.open(next);
    expect(second.$('tbody th a').first().text().trim()).toBe('Many 026');
    const last = await administrator.browser.open(second.$('a[rel=next]').attr('href')!);
    expect(last.$('tbody tr').length).toBe(10);
    expect(last.$('a[rel=next]').length).toBe(0);
    expect(last.$('#name').val()).toBe('Many');
  });

  it('and nonsense in the address is passed over', async () => {
    expect((await found('?page=-4&role=king')).page.status).toBe(200);
  });
});
