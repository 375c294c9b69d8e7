import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays, todayInLondon } from '#kernel/local-date.ts';
import { type RequestsSite, openRequestsSite } from '../../testing/requests-site.ts';
import { requestPaths } from '../requests.paths.ts';

const TODAY = todayInLondon();

describe('a service answers a request', () => {
  let site: RequestsSite;
  let id: string;
  let sent: string;

  beforeAll(async () => {
    site = await openRequestsSite();
  });
  beforeEach(async () => {
    for (const table of ['rating', 'ending', 'session', 'said', 'line', 'sent'])
      await site.past(`delete from directory.request_${table}`);
    await site.past('delete from directory.request');
    await site.past('delete from directory.availability');
    await site.past('delete from messages.message');
    await site.past('select directory.show_published(array(select id from directory.service))');
    const asked = await site.ask();
    if (!asked.allowed) throw new Error(asked.refusal);
    id = asked.value.id;
    sent = (await site.past<{ url: string }>('select url_id as url from directory.request_sent'))[0]!.url;
  });
  afterAll(() => site.close());

  const see = (who = site.worker) => who.browser.open(requestPaths.sentRequest(sent));
  const form = (path: (sent: string) => string, who = site.worker) => who.browser.open(path(sent));
  const answer = async (filled: Record<string, string>) =>
    site.worker.browser.send(await form(requestPaths.answerRequest), filled);
  const shown = async () =>
    (await site.past('select state, weeks from directory.published where service_id = $1', [site.service]))[0];
  const stands = async () => (await site.past('select status, weeks, version from directory.request_sent'))[0];
  const told = () =>
    site.past(`select to_user_id as user from messages.message where template = 'directory.support-answered'`);
  const audited = (what: string) =>
    site.past('select user_id, person_ids from audit.content where action = $1 and content like $2', [what, `%${id}%`]);

  it('that it reads: what is asked, who asks and how to ring them, with whom it is about known to the audit alone', async () => {
    const page = await see();
    expect(page.heading).toMatch(/^Request [0-9A-F]{5}$/);
    expect(page.$('title').text()).not.toMatch(/Robin|Madeup/);
    for (const said of [
      'What would helpTo sleep through the night',
      'NameRobin Madeup',
      'A school-lead, Northfield School, 01632 960001',
    ])
      expect(page.text).toContain(said);
    expect(page.body).not.toContain(site.plan.child.id);
    expect(await audited('directory.request-seen')).toEqual([
      { user_id: site.worker.actor.userId, person_ids: [site.plan.child.id] },
    ]);
  });

  it('with yes: the team hears, and everybody reads that it can take somebody', async () => {
    const page = await answer({ answer: 'accepted', words: 'From Tuesday on' });
    expect(page.text).toContain('You accepted. The person who asked will be told.');
    expect(page.text).toContain('From Tuesday on');
    expect(await stands()).toEqual({ status: 'accepted', weeks: null, version: 2 });
    expect(await shown()).toEqual({ state: 'yes', weeks: null });
    expect(await told()).toEqual([{ user: site.plan.lead.actor.userId }]);
    expect(await audited('directory.request-answered')).toHaveLength(1);
  });

  it('with a waiting list: everybody reads how long the wait is, and later it says yes', async () => {
    await answer({ answer: 'waiting', weeks: '6' });
    expect(await shown()).toEqual({ state: 'waiting', weeks: 6 });
    expect((await see()).text).toContain('about 6 weeks');
    await answer({ answer: 'accepted' });
    expect(await stands()).toEqual({ status: 'accepted', weeks: null, version: 3 });
    expect(await shown()).toEqual({ state: 'yes', weeks: null });
  });

  it('with no: everybody reads that it is full where that is why, and nothing new where it is not', async () => {
    await answer({ answer: 'declined', reason: 'age' });
    expect(await shown()).toEqual({ state: null, weeks: null });
    await site.past(`update directory.request_sent set status = 'sent'`);
    await answer({ answer: 'declined', reason: 'full', weeks: '3' });
    expect(await shown()).toEqual({ state: 'full', weeks: null });
    const page = await see();
    expect(page.text).toContain('What you were told is closed, because you declined.');
    expect(page.body).not.toMatch(/Robin|sleep through/);
  });

  it('with a question first: the directory stays as it is', async () => {
    await answer({ answer: 'asked', words: 'Is the evening possible?' });
    expect((await see()).text).toContain('Is the evening possible?');
    expect(await shown()).toEqual({ state: null, weeks: null });
    expect(await told()).toHaveLength(1);
  });

  it('but says what the answer needs, and keeps what was typed', async () => {
    expect((await answer({})).problems).toEqual(['Say what the answer is']);
    expect((await answer({ answer: 'waiting' })).problems).toEqual(['Say about how many weeks']);
    expect((await answer({ answer: 'declined' })).problems).toEqual(['Choose a reason']);
    expect((await answer({ answer: 'declined', reason: 'other' })).problems).toEqual(['Say why']);
    expect((await answer({ answer: 'asked' })).problems).toEqual(['Write what you ask']);
    const page = await answer({ answer: 'waiting', weeks: 'soon', words: 'We try' });
    expect(page.problems).toEqual(['Enter whole weeks, 156 at most']);
    expect(page.$('textarea').text().trim()).toBe('We try');
    expect(await stands()).toEqual({ status: 'sent', weeks: null, version: 1 });
    expect(await told()).toEqual([]);
  });

  it('once: who was slower than a colleague, or than who asks, sees how it stands and keeps their words', async () => {
    const late = await form(requestPaths.answerRequest);
    await answer({ answer: 'declined', reason: 'age' });
    const page = await site.worker.browser.send(late, { answer: 'accepted', words: 'Welcome' });
    expect(page.problems).toEqual([
      'It changed while you were writing. Look how it stands now. What you wrote is still here',
    ]);
    expect(page.text).toContain('How the request stands: declined.');
    expect(page.$('textarea').text().trim()).toBe('Welcome');
    expect(await stands()).toMatchObject({ status: 'declined' });
  });

  it('and keeps whether they came, day by day, puts it right and takes it out', async () => {
    await answer({ answer: 'accepted' });
    const sessions = () => site.past(`select held_on, came from directory.request_session order by held_on`);
    const keep = async (filled: Record<string, string>) =>
      (await site.worker.browser.send(await form(requestPaths.sessions), filled)).problems;
    expect(await keep({})).toEqual(['Say whether they came']);
    expect(await keep({ came: 'came' })).toEqual([]);
    expect(await sessions()).toEqual([{ held_on: TODAY, came: 'came' }]);
    expect(await keep({ came: 'did-not-come' })).toEqual([
      'That day is written down already. To put it right, choose it below',
    ]);
    expect(await keep({ came: 'came', heldOn: addDays(TODAY, 1) })).toEqual(['The day must be today or before']);
    expect(await keep({ came: 'came', heldOn: '2020-01-01' })).toEqual(['The day must not be before you were asked']);
    const right = await form((each) => requestPaths.session(each, TODAY));
    const late = await form((each) => requestPaths.session(each, TODAY));
    await site.worker.browser.send(right, { came: 'did-not-come' });
    expect(await sessions()).toEqual([{ held_on: TODAY, came: 'did-not-come' }]);
    const slower = await site.worker.browser.send(late, { came: 'called-off' });
    expect(slower.problems).toHaveLength(1);
    expect(slower.text).toContain('So far: they did not come.');
    await site.worker.browser.send(slower, { came: 'none' });
    expect(await sessions()).toEqual([]);
    expect(await audited('directory.session-kept')).toHaveLength(3);
  });

  it('and says how it ended, with what changed; what was told closes then', async () => {
    await answer({ answer: 'accepted' });
    const page = await form(requestPaths.endRequest);
    const late = await form(requestPaths.endRequest);
    const end = (filled: Record<string, string>) => site.worker.browser.send(page, filled);
    expect((await end({ ending: 'finished' })).problems).toEqual(['Say what changed']);
    expect((await end({ ending: 'never-began' })).problems).toEqual(['Say why it never began']);
    expect((await end({ ending: 'finished', changed: 'better', sessions: '4', came: '5' })).problems).toEqual([
      'They cannot have come more often than that',
    ]);
    expect((await end({ ending: 'finished', changed: 'better', sessions: '4' })).problems).toEqual([
      'Enter both numbers, or none',
    ]);
    const ended = await end({ ending: 'finished', changed: 'better', sessions: '6', came: '5', words: 'He sleeps' });
    expect(ended.text).toContain('It has ended. The person who asked will be told.');
    expect(ended.text).toContain('They came to 5 of 6');
    expect(ended.body).not.toMatch(/Robin|He sleeps/);
    expect(await told()).toHaveLength(2);
    expect(await audited('directory.request-ended')).toHaveLength(1);
    expect((await site.worker.browser.send(late, { ending: 'stopped', changed: 'same' })).problems).toHaveLength(1);
    expect(await site.past('select ending, changed from directory.request_ending')).toEqual([
      { ending: 'finished', changed: 'better' },
    ]);
  });

  it('and neither reads nor answers it once the family does not agree any more', async () => {
    const open = await form(requestPaths.answerRequest);
    await site.past('update people.agreement set withdrawn_on = current_date');
    const page = await see();
    expect(page.text).toContain('the family does not agree to it now');
    expect(page.body).not.toMatch(/Robin|sleep through/);
    expect((await site.worker.browser.send(open, { answer: 'accepted' })).problems).toHaveLength(1);
    expect(await stands()).toMatchObject({ status: 'sent' });
    await site.past('update people.agreement set withdrawn_on = null');
  });

  it('and an organisation that keeps the service since reads nothing of it, unless the family agreed with that one too', async () => {
    const other = await site.signIn('provider', await site.organisation('A charity that took over', 'partner'));
    const read = async () => (await see(other)).text.includes('Robin Madeup');
    await site.past(`update people.agreement set shared_with = 'named'`);
    await site.past(
      `insert into people.agreement_organisation (agreement_id, org_id) select id, $1 from people.agreement`,
      [site.worker.organisation.id],
    );
    await site.past('update directory.provider set org_id = $2 where org_id = $1', [
      site.worker.organisation.id,
      other.organisation.id,
    ]);
    expect(await read()).toBe(false);
    await site.past('update people.agreement_organisation set org_id = $1', [other.organisation.id]);
    expect(await read()).toBe(true);
    await site.past('update directory.provider set org_id = $2 where org_id = $1', [
      other.organisation.id,
      site.worker.organisation.id,
    ]);
    await site.past('delete from people.agreement_organisation');
    await site.past(`update people.agreement set shared_with = 'team'`);
  });

  it('and there is nothing for another provider, a curator, a school, or who must not see one of the plan', async () => {
    await answer({ answer: 'accepted' });
    const stranger = await site.signIn('provider', await site.organisation('Another charity', 'partner'));
    const colleague = await site.signIn('provider', site.worker.organisation);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      site.plan.brother.id,
      colleague.actor.userId,
    ]);
    const paths = [
      requestPaths.sentRequest,
      requestPaths.answerRequest,
      requestPaths.sessions,
      (each: string) => requestPaths.session(each, TODAY),
      requestPaths.endRequest,
    ];
    for (const who of [stranger, site.curator, site.plan.lead, colleague]) {
      for (const path of paths) {
        const there = await form(path, who);
        const nothing = await who.browser.open(path('AAAAAAAAAAAAAAAAAAAAAA'));
        expect([there.status, there.text]).toEqual([404, nothing.text]);
      }
    }
    expect((await colleague.browser.open(`${requestPaths.requests}?shown=all`)).$('tbody tr').length).toBe(0);
  });
});
