import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getLocalDate } from '#kernel/local-date.ts';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { type ArrangedPupil, aPupilRow, aSchool, pupilsOf } from '#modules/education/testing/education-examples.ts';
import { everyDay, weeksOf } from '../../testing/attendance-examples.ts';
import { storeExampleCalendar, storeWeeks } from '../../testing/identification-examples.ts';
import { flagPupils } from './flag-pupils.job.ts';
import { flagSchool } from './flag-school.ts';

const FIRST_MONDAY = '2025-04-21';

describe('the pupils of a school are looked at', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let pupils: ArrangedPupil[];

  beforeAll(async () => {
    site = await openTestSite([]);
    await storeExampleCalendar(site);
    const school = await aSchool(site, 'Northfield School');
    lead = await site.signIn('school-lead', school);
    pupils = await pupilsOf(
      site,
      lead,
      [0, 1, 2].map((serial) => aPupilRow(serial)),
    );
  });
  afterAll(() => site.close());

  /** What each of the three missed, by the Friday up to which the marks go. */
  const marksUpTo = (friday: string, ...missed: Record<string, string>[]) =>
    storeWeeks(
      site,
      missed.map((except, n) => ({ ...pupils[n]!, weeks: weeksOf(FIRST_MONDAY, friday, except) })),
    );

  const runOn = (today: string) =>
    site.database.as(lead.actor, (tx) => flagSchool(tx, lead.organisation.id, getLocalDate(today)));

  /** Flags that have not been followed by another, as `child change kind`. */
  const flagsNow = async () => {
    const found = await site.past<{ said: string }>(
      `select concat_ws(' ', array_position($1::uuid[], person_id) - 1, change, kind) as said
         from identification.flag where until = 'infinity' order by 1`,
      [pupils.map(({ personId }) => personId)],
    );
    return found.map(({ said }) => said);
  };

  const awayInSeptember = everyDay('2025-09-03', '2025-09-16', 'II');
  const awayOfLate = everyDay('2025-11-24', '2025-12-12', 'OO');

  it('and nothing is kept while there are no marks', async () => {
    expect(await runOn('2025-11-23')).toBeUndefined();
    expect(await site.past('select 1 from identification.flag_run')).toEqual([]);
  });

  it('and who meets a rule has a flag, with its reasons and facts, the version, and an entry in the audit', async () => {
    await marksUpTo('2025-11-21', {}, awayInSeptember, awayOfLate);
    const run = await runOn('2025-11-23');
    expect(run).toMatchObject({ asAt: '2025-11-21', pupils: 3, flagged: 1 });
    const [flag] = await site.past('select * from identification.flag');
    expect(flag).toMatchObject({
      person_id: pupils[1]!.personId,
      school_org_id: lead.organisation.id,
      as_at: '2025-11-21',
      kind: 'persistent',
      change: 'new',
      hundredths: 1887,
      rules: ['persistent'],
      reasons: [
        'Missed 20 of 106 sessions (18.9%) from 3 September 2025 to 21 November 2025. Persistent absence is 10% or more.',
      ],
      facts: { year: { possible: 106, missed: 20 } },
    });
    const [entry] = await site.past<{ content: string }>(
      `select content from audit.content where action = 'identification.pupils-flagged'`,
    );
    expect(JSON.parse(entry!.content)).toMatchObject({ persons: [pupils[1]!.personId], pupils: 3, flagged: 1 });
  });

  it('and a second run on the same marks keeps nothing more than that it was run', async () => {
    const again = await runOn('2025-11-23');
    expect(again).toMatchObject({ flagged: 1, raised: [], ended: [] });
    expect(await flagsNow()).toEqual(['1 new persistent']);
    expect(await site.past('select 1 from identification.flag_run')).toHaveLength(2);
  });

  it('and a change is added to what was known before, which stays as it was', async () => {
    await marksUpTo('2025-12-12', {}, awayInSeptember, awayOfLate);
    await runOn('2025-12-14');
    expect(await flagsNow()).toEqual(['1 new persistent', '2 new persistent']);
    await marksUpTo('2025-12-12', {}, {}, { ...awayInSeptember, ...awayOfLate });
    await runOn('2025-12-14');
    expect(await flagsNow()).toEqual(['1 cleared persistent', '2 worse persistent']);
    const history = await site.past(
      'select change, reasons from identification.flag where person_id = $1 order by raised_at',
      [pupils[1]!.personId],
    );
    expect(history).toEqual([
      { change: 'new', reasons: [expect.stringContaining('to 21 November 2025')] },
      { change: 'cleared', reasons: ['Missed 0 of 136 sessions (0%); persistent absence begins at 10%.'] },
    ]);
  });

  it('and a child about whom no action was said comes back onto the list only when things are worse', async () => {
    const [worse] = await site.past(`select facts, rules from identification.flag where change = 'worse'`);
    await site.past(
      `insert into identification.conversation (id, url_id, person_id, school_org_id, answer, spoken_to, why_away,
         supported_by, no_action_because, note, at_risk, definition_id, judgement, shown, recorded_by)
       select $1, 'said', $1, $2, 'no-action-now', '{}', '{}', '', 'passed', '', false, id, $3, '{}', $4
         from identification.definition`,
      [pupils[2]!.personId, lead.organisation.id, JSON.stringify(worse), lead.actor.userId],
    );
    await marksUpTo('2025-12-12', {}, {}, {});
    await runOn('2025-12-14');
    await marksUpTo('2025-12-12', {}, {}, { ...awayInSeptember, ...awayOfLate });
    await runOn('2025-12-14');
    expect(await flagsNow()).toEqual(['1 cleared persistent', '2 same persistent']);
    await marksUpTo('2025-12-12', {}, {}, { ...awayInSeptember, ...everyDay('2025-11-17', '2025-12-12', 'OO') });
    await runOn('2025-12-14');
    expect(await flagsNow()).toEqual(['1 cleared persistent', '2 worse persistent']);
  });

  it('but never by who they are: sex, name, birthday and address change nothing', async () => {
    await site.past(`update people.birth set sex = 'F', date = date + 30`);
    await site.past(`update people.name set given = 'Somebody', family = 'Else'`);
    await site.past(
      `insert into people.address (id, person_id, lines, postcode, from_date, source_org)
       select gen_random_uuid(), id, '1 Example Street', 'ZZ99 9ZZ', '2025-09-01', $1 from people.person`,
      [lead.organisation.id],
    );
    expect(await runOn('2025-12-14')).toMatchObject({ flagged: 1, raised: [], ended: [] });
  });

  it('and it opens nobody’s record to anybody', async () => {
    const grounds = await site.past('select kind, because_of from people.involvement');
    expect(grounds).toEqual(pupils.map(() => ({ kind: 'enrolled', because_of: 'enrolment' })));
  });

  it('but not by another school: it sees no flag and no run, and can keep none for these pupils', async () => {
    const other = await aSchool(site, 'Southfield School');
    const stranger = await site.signIn('school-lead', other);
    await site.database.as(stranger.actor, async (tx) => {
      const { rows } =
        await sql`select 1 from identification.flag union all select 1 from identification.flag_run`.execute(tx);
      expect(rows).toEqual([]);
      expect((await sql`select 1 from identification.standings_of_my_pupils()`.execute(tx)).rows).toEqual([]);
      await sql`select identification.record_run(gen_random_uuid(), (select id from identification.definition), '2025-12-12',
        ${JSON.stringify([{ id: pupils[0]!.personId, url_id: 'x', person_id: pupils[0]!.personId, kind: 'severe', change: 'new', hundredths: 1, rules: [], reasons: [], facts: {} }])},
        '{}')`.execute(tx);
    });
    expect(await flagsNow()).toEqual(['1 cleared persistent', '2 worse persistent']);
  });

  it('nor by somebody at the school who does not lead it', async () => {
    const manager = await site.signIn('manager', lead.organisation);
    const { rows } = await site.database.as(manager.actor, (tx) =>
      sql`select 1 from identification.standings_of_my_pupils()`.execute(tx),
    );
    expect(rows).toEqual([]);
  });

  it('and the flag of a pupil who left is over', async () => {
    await site.past('update people.involvement set until = now() where person_id = $1', [pupils[2]!.personId]);
    await runOn('2025-12-14');
    expect(await flagsNow()).toEqual(['1 cleared persistent']);
  });

  it('and the job does it as whoever asked', async () => {
    const work = { payload: {}, database: site.database, stopping: new AbortController().signal };
    await flagPupils.run({ ...work, author: lead.actor });
    await expect(flagPupils.run({ ...work, author: undefined })).rejects.toThrow('somebody');
  });
});
