import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { ASKED_ON, type RequestsSite, SOME_LINES, answerAs, openRequestsSite } from '../testing/requests-site.ts';
import { findAgainstAsking } from './ask-for-support/ask-for-support.ts';
import { listLines, listSaid } from './requests.queries.ts';

describe('a request for support', () => {
  let site: RequestsSite;
  let request: string;

  beforeAll(async () => {
    site = await openRequestsSite();
  });
  afterAll(() => site.close());

  const linesFor = (who: SignedInUser) => site.database.as(who.actor, (tx) => listLines(tx, request as never));
  const sent = async () =>
    (
      await site.past(
        'select status, way, weeks, version, reference from directory.request_sent where request_id = $1',
        [request],
      )
    )[0];
  const told = () =>
    site.past(
      `select template, to_user_id as user from messages.message where template like 'directory.%' order by queued_at`,
    );
  const call = (who: SignedInUser, function_: string) =>
    site.database.as(
      who.actor,
      async (tx) => (await sql.raw<{ done: unknown }>(`select ${function_} as done`).execute(tx)).rows[0]!.done,
    );

  it('goes to the service with its lines and nothing else, and its worker is told', async () => {
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    request = asked.value.id;
    expect(await sent()).toMatchObject({ status: 'sent', way: 'account' });
    expect(await linesFor(site.worker)).toEqual(SOME_LINES);
    expect(await told()).toEqual([{ template: 'directory.support-asked', user: site.worker.actor.userId }]);
    const opened = await site.database.as(site.worker.actor, (tx) =>
      sql`select 1 from people.person union all select 1 from plans.action`.execute(tx),
    );
    expect(opened.rows).toEqual([]);
  });

  it('is not sent twice for one child to one service', async () => {
    expect(await site.ask()).toEqual({ allowed: false, refusal: 'asked-already' });
  });

  it('but what one of the team must not see stands in nobody’s way, and so is not told', async () => {
    const sensitive = (sensitivity: string, by: SignedInUser) =>
      site.past('update directory.request set sensitivity = $2, asked_by = $3 where id = $1', [
        request,
        sensitivity,
        by.actor.userId,
      ]);
    await sensitive('health', site.curator);
    const against = await site.database.as(site.plan.lead.actor, (tx) =>
      findAgainstAsking(tx, site.service, site.action),
    );
    await sensitive('general', site.plan.lead);
    expect(against).toBeUndefined();
  });

  it('is asked back, and answered', async () => {
    expect(await answerAs(site, site.worker, request, 'asked')).toBe(true);
    expect(
      await call(
        site.plan.lead,
        `directory.say_to_service('${request}', 2, 'replied', 'In the evening', '${ASKED_ON}')`,
      ),
    ).toBe(true);
    expect(await sent()).toMatchObject({ status: 'sent', version: 3 });
    const said = await site.database.as(site.worker.actor, (tx) => listSaid(tx, request as never));
    expect(said.map(({ side, what, words }) => [side, what, words])).toEqual([
      ['team', 'sent', ''],
      ['service', 'asked', 'Words'],
      ['team', 'replied', 'In the evening'],
    ]);
  });

  it('says with each answer what everybody reads of the service', async () => {
    const shown = () =>
      site.past('select state, weeks, state_said_by from directory.published where service_id = $1', [site.service]);
    expect(await answerAs(site, site.worker, request, 'waiting', { weeks: 6 })).toBe(true);
    expect(await shown()).toEqual([{ state: 'waiting', weeks: 6, state_said_by: 'answer' }]);
    expect(await answerAs(site, site.worker, request, 'accepted')).toBe(true);
    expect(await shown()).toEqual([{ state: 'yes', weeks: null, state_said_by: 'answer' }]);
  });

  it('has its sessions counted at its end, and is rated by those who work with the family', async () => {
    for (const [day, came] of [
      ['2026-11-20', 'came'],
      ['2026-11-21', 'did-not-come'],
      ['2026-11-22', 'called-off'],
    ])
      expect(await call(site.worker, `directory.keep_session('${request}', '${day}', '${came}')`)).toBe(true);
    expect(
      await call(
        site.worker,
        `directory.end_request('${request}', 5, 'finished', 'better', 20, 20, 'He sleeps', '${ASKED_ON}')`,
      ),
    ).toBe(true);
    expect(await site.past('select ending, changed, sessions, came from directory.request_ending')).toEqual([
      { ending: 'finished', changed: 'better', sessions: 2, came: 1 },
    ]);
    expect(await call(site.plan.lead, `directory.rate_request('${request}', 'family', 4, '${ASKED_ON}')`)).toBe(true);
    expect(await call(site.worker, `directory.rate_request('${request}', 'worker', 5, '${ASKED_ON}')`)).toBe(false);
  });

  it('is closed to the service once it has ended, but for how it went', async () => {
    expect(await linesFor(site.worker)).toEqual([]);
    expect(await linesFor(site.plan.lead)).toEqual(SOME_LINES);
  });

  it('is nothing to another organisation, nor to whoever looks after the directory', async () => {
    for (const who of [await site.signIn('provider', await site.organisation('Another', 'partner')), site.curator]) {
      expect(await linesFor(who)).toEqual([]);
      expect(await answerAs(site, who, request, 'accepted')).toBeUndefined();
    }
  });
});

describe('a request and the family’s agreement', () => {
  let site: RequestsSite;

  beforeAll(async () => {
    site = await openRequestsSite();
  });
  afterAll(() => site.close());

  it('is not sent where they did not agree to ask services, or not with this one', async () => {
    await site.past(`update people.agreement set shared_with = 'nobody'`);
    await site.past('delete from people.agreed_purpose');
    expect(await site.ask()).toEqual({ allowed: false, refusal: 'not-agreed' });
    await site.past(`insert into people.agreed_purpose select id, 'ask-services' from people.agreement`);
    expect(await site.ask()).toEqual({ allowed: false, refusal: 'not-with-them' });
    await site.past(`update people.agreement set shared_with = 'team'`);
    expect(await site.ask()).toMatchObject({ allowed: true });
  });

  it('is read no longer once they do not agree', async () => {
    const read = () =>
      site.database.as(site.worker.actor, (tx) => sql`select 1 from directory.request_line`.execute(tx));
    expect((await read()).rows).toHaveLength(2);
    await site.past('update people.agreement set withdrawn_on = current_date');
    expect((await read()).rows).toEqual([]);
    expect(await site.ask(site.outside)).toEqual({ allowed: false, refusal: 'agreement-ended' });
  });

  it('is taken back as the plan is closed', async () => {
    await site.past(
      `update plans.family_plan set closed_at = now(), closed_on = current_date, closing_reason = 'moved-away'`,
    );
    expect(await site.past('select status from directory.request_sent')).toEqual([{ status: 'withdrawn' }]);
    expect(
      (await site.past<{ what: string }>('select what from directory.request_said order by said_at')).map(
        ({ what }) => what,
      ),
    ).toEqual(['sent', 'withdrawn']);
  });
});
