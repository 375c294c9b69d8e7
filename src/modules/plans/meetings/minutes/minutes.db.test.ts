import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { todayInLondon } from '#kernel/local-date.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { Filled, SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  addToTeam,
  anOpenPlan,
  inDays,
  openPlansSite,
  separateBrother,
  valueOf,
  withMeeting,
} from '../../testing/plans-examples.ts';

describe('minutes of a meeting', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let member: SignedInUser;
  let meeting: string;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    member = await site.signIn('lead-professional');
    await addToTeam(site, plan, member);
    // The lead's school may see what is about health; the member's role may not.
    await site.past(
      `insert into access.sharing (id, org_id, role, sensitivity, purpose, until)
       values (gen_random_uuid(), $1, 'school-lead', 'health', 'own pupils', 'infinity')`,
      [plan.lead.organisation.id],
    );
    meeting = await withMeeting(plan, { on: todayInLondon() });
    await part('here', (form) => ({
      [String(form.$('select[name^="came-"]').first().attr('name'))]: 'came',
      [String(form.$('select[name^="score-"]').first().attr('name'))]: '3',
    }));
    await say('We eat together', 'The whole family');
    await say('Hazel sees a doctor', 'Hazel', { sensitivity: 'health' });
    await say('Hazel wants to work again', 'Hazel');
    await say('Not for the room', 'The whole family', { forRoom: 'no' });
    await part('need', (form) => ({
      ownWords: 'A bed of his own',
      wanted: 'To sleep',
      about: valueOf(form, 'about', 'Robin'),
    }));
    await part('need', (form) => ({ ownWords: 'Ash boxes', wanted: 'Calm', about: valueOf(form, 'about', 'Ash') }));
    const { $ } = await plan.lead.browser.open(`${meeting}/run`);
    const toAsh = $('a:contains("Add an action for Ash boxes")').attr('href')!;
    await part(toAsh.split('/run/')[1]!, (form) => ({
      what: 'Ring the club',
      owner: valueOf(form, 'owner', 'A school-lead'),
      dueOn: inDays(7),
    }));
    await part('end', () => ({ text: 'Calmer mornings', nextReviewOn: inDays(28) }));
  });
  afterAll(() => site.close());

  async function part(name: string, typed: (form: SeenPage) => Filled): Promise<void> {
    const form = await plan.lead.browser.open(`${meeting}/run/${name}`);
    const page = await plan.lead.browser.send(form, typed(form));
    expect(page.problems, name).toEqual([]);
  }
  const say = (text: string, about: string, more: Filled = {}) =>
    part('said', (form) => ({ kind: 'working-well', text, about: valueOf(form, 'about', about), ...more }));

  const listed = ({ browser }: SignedInUser): Promise<SeenPage> => browser.open(`${meeting}/minutes`);
  async function minutesOf(name: string, by: SignedInUser = plan.lead): Promise<string> {
    const link = (await listed(by)).$(`a:contains("Minutes for ${name}")`).attr('href')!;
    const file = await by.browser.open(link);
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(file.headers['content-disposition']).toContain('minutes.pdf');
    const pdf = await getDocumentProxy(new Uint8Array(file.bytes));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    return text.replace(/\s+/g, ' ');
  }

  it('have for a worker what that worker sees, who made them or not', async () => {
    const own = await minutesOf('A school-lead');
    for (const said of ['Calmer mornings', 'We eat together', 'Hazel sees a doctor', 'Not for the room'])
      expect(own).toContain(said);
    const theirs = await minutesOf('A lead-professional');
    expect(theirs).not.toContain('doctor');
    for (const said of ['Hazel wants to work again', 'Not for the room', 'A bed of his own', 'Came'])
      expect(theirs).toContain(said);
    expect(await minutesOf('A school-lead', member)).not.toContain('doctor');
  });

  it('have for each of the family what was for the room, about all, the child, or themselves, and no place', async () => {
    const ofRobin = await minutesOf('Robin Madeup');
    for (const said of ['Calmer mornings', 'We eat together', 'New need: A bed of his own', 'By', 'From 0 to 10'])
      expect(ofRobin, said).toMatch(new RegExp(said, 'i'));
    for (const hidden of ['doctor', 'wants to work', 'Not for the room', 'blue room'])
      expect(ofRobin).not.toContain(hidden);
    const ofHazel = await minutesOf('Hazel Madeup');
    expect(ofHazel).toContain('wants to work');
    for (const hidden of ['doctor', 'Not for the room', 'From 0 to 10']) expect(ofHazel).not.toContain(hidden);
  });

  it('have for a worker only the names, numbers and words of a meeting that they see themselves', async () => {
    await site.past(`update people.involvement set level = 2 where person_id = $1 and user_id = $2`, [
      plan.brother.id,
      member.actor.userId,
    ]);
    const ofNotAll = await minutesOf('A lead-professional');
    expect(ofNotAll).toContain('Hazel wants to work again');
    for (const ofAll of ['Calmer mornings', 'Came', 'From 0 to 10', 'We eat together'])
      expect(ofNotAll, ofAll).not.toContain(ofAll);
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      plan.child.id,
      member.actor.userId,
    ]);
    expect(await minutesOf('A lead-professional')).not.toMatch(/Robin|Hazel|Ash/);
  });

  it('have for who must not find the others what they said, and nothing of all or of who was there', async () => {
    expect(await minutesOf('Ash Madeup')).toContain('Calmer mornings');
    await separateBrother(site, plan);
    expect((await listed(plan.lead)).text).toContain('One of this family must not find another');
    const ofAsh = await minutesOf('Ash Madeup');
    expect(ofAsh).toContain('To do: Ring the club, Somebody who works with you, by');
    for (const hidden of ['Robin', 'Hazel', 'Calmer', 'We eat', 'A bed', 'Came', 'A school-lead'])
      expect(ofAsh).not.toContain(hidden);
    expect(await minutesOf('Hazel Madeup')).toMatch(/Calmer mornings.*We eat together/);
  });

  it('are recorded when they are made, and are for nobody who is not on the team', async () => {
    expect(await site.past(`select 1 from audit.content where action = 'plans.minutes-made'`)).toHaveLength(10);
    const link = (await listed(plan.lead)).$('a[href$="minutes.pdf"]').first().attr('href')!;
    const stranger = await site.signIn('school-lead', plan.lead.organisation);
    for (const path of [`${meeting}/minutes`, link]) expect((await stranger.browser.open(path)).status).toBe(404);
  });
});
