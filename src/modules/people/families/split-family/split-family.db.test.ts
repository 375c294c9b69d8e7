import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFatherElsewhere, aMother, aPupil, aUpn, personIdOf, supply } from '../../testing/people-examples.ts';
import { type ExampleFamily, boxOf, changesOf, inDays, openFamilySite } from '../../testing/family-examples.ts';

describe('a family becomes two', () => {
  let family: ExampleFamily;
  const ALAN = aFatherElsewhere({ sameAddress: true });

  beforeAll(async () => {
    family = await openFamilySite([aPupil({ contacts: [aMother(), ALAN] })]);
  });
  afterAll(() => family.site.close());

  const open = () => family.lead.browser.open(family.changes.replace('changes', 'split'));
  const members = () =>
    family.site.past<{ who: string; families: number; before: number }>(
      `select n.folded as who, count(*) filter (where m.until = 'infinity')::int as families,
              count(*) filter (where m.until < 'infinity')::int as before
         from people.family_member m join people.name n using (person_id) group by n.folded order by n.folded`,
    );
  const AS_ONE = [
    { who: 'ada fernwick', families: 1, before: 0 },
    { who: 'alan fernwick', families: 1, before: 0 },
    { who: 'grace fernwick', families: 1, before: 0 },
  ];

  it('but not without somebody in each, and nothing is saved', async () => {
    const none = await family.lead.browser.send(await open(), { going: [], both: [] });
    expect(none.problems).toEqual(['Select who belongs to the other family']);
    const names = ['Ada Fernwick', 'Alan Fernwick', 'Grace Fernwick'];
    const all = await family.lead.browser.send(none, { going: names.map((name) => boxOf(none, 'going', name)) });
    expect(all.problems).toEqual(['Somebody must stay, or belong to both']);
    expect(await members()).toEqual(AS_ONE);
  });

  it('of which the child belongs to both; that it was one stays in the record', async () => {
    const form = await open();
    const page = await family.lead.browser.send(form, {
      going: [boxOf(form, 'going', 'Alan Fernwick')],
      both: [boxOf(form, 'both', 'Ada Fernwick')],
    });
    expect(page.heading).toBe('What has changed');
    expect(page.path).not.toBe(family.changes);
    expect(page.text).toContain('Alan Fernwick is the father of Ada Fernwick');
    expect(page.text).not.toContain('Grace');
    expect(await members()).toEqual([
      { who: 'ada fernwick', families: 2, before: 0 },
      { who: 'alan fernwick', families: 1, before: 1 },
      { who: 'grace fernwick', families: 1, before: 0 },
    ]);
    const child = (await family.lead.browser.open(family.ada)).text;
    expect(child).toContain('The family of Ada Fernwick, with Grace Fernwick');
    expect(child).toContain('The family of Ada Fernwick, with Alan Fernwick');
    expect(await family.site.past(`select 1 from audit.content where action = 'people.family-split'`)).toHaveLength(1);
  });

  it('and stays two when the school’s file comes again; a new brother comes to one that there is', async () => {
    const before = await members();
    await supply(family.site, family.lead.actor, [aPupil({ contacts: [aMother(), ALAN] })]);
    expect(await members()).toEqual(before);
    const ben = aPupil({ upn: aUpn(2), givenName: 'Ben', birthday: inDays(-2500), contacts: [aMother(), ALAN] });
    await supply(family.site, family.lead.actor, [aPupil({ contacts: [aMother(), ALAN] }), ben]);
    expect(await members()).toEqual([before[0], before[1], { who: 'ben fernwick', families: 1, before: 0 }, before[2]]);
  });

  it('but not by somebody who works with none of them', async () => {
    expect((await family.stranger.browser.open(family.changes.replace('changes', 'split'))).status).toBe(404);
  });
});

describe('somebody is a child in one family and an adult in another', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite([aPupil({ birthday: inDays(-17 * 365) })]);
  });
  afterAll(() => family.site.close());

  it('once they have one of their own, with their baby', async () => {
    const { browser } = family.lead;
    const form = await browser.open(family.changes.replace('changes', 'split'));
    const own = await browser.send(form, { going: [], both: [boxOf(form, 'both', 'Ada Fernwick')] });
    const baby = await browser.send(await browser.open(own.path.replace('changes', 'add/child')), {
      givenName: 'Joy',
      familyName: 'Fernwick',
      day: inDays(-30),
    });
    await browser.send(baby, {
      who: boxOf(baby, 'who', 'Ada Fernwick'),
      kind: 'mother',
      ofWhom: [boxOf(baby, 'ofWhom', 'Joy Fernwick')],
    });
    expect((await browser.open(own.path)).text).toContain('The family of Joy Fernwick');
    expect((await browser.open(family.changes)).text).toContain('The family of Ada Fernwick');
    expect(await changesOf(family.site, await personIdOf(family.site, 'joy fernwick'))).toBe(own.path);
  });
});
