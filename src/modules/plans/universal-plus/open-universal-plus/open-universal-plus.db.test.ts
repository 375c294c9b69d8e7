import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWords, todayInLondon } from '#kernel/local-date.ts';
import { openTestSite, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import { educationModule } from '#modules/education/education.module.ts';
import { aPupilRow, type ArrangedPupil, aSchool, pupilsOf } from '#modules/education/testing/education-examples.ts';
import { plansPaths } from '../../plans.paths.ts';
import { aFamily, anAgreement, inDays, plansAlone } from '../../testing/plans-examples.ts';

const FILLED = {
  ownWords: 'The hall is loud at lunch',
  listed: 'needs-2022/1.1',
  wanted: 'To eat with a friend',
  adjustments: ['seating', 'adult'],
  seating: 'A quiet table by the window',
  adult: 'Miss Brook asks every day how it was',
};

describe('a school makes a Universal Plus plan', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let serial = 0;

  beforeAll(async () => {
    site = await openTestSite([educationModule, plansAlone()]);
    lead = await site.signIn('school-lead', await aSchool(site, 'Northfield School'));
  });
  afterAll(() => site.close());

  async function aPupil(): Promise<ArrangedPupil> {
    const [pupil] = await pupilsOf(site, lead, [aPupilRow(++serial)]);
    await anAgreement(site, lead, [{ id: pupil!.personId, urlId: pupil!.urlId, name: '' }]);
    return pupil!;
  }
  const plansOf = (personId: string) =>
    site.past('select plan_id from plans.plan_person where person_id = $1', [personId]);

  it('of one need, with what it does differently, all saved together with the audit', async () => {
    const { personId, urlId } = await aPupil();
    const form = await lead.browser.open(plansPaths.openUniversalPlus(urlId));
    const page = await lead.browser.send(form, { ...FILLED, reviewOn: inDays(20) });
    expect(page.heading).toBe('Universal Plus plan for Sam Brook');
    expect(page.text).toContain('AboutSam BrookWantedTo eat with a friend');
    expect(page.text).toContain('What school does differentlyAn adult for them');
    expect(page.text).toContain(`An adult for them${FILLED.adult}`);
    const [plan] = await site.past(
      `select f.kind, f.level, f.taf_since, f.lead_user_id from plans.family_plan f
         join plans.plan_person p on p.plan_id = f.id where p.person_id = $1`,
      [personId],
    );
    expect(plan).toEqual({ kind: 'universal-plus', level: 2, taf_since: null, lead_user_id: lead.actor.userId });
    expect(
      await site.past(
        'select kind, what, from_on, until_on from education.adjustment where person_id = $1 order by kind',
        [personId],
      ),
    ).toEqual([
      { kind: 'adult', what: FILLED.adult, from_on: todayInLondon(), until_on: inDays(20) },
      { kind: 'seating', what: FILLED.seating, from_on: todayInLondon(), until_on: inDays(20) },
    ]);
    const audit = await site.past<{ action: string }>(
      `select action from audit.content where $1 = any (person_ids) and action similar to '%(opened|added|made)' order by entry_id`,
      [personId],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'plans.plan-opened',
      'plans.need-added',
      'education.adjustment-made',
    ]);
  });

  it('but not without something to do, and what was typed is kept', async () => {
    const { personId, urlId } = await aPupil();
    const form = await lead.browser.open(plansPaths.openUniversalPlus(urlId));
    const nothing = await lead.browser.send(form, { ownWords: 'Lunch', wanted: 'A friend' });
    expect(nothing.problems).toEqual(['Say at least one thing that will be done']);
    expect(nothing.$('#wanted').val()).toBe('A friend');
    const unsaid = await lead.browser.send(form, { ownWords: 'Lunch', wanted: 'A friend', adjustments: ['seating'] });
    expect(unsaid.problems).toEqual(['Say what will be different for each that you chose']);
    const noNeed = await lead.browser.send(form, { wanted: 'A friend', somethingElse: 'A call on Fridays' });
    expect(noNeed.problems).toEqual(['Say what is hard, or choose the need it is closest to']);
    expect(await plansOf(personId)).toEqual([]);
    expect(await site.past('select 1 from education.adjustment where person_id = $1', [personId])).toEqual([]);
  });

  it('and what is done besides is its own action, until all look again', async () => {
    const { urlId } = await aPupil();
    const form = await lead.browser.open(plansPaths.openUniversalPlus(urlId));
    const typed = { ownWords: 'Lunch', wanted: 'A friend', somethingElse: 'A call on Fridays', reviewOn: inDays(20) };
    const page = await lead.browser.send(form, typed);
    expect(page.text).toContain(`A call on Fridays, A school-lead, by ${inWords(inDays(20))}`);
  });

  it('which has one need: another is for a team', async () => {
    const { urlId } = await aPupil();
    const form = await lead.browser.open(plansPaths.openUniversalPlus(urlId));
    const page = await lead.browser.send(form, { ownWords: 'Lunch', wanted: 'A friend', somethingElse: 'A call' });
    expect(page.$('.govuk-button:contains("Add a need")').length).toBe(0);
    const another = await lead.browser.open(`${page.path}/needs/add`);
    const again = await lead.browser.send(another, { ownWords: 'Sleep', wanted: 'Rest' });
    expect(again.problems).toEqual([
      'This plan is about one need. For another, let it grow into a Team Around the Family first',
    ]);
  });

  it('and nobody does for whom there is no agreement, or a plan, or no child', async () => {
    const { urlId } = await aPupil();
    await lead.browser.send(await lead.browser.open(plansPaths.openUniversalPlus(urlId)), FILLED);
    const second = await lead.browser.open(plansPaths.openUniversalPlus(urlId));
    expect(second.text).toContain('There is already a family plan');
    const [pupil] = await pupilsOf(site, lead, [aPupilRow(++serial)]);
    const notAgreed = await lead.browser.open(plansPaths.openUniversalPlus(pupil!.urlId));
    expect(notAgreed.text).toContain('The family has not agreed to work together yet');
    const stranger = await site.signIn('liaison-officer');
    expect((await stranger.browser.open(plansPaths.openUniversalPlus(urlId))).status).toBe(404);
  });

  it('where another service makes one, it is not asked what the school does', async () => {
    const nurse = await site.signIn('lead-professional');
    const { child } = await aFamily(site, nurse.organisation, lead.organisation);
    await anAgreement(site, nurse, [child]);
    const form = await nurse.browser.open(plansPaths.openUniversalPlus(child.urlId));
    expect(form.text).not.toContain('What will your school do differently?');
    const typed = { ownWords: 'Sleep', wanted: 'Rest', somethingElse: 'A visit' };
    const page = await nurse.browser.send(form, typed);
    expect(page.heading).toBe('Universal Plus plan for Robin Madeup');
  });
});
