import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { separateBrother } from '#modules/plans/testing/plans-examples.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import type { RequestsSite } from '../../testing/requests-site.ts';
import { openTeamSite } from '../../testing/team-site.ts';

describe('somebody of the team asks a service for support', () => {
  let site: RequestsSite;
  let path: string;
  let elsewhere: string;

  beforeAll(async () => {
    site = await openTeamSite();
    const { plan, past } = site;
    await past(
      `insert into people.relationship (person_id, to_person_id, kind, source_org, from_date) values ($1, $2, 'mother', $3, '2020-01-01')`,
      [plan.child.id, plan.mother.id, plan.lead.organisation.id],
    );
    await past(
      `insert into people.contact_point (person_id, kind, value, folded, from_date, source_org)
       values ($1, 'phone', '01632 960100', '01632960100', current_date, $2)`,
      [plan.mother.id, plan.lead.organisation.id],
    );
    const found = await plan.lead.browser.open(
      `/support/find/${plan.path.split('/').at(-1)}/${site.action.urlId}?chosen=yes`,
    );
    [path, elsewhere] = ['Sleep better', 'Sleep elsewhere'].map((name) =>
      found.$(`a:contains("Ask this service: ${name}")`).attr('href')!,
    ) as [string, string];
  });
  afterAll(() => site.close());

  const open = (to = path): Promise<SeenPage> => site.plan.lead.browser.open(to);
  const ticked = ({ $ }: SeenPage) =>
    $('input[name=send]:checked')
      .map((_, each) => $(each).attr('value'))
      .get();
  const choose = async (filled: Record<string, string | readonly string[]>, to = path) =>
    site.plan.lead.browser.send(await open(to), filled);
  const sent = () => site.past('select status, way from directory.request_sent');
  const lines = () => site.past('select label, text, tells_who from directory.request_line order by place');

  it('with what the record has: only what it needs is ticked, with whom it is about left out', async () => {
    const form = await open();
    expect(form.heading).toBe('Ask Sleep better for support');
    expect(ticked(form)).toEqual(['need', 'wanted', 'help', 'age']);
    expect(form.$('#text-need').text().trim()).toBe('Not sleeping');
    expect(form.$('#text-age').text().trim()).toBe('9');
    expect(form.text).toContain('How to reach the family: Hazel Madeup, mother: 01632 960100');
    expect(form.text).toContain('Name: Robin');
  });

  it('but says what is missing, and keeps what was typed', async () => {
    const none = await choose({ send: [], 'text-more': 'On Mondays' });
    expect(none.problems).toEqual(['Tick what the service is told']);
    expect(none.$('#text-more').text().trim()).toBe('On Mondays');
    expect((await choose({ send: ['need', 'safe'] })).problems).toEqual(['Write this, or take its tick away']);
    expect((await open(`${path}/check`)).text).toContain('Nothing is chosen yet.');
    expect(await sent()).toEqual([]);
  });

  it('and sees exactly what will be sent, and to whom, before it is', async () => {
    const check = await choose({ send: ['need', 'name', 'wanted'], 'text-wanted': 'Robin wants to sleep' });
    expect(check.heading).toBe('Check what will be sent to Sleep better');
    expect(check.text).toContain('It goes to those of Paper Lantern who answer here');
    expect(check.text).toContain('What the family wantsRobin wants to sleep');
    expect(check.text).not.toContain('What would help');
    expect(await sent()).toEqual([]);
    expect(ticked(await open())).toEqual(['need', 'wanted', 'name']);
  });

  it('and what was chosen otherwise meanwhile is read again first', async () => {
    const old = await open(`${path}/check`);
    await choose({ send: ['need', 'wanted'], 'text-wanted': 'Robin wants to sleep' });
    const again = await site.plan.lead.browser.send(old);
    expect(again.problems).toEqual(['What will be sent was changed meanwhile. Read it again before you send it']);
    expect(await sent()).toEqual([]);
  });

  it('and sends that and nothing else, once', async () => {
    const check = await open(`${path}/check`);
    const done = await site.plan.lead.browser.send(check);
    expect(done.text).toContain('Sent. The service is told that something waits for its answer.');
    await site.plan.lead.browser.send(check);
    expect(await sent()).toEqual([{ status: 'sent', way: 'account' }]);
    expect(await lines()).toEqual([
      { label: 'What is needed', text: 'Not sleeping', tells_who: false },
      { label: 'What the family wants', text: 'Robin wants to sleep', tells_who: true },
    ]);
    const audit = await site.past(
      `select person_ids, content from audit.content where action = 'directory.support-asked'`,
    );
    expect(audit).toMatchObject([{ person_ids: [site.plan.child.id] }]);
    expect(audit[0]!['content']).not.toContain('sleep');
    expect((await open(site.plan.path)).text).toContain('Sleep better: asked, no answer yet');
  });

  it('but not again while it stands: the way to that request is shown', async () => {
    const form = await open();
    expect(form.text).toContain('This service was asked for them already, and that request is open.');
    expect(form.$('main form').length).toBe(0);
    expect((await open(form.$('a:contains("See that request")').attr('href')!)).heading).toBe(
      'Request to Sleep better',
    );
  });

  it('nor is it sent to another address than the one that was read, or in another way', async () => {
    await choose({ send: ['need'] }, elsewhere);
    const check = await open(`${elsewhere}/check`);
    const publish = (email: string) =>
      site.past(
        `update directory.published set entry = entry || jsonb_build_object('email', $2::text) where service_id = $1`,
        [site.outside, email],
      );
    await publish('new@elsewhere.example');
    const again = await site.plan.lead.browser.send(check);
    expect(again.problems).toEqual([
      'How it goes to the service was changed meanwhile. Read it again before you send it',
    ]);
    expect(again.text).toContain('A link goes to new@elsewhere.example');
    expect(await sent()).toHaveLength(1);
    await publish('hello@elsewhere.example');
  });

  it('where another asks at the same time, the second is told', async () => {
    await choose({ send: ['need'] }, elsewhere);
    const check = await open(`${elsewhere}/check`);
    expect(check.text).toContain('A link goes to hello@elsewhere.example');
    await site.ask(site.outside);
    const late = await site.plan.lead.browser.send(check);
    expect(late.problems).toEqual(['This service was asked for them already, and that request is open.']);
    expect(await sent()).toHaveLength(2);
  });

  it('but not where the family did not agree: it is said first, with the way on', async () => {
    await site.past(`update directory.request_sent set status = 'withdrawn'`);
    await site.past(`update people.agreement set shared_with = 'nobody'`);
    const form = await open();
    expect(form.text).toContain('The family did not agree that something is shared with this organisation.');
    expect(form.$('a:contains("Record what the family agrees to")').attr('href')).toBe(
      `/children/${site.plan.child.urlId}/agreement`,
    );
    await site.past(`update people.agreement set shared_with = 'team'`);
  });

  it('by a link, with what tells who it is about marked to be said by telephone', async () => {
    const check = await choose({ send: ['need', 'name', 'reach-1'] }, elsewhere);
    expect(check.text).toContain('NameRobin By telephone');
    expect(check.text).toContain('What is neededNot sleeping');
    expect(check.text).not.toContain('Not sleeping By telephone');
  });

  it('with nothing of a sensitive need ticked, and a warning', async () => {
    await site.past(
      `insert into access.sharing (id, role, sensitivity, purpose) values (gen_random_uuid(), 'school-lead', 'health', 'early help')`,
    );
    for (const table of ['action', 'need']) await site.past(`update plans.${table} set sensitivity = 'health'`);
    await site.past('delete from web.draft');
    const form = await open(elsewhere);
    expect(ticked(form)).toEqual(['age']);
    expect(form.text).toContain('Sensitive: Somebody’s health.');
    for (const table of ['action', 'need']) await site.past(`update plans.${table} set sensitivity = 'general'`);
  });

  it('with no way to reach whoever must not find somebody', async () => {
    expect((await open(elsewhere)).$('main form').text()).toContain('01632 960100');
    const { brother, mother } = site.plan;
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'She hurts him')`,
      [brother.id, mother.id],
    );
    const form = await open(elsewhere);
    expect(form.text).toContain('Do not tell Hazel Madeup where Ash Madeup is');
    expect(form.$('main form').text()).not.toContain('01632 960100');
    await site.past('delete from people.separation');
  });

  it('with no way to reach somebody who must not be found, and whom not to tell', async () => {
    await separateBrother(site, site.plan);
    const form = await open(elsewhere);
    expect(form.text).toContain('Do not tell Ash Madeup where Hazel Madeup and Robin Madeup are');
    const check = await choose({ send: ['need'] }, elsewhere);
    expect(check.heading).toBe('Check what will be sent to Sleep elsewhere');
    expect(check.text).toContain('Do not tell Ash Madeup where Hazel Madeup and Robin Madeup are');
    expect(form.$('main form').text()).not.toContain('01632 960100');
    expect(form.text).toContain('how to reach them is not offered here');
  });

  it('but nobody does who is not on the team, or must not see one of them', async () => {
    const barred = site.plan.lead;
    const strangers = [
      await site.signIn('school-lead', barred.organisation),
      await site.signIn('manager'),
      site.worker,
    ];
    for (const { browser } of strangers)
      for (const to of [path, `${path}/check`, '/support/AAAAAAAAAAAAAAAAAAAAAA'])
        expect((await browser.open(to)).status, to).toBe(404);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      site.plan.child.id,
      barred.actor.userId,
    ]);
    for (const to of [path, `${path}/check`]) expect((await barred.browser.open(to)).status, to).toBe(404);
  });
});
