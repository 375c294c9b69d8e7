import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { type ExampleFamily, openFamilySite } from '../../testing/family-examples.ts';

describe('a worker who waits to see somebody', () => {
  let family: ExampleFamily;
  let worker: SignedInUser;
  let asker: SignedInUser;

  beforeEach(async () => {
    family = await openFamilySite();
    worker = await family.site.signIn('lead-professional', await family.site.organisation('Family Support', 'partner'));
    asker = await family.site.signIn('liaison-officer');
    await family.site.past(
      `insert into people.involvement (person_id, org_id, user_id, kind, level, because_of, asserted_by, asserted_for)
       values ($1, $2, $3, 'team-around-family', 3, 'plan:1', $4, $5)`,
      [family.adaId, worker.actor.orgId, worker.actor.userId, asker.actor.userId, asker.actor.orgId],
    );
    return () => family.site.close();
  });
  afterAll(() => family.site.close());

  const openFirst = async ({ browser }: SignedInUser) =>
    browser.open((await browser.open('/waiting-for-your-word')).$('main td a').attr('href')!);
  const statusForWorker = async () => (await worker.browser.open(family.ada)).status;

  it('sees them once a school that has them says so', async () => {
    expect(await statusForWorker()).toBe(404);
    const form = await openFirst(family.lead);
    expect(form.text).toContain('A lead-professional, Family Support works with the family.');
    expect((await family.lead.browser.send(form, {})).problems).toEqual(['Say whether they may see them']);
    expect(await statusForWorker()).toBe(404);
    const after = await family.lead.browser.send(form, { answer: 'yes' });
    expect(after.text).toContain('Nobody waits.');
    expect(await statusForWorker()).toBe(200);
    expect(
      await family.site.past(
        `select answered_by, answered_for from people.involvement where kind = 'team-around-family'`,
      ),
    ).toEqual([{ answered_by: family.lead.actor.userId, answered_for: family.lead.actor.orgId }]);
    expect(
      await family.site.past(
        `select content::json->>'answer' as answer from audit.content where action = 'people.ground-answered'`,
      ),
    ).toEqual([{ answer: 'yes' }]);
  });

  it('does not where it says no', async () => {
    const after = await family.lead.browser.send(await openFirst(family.lead), { answer: 'no' });
    expect(after.text).toContain('Nobody waits.');
    expect(await statusForWorker()).toBe(404);
  });

  it('or once the data officer says so', async () => {
    const dataOfficer = await family.site.signIn('data-officer');
    await dataOfficer.browser.send(await openFirst(dataOfficer), { answer: 'yes' });
    expect(await statusForWorker()).toBe(200);
  });

  it('and who answers is told where somebody must not be found', async () => {
    await family.site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason)
       select gen_random_uuid(), $1, person_id, 'x' from people.name where folded = 'grace fernwick'`,
      [family.adaId],
    );
    expect((await openFirst(family.lead)).text).toContain('Somebody must not learn where Ada Fernwick is.');
  });

  it('but nobody says so for themselves, nor for what they asked, nor who does not have the child', async () => {
    const [waiting] = await family.site.past<{ id: string }>(
      'select id from people.involvement where confirmed_at is null',
    );
    await family.site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at) values ($1, $2, 'supplied', 3, 'arranged', now())`,
      [family.adaId, asker.actor.orgId],
    );
    for (const who of [worker, asker, family.stranger]) {
      expect((await who.browser.open('/waiting-for-your-word')).text).toContain('Nobody waits.');
      expect((await who.browser.open(`/waiting-for-your-word/${waiting!.id}`)).status).toBe(404);
    }
    const colleague = await family.site.signIn('liaison-officer', asker.organisation);
    expect((await colleague.browser.open(`/waiting-for-your-word/${waiting!.id}`)).status).toBe(200);
  });
});
