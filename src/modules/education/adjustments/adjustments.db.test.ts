import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, inWords, type LocalDate, todayInLondon } from '#kernel/local-date.ts';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { educationModule } from '../education.module.ts';
import { educationPaths } from '../education.paths.ts';
import { aPupilRow, type ArrangedPupil, aSchool, pupilsOf } from '../testing/education-examples.ts';
import { adjustmentsPanel } from './adjustments-panel.tsx';

const WHAT = 'Mr Finch waits at the gate in the mornings';
const TODAY = todayInLondon();
const inBoxes = (name: string, date: LocalDate) => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

describe('a school says what it does differently for a pupil', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;
  let pupil: ArrangedPupil;

  beforeAll(async () => {
    const slots = {
      childFacts: [],
      childPanels: [adjustmentsPanel],
      familyPanels: [],
      timelineSources: [],
      knownSources: [],
    };
    site = await openTestSite([peopleModule(slots), educationModule]);
    school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    [pupil] = (await pupilsOf(site, lead, [aPupilRow(3)])) as [ArrangedPupil];
  });
  afterAll(() => site.close());

  const saved = () => site.past('select kind, what, from_on, until_on, helped, what_changed from education.adjustment');

  it('and it stands on the child’s page, with the audit', async () => {
    const form = await lead.browser.open(educationPaths.makeAdjustment(pupil.urlId));
    const page = await lead.browser.send(form, { kind: 'adult', what: WHAT });
    expect(page.text).toContain('What school does differentlyAn adult for them');
    expect(page.text).toContain(`${WHAT}Northfield School, from ${inWords(TODAY)}`);
    expect(await saved()).toEqual([
      { kind: 'adult', what: WHAT, from_on: TODAY, until_on: null, helped: null, what_changed: '' },
    ]);
    const audit = await site.past(`select person_ids from audit.content where action = 'education.adjustment-made'`);
    expect(audit).toEqual([{ person_ids: [pupil.personId] }]);
  });

  it('but a changed timetable has an end, and what was typed is kept', async () => {
    const form = await lead.browser.open(educationPaths.makeAdjustment(pupil.urlId));
    const again = await lead.browser.send(form, { kind: 'timetable', what: 'In at ten' });
    expect(again.problems).toEqual(['Say until when: a changed timetable is for a short time']);
    expect(again.$('#what').val()).toBe('In at ten');
    const early = await lead.browser.send(form, {
      kind: 'timetable',
      what: 'In at ten',
      ...inBoxes('until', addDays(TODAY, -1)),
    });
    expect(early.problems).toEqual(['The last day must be the first day or later']);
    expect((await lead.browser.send(form, { 'until-day': '31', 'until-month': '2' })).problems).toContain(
      'The last day must be a real date, like 27 3 2026',
    );
    expect(await saved()).toHaveLength(1);
  });

  it('and later what changed', async () => {
    const child = await lead.browser.open(peoplePaths.child(pupil.urlId));
    const form = await lead.browser.open(child.$('a:contains("Say what changed")').attr('href')!);
    const again = await lead.browser.send(form, { helped: 'yes', goesOn: 'no' });
    expect(again.problems).toEqual(['Say what is different']);
    const meanwhile = await lead.browser.open(form.path);
    const page = await lead.browser.send(form, { helped: 'yes', goesOn: 'no', whatChanged: 'In every day' });
    expect(page.text).toContain('It helped: In every day');
    expect(page.$('a:contains("Say what changed")').length).toBe(0);
    const second = await lead.browser.send(meanwhile, { helped: 'no', goesOn: 'yes', whatChanged: 'Nothing' });
    expect(second.problems).toEqual(['Somebody has already said what came of it']);
    expect(await saved()).toEqual([
      { kind: 'adult', what: WHAT, from_on: TODAY, until_on: TODAY, helped: 'yes', what_changed: 'In every day' },
    ]);
  });

  it('but nobody else says it, and who has no ground does not see it', async () => {
    const officer = await site.signIn('liaison-officer');
    const otherLead = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    const manager = await site.signIn('manager', school);
    const [{ url_id: urlId }] = (await site.past('select url_id from education.adjustment')) as [{ url_id: string }];
    expect((await manager.browser.open(educationPaths.makeAdjustment(pupil.urlId))).status).toBe(404);
    for (const { browser } of [officer, otherLead]) {
      expect((await browser.open(educationPaths.makeAdjustment(pupil.urlId))).status).toBe(404);
      expect((await browser.open(educationPaths.adjustment(pupil.urlId, urlId))).status).toBe(404);
      expect((await browser.open(peoplePaths.child(pupil.urlId))).body).not.toContain(WHAT);
    }
  });

  it('nor the school once the child has left it', async () => {
    const { browser } = lead;
    const form = await browser.open(educationPaths.makeAdjustment(pupil.urlId));
    await site.past(`update education.enrolment set leaving_date = current_date - 1`);
    expect((await browser.send(form, { kind: 'adult', what: 'Too late' })).status).toBe(404);
    expect(await saved()).toHaveLength(1);
  });
});
