import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, getLocalDate } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { educationImports } from '#modules/education/index.ts';
import {
  type ArrangedPupil,
  aPupilRow,
  aSchool,
  importText,
  pupilsOf,
} from '#modules/education/testing/education-examples.ts';
import { peoplePaths } from '#modules/people/index.ts';
import { identificationPaths } from '../../identification.paths.ts';
import { everyDay, weeksOf } from '../../testing/attendance-examples.ts';
import { openIdentificationSite, storeExampleCalendar } from '../../testing/identification-examples.ts';
import { flagAfterImport } from './flag-pupils.job.ts';
import { flagSchool } from './flag-school.ts';

const KINDS = educationImports({ afterImport: [flagAfterImport] });
const TODAY = getLocalDate('2025-12-14');
const ROWS = [aPupilRow(0), aPupilRow(1)];

/** A bar protects a child from somebody's eyes, and not from help. */
describe('a pupil whom a bar hides from whoever sends the school’s files', () => {
  let site: TestSite;
  let sender: SignedInUser;
  let colleague: SignedInUser;
  let hidden: ArrangedPupil;
  let other: ArrangedPupil;

  beforeAll(async () => {
    site = await openIdentificationSite();
    await storeExampleCalendar(site);
    const school = await aSchool(site, 'Northfield School');
    sender = await site.signIn('school-lead', school);
    colleague = await site.signIn('school-lead', school);
    [hidden, other] = (await pupilsOf(site, colleague, ROWS)) as [ArrangedPupil, ArrangedPupil];
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'their own family')`, [
      hidden.personId,
      sender.actor.userId,
    ]);
  });
  afterAll(() => site.close());

  const send = async (kind: string, lines: readonly string[]) => {
    const { counts, faults } = await importText(
      site,
      KINDS.find((each) => each.kind === kind)!,
      sender.actor,
      lines.join('\n'),
    );
    return { counts, faults };
  };

  /** Three files about one pupil, with a row in each that changes, and rows that are refused. */
  const sendAbout = async (n: number) => {
    const { upn, familyName, givenName, birthday } = ROWS[n]!;
    const pupil = `${upn},${familyName},${givenName},${birthday},8,2024-09-02`;
    return [
      await send('pupils', ['UPN,Surname,Forename,DOB,NCyearActual,EntryDate', pupil]),
      await send('attendance', ['UPN,Date,Session,Mark', `${upn},2024-06-03,AM,/`, ...marksOf(upn)]),
      await send('suspensions', [
        'UPN,Category,Reason1,StartDate,StartSession,Sessions,EndDate',
        `${upn},SUSP,DB,2025-10-06,AM,2,2025-10-06`,
        `${upn},SUSP,DB,2024-06-03,AM,2,2024-06-03`,
      ]),
    ];
  };

  const run = () => site.database.as(sender.actor, (tx) => flagSchool(tx, sender.organisation.id, TODAY));
  const open = async ({ browser }: SignedInUser, path: string) => (await browser.open(path)).text;

  it('is stored as any other, and the sender is answered as about any other', async () => {
    const [aboutHidden, aboutOther] = [await sendAbout(0), await sendAbout(1)];
    expect(aboutHidden).toEqual(aboutOther);
    expect(aboutHidden[0]).toEqual({ counts: [0, 1, 0, 0], faults: [] });
    expect(aboutHidden[1]!.counts.slice(1)).toEqual([0, 0, 1]);
    expect(aboutHidden[2]).toEqual({ counts: [1, 0, 0, 1], faults: ['3 StartDate outside-enrolment'] });
    const stored = await site.past(
      `select e.year_group, (select count(*)::int from education.attendance_week w where w.person_id = e.person_id) as weeks,
              (select count(*)::int from education.suspension s where s.person_id = e.person_id) as suspensions
         from education.enrolment e`,
    );
    expect(stored).toEqual([
      { year_group: '8', weeks: 14, suspensions: 1 },
      { year_group: '8', weeks: 14, suspensions: 1 },
    ]);
    const messages = await site.past('select distinct message from imports.fault');
    expect(messages).toEqual([{ message: 'The pupil was not on your roll on this day' }]);
  });

  it('is flagged, whoever it is that the run acts for', async () => {
    expect((await run())!.raised.map(({ personId }) => personId).toSorted()).toEqual(
      [hidden.personId, other.personId].toSorted(),
    );
    expect(await site.past(`select kind from identification.flag where until = 'infinity'`)).toHaveLength(2);
  });

  it('is on the colleague’s list, while nothing on any page of the sender tells that there is such a child', async () => {
    const names = ROWS.map(({ givenName, familyName }) => `${givenName} ${familyName}`) as [string, string];
    const list = await open(colleague, identificationPaths.mondayList);
    expect(names.filter((name) => list.includes(name))).toEqual(names);
    expect(await open(colleague, '/')).toContain('2 pupils new or worse, 0 answered');

    const seen = await open(sender, identificationPaths.mondayList);
    expect(names.filter((name) => seen.includes(name))).toEqual([names[1]]);
    expect(seen).toContain('0 of 1 answered this week.');
    expect(seen).toContain('Data up to Friday 12 December 2025.');
    expect(await open(sender, '/')).toContain('One pupil new or worse, not answered yet');
    const all = await open(sender, `${identificationPaths.allFlags}?show=flagged`);
    expect(all).toContain('All with a flag: 1');
    expect(all).not.toContain(names[0]);
    expect((await sender.browser.open(peoplePaths.child(hidden.urlId))).status).toBe(404);
    expect((await sender.browser.open(identificationPaths.conversation(hidden.urlId))).status).toBe(404);
  });

  it('and no row tells it either', async () => {
    const { rows } = await site.database.as(sender.actor, (tx) =>
      sql`select person_id from identification.flag
          union select person_id from education.attendance_week
          union select person_id from education.enrolment
          union select person_id from education.suspension`.execute(tx),
    );
    expect(rows).toEqual([{ person_id: other.personId }]);
    const [kept] = await site.past('select * from identification.flag_run');
    expect(Object.keys(kept!)).toEqual(['id', 'school_org_id', 'definition_id', 'as_at', 'ran_at', 'asked_by']);
  });

  it('keeps a flag once, and what a colleague answered holds', async () => {
    expect(await run()).toMatchObject({ raised: [], ended: [] });
    const { browser } = colleague;
    const form = await browser.open(`${identificationPaths.conversation(hidden.urlId)}?answer=no-action-now`);
    await browser.send(form, { noActionBecause: 'passed', atRisk: 'no' });
    await site.past(
      `update identification.conversation set judgement = (
      select jsonb_build_object('rules', f.rules, 'facts', f.facts) from identification.flag f where f.person_id = $1)`,
      [hidden.personId],
    );
    await site.past('update identification.flag set until = now() where person_id = $1', [hidden.personId]);
    expect((await run())!.raised).toMatchObject([{ personId: hidden.personId, change: { kind: 'same' } }]);
  });
});

/** Away every day of late, a row for each session. */
function marksOf(upn: string): string[] {
  const weeks = weeksOf('2025-09-01', '2025-12-12', everyDay('2025-11-24', '2025-12-12', 'OO'));
  return weeks.flatMap(({ monday, marks }) =>
    [...marks].flatMap((mark, n) =>
      mark === '#' || mark === '-'
        ? []
        : [`${upn},${addDays(monday, Math.floor(n / 2))},${n % 2 === 0 ? 'AM' : 'PM'},${mark}`],
    ),
  );
}
