import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited, rowsOn } from '../../testing/access-examples.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator adds an organisation', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
  });
  afterAll(() => site.close());

  const add = async (filled: Record<string, string>) => {
    const { browser } = administrator;
    return browser.send(await browser.open('/administration/organisations/add'), filled);
  };
  const list = (query = '') => administrator.browser.open(`/administration/organisations${query}`);

  it('which is then on the list', async () => {
    const added = await add({
      name: 'Northfield School',
      kind: 'school',
      phone: '01632 960 001',
      safeguardingLead: 'Sam Example',
      safeguardingPhone: '(01632) 960002 ext 3',
    });
    expect(added.heading).toBe('Northfield School');
    expect(added.text).toContain('Nobody works for it here yet.');
    expect(added.$('#safeguardingPhone').val()).toBe('(01632) 960002 ext 3');
    expect(rowsOn(await list('?kind=school'))).toEqual([['Northfield School', 'School', 'Sam Example', '0']]);
    expect(await audited(site, 'access.organisation-added')).toMatchObject([{ kind: 'school' }]);
  });

  it('and those without a safeguarding lead are found', async () => {
    await add({ name: 'Kettle Youth Club', kind: 'partner' });
    expect(rowsOn(await list('?without=lead'))).toEqual([['Kettle Youth Club', 'Partner', 'None named', '0']]);
    expect(rowsOn(await list('?name=north'))).toHaveLength(1);
  });

  it('and one that closed says so, and is chosen for nothing', async () => {
    await site.past(`update access.organisation set closed_at = now() where name = 'Kettle Youth Club'`);
    expect(rowsOn(await list('?name=kettle'))[0]![0]).toBe('Kettle Youth Club Closed');
    expect(rowsOn(await list('?without=lead'))).toEqual([]);
    const choices = (await administrator.browser.open('/administration/users/add')).$('#organisation').text();
    expect(choices).toContain('Northfield School');
    expect(choices).not.toContain('Kettle Youth Club');
  });

  it('and is asked for what is missing, with what was typed kept', async () => {
    const refused = await add({ name: '', phone: 'ring us', email: 'nobody', safeguardingLead: 'Sam Example' });
    expect(refused.problems).toEqual([
      'Enter its name',
      'Choose what kind of organisation it is',
      'Enter a phone number, like 01632 960 001 or 01632 960 001 ext 2',
      'Enter an e-mail address, like name@example.org',
    ]);
    expect(refused.$('#phone').val()).toBe('ring us');
    expect(refused.$('#safeguardingLead').val()).toBe('Sam Example');
  });

  it('but not with a safeguarding lead whom nobody can reach', async () => {
    const refused = await add({ name: 'Southfield School', kind: 'school', safeguardingLead: 'Kit Example' });
    expect(refused.problems).toEqual(['Enter the phone number of the safeguarding lead']);
    expect(rowsOn(await list('?name=southfield'))).toEqual([]);
  });
});
