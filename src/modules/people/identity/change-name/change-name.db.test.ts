import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, inDays, openFamilySite } from '../../testing/family-examples.ts';
import { aPupil, supply } from '../../testing/people-examples.ts';

describe('somebody is called something else', () => {
  let family: ExampleFamily;

  beforeAll(async () => {
    family = await openFamilySite();
  });
  afterAll(() => family.site.close());

  const open = () => family.lead.browser.open(`${family.ada}/name`);
  const names = () =>
    family.site.past<{ kind: string; given: string; now: boolean }>(
      `select kind, given, to_date is null as now from people.name where person_id = $1 order by kind, now, given`,
      [family.adaId],
    );
  const NAME = { givenName: 'Adam', familyName: 'Fernwick' };

  it('but what is missing is shown, and nothing is saved', async () => {
    const again = await family.lead.browser.send(await open(), { ...NAME, givenName: '' });
    expect(again.problems).toEqual(['Enter a first name', 'Say whether the name has changed, or was wrong']);
    const soon = await family.lead.browser.send(again, { ...NAME, why: 'changed', since: inDays(3) });
    expect(soon.problems).toEqual(['The day must be today or before']);
    expect(await names()).toHaveLength(1);
  });

  it('as they want to be, and every page calls them so', async () => {
    await family.lead.browser.send(await open(), { ...NAME, kind: 'preferred', why: 'changed' });
    const page = await family.lead.browser.open(family.ada);
    expect(page.heading).toBe('Adam Fernwick');
    expect(page.text).toContain('Ada Fernwick');
    expect((await family.lead.browser.open('/children?q=adam')).text).toContain('Adam Fernwick');
  });

  it('in law: the name before stays, and the school’s file, which still has it, changes nothing', async () => {
    await family.lead.browser.send(await open(), { ...NAME, kind: 'legal', why: 'changed', since: inDays(-1) });
    const EXPECTED = [
      { kind: 'legal', given: 'Ada', now: false },
      { kind: 'legal', given: 'Adam', now: true },
      { kind: 'preferred', given: 'Adam', now: true },
    ];
    expect(await names()).toEqual(EXPECTED);
    await supply(family.site, family.lead.actor, [aPupil()]);
    expect(await names()).toEqual(EXPECTED);
    expect((await family.lead.browser.open(family.ada)).heading).toBe('Adam Fernwick');
  });

  it('or was called wrongly: of that name no day is kept', async () => {
    await family.lead.browser.send(await open(), {
      givenName: 'Adem',
      familyName: 'Fernwick',
      kind: 'legal',
      why: 'mistake',
    });
    expect(
      await family.site.past(`select given from people.name where kind = 'legal' and from_date = to_date`),
    ).toEqual([{ given: 'Adam' }]);
  });

  it('but not by somebody who does not work with them', async () => {
    expect((await family.stranger.browser.open(`${family.ada}/name`)).status).toBe(404);
  });
});
