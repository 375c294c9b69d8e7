import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited } from '../../testing/access-examples.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator describes the area', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
    await site.past(`insert into access.area (name, front_door_name, front_door_phone, emergency_note, second_step_roles)
      values ('Exampleshire', 'Front door', 'not set yet', 'In an emergency call 999.', '{}')`);
  });
  afterAll(() => site.close());

  const open = () => administrator.browser.open('/administration/area');
  const kept = () => site.past('select name, front_door_name, front_door_phone, version from access.area');

  it('and the sign-in page says so', async () => {
    const saved = await administrator.browser.send(await open(), {
      name: 'North Exampleshire',
      frontDoorPhone: '01632 960 100',
    });
    expect(saved.text).toContain('The change is saved.');
    expect((await site.visitor().open('/sign-in')).text).toContain('families in North Exampleshire.');
    expect(await audited(site, 'access.area-changed')).toHaveLength(1);
  });

  it('but not without a number that can be called', async () => {
    const before = await kept();
    const refused = await administrator.browser.send(await open(), {
      frontDoorPhone: 'not set yet',
      emergencyNote: '',
    });
    expect(refused.problems).toEqual([
      'Enter a phone number, like 01632 960 001 or 01632 960 001 ext 2',
      'Enter what to do in an emergency',
    ]);
    expect(refused.$('#frontDoorPhone').val()).toBe('not set yet');
    expect(await kept()).toEqual(before);
  });

  it('and is shown both texts when somebody else was quicker', async () => {
    const form = await open();
    await administrator.browser.send(await open(), { frontDoorName: 'i-ART' });
    const conflict = await administrator.browser.send(form, { frontDoorName: 'Hub' });
    expect(conflict.text).toContain('What is there nowName of the front doori-ART');
    expect(await kept()).toMatchObject([{ front_door_name: 'i-ART' }]);
  });
});
