import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInUser, type TestSite, openTestSite } from '#modules/access/testing/test-site.ts';
import { TODAY, aPupil, linesOf, peopleAlone, supply } from '#modules/people/testing/people-examples.ts';
import { listPaths } from '#platform/lists/list.paths.ts';
import { homeVisitsModule } from '../home-visits.module.ts';
import { homeVisitsPaths } from '../home-visits.paths.ts';

describe('list visits', () => {
  let site: TestSite;
  let lead: SignedInUser;
  let personId: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone(), homeVisitsModule]);
    lead = await site.signIn('school-lead');
    const [ada] = await supply(site, lead.actor, [aPupil()]);
    personId = ada!.personId;
    await site.past(
      `insert into home_visits.home_visit (id, person_id, org_id, recorded_by, happened_on, text)
       values (gen_random_uuid(), $1, $2, $3, $4, 'Seen at home.')`,
      [personId, lead.actor.orgId, lead.actor.userId, TODAY],
    );
  });
  afterAll(() => site.close());

  it('shows its rows to whoever works with the child, and records that they looked', async () => {
    const page = await lead.browser.open(homeVisitsPaths.listVisits);
    expect(linesOf(page)).toContain('Ada Fernwick | 21 September 2026 | Seen at home.');
    const looked = `select person_ids from audit.content where action = 'home-visits.many-visits-listed'`;
    expect(await site.past(looked)).toEqual([{ person_ids: [personId] }]);
  });

  it('is taken away as a file, which is recorded too', async () => {
    const file = await lead.browser.open(listPaths.csv(homeVisitsPaths.listVisits));
    expect(file.body).toContain('Ada Fernwick');
    const taken = `select person_ids from audit.content where action = 'home-visits.many-visits-exported'`;
    expect(await site.past(taken)).toEqual([{ person_ids: [personId] }]);
  });

  it('has nothing for another school’s lead, and is not found by a role that may not', async () => {
    const other = await site.signIn('school-lead');
    expect((await other.browser.open(homeVisitsPaths.listVisits)).text).toContain('Nothing is recorded yet.');
    const administrator = await site.signIn('administrator', lead.organisation);
    expect((await administrator.browser.open(homeVisitsPaths.listVisits)).status).toBe(404);
    expect((await administrator.browser.open(listPaths.csv(homeVisitsPaths.listVisits))).status).toBe(404);
  });
});
