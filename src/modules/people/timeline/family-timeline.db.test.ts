import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ExampleFamily,
  addAdult,
  boxOf,
  inDays,
  openFamilySite,
  pathOfPerson,
} from '../testing/family-examples.ts';
import { personIdOf } from '../testing/people-examples.ts';

describe('what has changed in a family', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite();
    const { browser } = family.lead;
    const relate = await addAdult(family, 'Alan', 'Fernwick');
    await browser.send(relate, {
      kind: 'father',
      ofWhom: [boxOf(relate, 'ofWhom', 'Ada Fernwick')],
      takesPart: 'no',
      since: inDays(-3),
    });
    const home = await browser.open(`${family.ada}/homes/add`);
    await browser.send(home, {
      where: 'elsewhere',
      lines: '2 Quarry Lane',
      persons: [boxOf(home, 'persons', 'Ada Fernwick')],
      instead: 'no',
      lives: 'now-and-then',
      from: inDays(-2),
    });
    const grace = await pathOfPerson(family.site, await personIdOf(family.site, 'grace fernwick'));
    await browser.send(await browser.open(`${grace}/death`), { diedOn: inDays(-1) });
  });
  afterAll(() => family.site.close());

  const timelineOf = async (path: string) => {
    const { $ } = await family.lead.browser.open(path);
    return $('h2:contains("Timeline")').nextAll().text().replace(/\s+/g, ' ');
  };

  it('stands in its timeline, the newest first, without where anybody lives', async () => {
    const text = await timelineOf(family.changes.replace('/changes', ''));
    const places = [
      'Grace Fernwick: Died',
      'Ada Fernwick: Has another home',
      'Alan Fernwick is their father, not currently involved',
    ].map((sentence) => text.indexOf(sentence));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain('Quarry');
  });

  it('and on the child’s page what is about the child', async () => {
    const text = await timelineOf(family.ada);
    expect(text).toContain('Has another home');
    expect(text).not.toContain('Died');
  });
});
