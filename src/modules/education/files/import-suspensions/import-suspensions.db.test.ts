import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Organisation,
  openTestSite,
  type SignedInUser,
  type TestSite,
} from '#modules/access/testing/test-site.ts';
import { educationModule } from '../../education.module.ts';
import { suspensionsOf } from '../../suspensions/suspensions.queries.ts';
import {
  aPupilRow,
  type ArrangedPupil,
  aSchool,
  aUpn,
  importText,
  pupilsOf,
} from '../../testing/education-examples.ts';
import { suspensionsImport } from './suspensions-import.ts';

const HEADINGS = 'UPN,Category,Reason1,Reason2,Reason3,StartDate,StartSession,Sessions,EndDate';

describe('a school sends a file of suspensions', () => {
  let site: TestSite;
  let school: Organisation;
  let lead: SignedInUser;
  let robin: ArrangedPupil;

  beforeAll(async () => {
    site = await openTestSite([educationModule]);
    school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    [robin] = (await pupilsOf(site, lead, [aPupilRow(1)])) as [ArrangedPupil];
  });
  beforeEach(() => site.past('truncate education.suspension'));
  afterAll(() => site.close());

  const send = (rows: readonly string[], by = lead) =>
    importText(site, suspensionsImport, by.actor, [HEADINGS, ...rows].join('\n'));
  const seenBy = async ({ actor }: SignedInUser, knownAt?: Date) =>
    (await site.database.as(actor, (tx) => suspensionsOf(tx, [robin.personId], knownAt))).map(
      ({ category, reasons, startDate, startSession, sessions, endDate }) =>
        [category, reasons.join('+'), startDate, startSession, sessions, endDate].join(' '),
    );

  it('and they stand in the record', async () => {
    const { counts, faults } = await send([
      `${robin.upn},FIXD,PP,DB,,12/01/2026,PM,3,2026-01-13`,
      `${robin.upn},LNCH,DB,,,2026-01-20,,1,2026-01-20`,
      `${robin.upn},PERM,PA,,,2026-02-02,AM,,`,
    ]);
    expect(faults).toEqual([]);
    expect(counts).toEqual([3, 0, 0, 0]);
    expect(await seenBy(lead)).toEqual([
      'SUSP PP+DB 2026-01-12 PM 3 2026-01-13',
      'LNCH DB 2026-01-20 AM 1 2026-01-20',
      'PERM PA 2026-02-02 AM  ',
    ]);
  });

  it('and every fault is told at its row', async () => {
    const { counts, faults } = await send([
      `${aUpn(77)},SUSP,PP,,,2026-01-12,AM,2,2026-01-12`,
      `${robin.upn},SUSP,PP,,,2024-01-12,AM,2,2024-01-12`,
      `${robin.upn},SUSP,ZZ,,,2026-01-12,AM,2,2026-01-12`,
      `${robin.upn},SUSP,PP,,,2026-01-12,AM,200,2026-01-12`,
      `${robin.upn},SUSP,PP,,,2026-01-12,AM,2,2026-01-12`,
      `${robin.upn},SUSP,PP,,,2026-01-12,AM,4,2026-01-13`,
      `${robin.upn},SUSP,PP,,,2026-01-12,AM,2,2026-01-12`,
    ]);
    expect(faults).toEqual([
      '2 UPN not-on-your-roll',
      '3 StartDate outside-enrolment',
      '4 Reason1 unknown-reason',
      '5 Sessions over-legal-limit',
      '7 StartDate starts-with-another',
    ]);
    expect(counts).toEqual([1, 0, 1, 5]);
    expect(await seenBy(lead)).toEqual(['SUSP PP 2026-01-12 AM 2 2026-01-12']);
  });

  it('and again, which changes nothing; and corrected, which keeps what was known', async () => {
    const asFirstSent = [`${robin.upn},SUSP,PP,,,2026-01-12,AM,2,2026-01-12`];
    await send(asFirstSent);
    expect((await send(asFirstSent)).counts).toEqual([0, 0, 1, 0]);
    const [{ before }] = (await site.past<{ before: Date }>('select clock_timestamp() as before')) as [
      { before: Date },
    ];
    const [kept] = await site.past<{ id: string }>('select id from education.suspension');
    const { counts } = await send([`${robin.upn},SUSP,PP,VA,,2026-01-12,AM,4,2026-01-13`]);
    expect(counts).toEqual([0, 1, 0, 0]);
    expect(await seenBy(lead)).toEqual(['SUSP PP+VA 2026-01-12 AM 4 2026-01-13']);
    expect(await seenBy(lead, before)).toEqual(['SUSP PP 2026-01-12 AM 2 2026-01-12']);
    expect(await site.past(`select id from education.suspension where known_to = 'infinity'`)).toEqual([kept]);
  });

  it('which another school does not see, and cannot send', async () => {
    await send([`${robin.upn},SUSP,PP,,,2026-01-12,AM,2,2026-01-12`]);
    const elsewhere = await site.signIn('school-lead', await aSchool(site, 'Southfield School'));
    expect(await seenBy(elsewhere)).toEqual([]);
    const { faults } = await send([`${robin.upn},SUSP,DB,,,2026-01-12,AM,2,2026-01-12`], elsewhere);
    expect(faults).toEqual(['2 UPN not-on-your-roll']);
    expect(await seenBy(lead)).toEqual(['SUSP PP 2026-01-12 AM 2 2026-01-12']);
  });
});
