import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { peoplePaths } from '#modules/people/index.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { identificationPaths } from '../../identification.paths.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  anOfficerFor,
  openIdentificationSite,
  withFlags,
} from '../../testing/identification-examples.ts';

describe('a School Liaison Officer is asked about a child', () => {
  let site: TestSite;
  let northfield: ExampleSchool;
  let officer: SignedInUser;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 4);
    officer = await anOfficerFor(site, [northfield.school]);
    await withFlags(
      site,
      northfield,
      northfield.pupils.map((_, pupil) => ({ pupil })),
    );
    await ask(0);
    await ask(1);
  });
  afterAll(() => site.close());

  async function ask(pupil: number): Promise<void> {
    const { browser } = northfield.lead;
    const path = `${identificationPaths.conversation(northfield.pupils[pupil]!.urlId)}?answer=need-help`;
    await browser.send(await browser.open(path), { whatFor: 'A visit at home', atRisk: 'no' });
  }

  const childPath = (pupil: number) => peoplePaths.child(northfield.pupils[pupil]!.urlId);
  const list = ({ browser }: SignedInUser) => browser.open(identificationPaths.helpRequests);
  const openRequest = async (user: SignedInUser, pupil: number): Promise<SeenPage> => {
    const requests = await list(user);
    const link = requests.$('tbody a').filter((_, each) => requests.$(each).text() === northfield.pupils[pupil]!.name);
    return user.browser.open(link.first().attr('href')!);
  };
  const follow = (user: SignedInUser, page: SeenPage, link: string) =>
    user.browser.open(page.$(`a:contains("${link}")`).attr('href')!);
  const told = () =>
    site.past(`select * from messages.message where template = 'identification.help-moved-on' order by number`);
  const namesOn = (page: SeenPage) =>
    page
      .$('tbody a')
      .map((_, link) => page.$(link).text())
      .get()
      .toSorted();

  it('and sees those they were asked about, and nobody else', async () => {
    const asked = [0, 1].map((pupil) => northfield.pupils[pupil]!.name).toSorted();
    expect(namesOn(await list(officer))).toEqual(asked);
    const home = await officer.browser.open('/');
    expect(home.text).toContain('2 waiting for your answer, 0 you work with, 0 you advised on');
    const child = await officer.browser.open(childPath(0));
    expect(child.heading).toBe(northfield.pupils[0]!.name);
    expect(child.text).toContain('Attendance flags');
    expect((await officer.browser.open(childPath(2))).status).toBe(404);
    const seen = await site.database.as(officer.actor, (tx) =>
      sql<{ persons: number }>`select count(distinct person_id)::int as persons from identification.flag`.execute(tx),
    );
    expect(seen.rows).toEqual([{ persons: 2 }]);
  });

  it('and accepts, and the school sees it', async () => {
    const accepted = await officer.browser.send(await openRequest(officer, 0));
    expect(accepted.text).toContain('You accepted. The school sees it.');
    expect(accepted.text).toContain('A liaison-officer is working with the child and family');
    expect((await list(northfield.lead)).text).toContain('Working with the child and family');
    const home = await northfield.lead.browser.open('/');
    expect(home.text).toContain('Help you asked for: 1 waiting for an answer, 1 answered');
    const urlId = accepted.path.split('/').at(-1);
    expect(await told()).toEqual([
      expect.objectContaining({ to_user_id: northfield.lead.actor.userId, link_id: urlId, status: 'waiting' }),
    ]);
  });

  it('and gives advice, which is asked for where it is missing', async () => {
    const form = await follow(officer, await openRequest(officer, 1), 'Give advice');
    expect((await officer.browser.send(form, { said: '' })).problems).toEqual(['Say what you advise']);
    const sent = await officer.browser.send(form, { said: 'Try the breakfast club' });
    expect(sent.text).toContain('Try the breakfast club');
    expect((await openRequest(northfield.lead, 1)).text).toContain('Try the breakfast club');
  });

  it('but an answer to what has moved on meanwhile is not lost, and not sent', async () => {
    const form = await follow(officer, await openRequest(officer, 1), 'Give advice');
    const meanwhile = await follow(officer, await openRequest(officer, 1), 'Give advice');
    await officer.browser.send(meanwhile, { said: 'Second advice' });
    const late = await officer.browser.send(form, { said: 'Third advice' });
    expect(late.problems).toEqual(['This request has moved on meanwhile. Your text is still here, and not sent yet']);
    expect(late.$('#said').val()).toBe('Third advice');
    expect((await openRequest(northfield.lead, 1)).text).toContain('Second advice');
  });

  it('and sees nothing of the child once it is ended, with its audit', async () => {
    const request = await openRequest(officer, 0);
    const form = await follow(officer, request, 'End the request');
    const after = await officer.browser.send(form, { said: 'He is back in school' });
    expect(after.heading).toBe('Children you were asked about');
    expect(namesOn(after)).toEqual([northfield.pupils[1]!.name]);
    expect((await officer.browser.open(childPath(0))).status).toBe(404);
    expect((await officer.browser.open(request.path)).status).toBe(404);
    expect((await list(northfield.lead)).text).toContain('Ended');
    const child = await northfield.lead.browser.open(childPath(0));
    expect(child.text).toContain('Help from School Liaison Officer A liaison-officer has ended');
    expect((await openRequest(northfield.lead, 0)).text).toContain('He is back in school');
    const audit = await site.past<{ content: string }>(
      `select content from audit.content where action = 'identification.help-answered'`,
    );
    expect(audit.map(({ content }) => (JSON.parse(content) as { to: string }).to)).toEqual([
      'accepted',
      'advised',
      'advised',
      'ended',
    ]);
    expect(await told()).toHaveLength(4);
  });

  it('and the school may end what it asked, with the same end', async () => {
    const form = await follow(northfield.lead, await openRequest(northfield.lead, 1), 'We do not need this help');
    await northfield.lead.browser.send(form, { said: 'The family found help' });
    expect((await officer.browser.open(childPath(1))).status).toBe(404);
    expect((await list(officer)).text).toContain('No school is asking you about a child now.');
    expect(await told()).toHaveLength(4);
  });

  it('but an officer from whom the child is hidden is not asked, and it is answered as where there is none', async () => {
    const { personId, urlId } = northfield.pupils[3]!;
    await site.past(
      `insert into people.bar (id, person_id, user_id, reason) values (gen_random_uuid(), $1, $2, 'theirs')`,
      [personId, officer.actor.userId],
    );
    const { browser } = northfield.lead;
    const form = await browser.open(`${identificationPaths.conversation(urlId)}?answer=need-help`);
    expect(form.text).toContain('Ring the team:');
    const again = await browser.send(form, { atRisk: 'no' });
    expect(again.problems[0]).toContain('No School Liaison Officer can be asked here.');
    expect(
      await site.past('select 1 from people.involvement where person_id = $1 and user_id is not null', [personId]),
    ).toEqual([]);
  });

  it('but not by another school’s lead, nor by another officer of the team', async () => {
    await ask(2);
    const request = (await openRequest(officer, 2)).path;
    const colleague = await site.signIn('liaison-officer', officer.organisation);
    const stranger = await site.signIn('school-lead');
    for (const { browser } of [colleague, stranger]) {
      expect((await browser.open(request)).status).toBe(404);
      expect((await browser.open(`${request}/end`)).status).toBe(404);
    }
    expect((await stranger.browser.open(`${request}/advise`)).status).toBe(404);
    const [asked] = await site.past(`select id from identification.help_request where status = 'asked'`);
    const { rows } = await site.database.as(colleague.actor, (tx) =>
      sql`select identification.answer_help(${asked!['id']}, 'ended', '', 1) as moved`.execute(tx),
    );
    expect(rows).toEqual([{ moved: false }]);
  });

  it('and who has left the school is told nothing', async () => {
    await site.past('update access.membership set until = now() where user_id = $1', [northfield.lead.actor.userId]);
    await officer.browser.send(await openRequest(officer, 2));
    expect(await told()).toHaveLength(4);
  });
});
