import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { separateBrother } from '#modules/plans/testing/plans-examples.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import type { RequestsSite } from '../../testing/requests-site.ts';
import { openTeamSite } from '../../testing/team-site.ts';

describe('a service is found for a child', () => {
  let site: RequestsSite;

  beforeAll(async () => {
    site = await openTeamSite();
  });
  afterAll(() => site.close());

  const names = ({ $ }: SeenPage) =>
    $('.rooted-find__list h3')
      .map((_, each) => $(each).text().trim())
      .get();
  const follow = (page: SeenPage, link: string) =>
    site.plan.lead.browser.open(page.$(`main a:contains("${link}")`).first().attr('href')!);

  it('from a child in one click: whether it can take them now, and how to ask', async () => {
    const child = await site.plan.lead.browser.open(`/children/${site.plan.child.urlId}`);
    const found = await follow(child, 'Find a service for this child');
    expect(found.heading).toBe('Find a service for Robin Madeup');
    expect(names(found).toSorted()).toEqual(['Sleep better', 'Sleep elsewhere']);
    expect(found.text).toContain('Ring first');
    expect(found.text).toContain('How to ask: Ring us on a weekday');
    expect(found.text).toContain('2.1 miles away');
  });

  it('from a child in three clicks by the plan, already for the need, the age and the asker', async () => {
    const child = await site.plan.lead.browser.open(`/children/${site.plan.child.urlId}`);
    const plan = await follow(await follow(child, 'Find a service for this child'), 'plan');
    const found = await follow(plan, 'Find a service');
    expect(names(found)).toEqual(['Sleep better']);
    expect(found.text).toContain('For ages 5 to 11');
    expect(found.text).toContain('A school may ask');
    expect(found.$('a:contains("Ask this service")').length).toBe(1);
    const audit = await site.past(
      `select person_ids, content from audit.content where action = 'directory.looked-for-somebody' order by 1`,
    );
    expect(audit.at(-1)).toMatchObject({ person_ids: [site.plan.child.id] });
  });

  it('with the filters of the directory beside, and nothing of the child in any address', async () => {
    const path = `/support/find/${site.plan.path.split('/').at(-1)}/${site.action.urlId}`;
    const found = await site.plan.lead.browser.open(`${path}?chosen=yes&fits=home&q=sleep`);
    expect(names(found).toSorted()).toEqual(['Sleep better', 'Sleep elsewhere']);
    expect(found.body).not.toMatch(/ZZ1 ?1ZZ/);
    expect(site.logged.join('\n')).not.toMatch(/ZZ1 ?1ZZ/);
    expect(found.$('form[role=search]').attr('action')).toBe(path);
    expect(found.$('#near, #age').length).toBe(0);
  });

  it('side by side, with the way back and the way to ask each', async () => {
    const plan = await site.plan.lead.browser.open(site.plan.path);
    const found = await follow(plan, 'Find a service');
    const all = await site.plan.lead.browser.open(`${found.path}?chosen=yes`);
    const ticks = all.$('input[name=s]').map((_, each) => String(all.$(each).attr('value')));
    const compare = await site.plan.lead.browser.open(`${found.path}/compare?s=${ticks.get().join('&s=')}`);
    expect(compare.heading).toBe('Compare services');
    expect(compare.$('a:contains("Ask this service")').length).toBe(2);
    expect(compare.$('a:contains("Back to what was found")').attr('href')).toBe(found.path);
    expect((await site.plan.lead.browser.open(`${found.path}/compare`)).text).toContain('No service was ticked');
  });

  it('but by nobody who does not work with them', async () => {
    const path = `/support/find/${site.plan.path.split('/').at(-1)}/${site.action.urlId}`;
    for (const stranger of [await site.signIn('school-lead'), await site.signIn('liaison-officer'), site.worker])
      for (const there of [path, `${path}/compare`, `/support/for/${site.plan.child.urlId}`])
        expect((await stranger.browser.open(there)).status, there).toBe(404);
  });

  it('and nothing says how far it is from one who must not be found', async () => {
    await separateBrother(site, site.plan);
    const found = await site.plan.lead.browser.open(`/support/for/${site.plan.child.urlId}`);
    expect(found.text).toContain('Do not tell Ash Madeup where Robin Madeup is');
    expect(found.text).toContain('nothing here says how far away a service is');
    expect(found.text).not.toContain('miles away');
    expect(found.$('input[value=home]').length).toBe(0);
  });

  it('nor to somebody who must not see the child', async () => {
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'x')`, [
      site.plan.child.id,
      site.plan.lead.actor.userId,
    ]);
    const { browser } = site.plan.lead;
    expect((await browser.open(`/support/for/${site.plan.child.urlId}`)).status).toBe(404);
    expect((await browser.open(`/support/find/${site.plan.path.split('/').at(-1)}/${site.action.urlId}`)).status).toBe(
      404,
    );
  });
});
