import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type RequestsSite, answerAs } from '../../testing/requests-site.ts';
import { openTeamSite } from '../../testing/team-site.ts';
import { requestPaths } from '../requests.paths.ts';

const TODAY = todayInLondon();

describe('the team sees a request', () => {
  let site: RequestsSite;
  let id: string;
  let urlId: string;
  let byTelephone: string;

  beforeAll(async () => {
    site = await openTeamSite();
    await site.past(
      `update directory.published set entry = entry - 'email' || '{"organization": {"name": "x"}}' where service_id = $1`,
      [site.outside],
    );
    const [asked, other] = [await site.ask(), await site.ask(site.outside)];
    if (!asked.allowed || !other.allowed) throw new Error('refused');
    ({ id, urlId } = asked.value);
    byTelephone = other.value.urlId;
    await site.past(`update directory.request_sent set sent_on = $1`, [addDays(TODAY, -3)]);
  });
  afterAll(() => site.close());

  const open = (path: string): Promise<SeenPage> => site.plan.lead.browser.open(path);
  const see = () => open(requestPaths.request(urlId));
  const send = async (path: string, filled: Record<string, string>) =>
    site.plan.lead.browser.send(await open(path), filled);
  const audited = async (action: string) =>
    (await site.past('select person_ids from audit.content where action = $1', [action])).length;

  it('as it stands, with what was told', async () => {
    const page = await see();
    expect(page.heading).toBe('Request to Sleep better');
    expect(page.text).toContain('NameRobin Madeup');
    expect(page.text).toContain('Asked');
    expect(page.text).toContain('Ask for help with sleep');
    expect(page.$('a:contains("Reply"), a:contains("Write down")').length).toBe(0);
    expect(await audited('directory.request-viewed')).toBe(1);
  });

  it('and replies to what is asked back, once', async () => {
    await answerAs(site, site.worker, id, 'asked');
    const form = await open(requestPaths.replyToService(urlId));
    expect(form.text).toContain('Words');
    const late = await open(requestPaths.replyToService(urlId));
    expect((await site.plan.lead.browser.send(form, { words: '' })).problems).toEqual(['Write your reply']);
    expect((await site.plan.lead.browser.send(form, { words: 'In the evening' })).text).toContain(
      'Your reply is sent.',
    );
    const again = await site.plan.lead.browser.send(late, { words: 'At noon' });
    expect(again.problems[0]).toContain('This request was changed while you were writing.');
    expect(again.$('textarea').text().trim()).toBe('At noon');
    expect((await see()).text).toContain('In the evening');
    expect(await audited('directory.request-replied')).toBe(1);
  });

  it('with what waits for whoever asked on their home page, and all of it on a page', async () => {
    await answerAs(site, site.worker, id, 'asked');
    const list = await open(requestPaths.asked);
    const rows = list
      .$('tbody tr')
      .map((_, each) => list.$(each).text().replaceAll(/\s+/g, ' ').trim())
      .get();
    expect(rows[0]).toContain('Sleep better, for Robin Madeupthey have a question');
    expect(rows[1]).toContain('Sleep elsewhere, for Robin Madeupasked, no answer yet');
    expect((await site.worker.browser.open(requestPaths.asked)).status).toBe(404);
  });

  it('or, once who asked has left the team, of whoever leads the plan', async () => {
    const askedBy = (user: string) => site.past('update directory.request set asked_by = $1', [user]);
    await askedBy(site.curator.actor.userId);
    expect((await open(requestPaths.asked)).$('tbody tr').length).toBe(2);
    await askedBy(site.plan.lead.actor.userId);
  });

  it('and writes down what it hears of a service without an account: answer, sessions, how it ended', async () => {
    const page = await open(requestPaths.request(byTelephone));
    expect(page.text).toContain('By telephone');
    expect((await send(requestPaths.hearAnswer(byTelephone), { answer: 'declined' })).problems).toEqual([
      'Choose a reason',
    ]);
    const heard = await send(requestPaths.hearAnswer(byTelephone), { answer: 'accepted', words: 'On Tuesdays' });
    expect(heard.text).toContain('The service accepted, as the team heard by telephone');
    const session = await send(requestPaths.hearSessions(byTelephone), { came: 'came' });
    expect(session.text).toContain('The session is written down.');
    const right = await send(requestPaths.hearSession(byTelephone, TODAY), { came: 'did-not-come' });
    expect(right.text).toContain('It is put right.');
    const ended = await send(requestPaths.hearEnding(byTelephone), { ending: 'finished', changed: 'better' });
    expect(ended.text).toContain('They came to 0 of 1');
    expect([await audited('directory.answer-heard'), await audited('directory.session-kept')]).toEqual([1, 2]);
    expect(await audited('directory.request-ended')).toBe(1);
    expect((await open(requestPaths.hearAnswer(urlId))).status).toBe(404);
  });

  it('and says how much it helped: the family, and whoever works with them', async () => {
    expect((await send(requestPaths.rate(byTelephone), {})).problems).toEqual([
      'Say how much it helped, for one of the two at least',
    ]);
    await send(requestPaths.rate(byTelephone), { family: '4' });
    const rated = await send(requestPaths.rate(byTelephone), { family: '5', worker: '3' });
    expect(rated.text).toContain('The familyA great deal (5 of 5)');
    expect(rated.text).toContain('Whoever works with themSomewhat (3 of 5)');
    expect((await open(requestPaths.rate(urlId))).status).toBe(404);
  });

  it('and takes it back with a reason', async () => {
    expect((await send(requestPaths.takeBack(urlId), { words: '' })).problems).toEqual(['Say why']);
    const page = await send(requestPaths.takeBack(urlId), { words: 'They moved' });
    expect(page.text).toContain('The request is taken back.');
    expect(page.text).toContain('They moved');
    expect((await open(requestPaths.takeBack(urlId))).text).toContain('How the request stands: taken back.');
  });

  it('but nobody else does; and who must not see one of the family, not at all', async () => {
    const paths = [
      requestPaths.request,
      requestPaths.replyToService,
      requestPaths.takeBack,
      requestPaths.hearAnswer,
      requestPaths.hearSessions,
      requestPaths.hearEnding,
      requestPaths.rate,
    ].map((path) => path(byTelephone));
    for (const { browser } of [await site.signIn('liaison-officer'), await site.signIn('manager'), site.worker])
      for (const path of paths) expect((await browser.open(path)).status, path).toBe(404);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      site.plan.child.id,
      site.plan.lead.actor.userId,
    ]);
    for (const path of paths) expect((await open(path)).status, path).toBe(404);
    expect((await open(requestPaths.asked)).$('tbody tr').length).toBe(0);
  });
});

describe('a request by a link', () => {
  let site: RequestsSite;
  let urlId: string;

  beforeAll(async () => {
    site = await openTeamSite();
    const asked = await site.ask(site.outside);
    if (!asked.allowed) throw new Error(asked.refusal);
    ({ urlId } = asked.value);
  });
  afterAll(() => site.close());

  it('takes no reply that tells who it is about: it stands in the link', async () => {
    await site.past(`update directory.request_sent set status = 'asked'`);
    const reply = async (words: string) =>
      site.plan.lead.browser.send(await site.plan.lead.browser.open(requestPaths.replyToService(urlId)), { words });
    for (const words of ['Robin can', 'Hazel', 'On 01632 960100', 'To a@family.example', 'From ZZ1 1ZZ']) {
      const page = await reply(words);
      expect(page.problems, words).toEqual([
        'Whoever opens the link would see who this is about. Take out names, telephone numbers, e-mail addresses and postcodes, and say them by telephone',
      ]);
      expect(page.$('textarea').text().trim()).toBe(words);
    }
    expect(await site.past(`select 1 from directory.request_said where what = 'replied'`)).toEqual([]);
    expect((await reply('In the evening, from 24/11/2026')).text).toContain('Your reply is sent.');
  });

  it('has its link sent again while it stands', async () => {
    const links = () => site.past('select 1 from access.one_time_link');
    const before = (await links()).length;
    const sendAgain = async () => {
      const page = await site.plan.lead.browser.open(requestPaths.request(urlId));
      const form = page.$('form[action$="/link"]');
      return site.plan.lead.browser.post(
        form.attr('action')!,
        new URLSearchParams({ _key: String(form.find('[name=_key]').attr('value')) }),
      );
    };
    expect((await sendAgain()).text).toContain('The link is sent again.');
    expect((await links()).length).toBe(before + 1);
    const goesTo = () => site.past('select email from directory.request_sent');
    const publish = (entry: string) =>
      site.past(`update directory.published set entry = entry - 'email' || $2::jsonb where service_id = $1`, [
        site.outside,
        entry,
      ]);
    await publish('{"email": "new@elsewhere.example"}');
    await sendAgain();
    expect(await goesTo()).toEqual([{ email: 'new@elsewhere.example' }]);
    await publish('{"organization": {}}');
    expect((await sendAgain()).text).toContain('No link is sent now');
    expect((await links()).length).toBe(before + 2);
  });

  it('stays with whom it was sent to where another gives the service, and the page says so', async () => {
    const page = () => site.plan.lead.browser.open(requestPaths.request(urlId));
    const before = await page();
    const key = String(before.$('form[action$="/link"] [name=_key]').attr('value'));
    await site.past(
      'update directory.service set provider_id = (select provider_id from directory.service where id = $2) where id = $1',
      [site.outside, site.service],
    );
    await site.past('select directory.show_published(array[$1::uuid])', [site.outside]);
    const after = await page();
    expect(after.text).toContain(
      'Sleep elsewhere is now given by Paper Lantern, who cannot see this request: it stays with A charity elsewhere, to whom it was sent.',
    );
    expect(after.$('form[action$="/link"]').length).toBe(0);
    expect(after.text).not.toMatch(/To ring|no telephone number/);
    const goesTo = () => site.past('select email from directory.request_sent');
    const was = await goesTo();
    const pressed = await site.plan.lead.browser.post(
      requestPaths.sendLinkAgain(urlId),
      new URLSearchParams({ _key: key }),
    );
    expect(pressed.text).toContain('No link is sent now');
    expect(await goesTo()).toEqual(was);
  });
});

describe('help of a service that answers here, after the plan was closed', () => {
  let site: RequestsSite;

  beforeAll(async () => {
    site = await openTeamSite();
  });
  afterAll(() => site.close());

  it('is the service’s to write down; once it has begun, whoever asked says how much it helped', async () => {
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    const { id, urlId } = asked.value;
    await answerAs(site, site.worker, id, 'accepted');
    await site.past(`select plans.end_plans(array[$1::uuid], 'moved-away', current_date)`, [site.action.planId]);
    const { browser } = site.plan.lead;
    const page = await browser.open(requestPaths.request(urlId));
    expect(page.text).toContain('The service writes down how the help goes.');
    expect(page.$('a.govuk-button').length).toBe(0);
    expect((await browser.open(requestPaths.asked)).text).not.toContain('From plans that are closed');
    await site.past(`insert into directory.request_session values ($1, $2, 'came')`, [id, TODAY]);
    expect((await browser.open(requestPaths.asked)).text).toContain('From plans that are closed');
    const begun = await browser.open(requestPaths.request(urlId));
    expect(begun.text).toContain('you can still say how much the help helped.');
    expect(begun.$('a.govuk-button').text().trim()).toBe('Say how much it helped');
  });
});

describe('help that goes on after the plan was closed', () => {
  let site: RequestsSite;
  let id: string;
  let urlId: string;

  beforeAll(async () => {
    site = await openTeamSite();
    await site.past(
      `update directory.published set entry = entry - 'email' || '{"organization": {"name": "x"}}' where service_id = $1`,
      [site.outside],
    );
    const asked = await site.ask(site.outside);
    if (!asked.allowed) throw new Error(asked.refusal);
    ({ id, urlId } = asked.value);
    await answerAs(site, site.plan.lead, id, 'accepted');
    await site.past(`select plans.end_plans(array[$1::uuid], 'moved-away', current_date)`, [site.action.planId]);
  });
  afterAll(() => site.close());

  const open = (path: string, who = site.plan.lead): Promise<SeenPage> => who.browser.open(path);
  const send = async (path: string, filled: Record<string, string>) =>
    site.plan.lead.browser.send(await open(path), filled);
  const noGround = () => site.past('update people.involvement set until = now()');
  const ground = () => site.past(`update people.involvement set until = 'infinity'`);

  it('is written down by whoever asked, who still works with the child', async () => {
    const page = await open(requestPaths.request(urlId));
    expect(page.text).toContain('The family plan is closed.');
    expect(page.text).toContain('Robin');
    expect((await send(requestPaths.hearSessions(urlId), { came: 'came' })).text).toContain('is written down');
    for (const path of [requestPaths.hearAnswer, requestPaths.takeBack, requestPaths.replyToService])
      expect((await open(path(urlId))).status, path(urlId)).toBe(404);
  });

  it('and who works with the child no more reads nothing that tells who it is for', async () => {
    await noGround();
    expect((await open(requestPaths.request(urlId))).status).toBe(404);
    ({ urlId } = (await site.past<{ urlId: string }>('select url_id as "urlId" from directory.request_sent'))[0]!);
    const list = await open(requestPaths.asked);
    expect(list.body).toContain(requestPaths.request(urlId));
    expect(list.text).toMatch(/Sleep elsewhere, request [0-9A-F]{5}accepted/);
    const page = await open(requestPaths.request(urlId));
    expect(page.status).toBe(200);
    for (const path of [requestPaths.request, requestPaths.hearSessions, requestPaths.hearEnding, requestPaths.rate])
      expect((await open(path(urlId))).body).not.toMatch(/Robin|Madeup|sleep through/);
    const rows = async (table: string) =>
      (await site.database.as(site.plan.lead.actor, (tx) => sql`select 1 from ${sql.table(table)}`.execute(tx))).rows
        .length;
    for (const table of ['request', 'request_line', 'request_said'])
      expect(await rows(`directory.${table}`), table).toBe(0);
    expect(await rows('directory.request_sent')).toBe(1);
  });

  it('is nobody else’s: no colleague’s, not for whoever must not see the child, nor once the family does not agree', async () => {
    const colleague = await site.signIn('school-lead', site.plan.lead.organisation);
    expect((await open(requestPaths.request(urlId), colleague)).status).toBe(404);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      site.plan.brother.id,
      site.plan.lead.actor.userId,
    ]);
    expect((await open(requestPaths.request(urlId))).status).toBe(404);
    await site.past('delete from people.bar');
    await site.past('update people.agreement set withdrawn_on = current_date');
    expect((await open(requestPaths.hearEnding(urlId))).status).toBe(404);
    await site.past('update people.agreement set withdrawn_on = null');
    await site.past(`update directory.request set sensitivity = 'police'`);
    expect((await open(requestPaths.request(urlId))).status).toBe(404);
    await site.past(`update directory.request set sensitivity = 'general'`);
  });

  it('ends and is rated, and the record of what was done knows for whom', async () => {
    const ended = await send(requestPaths.hearEnding(urlId), { ending: 'finished', changed: 'better' });
    expect(ended.text).toContain('They came to 1 of 1');
    expect((await send(requestPaths.rate(urlId), { family: '5' })).text).toContain('A great deal (5 of 5)');
    expect(await site.past(`select person_ids from audit.content where action = 'directory.request-rated'`)).toEqual([
      { person_ids: [site.plan.child.id] },
    ]);
  });

  it('for 12 weeks', async () => {
    await site.past('update plans.family_plan set closed_on = current_date - 83');
    expect((await open(requestPaths.rate(urlId))).status).toBe(200);
    await site.past('update plans.family_plan set closed_on = current_date - 84');
    expect((await open(requestPaths.rate(urlId))).status).toBe(404);
    await ground();
    ({ urlId } = (await site.past<{ urlId: string }>('select url_id as "urlId" from directory.request'))[0]!);
    expect((await open(requestPaths.request(urlId))).text).not.toContain('For 12 weeks');
    expect((await open(requestPaths.rate(urlId))).status).toBe(404);
  });
});
