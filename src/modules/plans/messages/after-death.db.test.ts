import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, openPlansSite } from '../testing/plans-examples.ts';
import { meetingsAfterDeath } from './after-death.ts';

describe('when the child of a plan has died', () => {
  let site: TestSite;
  let plan: ExamplePlan;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    await site.past('delete from messages.message');
    await site.past(
      `insert into people.death (person_id, died_on, source_org, recorded_by) values ($1, current_date, $2, $3)`,
      [plan.child.id, plan.lead.actor.orgId, plan.lead.actor.userId],
    );
    await site.database.as(plan.lead.actor, (tx) =>
      meetingsAfterDeath.recorded({ tx, actor: plan.lead.actor }, plan.child.id),
    );
  });
  afterAll(() => site.close());

  const told = () => site.past('select method from messages.message order by number');

  it('the meeting is taken out of the team’s calendars', async () => {
    expect(await told()).toEqual([{ method: 'cancel' }]);
  });

  it('and nobody is invited to one any more', async () => {
    await addToTeam(site, plan, await site.signIn('lead-professional'));
    expect(await told()).toEqual([{ method: 'cancel' }]);
  });

  it('but where it was a mistake everybody on the team is, by whoever says so, and by nobody before', async () => {
    const officer = await site.signIn('data-officer');
    const takenBack = (who: SignedInUser) =>
      site.database.as(who.actor, (tx) => meetingsAfterDeath.takenBack({ tx, actor: who.actor }, plan.child.id));
    await takenBack(officer);
    expect(await told()).toEqual([{ method: 'cancel' }]);
    await site.past('delete from people.death');
    await takenBack(await site.signIn('school-lead'));
    expect(await told()).toEqual([{ method: 'cancel' }]);
    await takenBack(officer);
    expect(await told()).toEqual([{ method: 'cancel' }, { method: 'request' }, { method: 'request' }]);
  });
});
