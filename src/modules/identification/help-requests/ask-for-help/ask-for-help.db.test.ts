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

describe('a school asks for a School Liaison Officer', () => {
  let site: TestSite;
  let northfield: ExampleSchool;
  let officer: SignedInUser;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 2);
    officer = await anOfficerFor(site, [northfield.school]);
  });
  afterAll(() => site.close());

  const childPath = (pupil: number) => peoplePaths.child(northfield.pupils[pupil]!.urlId);
  const open = (pupil: number, { browser }: SignedInUser = northfield.lead) =>
    browser.open(identificationPaths.askForHelp(northfield.pupils[pupil]!.urlId));

  it('from the child’s page, with two answers, and the officer is told and sees the child', async () => {
    const child = await northfield.lead.browser.open(childPath(0));
    const form = await northfield.lead.browser.open(
      child.$('a:contains("Ask for a School Liaison Officer")').attr('href')!,
    );
    expect((await northfield.lead.browser.send(form, { atRisk: 'no' })).problems).toEqual([
      'Say what you would like help with',
    ]);
    const asked = await northfield.lead.browser.send(form, { whatFor: 'A visit at home', atRisk: 'no' });
    expect(asked.heading).toBe(`Help for ${northfield.pupils[0]!.name}`);
    expect(asked.text).toContain('Last seenNot yet');
    expect((await officer.browser.open(childPath(0))).status).toBe(200);
    expect(await site.past(`select 1 from messages.message where template = 'identification.help-asked'`)).toHaveLength(
      1,
    );
    const audit = await site.past(`select person_ids from audit.content where action = 'identification.help-asked'`);
    expect(audit).toEqual([{ person_ids: [northfield.pupils[0]!.personId] }]);
  });

  it('once; the second time it is told', async () => {
    const again = await northfield.lead.browser.send(await open(0), { whatFor: 'Another', atRisk: 'no' });
    expect(again.problems[0]).toContain('Help was asked for already.');
    expect(await site.past('select 1 from identification.help_request')).toHaveLength(1);
    expect((await northfield.lead.browser.open(childPath(0))).text).not.toContain('Ask for a School Liaison Officer');
  });

  it('and sees when the child was last seen by the officer and what comes next', async () => {
    const { urlId } = northfield.pupils[0]!;
    const record = await officer.browser.open(plansPaths.recordWork(urlId));
    await officer.browser.send(record, {
      cameOfIt: 'made',
      how: 'visit',
      withWhom: ['child'],
      minutes: '45',
      text: 'We talked at the gate.',
      atRisk: 'no',
    });
    await officer.browser.send(await officer.browser.open(plansPaths.planVisit(urlId)), {
      how: 'phone',
      whatFor: 'How was Monday?',
    });
    const child = await northfield.lead.browser.open(childPath(0));
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date());
    expect(child.text).toContain(`Last seen${today}`);
    expect(child.text).toContain(`Next stepTelephone, ${today}`);
    expect((await northfield.lead.browser.open(identificationPaths.helpRequests)).text).toContain('Telephone');
  });

  it('and where a child may be at risk, whom to call is shown', async () => {
    const next = await northfield.lead.browser.send(await open(1), { whatFor: 'A visit', atRisk: 'yes' });
    expect(next.path).toBe(peoplePaths.atRisk(northfield.pupils[1]!.urlId));
  });

  it('but only for its own pupils, and only a school does', async () => {
    const stranger = await site.signIn('school-lead');
    expect((await open(1, stranger)).status).toBe(404);
    expect((await open(0, officer)).status).toBe(404);
  });

  it('and where no officer can be asked, it is told whom to ring before anything is written', async () => {
    await site.past('delete from access.cluster_school');
    const page = await open(1);
    expect(page.text).toContain(`Ring the team:${officer.organisation.name}`);
    expect(page.$('#whatFor').length).toBe(0);
  });
});
