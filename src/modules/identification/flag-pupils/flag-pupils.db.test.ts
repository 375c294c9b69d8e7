import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { type ArrangedPupil, aSchool, aUpn, pupilsOf } from '#modules/education/testing/education-examples.ts';
import { everyDay, weeksOf } from '../testing/attendance-examples.ts';
import { storeExampleCalendar, storeWeeks } from '../testing/identification-examples.ts';
import { flagSchool } from './flag-school.ts';

const TODAY = getLocalDate('2025-12-14');
const LAST_DAY = '2025-12-12';

describe('the pupils of a school are looked at', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let pupils: ArrangedPupil[];

  const runOn = (today = TODAY) => site.database.as(lead.actor, (tx) => flagSchool(tx, lead.organisation.id, today));
  const attended = (pupil: number, except: Record<string, string> = {}, to = LAST_DAY) => ({
    ...pupils[pupil]!,
    weeks: weeksOf('2025-04-21', to, except),
  });
  const flags = () =>
    site.past<{ who: number; kind: string; change: string; reasons: string[]; open: boolean }>(
      `select array_position($1::uuid[], person_id) - 1 as who, kind, change, reasons, until = 'infinity' as open
         from identification.flag order by raised_at, who`,
      [pupils.map(({ personId }) => personId)],
    );

  beforeAll(async () => {
    site = await openTestSite([]);
    await storeExampleCalendar(site);
    const school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    pupils = await pupilsOf(
      site,
      school,
      [0, 1, 2].map((serial) => ({ upn: aUpn(serial) })),
    );
    await storeWeeks(site, [
      attended(0),
      attended(1, everyDay('2025-09-03', '2025-09-16', 'II')),
      attended(2, everyDay('2025-11-24', LAST_DAY, 'OO')),
    ]);
  });
  afterAll(() => site.close());

  it('and who meets a rule has a flag with its reasons', async () => {
    const run = await runOn();
    expect(run).toMatchObject({ asAt: LAST_DAY, pupils: 3, flagged: 2 });
    console.log(await flags());
  });
});
