import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, addAdult, boxOf, inDays, openFamilySite } from '../../testing/family-examples.ts';
import { aPupil, aUpn, supply } from '../../testing/people-examples.ts';

describe('somebody says what one is to another', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite();
    await addAdult(family, 'Pat', 'Partner');
  });
  afterAll(() => family.site.close());

  const open = () => family.lead.browser.open(family.changes.replace('changes', 'relationships/add'));
  const relationships = () =>
    family.site.past<{ kind: string; now: boolean }>(
      `select kind, takes_part, parental_responsibility as responsible, to_date is null as now
         from people.relationship order by kind, now`,
    );

  it('but nobody is anything to themselves, or from a day to come; nothing is saved', async () => {
    const form = await open();
    const itself = await family.lead.browser.send(form, {
      who: boxOf(form, 'who', 'Pat Partner'),
      kind: 'partner',
      ofWhom: [boxOf(form, 'ofWhom', 'Pat Partner')],
    });
    expect(itself.problems).toEqual(['Nobody is anything to themselves: select others']);
    const soon = await family.lead.browser.send(itself, {
      ofWhom: [boxOf(form, 'ofWhom', 'Grace Fernwick')],
      since: inDays(1),
    });
    expect(soon.problems).toEqual(['The day must be today or before']);
    expect((await family.lead.browser.send(form, { who: '', kind: '' })).problems).toEqual([
      'Select who',
      'Select of whom',
      'Select what they are',
    ]);
    expect(await relationships()).toHaveLength(1);
  });

  it('that two are partners, and then that they were', async () => {
    const form = await open();
    const page = await family.lead.browser.send(form, {
      who: boxOf(form, 'who', 'Pat Partner'),
      kind: 'partner',
      ofWhom: [boxOf(form, 'ofWhom', 'Grace Fernwick')],
      since: inDays(-100),
    });
    expect(page.text).toContain('Pat Partner is a partner of Grace Fernwick');
    // Said the other way round, it is the same two.
    const back = await open();
    const after = await family.lead.browser.send(back, {
      who: boxOf(back, 'who', 'Grace Fernwick'),
      kind: 'former-partner',
      ofWhom: [boxOf(back, 'ofWhom', 'Pat Partner')],
    });
    expect(after.text).toContain('Grace Fernwick is a former partner of Pat Partner');
    expect(after.text).not.toContain('is a partner of');
    expect((await relationships()).filter(({ kind }) => kind.includes('partner'))).toMatchObject([
      { kind: 'former-partner', now: true },
      { kind: 'partner', now: false },
    ]);
  });

  it('and changes it: what was so before stays, and the school’s file does not bring it back', async () => {
    const page = await family.lead.browser.open(family.changes);
    const link = page.$('a:contains("Change"):contains("the mother of")').attr('href')!;
    const form = await family.lead.browser.open(link);
    expect(form.$('#kind option[selected]').text()).toBe('Mother');
    await family.lead.browser.send(form, { takesPart: 'no' });
    const EXPECTED = [
      { kind: 'mother', takes_part: null, responsible: true, now: false },
      { kind: 'mother', takes_part: false, responsible: true, now: true },
    ];
    const mothers = async () => (await relationships()).filter(({ kind }) => kind === 'mother');
    expect(await mothers()).toEqual(EXPECTED);
    await supply(family.site, family.lead.actor, [aPupil()]);
    expect(await mothers()).toEqual(EXPECTED);
    expect((await family.lead.browser.open(link)).status).toBe(404);
  });

  it('but a child brings up nobody who is older', async () => {
    const [ben] = await supply(family.site, family.lead.actor, [
      aPupil({ upn: aUpn(2), givenName: 'Ben', birthday: inDays(-3000) }),
    ]);
    const form = await open();
    const told = { who: ben!.personId, kind: 'carer', ofWhom: [boxOf(form, 'ofWhom', 'Ada Fernwick')] };
    const before = await relationships();
    expect((await family.lead.browser.send(form, told)).problems).toEqual([
      'A child brings up nobody who is older: say it the other way round',
    ]);
    expect(await relationships()).toEqual(before);
  });

  it('or ends it', async () => {
    const page = await family.lead.browser.open(family.changes);
    const form = await family.lead.browser.open(page.$('a:contains("End"):contains("former partner")').attr('href')!);
    const soon = await family.lead.browser.send(form, { endedOn: inDays(1) });
    expect(soon.problems).toEqual(['The day must be today or before']);
    const after = await family.lead.browser.send(soon, { endedOn: inDays(0) });
    expect(after.text).not.toContain('former partner');
    expect(
      await family.site.past(`select 1 from audit.content where action = 'people.relationship-ended'`),
    ).toHaveLength(1);
  });

  it('but nobody does who does not work with them', async () => {
    const page = await family.lead.browser.open(family.changes);
    const links = page.$('a[href*="/relationships/"]').map((_, link) => page.$(link).attr('href')!);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect((await family.stranger.browser.open(link)).status).toBe(404);
  });
});
