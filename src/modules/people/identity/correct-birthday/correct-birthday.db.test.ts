import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, inDays, openFamilySite } from '../../testing/family-examples.ts';
import { aPupil, supply } from '../../testing/people-examples.ts';

describe('when somebody was born, where it was wrong or nobody said', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite();
  });
  afterAll(() => family.site.close());

  const open = () => family.lead.browser.open(`${family.ada}/birthday`);
  const birthday = () =>
    family.site.past(`select date, mistaken_for from people.birth where person_id = $1`, [family.adaId]);
  const WRONG = aPupil().birthday;

  it('is a day that has been', async () => {
    const again = await family.lead.browser.send(await open(), { born: inDays(1) });
    expect(again.problems).toEqual(['The day must be today or before']);
    expect(await birthday()).toEqual([{ date: WRONG, mistaken_for: null }]);
  });

  it('is recorded beside what stood there, and the school’s file changes it no more', async () => {
    await family.lead.browser.send(await open(), { born: '2014-02-28' });
    const EXPECTED = [{ date: '2014-02-28', mistaken_for: WRONG }];
    expect(await birthday()).toEqual(EXPECTED);
    await supply(family.site, family.lead.actor, [aPupil()]);
    expect(await birthday()).toEqual(EXPECTED);
    expect((await family.lead.browser.open(family.ada)).text).toContain('born 28 February 2014');
  });

  it('but not by somebody who does not work with them', async () => {
    expect((await family.stranger.browser.open(`${family.ada}/birthday`)).status).toBe(404);
  });
});
