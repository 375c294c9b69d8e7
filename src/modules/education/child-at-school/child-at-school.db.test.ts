import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { linesOf } from '#modules/people/testing/people-examples.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { educationModule } from '../education.module.ts';
import { educationPaths } from '../education.paths.ts';
import { attendanceImport } from '../files/import-attendance/attendance-import.ts';
import { suspensionsImport } from '../files/import-suspensions/suspensions-import.ts';
import {
  aCalendar,
  aPupilRow,
  type ArrangedPupil,
  aSchool,
  importText,
  pupilsOf,
} from '../testing/education-examples.ts';
import { schoolFact, schoolPanel, schoolTimeline } from './school-on-child-page.tsx';
import { schoolFamilyPanel } from './school-family-panel.tsx';

describe('somebody looks at a child’s school page', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;
  let noor: ArrangedPupil;
  let path: string;

  beforeAll(async () => {
    vi.useFakeTimers({ now: new Date('2026-02-11T10:00:00Z'), toFake: ['Date'] });
    const slots = {
      childFacts: [schoolFact],
      childPanels: [schoolPanel],
      timelineSources: [schoolTimeline],
      knownSources: [],
    };
    site = await openTestSite([peopleModule({ ...slots, familyPanels: [schoolFamilyPanel] }), educationModule]);
    await aCalendar(site);
    school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    [noor] = (await pupilsOf(site, lead, [aPupilRow(3, { entryDate: getLocalDate('2023-09-04') })])) as [ArrangedPupil];
    path = educationPaths.childAtSchool(noor.urlId);
    const marks = (date: string, am: string, pm: string) => [
      `${noor.upn},${date},AM,${am}`,
      `${noor.upn},${date},PM,${pm}`,
    ];
    const rows = [
      ...marks('2024-05-13', 'J', '\\'),
      ...marks('2025-12-18', '/', '\\'),
      ...marks('2025-12-19', 'L', '\\'),
      ...marks('2026-01-05', 'E', 'E'),
      ...marks('2026-01-06', 'I', 'I'),
      ...marks('2026-01-07', 'U', '\\'),
      ...marks('2026-02-09', 'D', 'D'),
    ];
    await importText(site, attendanceImport, lead.actor, ['UPN,Date,Session,Mark', ...rows].join('\n'));
    await importText(
      site,
      suspensionsImport,
      lead.actor,
      `UPN,Category,Reason1,Reason2,StartDate,StartSession,Sessions,EndDate
${noor.upn},SUSP,PP,VP,2026-01-05,AM,2,2026-01-05
${noor.upn},SUSP,DB,,2026-01-08,PM,11,2026-01-15`,
    );
  });
  afterAll(async () => {
    vi.useRealTimers();
    await site.close();
  });

  it('and reads in words where, how much they are there, and the totals that the law looks at', async () => {
    const seen = await lead.browser.open(path);
    expect(seen.heading).toBe('Noor DunmoreSchool');
    expect(seen.text).toContain(
      'Attended 5 of 10 possible sessions, which is 50%. Missed 5: 4 authorised, 1 unauthorised. Late 2 times. Half or more of the possible sessions were missed (severe absence).',
    );
    expect(linesBesideCharts(seen)).toEqual([
      'Northfield School | Since 4 September 2023, year 7.',
      '2023/24 | 100%: attended 2 of 2. Missed none.',
      '2025/26 | 50%: attended 5 of 10. Missed 5: 4 authorised, 1 unauthorised. Late 2 times.',
      'Autumn 2025 | 100%: attended 4 of 4. Missed none. Late 1 time.',
      'Spring 2026 | 16.7%: attended 1 of 6. Missed 5: 4 authorised, 1 unauthorised. Late 1 time.',
      '5 January 2026 | Suspension for 1 school day: Physical assault against a pupil; Verbal abuse or threatening behaviour against a pupil.Total with this one: 1 school day in the term, 1 school day in the school year.',
      '8 January 2026 (afternoon) to 15 January 2026 | Suspension for 5.5 school days: Persistent or general disruptive behaviour.Total with this one: 6.5 school days in the term, 6.5 school days in the school year.',
    ]);
    expect(seen.text).toContain(
      'Suspended for 6.5 school days in the school year, of the 45 that the law allows at all schools together, and for 6.5 school days in the latest term.',
    );
    expect(seen.text).toContain(
      'the governing board must consider whether the child should come back, if a parent asks.',
    );
  });

  it('and sees each week and each mark, drawn and as a table, with what the marks mean', async () => {
    const seen = await lead.browser.open(path);
    const marks = seen.$('#attendance-marks tbody tr').first();
    expect(marks.text()).toContain('15 December 2025');
    expect(seen.$('#attendance-marks').text()).toContain('Late, arrived before the register closed (L)');
    expect(seen.$('#attendance-marks').text()).toContain('Dual registered, due at the other school (D)');
    const weeks = seen
      .$('#attendance-weeks tbody tr')
      .map((_, line) => seen.$(line).text())
      .get();
    expect(weeks).toEqual([
      '15 Dec100%',
      '5 Jan16.7%',
      '12 JanNo marks',
      '19 JanNo marks',
      '26 JanNo marks',
      '2 FebNo marks',
      '9 FebNo possible session',
    ]);
    expect(seen.$('#attendance-weeks').text()).toContain('5 January 2026: Suspension');
  });

  it('and is told where the codes changed between the years, and can look at another year', async () => {
    const seen = await lead.browser.open(path);
    expect(seen.text).toContain('The national codes changed on 19 August 2024.');
    const before = await lead.browser.open(seen.$('a[href*="year="]').attr('href')!);
    expect(before.text).toContain('Attendance in 2023/24');
    // An interview counted as attended then.
    expect(before.text).toContain('Attended 2 of 2 possible sessions, which is 100%. Missed none.');
    expect(before.text).toContain('None are recorded.');
    expect((await lead.browser.open(`${path}?year=1066`)).text).toContain('Attendance in 2025/26');
  });

  it('and that they looked is recorded', async () => {
    await lead.browser.open(path);
    const looks = await site.past<{ user_id: string; year: string }>(
      `select distinct user_id, content::json ->> 'year' as year from audit.content
        where action = 'education.school-viewed' and person_ids = array[$1::uuid] and content::json ->> 'year' = '2025/26'`,
      [noor.personId],
    );
    expect(looks).toEqual([{ user_id: lead.actor.userId, year: '2025/26' }]);
  });

  it('which is in short on the child’s own page, with the school and the timeline', async () => {
    const seen = await lead.browser.open(`/children/${noor.urlId}`);
    expect(linesOf(seen)).toContain('School | Northfield School, year 7');
    expect(seen.text).toContain('This school year: Attended 5 of 10 possible sessions, which is 50%.');
    expect(seen.text).toContain('Suspended for 6.5 school days this school year.');
    expect(seen.text).toContain('8 January 2026: Suspension, 5.5 school days');
    expect(seen.text).toContain('4 September 2023: Joined Northfield School');
    expect((await lead.browser.open(seen.$(`a[href="${path}"]`).attr('href')!)).status).toBe(200);
  });

  it('and on the family’s page, for each child', async () => {
    const child = await lead.browser.open(`/children/${noor.urlId}`);
    const family = await lead.browser.open(child.$('a[href^="/families/"]').first().attr('href')!);
    expect(linesOf(family)).toContain(
      'Noor Dunmore | Northfield School, year 7 | 50%: attended 5 of 10. Missed 5: 4 authorised, 1 unauthorised. Late 2 times. Half or more of the possible sessions were missed (severe absence). | Suspended for 6.5 school days this school year. | Nothing recorded',
    );
  });

  it('but another school’s lead, an administrator, and one whom a bar keeps away find nothing', async () => {
    const other = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    const nobodys = await other.browser.open(educationPaths.childAtSchool('nobody'));
    expect(nobodys.status).toBe(404);
    const barred = await site.signIn('school-lead', school);
    await site.past(
      `insert into people.bar (id, url_id, person_id, user_id, reason) values (gen_random_uuid(), 'a-bar', $1, $2, 'family')`,
      [noor.personId, barred.actor.userId],
    );
    for (const { browser } of [
      other,
      barred,
      await site.signIn('administrator', school),
      await site.signIn('data-officer'),
    ]) {
      const seen = await browser.open(path);
      expect([seen.status, seen.text]).toEqual([404, nobodys.text]);
    }
  });
});

function linesBesideCharts(seen: SeenPage): string[] {
  const $ = load(seen.body);
  $('.rooted-chart').remove();
  return linesOf({ ...seen, $ });
}
