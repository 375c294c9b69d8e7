import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Filled } from '#platform/testing/browser.ts';
import {
  aFatherElsewhere,
  aMother,
  aPupil,
  linesOf,
  pathOf,
  peopleAlone,
  personIdOf,
  supply,
} from '../testing/people-examples.ts';

describe('somebody keeps what a family told them', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let child: string;
  let ada: string;
  let grace: string;
  let told: Filled;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const [first] = await supply(site, lead.actor, [aPupil({ contacts: [aMother(), aFatherElsewhere()] })]);
    ada = first!.personId;
    child = await pathOf(site, ada);
    grace = await personIdOf(site, 'grace fernwick');
    told = { persons: [ada, grace], answer: 'Polish, and English', toldBy: grace, toldOn: '2026-09-14' };
  });
  afterAll(() => site.close());

  const facts = () =>
    site.past<{ person_id: string; answer: string; ended: boolean }>(
      'select person_id, answer, ended_at is not null as ended from people.fact order by recorded_at, answer',
    );
  const asked = () => site.past<{ noticed: string }>('select noticed from people.asked_again order by id');
  const send = async (filled: Filled, kind = 'language') =>
    lead.browser.send(await lead.browser.open(`${child}/known/${kind}`), filled);
  const correct = async (filled: Filled, answer = 'Polish') => {
    const page = await lead.browser.open(`${child}/known`);
    const link = page.$(`dd:contains("${answer}")`).first().parent().find('a').attr('href')!;
    return lead.browser.send(await lead.browser.open(link), { toldBy: grace, toldOn: '2026-09-20', ...filled });
  };

  it('but what is missing is shown, what was typed is kept, and nothing is saved', async () => {
    const again = await send({ persons: [], answer: '', toldOn: '', toldBy: '' });
    expect(again.problems).toEqual([
      'Select whom it is about',
      'Enter what you were told',
      'Select who told you',
      'Enter the day when you were told',
    ]);
    expect(await facts()).toEqual([]);
  });

  it.each<[string, Filled, string]>([
    ['what will be told', { toldOn: '2999-01-01' }, 'The day must be today or before'],
    ['what nobody told', { toldBy: 'other' }, 'Enter who told you, or how you know'],
    [
      'what is about somebody else',
      { persons: ['01990000-0000-7000-8000-000000000000'] },
      'Select people from the list',
    ],
    ['what somebody else told', { toldBy: '01990000-0000-7000-8000-000000000000' }, 'Select somebody from the list'],
  ])('nor is %s kept', async (_, otherwise, problem) => {
    expect((await send({ ...told, ...otherwise })).problems).toEqual([problem]);
    expect(await facts()).toEqual([]);
  });

  it('and it stands on the sheet of each whom it is about, saved together with its audit line', async () => {
    const page = await send(told);
    expect(page.heading).toBe('What we already know');
    expect(page.text).toContain('Nobody needs to ask this again');
    const line =
      'Language at home | Polish, and EnglishGrace Fernwick, to Northfield School, 14 September 2026 | Correct language at home';
    expect(linesOf(page).filter((each) => each.startsWith('Language'))).toHaveLength(2);
    expect(linesOf(page)[0]).toContain('Full name');
    expect(linesOf(page).some((each) => each.startsWith(line.slice(0, 60)))).toBe(true);
    const [audited] = await site.past(
      `select person_ids, content::json->>'kind' as kind from audit.content where action = 'people.fact-recorded'`,
    );
    expect(audited).toEqual({ person_ids: [ada, grace], kind: 'language' });
  });

  it('and is there at the start of other forms', async () => {
    expect((await lead.browser.open(`${child}/agreement`)).$('details').first().text()).toContain(
      'Polish, and English',
    );
  });

  it('and where the same is written again, nothing is added and it is counted', async () => {
    const page = await send({ ...told, persons: [ada], answer: 'polish and english.' });
    expect(page.text).toContain('This was known already');
    expect(await facts()).toHaveLength(2);
    expect(await asked()).toEqual([{ noticed: 'same-words' }]);
  });

  it('and asks children only what is for children', async () => {
    const page = await lead.browser.open(`${child}/known/young-carer`);
    expect(
      page
        .$('input[name=persons]')
        .map((_, box) => page.$(box).attr('value'))
        .get(),
    ).toEqual([ada]);
  });

  it('and what concerns somebody’s health is not asked of those who may not see it', async () => {
    expect((await lead.browser.open(`${child}/known/disability`)).status).toBe(404);
  });

  it('and whoever asked all the same says so', async () => {
    const page = await correct({ how: 'still-right' });
    expect(page.text).toContain('That it was asked again is counted');
    expect(await asked()).toEqual([{ noticed: 'same-words' }, { noticed: 'said' }]);
  });

  it('and what has changed is ended and followed, with what it was before', async () => {
    expect((await correct({ how: 'changed', answer: '' })).problems).toEqual(['Enter what holds now']);
    await correct({ how: 'changed', answer: 'English' });
    expect((await facts()).map(({ answer, ended }) => `${answer}: ${ended}`).toSorted()).toEqual([
      'English: false',
      'Polish, and English: false',
      'Polish, and English: true',
    ]);
    const page = await lead.browser.open(`${child}/known`);
    expect(page.text).toContain('English');
  });

  it('but not by somebody whose page showed what was corrected meanwhile', async () => {
    const page = await lead.browser.open(`${child}/known`);
    const link = page.$('dd:contains("Polish")').first().parent().find('a').attr('href')!;
    const late = await lead.browser.open(link);
    await correct({ how: 'wrong', answer: 'Polish only' });
    const again = await lead.browser.send(late, {
      how: 'wrong',
      answer: 'Nothing',
      toldBy: grace,
      toldOn: '2026-09-20',
    });
    expect(again.problems).toEqual(['Somebody else corrected this meanwhile. Read what it says now']);
    expect(again.text).toContain('Polish only');
  });

  it('and on paper it is a PDF that names nobody', async () => {
    const file = await lead.browser.open(`${child}/known.pdf`);
    expect(file.status).toBe(200);
  });

  it('but another school’s lead, and a role without the permission, find nothing', async () => {
    const [fact] = await site.past<{ url_id: string }>('select url_id from people.fact limit 1');
    const other = await site.signIn('school-lead');
    const administrator = await site.signIn('administrator', lead.organisation);
    for (const { browser } of [other, administrator])
      for (const path of [`${child}/known`, `${child}/known.pdf`, `${child}/known/language`, `/known/${fact!.url_id}`])
        expect((await browser.open(path)).status, path).toBe(404);
  });

  it('and how often it was asked again is counted by question and organisation, small numbers not shown', async () => {
    const manager = await site.signIn('manager');
    const page = await manager.browser.open('/asked-again');
    expect(linesOf(page)).toContain('Language at home | Northfield School | fewer than 5');
    expect((await lead.browser.open('/asked-again')).status).toBe(404);
  });
});
