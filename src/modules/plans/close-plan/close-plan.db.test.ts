import { sql } from 'kysely';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  aFamily,
  addToTeam,
  anAgreement,
  anOpenPlan,
  inDays,
  openPlansSite,
  valueOf,
  withAction,
  withNeed,
} from '../testing/plans-examples.ts';
import { plansPaths } from '../plans.paths.ts';

describe('the lead professional closes a plan', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let form: SeenPage;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    await withNeed(plan.lead, plan.path);
    await withAction(plan.lead, plan.path);
    form = await plan.lead.browser.open(`${plan.path}/close`);
  });
  afterAll(() => site.close());

  const named = (page: SeenPage, ending: string): string => String(page.$(`[name$="${ending}"]`).first().attr('name'));
  const anEnding = (otherwise: Record<string, string> = {}) => ({
    [named(form, '.outcome')]: 'partly-met',
    [named(form, '.why')]: 'They moved house that week',
    reason: 'outcomes-partly-met',
    familyView: 'It helped to be asked',
    whatNext: 'Call the school first',
    ...otherwise,
  });
  const closed = () => site.past('select closing_reason from plans.family_plan where closed_at is not null');

  it('but not without a reason, an outcome of each need and a word on what was not done', async () => {
    const empty = await plan.lead.browser.send(form, {});
    expect(empty.problems).toEqual(['Say why the plan ends', 'Say what happens next']);
    const unheard = await plan.lead.browser.send(form, anEnding({ familyView: '' }));
    expect(unheard.problems).toEqual(['Say what the family say about it']);
    const noOutcome = await plan.lead.browser.send(form, anEnding({ [named(form, '.outcome')]: '' }));
    expect(noOutcome.problems).toEqual(['Say of each need whether what the family wanted has come about']);
    expect(noOutcome.$('#familyView').text()).toBe('It helped to be asked');
    const noWord = await plan.lead.browser.send(form, anEnding({ [named(form, '.why')]: '' }));
    expect(noWord.problems).toEqual(['Say of each action that is still open why it was not done']);
    const notMet = await plan.lead.browser.send(form, anEnding({ reason: 'outcomes-met' }));
    expect(notMet.problems).toEqual([
      'A plan ends with outcomes met only where every need is met. Choose another reason',
    ]);
    expect(await closed()).toEqual([]);
    expect(await site.past('select outcome from plans.need')).toEqual([{ outcome: null }]);
  });

  it('but a member of the team does not', async () => {
    const member = await site.signIn('lead-professional');
    await addToTeam(site, plan, member);
    expect((await member.browser.open(`${plan.path}/close`)).status).toBe(404);
    await expect(
      site.database.as(member.actor, (tx) =>
        sql`select plans.close_plan((select id from plans.family_plan), 'moved-away', 1)`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  /** With what stands in the form, which is then sent all the same. Nothing of it is kept. */
  async function seesPaper(): Promise<void> {
    const { $ } = form;
    expect($('[name=_paper]').attr()).toMatchObject({
      formaction: `${plan.path}/close/plan.pdf`,
      formtarget: '_blank',
    });
    const paper = await plan.lead.browser.send(form, anEnding(), '_paper');
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect((await textOf(paper)).replaceAll(/\s+/g, ' ')).toMatch(
      /Closed: \d+ \w+ \d{4}: Outcomes partly met.*Partly met.*Not done: They moved house that week.*It helped to be asked.*Call the school first/,
    );
    const begun = await textOf(await plan.lead.browser.send(form, {}, '_paper'));
    expect(begun).toContain('To do');
    expect(begun).not.toMatch(/Partly met|What the family say/);
    expect(await closed()).toEqual([]);
    expect(await site.past('select 1 from plans.closing')).toEqual([]);
    expect(await site.past(`select 1 from audit.content where action = 'plans.plan-printed'`)).toHaveLength(2);
  }

  const textOf = async ({ bytes }: SeenPage): Promise<string> =>
    (await extractText(new Uint8Array(bytes), { mergePages: true })).text;

  it('and all of it is kept together; the team no longer sees the family', async () => {
    const member = await site.signIn('liaison-officer');
    await addToTeam(site, plan, member);
    const note = await plan.lead.browser.open(`${plan.path}/notes/add`);
    form = await plan.lead.browser.open(`${plan.path}/close`);
    await seesPaper();
    const list = await plan.lead.browser.send(form, anEnding());
    expect(list.text).toContain('The family plan is closed.');
    expect(await closed()).toEqual([{ closing_reason: 'outcomes-partly-met' }]);
    expect(await site.past('select outcome from plans.need')).toEqual([{ outcome: 'partly-met' }]);
    expect(await site.past('select status, why from plans.action')).toEqual([
      { status: 'not-done', why: 'They moved house that week' },
    ]);
    const audit = await site.past(`select person_ids from audit.content where action = 'plans.plan-closed'`);
    expect(audit[0]!['person_ids']).toHaveLength(3);
    expect((await member.browser.open(plan.path)).status).toBe(404);
    const seen = await plan.lead.browser.open(plan.path);
    expect(seen.text).toContain('Closed');
    expect(seen.text).not.toContain('Mornings are hard');
    const late = await plan.lead.browser.send(note, {
      happenedOn: inDays(0),
      about: valueOf(note, 'about', 'Robin'),
      text: 'Too late',
      atRisk: 'no',
    });
    expect(late.problems).toEqual(['This family plan is closed. Nothing in it can be changed']);
    expect(await site.past('select 1 from plans.note')).toEqual([]);
  });

  it('and nobody changes it afterwards, whatever the application asks', async () => {
    const { numAffectedRows } = await site.database.as(plan.lead.actor, (tx) =>
      sql`update plans.family_plan set next_review_on = current_date`.execute(tx),
    );
    expect(numAffectedRows).toBe(0n);
  });

  it('and another may be opened, after which the team sees the first one whole again', async () => {
    await anAgreement(site, plan.lead, [plan.child, plan.brother, plan.mother]);
    const open = await plan.lead.browser.open(plansPaths.open(plan.child.urlId));
    await plan.lead.browser.send(open, { level: '3', reviewOn: inDays(14) });
    const first = await plan.lead.browser.open(plan.path);
    expect(first.text).toContain('It helped to be asked');
    expect(first.text).toContain('Mornings are hard');
    expect(first.$('main .govuk-button').length).toBe(0);
    const paper = await plan.lead.browser.open(`${plan.path}/print/plan.pdf?for=family`);
    const text = await textOf(paper);
    expect(text).toMatch(
      /Outcomes partly met.*Partly met.*How it ended.*It helped to be asked.*Call the school first/s,
    );
    expect(text).not.toContain('you can end it');
  });

  it('and whoever holds all of them anyhow goes on to the paper of how it ended, where nothing is made up', async () => {
    const [other, agreed] = [await site.organisation('Eastfield School'), await site.organisation('Westfield School')];
    const lead = await site.signIn('school-lead', other);
    const { child } = await aFamily(site, other, agreed);
    await anAgreement(site, lead, [child]);
    const page = await lead.browser.send(await lead.browser.open(plansPaths.open(child.urlId)), {
      level: '3',
      reviewOn: inDays(14),
    });
    await withNeed(lead, page.path, { about: 'Robin Madeup' });
    const ending = { reason: 'no-contact', whatNext: 'We wrote to them' };
    const paper = await lead.browser.send(await lead.browser.open(`${page.path}/close`), ending);
    expect(paper.path).toBe(`${page.path}/print`);
    expect(paper.text).toContain('The family plan is closed.');
    expect(paper.text).toContain('how it ended');
    const seen = await lead.browser.open(page.path);
    expect(seen.text).toContain('We wrote to them');
    expect(seen.text).not.toMatch(/What the family say|Outcome:/);
  });
});
