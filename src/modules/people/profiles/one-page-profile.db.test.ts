import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import type { Filled } from '#platform/testing/browser.ts';
import { aPupil, pathOf, peopleAlone, supply } from '../testing/people-examples.ts';

const WRITTEN: Filled = {
  appreciated: 'She makes everybody laugh',
  important: 'Her dog, and knowing what comes next',
  support: 'Tell her before something changes',
  takingPart: 'Told me while we drew',
};

describe('a child’s one-page profile', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let child: string;
  let adaId: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone()]);
    lead = await site.signIn('school-lead', await site.organisation('Northfield School'));
    const [ada] = await supply(site, lead.actor, [aPupil()]);
    adaId = ada!.personId;
    child = await pathOf(site, adaId);
  });
  afterAll(() => site.close());

  const versions = () => site.past<{ important: string }>('select important from people.profile order by written_at');
  const write = async (filled: Filled) => lead.browser.send(await lead.browser.open(`${child}/profile/write`), filled);

  it('starts from what they told already of what matters to them', async () => {
    const form = await lead.browser.open(`${child}/known/matters`);
    const told = { toldBy: 'other', toldByOther: 'Ada', toldOn: '2026-09-14' };
    await lead.browser.send(form, { ...told, persons: [adaId], answer: 'Her dog' });
    expect((await lead.browser.open(`${child}/profile/write`)).$('#important').text()).toBe('Her dog');
  });

  it('says what people appreciate, what is important and how to support them, or is not written', async () => {
    const again = await write({});
    expect(again.problems).toEqual([
      'Enter what people appreciate',
      'Enter how best to support them',
      'Enter how the child took part',
    ]);
    expect(again.$('#important').val()).toBe('Her dog');
    expect(await versions()).toEqual([]);
  });

  it('is never cut: what does not fit on a page is refused, and what was typed is kept', async () => {
    const again = await write({ ...WRITTEN, goodDay: 'A long walk with the dog. '.repeat(115).trim() });
    expect(again.problems).toEqual([]);
    const tooLong = await write({
      ...WRITTEN,
      goodDay: 'A long walk with the dog. '.repeat(115).trim(),
      badDay: 'Too loud, and nobody says why. '.repeat(95).trim(),
      goal: 'To swim without armbands. '.repeat(110).trim(),
    });
    expect(tooLong.problems).toEqual([
      'This does not fit on one page of A4. Nothing is cut: make it shorter, and keep what matters most',
    ]);
    expect(tooLong.$('#important').val()).toBe('Her dog, and knowing what comes next');
    expect(await versions()).toHaveLength(1);
  });

  it('is written anew, and the version before stays', async () => {
    const page = await write({ ...WRITTEN, important: 'Her dog, and swimming', goodDay: '' });
    expect(page.heading).toBe('One-page profile');
    expect(page.text).toContain('Her dog, and swimming');
    const earlier = page.$('h2:contains("Earlier versions") + ul a').attr('href')!;
    expect((await lead.browser.open(earlier)).text).toContain('A long walk with the dog');
    expect((await lead.browser.open(child)).text).toContain('Her dog, and swimming');
  });

  it('is not written over by somebody who had not read the newest version', async () => {
    const late = await lead.browser.open(`${child}/profile/write`);
    await write({ ...WRITTEN, important: 'Her dog, swimming, and Grandad' });
    const again = await lead.browser.send(late, { ...WRITTEN, important: 'Nothing' });
    expect(again.problems).toEqual(['Somebody else wrote a new version meanwhile. Read it before you write yours']);
    expect((await versions()).at(-1)).toEqual({ important: 'Her dog, swimming, and Grandad' });
  });

  it('is for those whom the child and the family wish to have it, until they do not', async () => {
    const form = await lead.browser.open(`${child}/profile/share`);
    expect((await lead.browser.send(form, {})).problems).toEqual(['Enter who is to have it', 'Enter who wishes it']);
    const page = await lead.browser.send(form, {
      withWhom: 'Swimming club',
      wishedBy: 'Me and Mum',
      sharedOn: '2026-09-14',
    });
    expect(page.text).toContain('Swimming club Since 14 September 2026, wished by: Me and Mum');
    const ended = await lead.browser.send(page, {}, page.$('form[action*="/shares/"]').attr('action')!);
    expect(ended.text).toContain('Nobody yet');
  });

  it('changes something, which is said', async () => {
    const form = await lead.browser.open(`${child}/profile/changed`);
    const page = await lead.browser.send(form, { what: 'She sits by the door', changedOn: '2026-09-14' });
    expect(page.text).toContain('She sits by the door Since 14 September 2026, Northfield School');
  });

  it('is one tagged page of PDF whose name names nobody', async () => {
    const file = await lead.browser.open(`${child}/profile.pdf`);
    expect(file.status).toBe(200);
  });

  it('and each look and each change is recorded', async () => {
    const actions = await site.past<{ action: string }>(
      `select distinct action from audit.content where action like 'people.profile%' order by action`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'people.profile-effect-recorded',
      'people.profile-printed',
      'people.profile-share-ended',
      'people.profile-shared',
      'people.profile-viewed',
      'people.profile-written',
    ]);
  });

  it('but another school’s lead, and a role without the permission, find nothing', async () => {
    const other = await site.signIn('school-lead');
    const administrator = await site.signIn('administrator', lead.organisation);
    for (const { browser } of [other, administrator])
      for (const path of ['', '/write', '/share', '/changed'])
        expect((await browser.open(`${child}/profile${path}`)).status, path).toBe(404);
  });
});
