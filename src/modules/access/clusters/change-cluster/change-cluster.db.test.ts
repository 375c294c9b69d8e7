import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SeenPage } from '#platform/testing/browser.ts';
import { aUser, audited, pressButton, rowsOn } from '../../testing/access-examples.ts';
import { type Organisation, type SignedInUser, type TestSite, openTestSite } from '../../testing/test-site.ts';

describe('an administrator looks after a cluster', () => {
  let site: TestSite;
  let administrator: SignedInUser;
  let school: Organisation;
  let team: Organisation;
  let cluster: SeenPage;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
    school = await site.organisation('Northfield School');
    team = await site.organisation('Liaison north', 'liaison-team');
    const someone = { password: 'a long password', at: team };
    await aUser(site, { ...someone, userName: 'ash@example.org', name: 'Ash Officer', role: 'liaison-officer' });
    await aUser(site, { ...someone, userName: 'kim@example.org', name: 'Kim Manager', role: 'manager' });
  });
  afterAll(() => site.close());

  const send = (page: SeenPage, filled: Record<string, string>) => administrator.browser.send(page, filled);
  const open = (path: string) => administrator.browser.open(path);
  const choices = (page: SeenPage, name: string) =>
    page
      .$(`#${name} option`)
      .map((_, each) => page.$(each).text())
      .get()
      .slice(1);
  const idOf = async (name: string) =>
    (await site.past<{ url_id: string }>('select url_id from access.user_account where name = $1', [name]))[0]!.url_id;

  it('adds it, with its team', async () => {
    const form = await open('/administration/clusters/add');
    expect(choices(form, 'team')).toEqual(['Liaison north']);
    expect((await send(form, {})).problems).toEqual(['Enter its name', 'Choose a team']);
    expect((await send(form, { name: 'North', team: school.urlId })).problems).toEqual(['Choose a team']);
    cluster = await send(form, { name: 'North', team: team.urlId });
    expect(cluster.heading).toBe('North');
    expect(cluster.text).toContain('The team of this cluster is Liaison north.');
    expect(rowsOn(await open('/administration/clusters'))).toEqual([['North', 'Liaison north', '0']]);
  });

  it('places a school with an officer of the team, and nobody else', async () => {
    const form = await open(`${cluster.path}/place-school`);
    expect([choices(form, 'school'), choices(form, 'officer')]).toEqual([['Northfield School'], ['Ash Officer']]);
    const refused = await send(form, { school: school.urlId, officer: await idOf('Kim Manager') });
    expect(refused.problems).toEqual(['Choose an officer of this team']);
    const placed = await send(refused, { officer: await idOf('Ash Officer') });
    expect(rowsOn(placed)).toEqual([['Northfield School', 'Ash Officer', 'Take out Northfield School']]);
    expect(await audited(site, 'access.school-placed')).toMatchObject([{ school: school.id }]);
  });

  it('and a school that is in one cluster is not put in another', async () => {
    const form = await open('/administration/clusters/add');
    const other = await send(form, { name: 'South', team: team.urlId });
    const place = await open(`${other.path}/place-school`);
    expect(choices(place, 'school')).toEqual([]);
    const refused = await send(place, { school: school.urlId, officer: await idOf('Ash Officer') });
    expect(refused.problems).toEqual(['Choose a school that is in no other cluster']);
  });

  it('is told when an officer has left the team, and gives the school another', async () => {
    await site.past(
      `update access.membership set until = now() where user_id = (select id from access.user_account where name = 'Ash Officer')`,
    );
    expect(rowsOn(await open(cluster.path))[0]![1]).toBe('Ash Officer Not in this team now');
    await aUser(site, {
      userName: 'lee@example.org',
      name: 'Lee Officer',
      password: 'a long password',
      role: 'liaison-officer',
      at: team,
    });
    const form = await open(`${cluster.path}/place-school`);
    const placed = await send(form, { school: school.urlId, officer: await idOf('Lee Officer') });
    expect(rowsOn(placed)).toEqual([['Northfield School', 'Lee Officer', 'Take out Northfield School']]);
  });

  it('calls it otherwise, unless somebody else was quicker', async () => {
    const form = await open(cluster.path);
    expect((await send(form, { name: '' })).problems).toEqual(['Enter its name']);
    expect((await send(await open(cluster.path), { name: 'North and east' })).heading).toBe('North and east');
    const conflict = await send(form, { name: 'North-east' });
    expect(conflict.text).toContain('What is there nowNameNorth and east');
  });

  it('takes a school out', async () => {
    const without = await pressButton(administrator.browser, await open(cluster.path), 'Take out');
    expect(without.text).toContain('The school is in no cluster now.');
    expect(rowsOn(without)).toEqual([]);
    expect(await audited(site, 'access.school-taken-out')).toMatchObject([{ school: school.id }]);
  });
});
