import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Organisation,
  type SignedInUser,
  type TestSite,
  openTestSite,
} from '#modules/access/testing/test-site.ts';
import { peopleAlone } from '#modules/people/testing/people-examples.ts';
import { plansPaths } from '../../plans.paths.ts';
import {
  type ExamplePlan,
  addToTeam,
  aFamily,
  aPerson,
  anAgreement,
  anOpenPlan,
  inDays,
  plansAlone,
} from '../../testing/plans-examples.ts';

const WHY = 'We would like to go on by ourselves';

describe('a family no longer agrees to work together', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let brothersSchool: Organisation;
  let worker: SignedInUser;
  let path: string;

  beforeAll(async () => {
    site = await openTestSite([peopleAlone(), plansAlone()]);
    brothersSchool = await site.organisation('Southfield School');
    plan = await anOpenPlan(site, await site.organisation('Northfield School'), brothersSchool);
    worker = await site.signIn('lead-professional');
    await addToTeam(site, plan, worker);
    path = plansPaths.withdrawAgreement(plan.child.urlId);
  });
  afterAll(() => site.close());

  const withdrawn = () => site.past('select withdrawn_by from people.agreement where withdrawn_on is not null');
  const grounds = () =>
    site.past(`select 1 from people.involvement where kind = 'team-around-family' and until = 'infinity'`);

  it('which is recorded from the plan, and says before what it changes', async () => {
    expect((await worker.browser.open(plan.path)).$(`a[href="${path}"]`).length).toBe(1);
    const { text } = await worker.browser.open(path);
    expect(text).toContain('Agreed withNorthfield School');
    expect(text).toContain('these people then no longer see Ash Madeup, Hazel Madeup, Robin Madeup, or the one who');
    expect(text).toContain(`A lead-professional, ${worker.organisation.name}`);
    expect(text).toContain('it closes in any case, decided or not');
    expect(text).toContain('If a child may be at risk of harm, tell your safeguarding lead');
  });

  it('also by its team elsewhere, where a child kept from one of them goes to the school that they agreed with', async () => {
    const sister = await aPerson(site, 'Juniper', plan.lead.organisation);
    await site.past(
      `insert into people.involvement (person_id, org_id, kind, level, because_of, confirmed_at)
       values ($1, $2, 'enrolled', 3, 'an example', now())`,
      [sister.id, plan.lead.organisation.id],
    );
    await site.past(
      `insert into people.separation (id, hidden_person_id, from_person_id, reason) values (gen_random_uuid(), $1, $2, 'x')`,
      [sister.id, plan.mother.id],
    );
    expect((await worker.browser.open(path)).text).toContain('Agreed withNorthfield School');
    await site.past('delete from people.separation');
  });

  it('but not without saying who and why', async () => {
    const again = await worker.browser.send(await worker.browser.open(path), { why: ' ' });
    expect(again.problems).toEqual(['Select who no longer agrees', 'Say why, as they said it']);
    const of = await worker.browser
      .send(await worker.browser.open(path), { why: WHY, leaving: '$other' })
      .catch(() => again);
    expect(of.status).toBe(400);
    expect(await withdrawn()).toEqual([]);
    expect((await grounds()).length).toBeGreaterThan(0);
  });

  it('nor by a school that only holds the brother, by a stranger, or without the permission', async () => {
    const brothers = await site.signIn('school-lead', brothersSchool);
    for (const { browser } of [brothers, await site.signIn('school-lead'), await site.signIn('data-officer')])
      for (const { urlId } of [plan.child, plan.brother])
        expect((await browser.open(plansPaths.withdrawAgreement(urlId))).status).toBe(404);
    expect(await withdrawn()).toEqual([]);
  });

  const tellingOf = (template: string) =>
    site.past('select to_user_id from messages.message where template = $1', [template]);

  it('which the team is told, and sees until somebody has decided what it means', async () => {
    const form = await worker.browser.open(path);
    const child = await worker.browser.send(form, { why: WHY, leaving: 'everybody' });
    expect(child.text).toContain('It is recorded that they no longer agree.');
    expect(await withdrawn()).toEqual([{ withdrawn_by: worker.actor.userId }]);
    expect(await grounds()).toEqual([]);
    expect(await tellingOf('plans.agreement-withdrawn')).toEqual([{ to_user_id: plan.lead.actor.userId }]);
    expect(
      await site.past(
        `select user_id from audit.content where action = 'plans.agreement-withdrawn' and $1 = any (person_ids)`,
        [plan.child.id],
      ),
    ).toEqual([{ user_id: worker.actor.userId }]);
    const { text, $ } = await worker.browser.open(plan.path);
    expect(text).toContain('The family no longer agrees to work together.');
    expect(text).toContain('Before that the lead professional or a manager decides what it means');
    expect($('main a[href*="/withdrawals/"]')).toHaveLength(0);
  });

  const toDecide = async () =>
    (await plan.lead.browser.open(plan.path)).$('main a[href*="/withdrawals/"]').attr('href')!;

  it('and which is not closed around that question', async () => {
    const closing = await plan.lead.browser.open(`${plan.path}/close`);
    const again = await plan.lead.browser.send(closing, { reason: 'moved-away', familyView: 'x', whatNext: 'x' });
    expect(again.problems).toEqual([
      'Somebody no longer agrees to work together. Decide first what that means for the children',
    ]);
  });

  it('by the lead, who says what it means for the children, and what will be done', async () => {
    const at = await toDecide();
    expect((await worker.browser.open(at)).status).toBe(404);
    expect((await (await site.signIn('manager')).browser.open(at)).status).toBe(404);
    const again = await plan.lead.browser.send(await plan.lead.browser.open(at), { risk: 'Mornings get harder' });
    expect(again.problems).toEqual([
      'Say what will be done, and by whom',
      'Say whether the child, or another child, may be at risk of harm now',
    ]);
    expect(again.$('#risk').text().trim()).toBe('Mornings get harder');
    expect((await worker.browser.open(`/children/${plan.child.urlId}`)).status).toBe(200);
  });

  it('and then the plan ends, and what its team could see, all at once', async () => {
    const said = { risk: 'Mornings get harder', willDo: 'Ms Ford greets Robin at the gate', atRisk: 'no' };
    const after = await plan.lead.browser.send(await plan.lead.browser.open(await toDecide()), said);
    expect(after.text).toContain('The decision is recorded, and access is closed.');
    expect(await site.past('select closing_reason, closed_by from plans.family_plan')).toEqual([
      { closing_reason: 'agreement-withdrawn', closed_by: plan.lead.actor.userId },
    ]);
    expect(await site.past('select risk, will_do, at_risk, decided_by from plans.risk_decision')).toEqual([
      {
        risk: 'Mornings get harder',
        will_do: 'Ms Ford greets Robin at the gate',
        at_risk: false,
        decided_by: plan.lead.actor.userId,
      },
    ]);
    expect(
      await site.past(
        `select user_id from audit.content where action = 'plans.risk-decided' and $1 = any (person_ids)`,
        [plan.child.id],
      ),
    ).toEqual([{ user_id: plan.lead.actor.userId }]);
    expect((await worker.browser.open(`/children/${plan.child.urlId}`)).status).toBe(404);
  });

  it('while the school goes on seeing its pupil; why is not for everybody who reads the timeline', async () => {
    const child = await plan.lead.browser.open(`/children/${plan.child.urlId}`);
    expect(child.text).toContain('The family no longer agrees to work together with Northfield School');
    expect(child.text).not.toContain(WHY);
    expect((await plan.lead.browser.open(plan.path)).text).toContain('The family no longer agrees to work together');
    expect((await plan.lead.browser.open(path)).status).toBe(404);
    const agreements = await plan.lead.browser.open(`/children/${plan.child.urlId}/agreements`);
    expect(agreements.text).toContain('The family no longer agrees, since');
  });

  it('and where no plan rests on what they agreed, nothing else ends', async () => {
    const family = await aFamily(site, plan.lead.organisation, await site.organisation('Westfield School'));
    await anAgreement(site, plan.lead, [family.child]);
    await anAgreement(site, plan.lead, [family.child, family.mother]);
    const manager = await site.signIn('manager', plan.lead.organisation);
    const form = await manager.browser.open(plansPaths.withdrawAgreement(family.child.urlId));
    expect(form.text).toContain('No plan rests on this agreement now, so nobody stops seeing anything.');
    await manager.browser.send(form, { why: WHY, leaving: 'everybody' });
    expect(await withdrawn()).toHaveLength(3);
  });

  it('and no plan that is opened at that moment rests on it: it ends too, or is not opened', async () => {
    for (const round of [1, 2, 3, 4]) {
      const family = await aFamily(site, plan.lead.organisation, await site.organisation(`School ${round}`));
      const agreement = await anAgreement(site, plan.lead, [family.child, family.mother]);
      const form = await plan.lead.browser.open(plansPaths.withdrawAgreement(family.child.urlId));
      const opened = await plan.lead.browser.open(plansPaths.open(family.child.urlId));
      await Promise.all([
        plan.lead.browser.send(opened, { level: '3', reviewOn: inDays(14) }),
        plan.lead.browser.send(form, { why: WHY, leaving: 'everybody' }),
      ]);
      expect(
        await site.past(
          `select 1 from plans.family_plan f join people.agreement a on a.id = f.agreement_id and a.withdrawn_on is not null
            where f.agreement_id = $1 and not exists (select 1 from plans.withdrawal w where w.plan_id = f.id)`,
          [agreement],
        ),
      ).toEqual([]);
    }
  });

  it.each([
    ['whoever decides it', 'Safeguarding lead at'],
    ['a manager, who sees nobody', 'Go on to your home page'],
  ])('and where a child may be at risk then, whom to call is shown at once to %s', async (who, seen) => {
    await site.past(`insert into access.area (name, front_door_name, front_door_phone, emergency_note, second_step_roles)
      values ('Merrowdale', 'The front door', '01632 960999', 'Call 999.', '{}') on conflict do nothing`);
    const other = await anOpenPlan(site, await site.organisation(`School of ${who}`), brothersSchool);
    const form = await other.lead.browser.open(plansPaths.withdrawAgreement(other.child.urlId));
    await other.lead.browser.send(form, { why: WHY, leaving: 'everybody' });
    const link = (await other.lead.browser.open(other.path)).$('main a[href*="/withdrawals/"]').attr('href')!;
    const manager = await site.signIn('manager', other.lead.organisation);
    if (who !== 'whoever decides it')
      await site.past('update people.involvement set until = now() where org_id = $1 and user_id is null', [
        other.lead.organisation.id,
      ]);
    const { browser } = who === 'whoever decides it' ? other.lead : manager;
    const page = await browser.send(await browser.open(link), { risk: 'x', willDo: 'x', atRisk: 'yes' });
    expect(page.heading).toBe('What to do now');
    expect(page.text).toContain('The front door: 01632 960999');
    expect(page.text).toContain(seen);
  });
});
