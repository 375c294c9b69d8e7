import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { ASKED_ON, type RequestsSite, answerAs, openRequestsSite } from '../testing/requests-site.ts';

describe('who reads and answers a request', () => {
  const sites: RequestsSite[] = [];
  let site: RequestsSite;
  let request: string;

  beforeEach(async () => {
    site = await openRequestsSite();
    sites.push(site);
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    request = asked.value.id;
  });
  afterAll(() => Promise.all(sites.map((each) => each.close())));

  const linesRead = async ({ actor }: SignedInUser) =>
    (await site.database.as(actor, (tx) => sql`select 1 from directory.request_line`.execute(tx))).rows.length;
  const sentTo = async ({ actor }: SignedInUser) =>
    (await site.database.as(actor, (tx) => sql`select 1 from directory.request_sent`.execute(tx))).rows.length;
  const call = ({ actor }: SignedInUser, function_: string) =>
    site.database.as(
      actor,
      async (tx) => (await sql.raw<{ done: unknown }>(`select ${function_} as done`).execute(tx)).rows[0]!.done,
    );
  const status = async () =>
    (await site.past<{ status: string }>('select status from directory.request_sent'))[0]!.status;

  async function giveToAnother(): Promise<void> {
    await site.past(
      'update directory.service set provider_id = (select provider_id from directory.service where id = $2) where id = $1',
      [site.service, site.outside],
    );
    await site.past('select directory.show_published(array[$1::uuid])', [site.service]);
  }

  /** The service's organisation works with the brother, from whom the child is kept. */
  async function separate(): Promise<void> {
    await site.past(
      `insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
       values (gen_random_uuid(), $1, $2, 'supplied', 3, 'supplied', now())`,
      [site.plan.brother.id, site.worker.organisation.id],
    );
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'x')`,
      [site.plan.child.id, site.plan.brother.id],
    );
  }

  it('is not who works with a person from whom the child is kept, nor is it theirs to answer', async () => {
    expect([await sentTo(site.worker), await linesRead(site.worker)]).toEqual([1, 2]);
    await separate();
    expect([await sentTo(site.worker), await linesRead(site.worker)]).toEqual([0, 0]);
    expect(await answerAs(site, site.worker, request, 'accepted')).toBeUndefined();
    const way = await site.database.as(site.plan.lead.actor, (tx) =>
      sql`select way, email from directory.way_to(${site.service}, ${site.action.planId})`.execute(tx),
    );
    expect(way.rows).toEqual([{ way: 'telephone', email: null }]);
  });

  it('is nobody of the service once the child does not agree, also when the plan is closed', async () => {
    expect(await answerAs(site, site.worker, request, 'accepted')).toBe(true);
    await site.past('update people.agreement_person set withdrawn_on = current_date where person_id = $1', [
      site.plan.child.id,
    ]);
    expect(await linesRead(site.worker)).toBe(0);
    await site.past(
      `update plans.family_plan set closed_at = now(), closed_on = current_date, closing_reason = 'moved-away'`,
    );
    expect([await linesRead(site.worker), await status()]).toEqual([0, 'withdrawn']);
  });

  it('is nobody of the service once the plan rests on an agreement that says nothing of services', async () => {
    await site.past('delete from people.agreed_purpose');
    expect(await linesRead(site.worker)).toBe(0);
    expect(await answerAs(site, site.worker, request, 'accepted')).toBe(false);
  });

  it('goes on reading while help goes on, when the plan is closed', async () => {
    await answerAs(site, site.worker, request, 'accepted');
    await site.past(
      `update plans.family_plan set closed_at = now(), closed_on = current_date, closing_reason = 'moved-away'`,
    );
    expect([await linesRead(site.worker), await status()]).toEqual([2, 'accepted']);
  });

  it('is the team where nobody is left at the service who could answer', async () => {
    expect(await answerAs(site, site.plan.lead, request, 'accepted')).toBe(false);
    await site.past('update access.membership set until = now() where user_id = $1', [site.worker.actor.userId]);
    expect(await answerAs(site, site.plan.lead, request, 'accepted')).toBe(true);
    expect(await site.past(`select side, heard from directory.request_said where what = 'accepted'`)).toEqual([
      { side: 'service', heard: true },
    ]);
  });

  it('is whom it was sent to, and nobody else once another gives the service; nor is it agreed with those', async () => {
    const other = await site.signIn('provider', await site.organisation('Another charity', 'partner'));
    await site.past(
      'update directory.provider set org_id = $1 where id = (select provider_id from directory.service where id = $2)',
      [other.organisation.id, site.outside],
    );
    await giveToAnother();
    expect([await sentTo(other), await linesRead(other)]).toEqual([0, 0]);
    expect([await sentTo(site.worker), await linesRead(site.worker)]).toEqual([1, 2]);
    const told = () =>
      site.past(`select to_user_id as user from messages.message where template = 'directory.support-asked'`);
    expect(await answerAs(site, other, request, 'accepted')).toBeUndefined();
    expect(await answerAs(site, site.worker, request, 'asked')).toBe(true);
    await call(site.plan.lead, `directory.say_to_service('${request}', 2, 'replied', 'Yes', '${ASKED_ON}')`);
    const { userId: user } = site.worker.actor;
    expect(await told()).toEqual([{ user }, { user }]);
    expect(await answerAs(site, site.worker, request, 'waiting', { weeks: 4 })).toBe(true);
    // What they say of their places is nothing of the other's.
    expect(await site.past('select 1 from directory.availability')).toEqual([]);
    await site.past('update access.membership set until = now() where user_id = $1', [user]);
    expect(await answerAs(site, site.plan.lead, request, 'accepted')).toBe(true);
  });

  it('stands while the family agrees with whom it was sent to, not with who gives the service since', async () => {
    await site.past(`update people.agreement set shared_with = 'named'`);
    await site.past(
      'insert into people.agreement_organisation (agreement_id, org_id) select id, $1 from people.agreement',
      [site.worker.organisation.id],
    );
    await giveToAnother();
    expect(await linesRead(site.worker)).toBe(2);
    await site.past('delete from people.agreement_organisation');
    expect(await linesRead(site.worker)).toBe(0);
  });

  it('is on both sides where they work on both', async () => {
    await site.past('insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, $4)', [
      newId(),
      site.plan.lead.actor.userId,
      site.plan.lead.organisation.id,
      'provider',
    ]);
    await site.past(
      'update directory.provider set org_id = $1 where id = (select provider_id from directory.service where id = $2)',
      [site.plan.lead.organisation.id, site.service],
    );
    expect(await answerAs(site, site.plan.lead, request, 'asked')).toBe(true);
    expect(
      await call(site.plan.lead, `directory.say_to_service('${request}', 2, 'replied', 'Yes', '${ASKED_ON}')`),
    ).toBe(true);
    expect(
      await call(site.plan.lead, `directory.say_to_service('${request}', 3, 'withdrawn', 'No more', '${ASKED_ON}')`),
    ).toBe(true);
  });

  it('rates nothing that never began, and nothing ends so where they came', async () => {
    const rate = () => call(site.plan.lead, `directory.rate_request('${request}', 'worker', 4, '${ASKED_ON}')`);
    await answerAs(site, site.worker, request, 'accepted');
    expect(await rate()).toBe(false);
    expect(await call(site.worker, `directory.keep_session('${request}', '2026-11-19', 'came')`)).toBe(false);
    expect(await call(site.worker, `directory.keep_session('${request}', '2026-11-20', 'came')`)).toBe(true);
    expect(await rate()).toBe(true);
    const end = (how: string) =>
      call(site.worker, `directory.end_request('${request}', 2, '${how}', null, null, null, 'Words', '${ASKED_ON}')`);
    expect(await end('never-began')).toBe(false);
    expect(await end('stopped')).toBe(true);
  });
});
