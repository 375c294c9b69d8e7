import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { plansPaths } from '#modules/plans/index.ts';
import { identificationPaths } from '../../identification.paths.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  anOfficerFor,
  openIdentificationSite,
} from '../../testing/identification-examples.ts';

const CASELOAD = 400;

describe('a School Liaison Officer’s caseload', () => {
  let site: TestSite;
  let northfield: ExampleSchool;
  let officer: SignedInUser;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 3);
    officer = await anOfficerFor(site, [northfield.school]);
    for (const { urlId } of northfield.pupils.slice(0, 2)) {
      const form = await northfield.lead.browser.open(identificationPaths.askForHelp(urlId));
      await northfield.lead.browser.send(form, { whatFor: 'A visit', atRisk: 'no' });
    }
  });
  afterAll(() => site.close());

  const seen = (query = '') => officer.browser.open(identificationPaths.caseload + query);
  const accept = (pupil: number, on: string) =>
    site.past(
      `update identification.help_request set status = 'accepted', accepted_on = asked_on, asked_on = $2 where person_id = $1`,
      [northfield.pupils[pupil]!.personId, on],
    );

  it('has whom schools ask about, with why to look, and nobody else', async () => {
    const list = await seen();
    expect(list.text).toContain('2 children');
    expect(list.text).toContain('The school has waited 0 days for an answer');
    expect(list.body).not.toContain(northfield.pupils[2]!.name);
  });

  it('says who was not seen, how often they tried, and that nothing comes next', async () => {
    await accept(0, '2026-01-05');
    const { urlId, name } = northfield.pupils[0]!;
    const form = await officer.browser.open(plansPaths.recordWork(urlId));
    await officer.browser.send(form, {
      cameOfIt: 'attempted',
      how: 'phone',
      withWhom: ['parent-or-carer'],
      minutes: '5',
      atRisk: 'no',
    });
    const list = await seen('?which=not-seen');
    expect(list.text).toContain(name);
    expect(list.text).toMatch(/Not seen yet, after \d+ days, tried once/);
    expect(list.text).toContain('No next visit or call is planned');
    expect(list.text).toContain('0 hours of 1.5 hours');
    expect(list.text).toContain('1 child');
  });

  it('is nobody else’s', async () => {
    for (const { browser } of [
      await site.signIn('liaison-officer', officer.organisation),
      await site.signIn('liaison-officer'),
    ]) {
      const list = await browser.open(identificationPaths.caseload);
      expect(list.text).toContain('You work with no child now.');
    }
    expect((await northfield.lead.browser.open(identificationPaths.caseload)).status).toBe(404);
  });

  it(`may have ${CASELOAD} children`, async () => {
    await site.past(
      `with child as (
         insert into people.person (id, url_id, supplied_by)
         select gen_random_uuid(), 'caseload-' || i, $1 from generate_series(1, ${CASELOAD}) i returning id, url_id),
       name as (
         insert into people.name (person_id, kind, given, family, folded, source_org)
         select id, 'legal', url_id, 'Madeup', url_id || ' madeup', $1 from child),
       request as (
         insert into identification.help_request (id, url_id, person_id, from_org_id, asked_by, asked_on, team_org_id, officer_user_id, what_for, status, accepted_on)
         select gen_random_uuid(), url_id, id, $1, $2, current_date - 60, $3, $4, 'A visit', 'accepted', current_date - 55 from child
         returning id, person_id),
       ground as (
         insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
         select person_id, $3, $4, 'liaison', 3, 'help:' || id, now() from request)
       insert into plans.direct_work (id, url_id, person_id, whole_family, sensitivity, came_of_it, how, with_whom, happened_on, minutes, text, at_risk, written_by, written_for)
       select gen_random_uuid(), url_id || '-' || n, id, false, 'general', 'made', 'visit', '{child}', current_date - n * 3, 30, 'Tea', false, $4, $3
         from child, generate_series(1, 5) n`,
      [northfield.school.id, northfield.lead.actor.userId, officer.organisation.id, officer.actor.userId],
    );
    await site.past('analyze');
    expect((await seen()).text).toContain(`${CASELOAD + 2} children`);
  });
});
