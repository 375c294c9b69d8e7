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

  it('or it was a mistake: not by the word of another organisation that knows them in part, or of one worker of it', async () => {
    const [inPart, alone] = [
      await family.site.signIn('lead-professional'),
      await family.site.signIn('lead-professional'),
    ];
    for (const [who, level, user] of [
      [inPart, 2, null],
      [alone, 3, alone.actor.userId],
    ] as const)
      await family.site.past(
        `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, confirmed_at)
         select person_id, $1, $2, 'supplied', $3, 'arranged', now() from people.death`,
        [who.actor.orgId, user, level],
      );
    for (const { browser } of [inPart, alone]) {
      await browser.send(await browser.open(page));
      expect(await deaths()).toHaveLength(1);
    }
  });

  it.each(['lead-professional', 'data-officer'] as const)(
    'taken back by one that works with them in full, or the data officer: a %s',
    async (role) => {
      const death = await family.site.past('select * from people.death');
      const who = await family.site.signIn(role);
      if (role === 'lead-professional')
        await family.site.past(
          `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
           select person_id, $1, 'supplied', 3, 'in full', now() from people.death`,
          [who.actor.orgId],
        );
      const link = (await who.browser.open(page.replace('/death', ''))).$(`a[href="${page}"]`).attr('href')!;
      const after = await who.browser.send(await who.browser.open(link));
      expect(after.text).toContain('It was a mistake, and is taken back.');
      expect(await deaths()).toEqual([]);
      const { person_id, died_on, source_org, recorded_by } = death[0] as Record<string, unknown>;
      await family.site.past('insert into people.death values ($1, $2, $3, $4)', [
        person_id,
        died_on,
        source_org,
        recorded_by,
      ]);
    },
  );

  it('and by the organisation that recorded it', async () => {
    const after = await family.lead.browser.send(await family.lead.browser.open(page));
    expect(after.text).not.toContain('has died');
    expect(await deaths()).toEqual([]);
  });
});
