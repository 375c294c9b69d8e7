import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type Organisation, type SignedInUser, type TestSite } from '#modules/access/testing/test-site.ts';
import type { ImportKind } from '#platform/imports/import-kind.ts';
import { educationModule } from '../education.module.ts';
import { aCalendar, type ArrangedPupil, aSchool, aUpn, importText, pupilsOf } from '../testing/education-examples.ts';
import { attendanceImport } from './attendance-import.ts';

const KIND = attendanceImport as ImportKind;
const HEADINGS = 'UPN,Date,Session,Mark';

describe('a file of attendance', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;
  let robin: ArrangedPupil;
  let sam: ArrangedPupil;

  beforeAll(async () => {
    site = await openTestSite([educationModule()]);
    await aCalendar(site);
    school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    [robin, sam] = (await pupilsOf(site, school, [
      { upn: aUpn(1) },
      { upn: aUpn(2), entry: '2026-01-07', leaving: '2026-02-10' },
    ])) as [ArrangedPupil, ArrangedPupil];
  });
  afterAll(() => site.close());

  const send = (...rows: string[]) => importText(site, KIND, lead.actor, [HEADINGS, ...rows].join('\n'));
  const weeks = () => site.past('select week, marks, known_to = \'infinity\' as now from education.attendance_week order by 1, 3');

  it('becomes weeks of marks', async () => {
    const { counts, faults } = await send(
      `${robin.upn},2026-01-05,AM,/`,
      `${robin.upn},2026-01-05,PM,\\`,
      `${robin.upn},06/01/2026,AM,C2`,
      `${robin.upn},2026-01-06,PM,\\`,
    );
    expect(faults).toEqual([]);
    expect(counts).toEqual([4, 0, 0, 0]);
    expect(await weeks()).toEqual([{ week: '2026-01-05', marks: '/\\d\\------', now: true }]);
  });
});
