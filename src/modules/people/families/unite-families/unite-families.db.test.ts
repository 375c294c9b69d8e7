import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aMother, aPupil, aUpn, personIdOf, supply } from '../../testing/people-examples.ts';
import { type ExampleFamily, changesOf, openFamilySite } from '../../testing/family-examples.ts';

const MOSS = { givenName: 'Mia', familyName: 'Mossgrove', phone: '07700 900333' };

describe('two families become one', () => {
  let family: ExampleFamily;
  let other: string;

  const PUPILS = [
    aPupil(),
    aPupil({
      upn: aUpn(2),
      givenName: 'Kit',
      familyName: 'Mossgrove',
      postcode: 'ZZ99 4WZ',
      contacts: [aMother(MOSS)],
    }),
  ];

  beforeAll(async () => {
    family = await openFamilySite(PUPILS);
    other = await changesOf(family.site, await personIdOf(family.site, 'kit mossgrove'));
  });
  afterAll(() => family.site.close());

  const open = (page: string) => family.lead.browser.open(family.changes.replace('changes', page));

  it('found by somebody of the other', async () => {
    expect((await open('unite?name=zz')).text).toContain('Nobody of that name whom you work with.');
    const page = await open('unite?name=mossgrove');
    const link = page.$('main li a:contains("Kit")').attr('href')!;
    expect(link).toBe(`${family.changes.replace('changes', 'unite')}/${other.split('/')[2]}`);
  });

  it('with those of both in it; what they were before stays in the record, and so do they when a file comes', async () => {
    const page = await family.lead.browser.send(await open(`unite/${other.split('/')[2]}`));
    for (const name of ['Ada Fernwick', 'Grace Fernwick', 'Kit Mossgrove', 'Mia Mossgrove'])
      expect(page.text).toContain(name);
    const ended = () => family.site.past(`select 1 from people.family_member where until < 'infinity'`);
    expect(await ended()).toHaveLength(2);
    expect((await family.lead.browser.open(other)).status).toBe(404);
    await supply(family.site, family.lead.actor, PUPILS);
    expect(await ended()).toHaveLength(2);
    expect(await family.site.past(`select 1 from people.family_member where until = 'infinity'`)).toHaveLength(4);
    expect(await family.site.past(`select 1 from audit.content where action = 'people.families-united'`)).toHaveLength(
      1,
    );
  });

  it('but not with one that somebody does not see, nor with itself', async () => {
    const [theirs] = await supply(family.site, family.stranger.actor, [
      aPupil({ upn: aUpn(3), givenName: 'Ivo', familyName: 'Quill', contacts: [] }),
    ]);
    const hidden = (await changesOf(family.site, theirs!.personId)).split('/')[2]!;
    const missing = 'nosuchfamily';
    for (const id of [hidden, missing, family.changes.split('/')[2]!])
      expect((await open(`unite/${id}`)).status).toBe(404);
    expect((await family.stranger.browser.open(family.changes.replace('changes', `unite/${hidden}`))).status).toBe(404);
  });
});

describe('somebody who is known already', () => {
  let family: ExampleFamily;
  let mia: string;

  beforeAll(async () => {
    family = await openFamilySite([
      aPupil(),
      aPupil({ upn: aUpn(2), givenName: 'Kit', familyName: 'Mossgrove', postcode: null, contacts: [aMother(MOSS)] }),
    ]);
    mia = await personIdOf(family.site, 'mia mossgrove');
  });
  afterAll(() => family.site.close());

  const families = () =>
    family.site.past(`select 1 from people.family_member where person_id = $1 and until = 'infinity'`, [mia]);

  it('belongs to a family too, and stays in their own', async () => {
    const search = await family.lead.browser.open(`${family.changes.replace('changes', 'add')}?name=mia`);
    const form = await family.lead.browser.open(search.$('main li a:contains("Mia")').attr('href')!);
    const relate = await family.lead.browser.send(form);
    expect(relate.$('#who option[selected]').text()).toBe('Mia Mossgrove');
    expect(await families()).toHaveLength(2);
    const again = await family.lead.browser.send(await family.lead.browser.open(form.path));
    expect(again.problems).toEqual(['They belong to the family already']);
  });

  it('and no longer does, when somebody says so', async () => {
    const page = await family.lead.browser.open(family.changes);
    const form = await family.lead.browser.open(
      page.$('a:contains("No longer belongs"):contains("Mia")').attr('href')!,
    );
    const after = await family.lead.browser.send(form);
    expect(after.text).not.toContain('Mia');
    expect(await families()).toHaveLength(1);
  });

  it('but nobody joins by the word of somebody who does not see them', async () => {
    const [theirs] = await supply(family.site, family.stranger.actor, [
      aPupil({ upn: aUpn(3), givenName: 'Ivo', familyName: 'Quill', contacts: [] }),
    ]);
    const [ivo] = await family.site.past<{ url_id: string }>('select url_id from people.person where id = $1', [
      theirs!.personId,
    ]);
    expect(
      (await family.lead.browser.open(family.changes.replace('changes', `people/${ivo!.url_id}/join`))).status,
    ).toBe(404);
  });
});
