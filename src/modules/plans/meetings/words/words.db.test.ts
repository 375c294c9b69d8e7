import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import { deliver, linkIn } from '#modules/access/testing/link-examples.tsx';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { plansMessages } from '../../messages/plans-messages.ts';
import { type ExamplePlan, anOpenPlan, inDays, plansAlone, withMeeting } from '../../testing/plans-examples.ts';
import { wordsPurpose } from './words-purpose.tsx';

const GUEST = 'visitor@clinic.example';
const WORDS = {
  'working-well': 'She laughs again',
  worry: '',
  'wanted-next': 'A walk each day',
  forRoom: 'yes',
  score: '6',
};

describe('words for a meeting', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let meeting: string;

  beforeAll(async () => {
    site = await openTestSite([plansAlone()], { linkPurposes: [wordsPurpose] });
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    meeting = await withMeeting(plan);
    await deliver(site, plansMessages);
  });
  beforeEach(() => site.past('delete from access.sign_in_attempt'));
  afterAll(() => site.close());

  const see = (who: SignedInUser = plan.lead): Promise<SeenPage> => who.browser.open(meeting);
  const sent = () => deliver(site, plansMessages);
  const open = async (path: string): Promise<SeenPage> => site.visitor().send(await site.visitor().open(path));
  const follow = async (text: string, nth = 0): Promise<SeenPage> => {
    const link = (await see()).$(`a:contains("${text}")`).eq(nth).attr('href')!;
    return plan.lead.browser.open(link);
  };

  it('are asked of somebody without an account, by a link to the address that is recorded', async () => {
    const form = await follow('Ask somebody without an account');
    const wrong = await plan.lead.browser.send(form, { name: 'A visitor', role: 'Health visitor', email: 'clinic' });
    expect(wrong.problems).toEqual(['Enter an e-mail address, like name@example.org']);
    const page = await plan.lead.browser.send(form, { name: 'A visitor', role: 'Health visitor', email: GUEST });
    expect(page.text).toMatch(
      /A visitor, Health visitorNot said yetLink sent on .*, not opened yet. Reference [0-9A-F]{4}/,
    );
    const [message] = await sent();
    expect(message!.address).toBe(GUEST);
    expect(JSON.stringify(message)).not.toMatch(/Robin|Hazel|Madeup|Northfield|meeting|plan/i);
  });

  it('are given by whoever opens it, who learns who asks and by when, and nothing of the family', async () => {
    await plan.lead.browser.send(await follow('Send a link', 3));
    const [message] = await sent();
    const form = await open(linkIn(message!));
    expect(form.text).toContain('A school-lead, 01632 960001, asks for your words before');
    expect(form.text).toMatch(/Reference [0-9A-F]{4}/);
    expect(form.body).not.toMatch(/Robin|Hazel|Ash|Madeup|Northfield|blue room|10:00/);
    const empty = await site.visitor().send(form, { 'working-well': '' });
    expect(empty.problems).toEqual(['Say who may read it']);
    const nothing = await site.visitor().send(form, { 'working-well': '', forRoom: 'yes' });
    expect(nothing.problems).toEqual(['Write something, or choose a number']);
    const thanks = await site.visitor().send(form, WORDS);
    expect(thanks.heading).toBe('Thank you');
    expect(thanks.text).not.toContain('laughs');
    const page = await see();
    expect(page.text).toMatch(/A visitor, Health visitorSent wordsWords came by link on/);
    expect(page.text).toContain('She laughs againA visitor, by link. About: The whole family.');
    expect(page.$('table').last().text()).toContain('A visitor6');
    const told = await sent();
    expect(told.map(({ subject }) => subject)).toEqual(['You have something to look at in RootED']);
    const [entry] = await site.past<{ user_id: null; person_ids: string[] }>(
      `select user_id, person_ids from audit.content where action = 'plans.words-sent'`,
    );
    expect(entry).toEqual({ user_id: null, person_ids: [plan.child.id] });
  });

  it('or of somebody of the family, where nobody else reads what is sent, with a code to their mobile', async () => {
    const none = await follow('Send a link', 2);
    expect(none.text).toContain('needs an e-mail address and a mobile of theirs');
    await reach('email', 'hazel@home.example');
    await reach('phone', '07700 900123');
    const form = await follow('Send a link', 2);
    const missing = await plan.lead.browser.send(form);
    expect(missing.problems).toEqual([
      'Choose the e-mail address that nobody else reads',
      'Choose the mobile that nobody else reads',
    ]);
    await plan.lead.browser.send(form, { email: pick(form, 'email'), mobile: pick(form, 'mobile') });
    const [message] = await sent();
    expect(message!.address).toBe('hazel@home.example');
    const asks = await open(linkIn(message!));
    expect(asks.heading).toBe('Enter the code');
    expect(asks.body).not.toContain('01632');
    const [text] = await sent();
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'x')`,
      [plan.child.id, plan.mother.id],
    );
    const words = await site.visitor().send(asks, { code: text!.body.slice(0, 6) });
    expect(words.text).toContain('A school-lead asks for your words');
    expect(words.text).not.toMatch(/Reference|01632/);
    await site.past('delete from people.separation');
    await site.visitor().send(words, { ...WORDS, forRoom: 'no' });
    expect((await see()).text).toContain('Hazel MadeupSent words');
    expect((await see()).text).toContain('Not for the room');
  });

  const pick = ({ $ }: SeenPage, name: string): string => String($(`input[name=${name}]`).first().attr('value'));
  const reach = (kind: string, value: string) =>
    site.past(
      `insert into people.contact_point (person_id, kind, value, folded, from_date, source_org)
       values ($1, $2, $3, $3, current_date, $4)`,
      [plan.mother.id, kind, value, plan.lead.organisation.id],
    );

  it('are asked again of whoever was sent a link when the meeting moves: the new link says the day, and nothing else', async () => {
    await plan.lead.browser.send(await plan.lead.browser.open(`${meeting}/move`), {
      on: inDays(14),
      why: 'Hazel is ill',
    });
    const told = (await sent()).filter(({ address }) => address !== 'user@example.org' && !address.includes('lead'));
    const links = told.filter(({ address }) => [GUEST, 'hazel@home.example'].includes(address));
    expect(links.map(({ address }) => address).toSorted()).toEqual(['hazel@home.example', GUEST]);
    expect(new Set(links.map(({ subject }) => subject))).toEqual(new Set(['A link for you']));
    const form = await open(linkIn(links.find(({ address }) => address === GUEST)!));
    expect(form.text).toContain('That is a new day. What you sent before is kept.');
    expect(form.body).not.toMatch(/Robin|Hazel|Ash|Madeup|Northfield|blue room|10:00/);
  });

  it('go nowhere where the address is one of somebody else', async () => {
    await sent();
    const id = newId();
    await site.past(
      `insert into people.contact_point (id, person_id, kind, value, folded, from_date, source_org)
       values ($1, $2, 'email', 'else@home.example', 'x', current_date, $3)`,
      [id, plan.brother.id, plan.lead.organisation.id],
    );
    const form = await follow('Send a link', 2);
    const again = await plan.lead.browser.send(form, { email: id, mobile: pick(form, 'mobile') });
    expect(again.problems).toEqual([
      'The link was not sent: there is no such address any more, or five were sent today',
    ]);
    expect(await sent()).toEqual([]);
  });

  it('are not taken once the link is ended, or the meeting is called off', async () => {
    await plan.lead.browser.send(await follow('Send a link', 3));
    const ended = linkIn((await sent())[0]!);
    const page = await see();
    const form = page.$('form[action$="/end-link"]').last();
    await plan.lead.browser.post(form.attr('action')!, new URLSearchParams({ _key: String(form.find('input').val()) }));
    expect((await open(ended)).heading).toBe('This link cannot be used');
    await plan.lead.browser.send(await follow('Send a link', 3));
    const inHand = await open(linkIn((await sent())[0]!));
    await plan.lead.browser.send(await plan.lead.browser.open(`${meeting}/call-off`), {
      why: 'Ill',
      nextReviewOn: inDays(9),
    });
    const late = await site.visitor().send(inHand, WORDS);
    expect([late.heading, late.text]).toEqual(['This page has ended', expect.stringContaining('She laughs again')]);
    expect(await site.past(`select 1 from plans.meeting_said where text = 'She laughs again'`)).toHaveLength(2);
  });

  it('are written down by the team for whoever is asked; a number said again is changed, not added', async () => {
    meeting = await withMeeting(plan);
    const form = await follow('Write words');
    const again = await plan.lead.browser.send(form, { 'working-well': '', forRoom: 'yes' });
    expect(again.problems).toEqual(['Write something, or choose a number']);
    await plan.lead.browser.send(form, { ...WORDS, 'working-well': 'Football' });
    const page = await plan.lead.browser.send(await follow('Write words'), {
      ...WORDS,
      'working-well': '',
      score: '8',
    });
    expect(page.text).toContain('Football');
    expect(page.$('table').last().text()).toContain('Robin Madeup8');
    expect(page.text).toContain('Robin MadeupSent words');
  });

  it('are asked of a guest of an earlier meeting again without typing who that is, unless their link was ended', async () => {
    const form = await follow('Ask somebody without an account');
    const page = await plan.lead.browser.send(await again(form));
    expect(page.text).toContain('A visitor, Health visitorNot said yet');
    expect((await follow('Ask somebody without an account')).text).not.toContain('Ask again');
    const end = page.$('form[action$="/end-link"]').last();
    await plan.lead.browser.post(end.attr('action')!, new URLSearchParams({ _key: String(end.find('input').val()) }));
    await plan.lead.browser.send(await plan.lead.browser.open(`${meeting}/call-off`), {
      why: 'Ill',
      nextReviewOn: inDays(9),
    });
    meeting = await withMeeting(plan);
    expect((await follow('Ask somebody without an account')).text).not.toContain('Ask again');
  });

  async function again(form: SeenPage): Promise<SeenPage> {
    const link = form.$('a:contains("Ask again: A visitor, Health visitor")');
    return plan.lead.browser.open(link.attr('href')!);
  }

  it('are for nobody who is not on the team', async () => {
    const stranger = await site.signIn('school-lead', plan.lead.organisation);
    const page = await see();
    for (const path of page
      .$('main a[href*="/meetings/"]')
      .map((_, a) => page.$(a).attr('href')!)
      .get())
      expect((await stranger.browser.open(path)).status, path).toBe(404);
  });
});
