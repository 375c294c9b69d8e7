import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { openTestSite, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import { peopleModule } from '#modules/people/people.module.ts';
import { educationModule } from '../../education.module.ts';
import { educationPaths } from '../../education.paths.ts';
import {
  aCalendar,
  aPupilRow,
  type ArrangedPupil,
  aSchool,
  aWeekOfMarks,
  pupilsOf,
} from '../../testing/education-examples.ts';
import { listOwnSchool } from './own-school.queries.ts';

const THERE = '/\\/\\/\\/\\/\\';
const AWAY = 'IIIIIIIIII';
const HALF_TERM = '##########';

describe('a school looks at its attendance week by week', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let years: { seven: ArrangedPupil[]; eight: ArrangedPupil[]; left: ArrangedPupil[] };

  beforeAll(async () => {
    vi.useFakeTimers({ now: new Date('2026-02-11T10:00:00Z'), toFake: ['Date'] });
    site = await openTestSite([
      peopleModule({ childFacts: [], childPanels: [], familyPanels: [], timelineSources: [], knownSources: [] }),
      educationModule,
    ]);
    await aCalendar(site);
    lead = await site.signIn('school-lead', await aSchool(site, 'Northfield School'));
    const rows = (from: number, howMany: number, yearGroup: string) =>
      Array.from({ length: howMany }, (_, at) => aPupilRow(from + at, { yearGroup }));
    years = {
      seven: await pupilsOf(site, lead, rows(0, 8, '7')),
      eight: await pupilsOf(site, lead, rows(20, 4, '8')),
      left: await pupilsOf(site, lead, [
        aPupilRow(40, { yearGroup: '8', leavingDate: getLocalDate('2026-01-16') }),
        aPupilRow(41, { yearGroup: '8', leavingDate: getLocalDate('2026-01-16') }),
      ]),
    };
    await aWeekOfMarks(site, [...years.seven, ...years.eight], '2026-01-05', THERE);
    await aWeekOfMarks(site, years.left, '2026-01-05', AWAY);
    await aWeekOfMarks(site, years.seven.slice(1), '2026-01-19', THERE);
    await aWeekOfMarks(site, years.seven.slice(0, 1), '2026-01-19', AWAY);
    await aWeekOfMarks(site, years.eight, '2026-01-26', THERE);
    await aWeekOfMarks(site, years.seven, '2026-02-02', HALF_TERM);
  });
  afterAll(async () => {
    vi.useRealTimers();
    await site.close();
  });

  const tableOf = async (id: string) => {
    const { $ } = await lead.browser.open(educationPaths.schoolAttendance);
    const rows = $(`#${id} tbody tr`).map((_, row) =>
      $(row)
        .children()
        .map((__, cell) => $(cell).text())
        .get()
        .join(' | '),
    );
    return rows.get().slice(-5);
  };

  it('with those who left since, and gaps where nothing is known or too few would be', async () => {
    expect(await tableOf('school-weeks')).toEqual([
      '5 Jan 2026 | 85.7% | – | –',
      '12 Jan 2026 | No marks | – | –',
      '19 Jan 2026 | 87.5% | – | –',
      '26 Jan 2026 | Fewer than 5 pupils | – | –',
      '2 Feb 2026 | No marks | – | –',
    ]);
    expect(await tableOf('mostly-away')).toEqual([
      '5 Jan 2026 | 14.3% (2 of 14) | – | –',
      '12 Jan 2026 | No marks | – | –',
      '19 Jan 2026 | 12.5% (1 of 8) | – | –',
      '26 Jan 2026 | Fewer than 5 pupils | – | –',
      '2 Feb 2026 | No marks | – | –',
    ]);
  });

  it('and at its year groups, of the pupils who are there now', async () => {
    expect(await tableOf('year-groups')).toEqual([
      '5 Jan 2026 | 85.7% | 100% | Fewer than 5 pupils',
      '12 Jan 2026 | No marks | No marks | No marks',
      '19 Jan 2026 | 87.5% | 87.5% | No marks',
      '26 Jan 2026 | Fewer than 5 pupils | No marks | Fewer than 5 pupils',
      '2 Feb 2026 | No marks | No marks | No marks',
    ]);
  });

  it('which is recorded, and names nobody', async () => {
    const looked = await site.past<{ persons: number }>(
      `select cardinality(person_ids) as persons from audit.content where action = 'education.own-school-counted' and user_id = $1`,
      [lead.actor.userId],
    );
    expect(looked[0]).toEqual({ persons: 0 });
  });

  it('without a child whom a bar hides from who looks: nobody takes one number from another', async () => {
    await site.past(
      `insert into people.bar (id, url_id, person_id, user_id, reason) values (gen_random_uuid(), 'a-bar', $1, $2, 'family')`,
      [years.seven[0]!.personId, lead.actor.userId],
    );
    expect((await tableOf('mostly-away'))[2]).toBe('19 Jan 2026 | 0% (0 of 7) | – | –');
    const colleague = await site.signIn('school-lead', lead.organisation);
    const week = getLocalDate('2026-01-19');
    const [school] = await site.database.as(colleague.actor, (tx) => listOwnSchool(tx, week, week));
    expect(school).toMatchObject({ pupils: 8, mostlyAway: 1 });
  });

  it('and nobody else does: another school has its own, and a manager counts schools', async () => {
    const other = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    const seen = await other.browser.open(educationPaths.schoolAttendance);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toMatch(/\d%.*\(/);
    const manager = await site.signIn('manager');
    expect((await manager.browser.open(educationPaths.schoolAttendance)).status).toBe(404);
    const at = getLocalDate('2026-01-05');
    for (const { actor } of [other, manager])
      expect(await site.database.as(actor, (tx) => listOwnSchool(tx, at, at))).toEqual([]);
  });
});
