import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, openPlansSite } from '../../testing/plans-examples.ts';

describe('somebody of the team answers a question of the assessment', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let officer: SignedInUser;
  let robin: string;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    officer = await site.signIn('liaison-officer');
    await addToTeam(site, plan, officer);
    const assessment = await plan.lead.browser.open(`${plan.path}/assessment`);
    robin = assessment.$('main a[aria-describedby^="asked"]:contains("Robin Madeup")').attr('href')!;
  });
  afterAll(() => site.close());

  const ask = (question: string, { browser } = plan.lead, sensitivity = 'general'): Promise<SeenPage> =>
    browser.open(`${robin}/${question}/${sensitivity}`);
  const saved = (question: string) =>
    site.past(
      'select strengths, needs, evidence, scale, cardinality(follows) as follows from plans.answer where question = $1 order by id',
      [question],
    );

  it('and it stands with the words in which it was asked, with the audit', async () => {
    const form = await ask('health');
    expect(form.heading).toBe('How is the child’s health?');
    const page = await plan.lead.browser.send(form, {
      strengths: 'Walks everywhere.',
      needs: 'Teeth have not been seen to.',
      scale: '6',
    });
    expect(page.text).toContain('The answer is saved.');
    expect(page.text).toContain('Walks everywhere.');
    expect(page.text).toContain('From 0 to 106');
    expect(await site.past(`select asked, scale_asked, person_id, whole_family from plans.answer`)).toEqual([
      {
        asked: 'How is the child’s health?',
        scale_asked:
          'From 0 to 10, how is it now? 0 means it could not be worse, 10 means that nothing needs to change.',
        person_id: plan.child.id,
        whole_family: false,
      },
    ]);
    const audit = await site.past(
      `select person_ids, content from audit.content where action = 'plans.question-answered'`,
    );
    expect(audit[0]).toMatchObject({ person_ids: [plan.child.id] });
    expect(audit[0]!['content']).not.toContain('Walks');
  });

  it('but not without a word; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await ask('learning'), { scale: '11' });
    expect(again.problems).toEqual(['Must be a whole number from 0 to 10']);
    const empty = await plan.lead.browser.send(await ask('learning'), { scale: '4' });
    expect(empty.problems).toEqual(['Say something in words in one of the boxes']);
    expect(empty.$('input[name=scale]').attr('value')).toBe('4');
    expect(await saved('learning')).toEqual([]);
  });

  it('and says it better later: what was said before is kept', async () => {
    const form = await ask('health');
    expect(form.$('#strengths').text()).toBe('Walks everywhere.');
    await plan.lead.browser.send(form, { strengths: 'Walks everywhere, and swims.' });
    const before = (await ask('health')).$('main details:contains("What was written before")').text();
    expect(before).toContain('Walks everywhere.');
    expect(before).not.toContain('and swims');
    expect(await saved('health')).toEqual([
      {
        strengths: 'Walks everywhere.',
        needs: 'Teeth have not been seen to.',
        evidence: '',
        scale: 6,
        follows: 0,
      },
      {
        strengths: 'Walks everywhere, and swims.',
        needs: 'Teeth have not been seen to.',
        evidence: '',
        scale: 6,
        follows: 1,
      },
    ]);
  });

  it('and of two who write at once neither text is lost: the second sees both, and what the other changed', async () => {
    await plan.lead.browser.send(await ask('feelings'), { strengths: 'Laughs a lot at school' });
    const mine = await ask('feelings', officer);
    await plan.lead.browser.send(await ask('feelings'), { strengths: 'Laughs a lot at school and at home' });
    const both = await officer.browser.send(mine, { strengths: 'Laughs a lot with friends', needs: 'Sundays' });
    expect(both.heading).toBe('How does the child feel, and how do they show it?');
    expect(both.text).toContain('Somebody else wrote here while you did. Both texts are kept');
    expect(both.$('ins').text()).toContain('and at home');
    expect(both.text).toContain('A school-lead');
    expect(both.text).toContain('Your text');
    expect(both.$('#strengths').text()).toBe('Laughs a lot at school and at home\n\nLaughs a lot with friends');
    expect((await plan.lead.browser.open(`${plan.path}/assessment`)).text).toContain('1 with two texts');

    await officer.browser.send(both, { strengths: 'Laughs a lot: at school, at home, with friends' });
    const after = await plan.lead.browser.open(robin);
    expect(after.text).toContain('Laughs a lot: at school, at home, with friends');
    expect(after.text).not.toContain('Laughs a lot at school and at home');
    expect(await saved('feelings')).toHaveLength(4);
  });

  it('and what only some may see is apart, and is not so much as counted for the others', async () => {
    await site.past(
      `insert into access.sharing (id, role, sensitivity, purpose)
       values (gen_random_uuid(), 'school-lead', 'health', 'an example')`,
    );
    const form = await ask('identity', plan.lead, 'health');
    await plan.lead.browser.send(form, { needs: 'Waits for the clinic.' });
    expect((await plan.lead.browser.open(robin)).text).toContain('Kept apart: somebody’s health');
    const seen = await officer.browser.open(robin);
    expect(seen.text).not.toMatch(/clinic|Kept apart/);
    expect((await ask('identity', officer)).text).not.toMatch(/clinic|Kept apart/);
    expect((await ask('identity', officer, 'health')).status).toBe(404);
  });

  it('but nobody does who is not on the team, in the database neither; a text is never changed', async () => {
    const colleague = await site.signIn('school-lead', plan.lead.organisation);
    expect((await ask('health', colleague)).status).toBe(404);
    expect((await colleague.browser.open(robin)).text).toContain('Walks everywhere, and swims.');
    for (const user of [await site.signIn('school-lead'), await site.signIn('manager', officer.organisation)]) {
      expect((await ask('health', user)).status).toBe(404);
      expect((await user.browser.open(robin)).status).toBe(404);
      expect((await user.browser.open(`${plan.path}/assessment`)).status).toBe(404);
    }
    const change = site.database.as(plan.lead.actor, (tx) =>
      sql`update plans.answer set strengths = 'Nothing'`.execute(tx),
    );
    await expect(change).rejects.toThrow('permission denied');
    const write = site.database.as(colleague.actor, (tx) =>
      sql`insert into plans.answer select gen_random_uuid(), 'other', plan_id, person_id, whole_family, sensitivity, set_id,
            question, asked, scale_asked, strengths, needs, evidence, scale, '{}', ${colleague.actor.userId}, now()
            from plans.answer limit 1`.execute(tx),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  it('each person of the family is asked what fits, the family what is about all', async () => {
    const { text, $ } = await plan.lead.browser.open(`${plan.path}/assessment`);
    expect(text).toContain('Robin Madeup 3 of 7 answered');
    expect($('main a:contains("The family and where they live")')).toHaveLength(1);
  });

  it('once the plan is closed, nobody does; it is still read', async () => {
    const form = await ask('learning');
    await site.past(
      `update plans.family_plan set closed_on = current_date, closed_at = now(), closing_reason = 'moved-away'`,
    );
    const again = await plan.lead.browser.send(form, { strengths: 'Reads' });
    expect(again.problems).toEqual(['This family plan is closed. Nothing in it can be changed']);
  });
});
