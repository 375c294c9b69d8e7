import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel/id.ts';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { plansPaths } from '../../plans.paths.ts';
import {
  type ExamplePerson,
  type ExamplePlan,
  addToTeam,
  anOpenPlan,
  openPlansSite,
} from '../../testing/plans-examples.ts';
import { findToCheck } from './before-visiting.queries.ts';

describe('before somebody goes there', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let member: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    member = await site.signIn('lead-professional');
    await addToTeam(site, plan, member);
    await site.past(
      `insert into people.relationship (person_id, to_person_id, kind, source_org) values ($1, $2, 'mother', $3)`,
      [plan.child.id, plan.mother.id, plan.lead.organisation.id],
    );
  });
  afterAll(() => site.close());

  const toCheck = ({ actor }: SignedInUser, ...persons: readonly ExamplePerson[]) =>
    site.database.as(actor, async (tx) => [
      ...(await findToCheck(
        tx,
        persons.map(({ id }) => id),
      )),
    ]);
  const page = ({ browser }: SignedInUser) => browser.open(plansPaths.beforeVisiting(plan.child.urlId));

  it('nothing is said where there is nothing', async () => {
    expect(await toCheck(plan.lead, plan.child, plan.brother)).toEqual([]);
    expect((await page(plan.lead)).text).toContain('Nothing is known that should be asked about first.');
  });

  it('a caution is read by who works with the child closely, until it is no longer so', async () => {
    const form = await plan.lead.browser.open(plansPaths.addCaution(plan.child.urlId));
    expect((await plan.lead.browser.send(form, { what: 'Two go together' })).problems).toEqual([
      'Say whom to ring first',
    ]);
    await plan.lead.browser.send(form, { what: 'Two go together', ring: 'The lead, 01632 960003' });
    const seen = await page(member);
    expect(seen.text).toContain('Check before visiting');
    expect(seen.text).toContain('Two go together');
    expect(seen.$('a[href="tel:01632960003"]').text()).toBe('01632 960003');
    const end = await member.browser.open(seen.$('a:contains("No longer so")').attr('href')!);
    await member.browser.send(end, { why: 'The neighbour has moved' });
    expect(await toCheck(plan.lead, plan.child)).toEqual([]);
    expect(await site.past('select ended_because from plans.visiting_caution')).toEqual([
      { ended_because: 'The neighbour has moved' },
    ]);
  });

  it('a sensitive one that they may not read says only that there is something to ask', async () => {
    await site.past(
      `insert into plans.visiting_caution (id, url_id, person_id, sensitivity, what, ring, written_by, written_for, since)
       values ($1, 'sensitive-one', $2, 'police', 'Firearms seen', 'The police', $3, $4, current_date)`,
      [newId(), plan.child.id, plan.lead.actor.userId, plan.lead.organisation.id],
    );
    const seen = await page(member);
    expect(seen.text).toContain('Check before visiting');
    expect(seen.text).toContain('A safeguarding lead');
    for (const hidden of ['Firearms', 'police']) expect(seen.body).not.toContain(hidden);
    await site.past(
      'update plans.visiting_caution set ended_on = current_date, ended_by = written_by, ended_because = $1 where ended_on is null',
      ['x'],
    );
  });

  it('a separation of the mother, and a service that gives no presence, are to be asked about, and not named', async () => {
    const father = newId();
    await site.past('insert into people.person (id, url_id, supplied_by) values ($1, $2, $3)', [
      father,
      'their-father',
      plan.lead.organisation.id,
    ]);
    const separation = newId();
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values ($1, $2, $3, 'He waited outside')`,
      [separation, plan.mother.id, father],
    );
    expect(await toCheck(member, plan.child)).toEqual([plan.child.id]);
    expect((await page(member)).body).not.toContain('waited outside');
    await site.past('update people.separation set until = now() where id = $1', [separation]);
    expect(await toCheck(member, plan.child)).toEqual([]);
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at, sealed)
       values ($1, $2, 'supplied', 3, 'a refuge', now(), true)`,
      [plan.mother.id, (await site.organisation('A refuge')).id],
    );
    expect(await toCheck(member, plan.child)).toEqual([plan.child.id]);
    expect((await page(member)).body).not.toContain('refuge');
  });

  it('and nobody is told who does not work with the child', async () => {
    const stranger = await site.signIn('liaison-officer');
    expect(await toCheck(stranger, plan.child, plan.mother)).toEqual([]);
    for (const path of [plansPaths.beforeVisiting(plan.child.urlId), plansPaths.addCaution(plan.child.urlId)])
      expect((await stranger.browser.open(path)).status).toBe(404);
  });
});
