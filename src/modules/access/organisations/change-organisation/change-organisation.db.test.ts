import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aUser, audited } from '../../testing/access-examples.ts';
import { type Organisation, type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator changes an organisation', () => {
  let site: TestSite;
  let administrator: SignedInUser;
  let school: Organisation;
  let pat: string;

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
    const other = await site.organisation('Southfield School');
    await site.past(`update access.organisation set drop_folder = 'southfield' where id = $1`, [other.id]);
    const [row] = await site.past<{ url_id: string }>(
      `select url_id from access.user_account where name = 'Pat Example'`,
    );
    pat = row!.url_id;
  });
  afterAll(() => site.close());

  const open = () => administrator.browser.open(`/administration/organisations/${school.urlId}`);
  const change = async (filled: Record<string, string>) => administrator.browser.send(await open(), filled);
  const kept = async () => {
    const [row] = await site.past(
      `select o.name, kind, email, drop_folder, u.name as read_as, o.version
         from access.organisation o left join access.user_account u on u.id = o.drop_user_id where o.id = $1`,
      [school.id],
    );
    return row;
  };

  it('and sees who works for it', async () => {
    const page = await open();
    expect(page.text).toContain('Pat Example, School pastoral lead');
    expect(page.$(`a[href="/administration/users/add?organisation=${school.urlId}"]`).text().trim()).toBe('Add a user');
  });

  it('with the folder whose files are read unattended, and as whom', async () => {
    const changed = await change({ email: 'office@northfield.example', dropFolder: 'northfield', dropUser: pat });
    expect(changed.text).toContain('The change is saved.');
    expect(await kept()).toEqual({
      name: 'Northfield School',
      kind: 'school',
      email: 'office@northfield.example',
      drop_folder: 'northfield',
      read_as: 'Pat Example',
      version: 2,
    });
    expect(await audited(site, 'access.organisation-changed')).toMatchObject([{ organisation: school.id }]);
  });

  it.each([
    [{ name: '' }, 'Enter its name'],
    [
      { dropFolder: '../secret' },
      'The name of a drop folder has small letters, digits and hyphens only, like northfield-school',
    ],
    [{ dropUser: '' }, 'Choose the user whom its files are read as'],
    [{ dropUser: 'nobody' }, 'Choose the user whom its files are read as'],
    [{ dropFolder: 'southfield' }, 'Another organisation has this drop folder'],
    [
      { kind: 'partner' },
      'Somebody has a role here that an organisation of that kind does not have. End those roles first',
    ],
    [{ safeguardingPhone: '' }, 'Enter the phone number of the safeguarding lead'],
  ])('but not to %o', async (filled, problem) => {
    const before = await kept();
    const refused = await change(filled);
    expect(refused.status).toBe(400);
    expect(refused.problems).toEqual([problem]);
    expect(await kept()).toEqual(before);
  });

  it('and is shown both texts when somebody else was quicker, and may then send either', async () => {
    const form = await open();
    await change({ email: 'head@northfield.example', kind: 'school' });
    const conflict = await administrator.browser.send(form, { email: 'desk@northfield.example' });
    expect(conflict.status).toBe(400);
    expect(conflict.$('.govuk-summary-card').text().replace(/\s+/g, ' ')).toContain('E-mailhead@northfield.example');
    expect(conflict.$('.govuk-summary-list__row')).toHaveLength(1);
    expect(conflict.$('#email').val()).toBe('desk@northfield.example');
    await administrator.browser.send(conflict, {});
    expect(await kept()).toMatchObject({ email: 'desk@northfield.example' });
  });
});
