import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { aPupil, pathOf, peopleAlone, supply } from '#modules/people/testing/people-examples.ts';
import type { Filled } from '#platform/testing/browser.ts';
import { homeVisitsModule } from '../home-visits.module.ts';
import { homeVisitsPaths } from '../home-visits.paths.ts';

describe('record visit', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let personId: string;
  let child: string;
  let form: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone(), homeVisitsModule]);
    lead = await site.signIn('school-lead');
    const [ada] = await supply(site, lead.actor, [aPupil()]);
    personId = ada!.personId;
    child = await pathOf(site, personId);
    form = homeVisitsPaths.recordVisit(child.split('/').at(-1)!);
  });
  afterAll(() => site.close());

  const send = async (filled: Filled) => lead.browser.send(await lead.browser.open(form), filled);
  const saved = () => site.past('select person_id, org_id, recorded_by, happened_on, text from home_visits.home_visit');

  it('shows what is missing, keeps what was typed, and saves nothing', async () => {
    const again = await send({ text: 'Ada was at home.' });
    expect(again.problems).toEqual(['Enter the day when it was']);
    expect(again.$('#text').text().trim()).toBe('Ada was at home.');
    expect(await saved()).toEqual([]);
  });

  it('refuses what has not happened yet, and saves nothing', async () => {
    const again = await send({ happenedOn: '2999-01-01', text: 'Ada will be at home.' });
    expect(again.problems).toEqual(['The day must be today or before']);
    expect(await saved()).toEqual([]);
  });

  it('saves it together with its audit line', async () => {
    const page = await send({ happenedOn: '2026-09-14', text: 'Ada was at home.' });
    expect(page.path).toBe(child);
    expect(page.text).toContain('It is recorded.');
    expect(await saved()).toEqual([
      {
        person_id: personId,
        org_id: lead.actor.orgId,
        recorded_by: lead.actor.userId,
        happened_on: '2026-09-14',
        text: 'Ada was at home.',
      },
    ]);
    const audit = await site.past<{ person_ids: string[]; content: string }>(
      `select person_ids, content from audit.content where action = 'home-visits.home-visit-saved'`,
    );
    expect(audit.map(({ person_ids }) => person_ids)).toEqual([[personId]]);
    expect(audit[0]!.content).not.toContain('Ada');
  });

  it('is not found by another school’s lead, nor by a role that may not', async () => {
    const strangers = [await site.signIn('school-lead'), await site.signIn('administrator', lead.organisation)];
    for (const { browser } of strangers) expect((await browser.open(form)).status).toBe(404);
  });
});
