import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { identificationPaths } from '../../identification.paths.ts';
import {
  type ExampleSchool,
  aSchoolWithPupils,
  anOfficerFor,
  openIdentificationSite,
  withFlags,
} from '../../testing/identification-examples.ts';

describe('a school lead answers about a child', () => {
  let site: TestSite;
  let northfield: ExampleSchool;
  let lead: SignedInUser;

  beforeAll(async () => {
    site = await openIdentificationSite();
    northfield = await aSchoolWithPupils(site, 'Northfield School', 9);
    ({ lead } = northfield);
    await anOfficerFor(site, [northfield.school]);
    await withFlags(
      site,
      northfield,
      northfield.pupils.map((_, pupil) => ({ pupil })),
    );
  });
  afterAll(() => site.close());

  const pathFor = (pupil: number) => identificationPaths.conversation(northfield.pupils[pupil]!.urlId);
  const open = (pupil: number, answer = '') => lead.browser.open(`${pathFor(pupil)}${answer && `?answer=${answer}`}`);
  const savedFor = (pupil: number) =>
    site.past('select * from identification.conversation where person_id = $1', [northfield.pupils[pupil]!.personId]);

  it('that somebody was spoken with, and why they are away: all is saved together', async () => {
    const { personId, name } = northfield.pupils[0]!;
    const form = await open(0, 'spoken-with');
    expect(form.heading).toBe(`${name}: your answer`);
    expect(form.$('input[name=answer]:checked').val()).toBe('spoken-with');
    const next = await lead.browser.send(form, {
      spokenTo: ['child', 'parent-or-carer'],
      whyAway: ['anxiety', 'transport'],
      note: 'The bus was cancelled.',
      atRisk: 'no',
    });
    expect(next.heading).toBe(`${name}: what next`);
    expect(next.text).toContain('Your answer is recorded.');
    expect(next.$('a:contains("record their agreement")').length).toBe(1);
    expect(next.$('textarea[readonly]').text()).toMatch(
      /Spoken with the child and a parent or carer\. Why away: Anxiety or feelings about school; Getting to school\. Note: The bus was cancelled\. Asked whether the child may be at risk of harm now: no\.$/,
    );
    expect(await savedFor(0)).toMatchObject([
      {
        answer: 'spoken-with',
        spoken_to: ['child', 'parent-or-carer'],
        why_away: ['anxiety', 'transport'],
        note: 'The bus was cancelled.',
        at_risk: false,
        recorded_by: lead.actor.userId,
        school_org_id: northfield.school.id,
        flag_id: expect.any(String) as string,
      },
    ]);
    const audit = await site.past<{ content: string }>(
      `select content from audit.content where $1 = any (person_ids) and action = 'identification.answered'`,
      [personId],
    );
    expect(JSON.parse(audit[0]!.content)).toMatchObject({ answer: 'spoken-with', atRisk: false });
  });

  it('and the list shows it as answered', async () => {
    const list = await lead.browser.open(identificationPaths.mondayList);
    expect(list.text).toContain('1 of 9 answered this week.');
    const last = list.$('.rooted-card').last();
    expect(last.text()).toContain(northfield.pupils[0]!.name);
    expect(last.text()).toContain('Spoken with');
  });

  it('but what is missing is shown, and what was typed is kept', async () => {
    const empty = await lead.browser.send(await open(1));
    expect(empty.problems).toEqual([
      'Choose an answer',
      'Say whether the child, or another child, may be at risk of harm now',
    ]);
    const noReason = await lead.browser.send(await open(1, 'spoken-with'), {
      spokenTo: ['child'],
      note: 'She likes art',
      atRisk: 'no',
    });
    expect(noReason.problems).toEqual(['Say why the child is away, or that it is not known yet']);
    expect(noReason.$('#note').val()).toBe('She likes art');
    expect(noReason.$('input[name=spokenTo]:checked').val()).toBe('child');
    expect(await savedFor(1)).toEqual([]);
  });

  it.each([
    ['spoken-with', { whyAway: ['illness'] }, 'Say who was spoken with'],
    ['already-supported', { supportedBy: ' ' }, 'Say who supports the child'],
    ['no-action-now', {}, 'Say why there is no action now'],
    ['need-help', {}, 'Say what you need help with'],
  ])('but "%s" is not enough by itself', async (answer, typed, problem) => {
    const again = await lead.browser.send(await open(1, answer), { ...typed, atRisk: 'no' });
    expect(again.problems).toEqual([problem]);
    expect(await savedFor(1)).toEqual([]);
  });

  it('that the child is supported already, or that there is no action now and why', async () => {
    await lead.browser.send(await open(2, 'already-supported'), { supportedBy: 'School nurse', atRisk: 'no' });
    const next = await lead.browser.send(await open(3, 'no-action-now'), {
      noActionBecause: 'improving',
      atRisk: 'no',
    });
    expect(await savedFor(2)).toMatchObject([{ answer: 'already-supported', supported_by: 'School nurse' }]);
    expect(await savedFor(3)).toMatchObject([{ answer: 'no-action-now', no_action_because: 'improving' }]);
    expect(next.$('textarea[readonly]').text()).toContain(
      'No action now, because: Attendance is getting better already.',
    );
  });

  it('that the child may be at risk now: whom to call is shown, and the safeguarding lead is alerted', async () => {
    const next = await lead.browser.send(await open(4, 'no-action-now'), { noActionBecause: 'other', atRisk: 'yes' });
    expect(next.text).toContain('You said that a child may be at risk now');
    expect(next.text).toContain('01632 960002');
    const alerts = await site.past('select org_id from people.safeguarding_alert where person_id = $1', [
      northfield.pupils[4]!.personId,
    ]);
    expect(alerts).toEqual([{ org_id: northfield.school.id }]);
  });

  it('that they need help: the School Liaison Officer is asked, once', async () => {
    const form = await open(5, 'need-help');
    await lead.browser.send(form, { whatFor: 'A visit at home', atRisk: 'no' });
    const again = await lead.browser.send(await open(5, 'need-help'), { whatFor: 'And another', atRisk: 'no' });
    expect(again.problems).toEqual(['Help was asked for already. See the child’s page']);
    const requests = await site.past('select what_for, status from identification.help_request');
    expect(requests).toEqual([{ what_for: 'A visit at home', status: 'asked' }]);
    const list = await lead.browser.open(identificationPaths.mondayList);
    expect(list.text).toContain('School Liaison Officer A liaison-officer was asked for help and has not answered yet');
  });

  it('but nobody can be asked where the school has no officer, and then nothing is saved', async () => {
    const southfield = await aSchoolWithPupils(site, 'Southfield School', 1);
    await site.past(`update access.organisation set phone = '01632 960 007' where kind = 'liaison-team'`);
    const path = identificationPaths.conversation(southfield.pupils[0]!.urlId);
    const form = await southfield.lead.browser.open(`${path}?answer=need-help`);
    expect(form.text).toContain('No School Liaison Officer can be asked here. Ring the team:');
    expect(form.$('a[href="tel:01632960007"]').text()).toBe('01632 960 007');
    const again = await southfield.lead.browser.send(form, { note: 'Rang, no answer', atRisk: 'no' });
    expect(again.problems).toEqual([
      'No School Liaison Officer can be asked here. Ring the team, and choose another answer',
    ]);
    expect(again.$('#note').val()).toBe('Rang, no answer');
    const saved = await site.past('select 1 from identification.conversation where school_org_id = $1', [
      southfield.school.id,
    ]);
    expect(saved).toEqual([]);
  });

  it('and what was begun is kept for them until they send it', async () => {
    await lead.browser.send(await open(6), { note: 'Rang, no answer' }, '_draft');
    const later = await open(6);
    expect(later.$('#note').val()).toBe('Rang, no answer');
    expect(await savedFor(6)).toEqual([]);
    await lead.browser.send(later, { answer: 'no-action-now', noActionBecause: 'passed', atRisk: 'no' });
    expect((await open(6)).$('#note').val()).toBe('');
  });

  it('and a child without marks or a flag can be answered about too', async () => {
    const westfield = await aSchoolWithPupils(site, 'Westfield School', 1);
    const path = identificationPaths.conversation(westfield.pupils[0]!.urlId);
    const form = await westfield.lead.browser.open(path);
    expect(form.text).toMatch(/There are no marks since \d+ \w+ \d{4}\./);
    const next = await westfield.lead.browser.send(form, {
      answer: 'no-action-now',
      noActionBecause: 'expected',
      atRisk: 'no',
    });
    expect(next.status).toBe(200);
  });

  it('but not about another school’s pupil, nor a brother or sister there; nor may other roles', async () => {
    const eastfield = await aSchoolWithPupils(site, 'Eastfield School', 1);
    const nowhere = await eastfield.lead.browser.open(identificationPaths.conversation('nothing'));
    const theirs = await eastfield.lead.browser.open(pathFor(7));
    expect([theirs.status, theirs.text]).toEqual([404, nowhere.text]);
    await site.past(
      `insert into people.involvement (id, person_id, org_id, kind, level, because_of, confirmed_at)
       values (gen_random_uuid(), $1, $2, 'family-of-pupil', 2, 'an example', now())`,
      [northfield.pupils[7]!.personId, eastfield.school.id],
    );
    expect((await eastfield.lead.browser.open(pathFor(7))).status).toBe(404);
    const manager = await site.signIn('manager');
    expect((await manager.browser.open(pathFor(7))).status).toBe(404);
  });
});
