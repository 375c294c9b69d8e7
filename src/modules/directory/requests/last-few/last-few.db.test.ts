import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { addDays } from '#kernel/local-date.ts';
import { deskPaths } from '../../desk/desk.paths.ts';
import { directoryPaths } from '../../directory.paths.ts';
import { ASKED_ON, type RequestsSite, answerAs, openRequestsSite } from '../../testing/requests-site.ts';

describe('what happened to the last few who were sent to a service', () => {
  let site: RequestsSite;
  let entry: string;

  beforeAll(async () => {
    site = await openRequestsSite();
    const [found] = await site.past<{ url: string }>('select url_id as url from directory.service where id = $1', [
      site.service,
    ]);
    entry = found!.url;
  });
  afterAll(() => site.close());

  /** Asks once more: what was asked before is over by then. */
  const ask = async (): Promise<string> => {
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    return asked.value.id;
  };
  const decline = async (reason: string) =>
    void (await answerAs(site, site.worker, await ask(), 'declined', { reason }));
  const end = async (ending: string) => {
    const id = await ask();
    await answerAs(site, site.worker, id, 'accepted');
    await site.database.as(site.worker.actor, (tx) =>
      sql`select directory.end_request(${id}, 2, ${ending}, null, null, null, 'Words', ${ASKED_ON})`.execute(tx),
    );
  };
  /** On the Tuesday after: the Monday between them counts what was before it. */
  const told = async (who: SignedInUser, day = addDays(ASKED_ON, 4)) =>
    site.database.as(
      who.actor,
      async (tx) => (await sql`select * from directory.last_few(${site.service}, ${day}::date)`.execute(tx)).rows[0],
    );
  /** As if all that was asked and said so far had been so many days before. */
  const earlier = (days: number) =>
    site.past(`
      update directory.request_sent set sent_on = sent_on - ${days}, answered_on = answered_on - ${days},
        accepted_on = accepted_on - ${days}, ended_on = ended_on - ${days};
      update directory.request_said set said_on = said_on - ${days}`);

  it('is not told of fewer than five', async () => {
    for (let n = 0; n < 4; n++) await decline(n < 3 ? 'full' : 'family-no');
    expect(await told(site.plan.lead)).toBeUndefined();
    const page = await site.plan.lead.browser.open(deskPaths.lastFew(entry));
    expect(page.text).toContain('Fewer than five were sent in the twelve months to last Monday');
  });

  it('is told without numbers below five, to who may ask it and who keeps it, without a day or anybody', async () => {
    await end('finished');
    await end('never-began');
    await answerAs(site, site.worker, await ask(), 'waiting', { weeks: 6 });
    const expected = {
      accepted: 'a-few',
      waiting: 'a-few',
      declined: 'a-few',
      open: 'none',
      withdrawn: 'none',
      because: 'full',
      median_days: 0,
      began: 'a-few',
      finished: 'a-few',
    };
    for (const who of [site.plan.lead, site.worker, site.curator]) expect(await told(who)).toEqual(expected);
    await earlier(14);
    const link = (await site.plan.lead.browser.open(directoryPaths.service(entry))).$('a:contains("the last few")');
    const page = await site.plan.lead.browser.open(link.attr('href')!);
    expect(page.text).toContain('DeclinedA few, mostly because it is full');
    expect(page.$('main').text()).not.toMatch(/Robin|school-lead|November|[0-9] |does not want/);
    expect((await site.worker.browser.open(deskPaths.service(entry))).text).toContain(
      'DeclinedA few, mostly because it is full',
    );
    await earlier(-14);
  });

  it('is as it was last Monday, whatever was answered since', async () => {
    const before = await told(site.worker);
    await earlier(7);
    await site.past(`update directory.request_sent set status = 'declined' where status = 'waiting'`);
    const waits = await ask();
    expect(await told(site.worker, ASKED_ON)).toEqual(before);
    await answerAs(site, site.worker, waits, 'accepted');
    expect(await told(site.worker, ASKED_ON)).toEqual(before);
    await earlier(-7);
    await site.past(`update directory.request_sent set status = 'declined' where status = 'accepted'`);
  });

  it('tells no reason of a family, and none that is not that of most', async () => {
    for (let n = 0; n < 4; n++) await decline('family-no');
    expect(await told(site.worker)).toMatchObject({ declined: 'five-or-more', because: null });
  });

  it('is of the last ten, and of no more than a year', async () => {
    await earlier(1);
    for (let n = 0; n < 10; n++) await decline('area');
    expect(await told(site.worker)).toMatchObject({
      accepted: 'none',
      declined: 'five-or-more',
      because: 'area',
      began: 'none',
    });
    await earlier(366);
    expect(await told(site.worker)).toBeUndefined();
    await earlier(-367);
  });

  it('is told to nobody else: not another provider, not who has signed out, and not from the page of everybody', async () => {
    const stranger = await site.signIn('provider', await site.organisation('Another charity', 'partner'));
    const administrator = await site.signIn('administrator');
    for (const who of [stranger, administrator]) {
      expect(await told(who)).toBeUndefined();
      expect((await who.browser.open(deskPaths.lastFew(entry))).status).toBe(404);
    }
    expect((await site.visitor().open(directoryPaths.service(entry))).text).not.toContain('the last few');
  });
});
