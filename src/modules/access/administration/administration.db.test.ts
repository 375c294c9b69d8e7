import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { accessModule } from '../access.module.ts';
import { ROLES } from '../users/roles.rules.ts';
import { type SignedInUser, type TestSite, openTestSite } from '../testing/test-site.ts';

/** Every page and post of the administration, about something that is there. */
const administrationRoutes = accessModule({})
  .routes.flat()
  .filter(({ needs }) => needs === 'access:administer');

describe('the administration', () => {
  let site: TestSite;
  let administrator: SignedInUser;
  let concrete: (path: string) => string;

  beforeAll(async () => {
    site = await openTestSite([], {
      administrationLinks: [
        { label: 'Imports', path: '/imports', needs: 'access:administer', hint: 'Files that arrive.' },
        { label: 'Elsewhere', path: '/elsewhere', needs: 'plans:see', hint: 'Not for administrators.' },
      ],
    });
    administrator = await site.signIn('administrator');
    await site.past(`insert into access.area (name, front_door_name, front_door_phone, emergency_note, second_step_roles)
      values ('Exampleshire', 'Front door', '01632 960 100', 'Call 999.', '{}')`);
    const manager = await site.signIn('manager');
    const team = await site.organisation('Liaison north', 'liaison-team');
    await site.past(`insert into access.cluster (id, url_id, name, org_id) values ($1, 'north', 'North', $2)`, [
      newId(),
      team.id,
    ]);
    const [user] = await site.past<{ url_id: string }>('select url_id from access.user_account where id = $1', [
      manager.actor.userId,
    ]);
    concrete = (path) =>
      path.replace(':user', user!.url_id).replace(':organisation', team.urlId).replace(':cluster', 'north');
  });
  afterAll(() => site.close());

  it('has something on each of its pages for an administrator', async () => {
    const own = administrationRoutes.filter(({ method, path }) => method === 'get' && !path.includes(':view'));
    expect(own.length).toBe(27);
    for (const { path } of own) {
      const page = await administrator.browser.open(concrete(path));
      expect([path, page.status, page.$('h1').length]).toEqual([path, 200, 1]);
    }
  });

  it('says what there is, and leads to what other modules add', async () => {
    const page = await administrator.browser.open('/administration');
    expect(
      page
        .$('main h2 a')
        .map((_, each) => page.$(each).text().trim())
        .get(),
    ).toEqual([
      'Users',
      'Organisations',
      'Clusters',
      'The area',
      'Who needs a second step',
      'Jobs',
      'Messages',
      'Imports',
    ]);
    expect(page.text).toContain('3 schools, teams and partners; 0 without a safeguarding lead.');
    const menu = page
      .$('nav a')
      .map((_, each) => page.$(each).text().trim())
      .get();
    expect(menu).toContain('Administration');
  });

  it.each(ROLES.filter((role) => role !== 'administrator'))(
    'is not there for a %s, whatever they ask',
    async (role) => {
      const { browser } = await site.signIn(role);
      const nowhere = await browser.open('/administration/nowhere');
      expect([nowhere.status, nowhere.heading]).toEqual([404, 'Page not found']);
      expect(nowhere.$('nav').text()).not.toContain('Administration');
      const key = nowhere.$('form[action="/sign-out"] input[name=_key]').attr('value')!;
      for (const { method, path } of administrationRoutes) {
        const answer =
          method === 'get'
            ? await browser.open(concrete(path))
            : await browser.post(concrete(path), new URLSearchParams({ _key: key }));
        expect([method, path, answer.status, answer.text]).toEqual([method, path, 404, nowhere.text]);
      }
    },
  );

  it('asks a visitor to sign in', async () => {
    for (const { method, path } of administrationRoutes) {
      const browser = site.visitor();
      const answer =
        method === 'get'
          ? await browser.open(concrete(path))
          : await browser.post(concrete(path), new URLSearchParams());
      expect([path, answer.heading]).toEqual([path, 'Sign in']);
    }
  });

  it('cannot be written past its pages by another role', async () => {
    for (const role of ['school-lead', 'data-officer'] as const) {
      const { actor } = await site.signIn(role);
      const renamed = await site.database.as(actor, (tx) =>
        sql`update access.organisation set name = 'Mine'`.execute(tx),
      );
      expect(renamed.numAffectedRows).toBe(0n);
      const joined = site.database.as(actor, (tx) =>
        sql`insert into access.membership (id, user_id, org_id, role)
            values (${newId()}, ${administrator.actor.userId}, ${actor.orgId}, 'administrator')`.execute(tx),
      );
      await expect(joined).rejects.toMatchObject({ code: '42501' });
      const given = site.database.as(actor, (tx) =>
        sql`select access.give_first_password(${administrator.actor.userId}, 'x')`.execute(tx),
      );
      await expect(given).rejects.toMatchObject({ code: '42501' });
      const seen = await site.database.as(actor, (tx) =>
        sql`select * from access.password_of(${administrator.actor.userId}), access.unfinished_jobs()`.execute(tx),
      );
      expect(seen.rows).toEqual([]);
    }
  });
});

describe('an administrator', () => {
  let site: TestSite;
  let administrator: SignedInUser;

  beforeAll(async () => {
    site = await openTestSite([]);
    administrator = await site.signIn('administrator');
  });
  afterAll(() => site.close());

  it('sees no child', async () => {
    const school = await site.organisation('Northfield School');
    const lead = await site.signIn('school-lead', school);
    const child = newId();
    await site.past(`insert into people.person (id, url_id, supplied_by) values ($1, 'a-child', $2)`, [
      child,
      school.id,
    ]);
    await site.past(
      `insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
       values ($1, $2, $3, 'enrolled', 3, 'enrolled', now())`,
      [newId(), child, school.id],
    );
    const seenBy = ({ actor }: SignedInUser, table: string) =>
      site.database.as(
        actor,
        async (tx) => (await sql`select 1 from ${sql.id('people', table)}`.execute(tx)).rows.length,
      );
    expect(await seenBy(lead, 'person')).toBe(1);
    expect(await seenBy(administrator, 'person')).toBe(0);
    expect(await seenBy(administrator, 'involvement')).toBe(0);
  });

  it('is told at home what went wrong, and of nothing else', async () => {
    const home = () => administrator.browser.open('/');
    expect((await home()).text).toContain('Nothing needs you today.');
    await site.past(
      `insert into access.organisation (id, url_id, name, kind) values ($1, 'club', 'Kettle Youth Club', 'partner')`,
      [newId()],
    );
    await site.past(`insert into jobs.job (id, name, payload, failed_at) values ($1, 'a.b', '{}', now())`, [newId()]);
    const told = await home();
    expect(told.text).toContain('1 job has failed');
    const link = told.$('main a[href*="without=lead"]');
    expect(link.text().trim()).toBe('1 organisation names no safeguarding lead');
    expect((await administrator.browser.open(link.attr('href')!)).text).toContain('Kettle Youth Club');
    const { browser } = await site.signIn('manager');
    expect((await browser.open('/')).text).toContain('Nothing needs you today.');
  });
});
