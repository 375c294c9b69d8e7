import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import { plansPaths } from '#modules/plans/index.ts';
import { anAgreement, inDays } from '#modules/plans/testing/plans-examples.ts';
import { identificationPaths } from '../../identification.paths.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  openIdentificationSite,
  withFlags,
} from '../../testing/identification-examples.ts';

describe('a school lead opens the Monday list', () => {
  let site: TestSite;
  let northfield: ExampleSchool;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 16);
    const flags = Array.from({ length: 12 }, (_, pupil) => ({ pupil, points: 40 - pupil, daysAgo: 3 }));
    await withFlags(site, northfield, [
      ...flags,
      { pupil: 12, kind: 'severe', change: 'worse', points: 6, daysAgo: 20 },
      { pupil: 13, change: 'same', points: 60 },
      { pupil: 14, change: 'better', points: -8 },
      { pupil: 15, change: 'cleared', points: -30 },
    ]);
  });
  afterAll(() => site.close());

  const open = () => northfield.lead.browser.open(identificationPaths.mondayList);
  const namesOn = (page: Awaited<ReturnType<typeof open>>) =>
    page
      .$('.rooted-card h2')
      .map((_, title) => page.$(title).text())
      .get();

  it('and sees at most ten who are new or worse, the most serious first, with reasons and four answers', async () => {
    const page = await open();
    expect(page.heading).toBe('Monday list');
    expect(namesOn(page)).toEqual([12, 0, 1, 2, 3, 4, 5, 6, 7, 8].map((pupil) => northfield.pupils[pupil]!.name));
    expect(page.text).toContain('Missed 40 of 100 sessions.');
    expect(page.text).toContain('Attendance first, version 1');
    expect(page.text).toContain('0 of 10 answered this week.');
    expect(page.text).toMatch(/Data up to \w+day \d+ \w+ \d{4}\./);
    expect(page.$('main p, main h2').not('.govuk-grid-column-two-thirds *').length).toBe(0);
    const answers = page.$('.rooted-card').first().find('a[href*="?answer="]');
    expect(answers.map((_, link) => page.$(link).attr('href')!.split('=')[1]).get()).toEqual([
      'spoken-with',
      'already-supported',
      'no-action-now',
      'need-help',
    ]);
  });

  it('and what support a child has already, so that nobody asks twice', async () => {
    const { personId, urlId, name } = northfield.pupils[0]!;
    await anAgreement(site, northfield.lead, [{ id: personId, urlId, name }]);
    const form = await northfield.lead.browser.open(plansPaths.open(urlId));
    await northfield.lead.browser.send(form, { level: '3', reviewOn: inDays(14) });
    const page = await open();
    const card = page.$('.rooted-card').eq(1);
    expect(card.text()).toContain('Family plan, led by A school-lead, Northfield School');
    expect(page.$('.rooted-card').eq(2).text()).not.toContain('Support they have');
  });

  it('and the rest, and who is better, are one click further', async () => {
    const page = await open();
    expect(page.text).toContain('See the rest of the list: 3 more');
    const rest = await northfield.lead.browser.open(page.$('a:contains("rest of the list")').attr('href')!);
    expect(rest.$('tbody tr').length).toBe(13);
    const better = await northfield.lead.browser.open(page.$('a:contains("pupils are better")').attr('href')!);
    expect(
      better
        .$('tbody th')
        .map((_, cell) => better.$(cell).text())
        .get(),
    ).toEqual([14, 15].map((pupil) => northfield.pupils[pupil]!.name));
    const all = await northfield.lead.browser.open(`${identificationPaths.allFlags}?show=flagged`);
    expect(all.text).toContain('All with a flag: 15');
  });

  it('and their home page says how the list stands', async () => {
    const home = await northfield.lead.browser.open('/');
    expect(home.text).toContain('10 pupils new or worse, 0 answered. 3 more wait on the rest of the list');
  });

  it('and that they looked is in the audit, with whom they saw', async () => {
    await open();
    const [entry] = await site.past<{ person_ids: string[] }>(
      `select person_ids from audit.content where action = 'identification.monday-list-viewed' order by entry_id desc limit 1`,
    );
    expect(entry!.person_ids).toHaveLength(10);
    expect(entry!.person_ids[0]).toBe(northfield.pupils[12]!.personId);
  });

  it('and the list asks for a new look at the marks, once', async () => {
    const page = await open();
    const after = await northfield.lead.browser.send(page);
    expect(after.text).toContain('RootED is looking at the marks again.');
    await northfield.lead.browser.send(after);
    const jobs = await site.past(`select name, user_id, org_id, key from jobs.job where name like 'identification.%'`);
    expect(jobs).toEqual([
      {
        name: 'identification.flag-pupils',
        user_id: northfield.lead.actor.userId,
        org_id: northfield.school.id,
        key: northfield.school.id,
      },
    ]);
  });

  it('but warns when the marks are old, and when none have come', async () => {
    const southfield = await aSchoolWithPupils(site, 'Southfield School', 1);
    const before = await southfield.lead.browser.open(identificationPaths.mondayList);
    expect(before.text).toContain('RootED has not looked at any marks of yours yet.');
    await withFlags(site, southfield, []);
    const empty = await southfield.lead.browser.open(identificationPaths.mondayList);
    expect(empty.text).toContain('Nobody is new or worse.');
    expect(empty.text).not.toContain('more than a week old');
    await site.past('update identification.flag_run set as_at = current_date - 9 where school_org_id = $1', [
      southfield.school.id,
    ]);
    const old = await southfield.lead.browser.open(identificationPaths.mondayList);
    expect(old.text).toContain('These marks are more than a week old.');
  });

  it('and whoever has died is not on it', async () => {
    const { personId, name } = northfield.pupils[0]!;
    await site.past(
      `insert into people.death (person_id, died_on, source_org, recorded_by) values ($1, current_date, $2, $3)`,
      [personId, northfield.lead.actor.orgId, northfield.lead.actor.userId],
    );
    expect(namesOn(await open())).not.toContain(name);
  });

  it('but another school’s lead sees nobody, and other roles find nothing', async () => {
    const westfield = await aSchoolWithPupils(site, 'Westfield School', 1);
    const list = await westfield.lead.browser.open(identificationPaths.mondayList);
    expect(namesOn(list)).toEqual([]);
    const all = await westfield.lead.browser.open(`${identificationPaths.allFlags}?show=flagged`);
    expect(all.text).toContain('All with a flag: 0');
    for (const role of ['liaison-officer', 'manager', 'data-officer'] as const) {
      const { browser } = await site.signIn(role);
      expect((await browser.open(identificationPaths.mondayList)).status).toBe(404);
    }
  });
});
