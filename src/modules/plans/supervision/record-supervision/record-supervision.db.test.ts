import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, anOpenPlan, inDays, openPlansSite, valueOf } from '../../testing/plans-examples.ts';

describe('somebody of the team records supervision', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let supervisor: SignedInUser;
  let colleague: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    supervisor = await site.signIn('school-lead', plan.lead.organisation);
    colleague = await site.signIn('school-lead', plan.lead.organisation);
  });
  afterAll(() => site.close());

  const open = (): Promise<SeenPage> => plan.lead.browser.open(`${plan.path}/supervision`);
  const urlIdOf = async (user: SignedInUser): Promise<string> => {
    const [row] = await site.past<{ url_id: string }>('select url_id from access.user_account where id = $1', [
      user.actor.userId,
    ]);
    return row!.url_id;
  };
  const aTalk = async (form: SeenPage, otherwise: Record<string, string> = {}) => ({
    kind: 'one-to-one',
    supervisor: await urlIdOf(supervisor),
    heldOn: inDays(0),
    nextOn: inDays(14),
    about: valueOf(form, 'about', 'Robin'),
    discussed: 'Mornings',
    reflections: 'I may like the mother too well',
    hypotheses: 'Sleep; or the bus',
    agreed: 'I ask about the bus',
    ...otherwise,
  });
  let path: string;

  it('and both read it; the supervisor is asked to agree', async () => {
    const form = await open();
    const page = await plan.lead.browser.send(form, await aTalk(form));
    path = page.path;
    expect(page.text).toContain('I may like the mother too well');
    expect(page.text).toContain('Agreed by the supervisorNot yet');
    const [message] = await site.past(
      `select to_user_id as to from messages.message where template = 'plans.supervision-to-agree'`,
    );
    expect(message).toEqual({ to: supervisor.actor.userId });
    const theirs = await supervisor.browser.open(path);
    expect(theirs.text).toContain('Sleep; or the bus');
    const agreed = await supervisor.browser.send(theirs, { says: 'You asked him well' });
    expect(agreed.text).toContain('You asked him well');
    expect(agreed.$('form[method="post"] textarea').length).toBe(0);
    expect((await plan.lead.browser.open(path)).text).toContain('You asked him well');
  });

  it('but nobody else reads it, of the same school or not, and cannot agree it', async () => {
    for (const stranger of [colleague, await site.signIn('manager'), await site.signIn('lead-professional')])
      expect((await stranger.browser.open(path)).status).toBe(404);
    const audit = await site.past(`select content from audit.content where action like 'plans.supervision%'`);
    expect(JSON.stringify(audit)).not.toContain('bus');
  });

  it('and the plan says when it took place and when it is due', async () => {
    const page = await plan.lead.browser.open(plan.path);
    expect(page.text).toContain('Supervision');
    expect(page.$(`a[href="${path}"]`).length).toBe(1);
    const theirs = await colleague.browser.open(plan.path);
    expect(theirs.text).not.toContain('I may like');
    expect(theirs.$(`a[href="${path}"]`).length).toBe(0);
  });

  it('but not before it was held, nor with a next one too far; what was typed is kept', async () => {
    const form = await open();
    const far = await plan.lead.browser.send(form, await aTalk(form, { nextOn: inDays(90) }));
    expect(far.problems).toEqual(['The next supervision is too far ahead: see the latest day below']);
    expect(far.$('#discussed').text()).toBe('Mornings');
    const early = await plan.lead.browser.send(form, await aTalk(form, { heldOn: inDays(7) }));
    expect(early.problems).toEqual(['The day must be today or before']);
    const nobody = await plan.lead.browser.send(form, await aTalk(form, { supervisor: 'nobody' }));
    expect(nobody.problems).toEqual(['Say who supervised']);
    expect(await site.past('select 1 from plans.supervision')).toHaveLength(1);
  });

  it('and its manager sees which plans are overdue', async () => {
    await site.past(`update plans.supervision set next_on = current_date - 1`);
    const manager = await site.signIn('manager', plan.lead.organisation);
    const list = await manager.browser.open('/plans?whose=organisation&state=supervision-overdue');
    expect(list.$(`a[href="${plan.path}"]`).length).toBe(1);
    const asKind = (kind: string) => site.past(`update plans.family_plan set ${kind}`);
    await asKind(`kind = 'universal-plus', taf_since = null`);
    const ofOne = await manager.browser.open('/plans?whose=organisation&state=supervision-overdue');
    expect(ofOne.$(`a[href="${plan.path}"]`).length).toBe(0);
    expect((await plan.lead.browser.open(plan.path)).text).not.toContain('due on');
    await asKind(`kind = 'taf', taf_since = opened_on`);
    await site.past(`update plans.supervision set next_on = current_date + 1`);
    const later = await manager.browser.open('/plans?whose=organisation&state=supervision-overdue');
    expect(later.$(`a[href="${plan.path}"]`).length).toBe(0);
  });

  it('which the supervisor reads as long as the worker works there, takes part, and has no other supervisor', async () => {
    const reads = async () => (await supervisor.browser.open(path)).status;
    const worker = [plan.lead.actor.userId, plan.lead.actor.orgId];
    for (const table of ['plans.team_member', 'access.membership']) {
      const ends = (until: string) =>
        site.past(`update ${table} set until = ${until} where user_id = $1 and org_id = $2`, worker);
      await ends('now()');
      expect(await reads()).toBe(404);
      await ends(`'infinity'`);
      expect(await reads()).toBe(200);
    }
    const form = await open();
    const of = async (who: SignedInUser, kind: string) => ({
      ...(await aTalk(form, { kind })),
      supervisor: await urlIdOf(who),
    });
    await plan.lead.browser.send(form, await of(colleague, 'group'));
    expect(await reads()).toBe(200);
    await plan.lead.browser.send(await open(), await of(colleague, 'one-to-one'));
    expect(await reads()).toBe(404);
    await plan.lead.browser.send(await open(), await of(supervisor, 'one-to-one'));
    expect(await reads()).toBe(404);
    await site.past(
      'delete from plans.supervision_record where supervision_id in (select id from plans.supervision where url_id <> $1)',
      [path.split('/').at(-1)],
    );
    await site.past('delete from plans.supervision where url_id <> $1', [path.split('/').at(-1)]);
    expect(await reads()).toBe(200);
  });

  it('but whoever must not see somebody of the family reads nothing, though they supervised', async () => {
    await site.past(`insert into people.bar (person_id, user_id, reason) values ($1, $2, 'Her own nephew')`, [
      plan.mother.id,
      supervisor.actor.userId,
    ]);
    expect((await supervisor.browser.open(path)).status).toBe(404);
  });
});
