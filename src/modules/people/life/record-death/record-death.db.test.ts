import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFamily, inDays, openFamilySite, pathOfPerson } from '../../testing/family-examples.ts';
import { personIdOf } from '../../testing/people-examples.ts';

describe('somebody has died', () => {
  let family: ExampleFamily;
  let page: string;

  beforeAll(async () => {
    family = await openFamilySite();
    page = `${await pathOfPerson(family.site, await personIdOf(family.site, 'grace fernwick'))}/death`;
  });
  afterAll(() => family.site.close());

  const deaths = () => family.site.past('select died_on from people.death');

  it('but nobody will; without a day nothing is saved', async () => {
    const again = await family.lead.browser.send(await family.lead.browser.open(page));
    expect(again.problems).toEqual(['Enter the day']);
    const soon = await family.lead.browser.send(again, { diedOn: inDays(1) });
    expect(soon.problems).toEqual(['The day must be today or before']);
    expect(await deaths()).toEqual([]);
  });

  it('nor by the word of somebody who does not work with them', async () => {
    expect((await family.stranger.browser.open(page)).status).toBe(404);
  });

  it('and their pages say it; once', async () => {
    const after = await family.lead.browser.send(await family.lead.browser.open(page), { diedOn: inDays(-1) });
    expect(after.text).toContain('Grace Fernwick (has died)');
    expect(await deaths()).toEqual([{ died_on: inDays(-1) }]);
    const form = await family.lead.browser.open(page.replace('/death', '/name'));
    expect(form.$('.govuk-warning-text').text()).toContain('Grace Fernwick died on');
    expect((await family.lead.browser.open(page)).$('#diedOn')).toHaveLength(0);
    expect(await family.site.past(`select 1 from audit.content where action = 'people.death-recorded'`)).toHaveLength(
      1,
    );
  });

  it('or it was a mistake, which only the organisation that recorded it takes back', async () => {
    const other = await family.site.signIn('lead-professional');
    await family.site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
       select person_id, $1, 'supplied', 3, 'arranged', now() from people.death`,
      [other.actor.orgId],
    );
    const theirs = await other.browser.open(page);
    await other.browser.send(theirs);
    expect(await deaths()).toHaveLength(1);
    const after = await family.lead.browser.send(await family.lead.browser.open(page));
    expect(after.text).not.toContain('has died');
    expect(await deaths()).toEqual([]);
  });
});
