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
  const told = async (who: SignedInUser) =>
    site.database.as(who.actor, async (tx) => {
      const day = addDays(ASKED_ON, 1);
      return (await sql`select * from directory.last_few(${site.service}, ${day}::date)`.execute(tx)).rows[0];
    });

  it('is not told of fewer than three', async () => {
    await decline('full');
    await decline('full');
    expect(await told(site.plan.lead)).toBeUndefined();
    const page = await site.plan.lead.browser.open(deskPaths.lastFew(entry));
    expect(page.text).toContain('Fewer than three were sent in the last twelve months');
  });

  it('is told in numbers and reasons, to who may ask it and who keeps it, without a day or anybody', async () => {
    await decline('age');
    await end('finished');
    await end('never-began');
    await answerAs(site, site.worker, await ask(), 'waiting', { weeks: 6 });
    await site.past(`update directory.request_sent set sent_on = sent_on - 4 where status = 'declined'`);
    const expected = {
      asked: 6,
      accepted: 2,
      waiting: 1,
      declined: 3,
      open: 0,
      withdrawn: 0,
      because: { full: 2, age: 1 },
      median_days: 0,
      began: 1,
      finished: 1,
    };
    for (const who of [site.plan.lead, site.worker, site.curator]) expect(await told(who)).toEqual(expected);
    const link = (await site.plan.lead.browser.open(directoryPaths.service(entry))).$('a:contains("the last few")');
    const page = await site.plan.lead.browser.open(link.attr('href')!);
    expect(page.text).toContain('Declined3It is full: 2Not for this age: 1');
    expect(page.text).not.toMatch(/Robin|school-lead|November/);
    expect((await site.worker.browser.open(deskPaths.service(entry))).text).toContain('Declined3It is full: 2');
  });

  it('is of the last ten, and of no more than a year', async () => {
    for (let n = 0; n < 6; n++)
      await site
        .past(`update directory.request_sent set status = 'declined' where status = 'waiting'`)
        .then(() => decline('area'));
    expect(await told(site.worker)).toMatchObject({ asked: 10, because: { area: 6 } });
    await site.past(`update directory.request_sent set sent_on = sent_on - 366`);
    expect(await told(site.worker)).toBeUndefined();
    await site.past(`update directory.request_sent set sent_on = sent_on + 366`);
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
