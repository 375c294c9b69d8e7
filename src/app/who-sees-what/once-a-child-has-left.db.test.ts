import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { endEnrolment } from '#modules/people/index.ts';
import { type FilledBorough, openFilledBorough } from './testing/filled-borough.ts';

/** What a school asked for a child, it asked as their school. */
describe('once a child has left the school', () => {
  let borough: FilledBorough;
  let child: string;

  beforeAll(async () => {
    borough = await openFilledBorough();
    child = borough.pupils[1]!.id;
  });
  afterAll(() => borough.close());

  const sees = async (who: Actor): Promise<boolean> => {
    const { rows } = await borough.database.as(who, (tx) =>
      sql`select 1 from people.address where person_id = ${child}
          union all select 1 from identification.help_request where person_id = ${child}`.execute(tx),
    );
    return rows.length > 0;
  };

  it('the officer whom it asked for help sees them no more, and the request has ended', async () => {
    const { lead, officer } = borough.cast;
    expect([await sees(lead), await sees(officer)]).toEqual([true, true]);
    await borough.database.as(lead, (tx) => endEnrolment(tx, [borough.pupils[1]!.id]));
    expect([await sees(lead), await sees(officer)]).toEqual([false, false]);
    expect(
      await borough.past('select status, ended_by, end_note from identification.help_request where person_id = $1', [
        child,
      ]),
    ).toEqual([
      { status: 'ended', ended_by: lead.userId, end_note: 'The child is no longer a pupil of the school that asked.' },
    ]);
  });

  it('but the officer who is on the team around the family sees them as before', async () => {
    const { lead, officer } = borough.cast;
    const [, , , helped] = borough.pupils;
    await borough.database.as(lead, (tx) =>
      sql`select identification.ask_for_help(gen_random_uuid(), 'a-request', ${helped!.id}, 'x')`.execute(tx),
    );
    await borough.past(
      `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, asserted_for, confirmed_at)
       values ($1, $2, $3, 'team-around-family', 3, 'plan:arranged', $4, now())`,
      [helped!.id, officer.orgId, officer.userId, lead.orgId],
    );
    await borough.database.as(lead, (tx) => endEnrolment(tx, [helped!.id]));
    const { rows } = await borough.database.as(officer, (tx) =>
      sql`select kind from people.involvement where person_id = ${helped!.id} and until > now()`.execute(tx),
    );
    expect(rows).toEqual([{ kind: 'team-around-family' }]);
  });
});
