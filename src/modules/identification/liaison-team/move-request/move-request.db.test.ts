import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { plansPaths } from '#modules/plans/index.ts';
import { identificationPaths } from '../../identification.paths.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  anOfficerFor,
  openIdentificationSite,
} from '../../testing/identification-examples.ts';

describe('a manager of School Liaison Officers', () => {
  let site: TestSite;
  let northfield: ExampleSchool;
  let officer: SignedInUser;
  let colleague: SignedInUser;
  let manager: SignedInUser;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 3);
    officer = await anOfficerFor(site, [northfield.school]);
    colleague = await site.signIn('liaison-officer', officer.organisation);
    manager = await site.signIn('manager', officer.organisation);
    await ask(0);
    await ask(1);
  });
  afterAll(() => site.close());

  async function ask(pupil: number): Promise<void> {
    const { browser } = northfield.lead;
    const form = await browser.open(identificationPaths.askForHelp(northfield.pupils[pupil]!.urlId));
    await browser.send(form, { whatFor: 'A visit at home', atRisk: 'no' });
  }
  const requests = () => manager.browser.open(identificationPaths.teamRequests);
  const seesChild = async ({ browser }: SignedInUser, pupil: number) =>
    (await browser.open(peoplePaths.child(northfield.pupils[pupil]!.urlId))).status === 200;
  const openMove = async (which: 0 | -1) =>
    manager.browser.open((await requests()).$('a:contains("Give it to somebody")').eq(which).attr('href')!);
  const valueOf = ({ actor }: SignedInUser) =>
    site
      .past<{ url_id: string }>('select url_id from access.user_account where id = $1', [actor.userId])
      .then(([user]) => user!.url_id);

  it('sees what schools ask and what the hours suggest, and no child', async () => {
    const list = await requests();
    expect(list.text).toContain('Northfield School');
    expect(list.text).toContain('Leave it where it is. Works with this school, 19 hours a week free.');
    for (const { name } of northfield.pupils) expect(list.body).not.toContain(name);
    expect(list.body).not.toContain('A visit at home');
    expect(await seesChild(manager, 0)).toBe(false);
    const team = await manager.browser.open(identificationPaths.liaisonTeam);
    expect(team.text).toContain('2 requests wait for an answer, of 2 that are open');
    expect(team.text).toContain('20 hours1 hour19 hours a week free');
  });

  it('sets an officer’s hours, after which another is suggested', async () => {
    const form = await manager.browser.open(identificationPaths.officerWeek(await valueOf(officer)));
    expect((await manager.browser.send(form, { hours: 'many' })).problems).toEqual([
      'Enter the hours a week, like 18 or 18.5',
    ]);
    await manager.browser.send(form, { hours: '1' });
    expect((await requests()).text).toContain(
      'A liaison-officer, who works with this school, has 0 hours a week free.',
    );
  });

  it('gives a request to the other: they are told and see the child, the one before does not', async () => {
    const [before] = await site.past<{ person_id: string }>(
      `select person_id from identification.help_request order by asked_on, id limit 1`,
    );
    const pupil = northfield.pupils.findIndex(({ personId }) => personId === before!.person_id);
    const form = await openMove(0);
    expect((await manager.browser.send(form, { officer: await valueOf(colleague) })).problems).toEqual(['Say why']);
    await manager.browser.send(form, { officer: await valueOf(colleague), why: 'More room' });
    expect([await seesChild(officer, pupil), await seesChild(colleague, pupil)]).toEqual([false, true]);
    const caseload = await colleague.browser.open(identificationPaths.caseload);
    expect(caseload.text).toContain(northfield.pupils[pupil]!.name);
    expect(caseload.text).toContain('The school has waited 0 days for an answer');
    expect(await site.past('select why from identification.request_move')).toEqual([{ why: 'More room' }]);
    expect(await site.past('select status from identification.help_request order by asked_on, id limit 1')).toEqual([
      { status: 'asked' },
    ]);
    const list = await northfield.lead.browser.open(identificationPaths.helpRequests);
    const links = list
      .$('tbody a')
      .map((_, link) => list.$(link).attr('href')!)
      .get();
    const shown = await Promise.all(links.map((link) => northfield.lead.browser.open(link)));
    expect(shown.filter(({ text }) => text.includes('More room'))).toHaveLength(1);
    expect(
      await site.past(`select to_user_id from messages.message where template = 'identification.help-moved-on'`),
    ).toEqual([{ to_user_id: northfield.lead.actor.userId }]);
  });

  it('but not one that has moved on meanwhile', async () => {
    const form = await openMove(-1);
    await site.past('update identification.help_request set version = version + 1');
    const late = await manager.browser.send(form, { officer: await valueOf(colleague), why: 'Too late' });
    expect(late.problems).toEqual(['This request has moved on meanwhile. Nothing was changed']);
    expect(await site.past('select 1 from identification.request_move')).toHaveLength(1);
  });

  it('nor to somebody from whom the child is hidden, of whom nothing is said', async () => {
    await site.past(
      `insert into people.bar (id, person_id, user_id, reason)
       select gen_random_uuid(), person_id, $1, 'theirs' from identification.help_request`,
      [colleague.actor.userId],
    );
    const form = await openMove(-1);
    expect(form.$('input[name=officer]').length).toBe(1);
    await site.past('delete from people.bar where user_id = $1', [colleague.actor.userId]);
  });

  it('and sees how much was done for each school', async () => {
    const mine = northfield.pupils[0]!;
    const worker = (await seesChild(officer, 0)) ? officer : colleague;
    const form = await worker.browser.open(plansPaths.recordWork(mine.urlId));
    await worker.browser.send(form, {
      cameOfIt: 'made',
      how: 'visit',
      withWhom: ['child'],
      minutes: '60',
      text: 'At home',
      atRisk: 'no',
    });
    const schools = await manager.browser.open(identificationPaths.teamSchools);
    expect(schools.text).toContain('Northfield School');
    expect(schools.text).toContain('1 hour');
  });

  it('and nobody else, nor a manager of another team', async () => {
    const [request] = await site.past<{ url_id: string; id: string }>(
      'select url_id, id from identification.help_request',
    );
    const elsewhere = await site.signIn('manager');
    for (const { browser } of [elsewhere, officer, northfield.lead])
      for (const path of [
        identificationPaths.liaisonTeam,
        identificationPaths.teamRequests,
        identificationPaths.moveRequest(request!.url_id),
      ])
        expect((await browser.open(path)).status, path).toBe(404);
    const { rows } = await site.database.as(elsewhere.actor, (tx) =>
      sql`select identification.move_request(gen_random_uuid(), ${request!.id}, ${colleague.actor.userId}, 'x', 2, current_date) as moved`.execute(
        tx,
      ),
    );
    expect(rows).toEqual([{ moved: false }]);
  });
});
