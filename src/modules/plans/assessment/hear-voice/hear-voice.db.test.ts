import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { type ExamplePlan, addToTeam, anOpenPlan, inDays, openPlansSite } from '../../testing/plans-examples.ts';

describe('somebody of the team writes down what the child and the parents say', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let officer: SignedInUser;
  let robin: string;
  let hazel: string;

  beforeAll(async () => {
    site = await openPlansSite();
    plan = await anOpenPlan(
      site,
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    );
    officer = await site.signIn('liaison-officer');
    await addToTeam(site, plan, officer);
    await site.past(
      `insert into people.relationship (person_id, to_person_id, kind, source_org) values ($1, $2, 'mother', $3)`,
      [plan.child.id, plan.mother.id, plan.lead.organisation.id],
    );
    const { $ } = await plan.lead.browser.open(`${plan.path}/assessment`);
    const about = (name: string) => $(`main a:contains("What ${name} says")`).attr('href')!.split('#')[0]!;
    robin = about('Robin Madeup');
    hazel = about('Hazel Madeup');
  });
  afterAll(() => site.close());

  const ask = (about: string, kind: string, { browser } = plan.lead): Promise<SeenPage> =>
    browser.open(`${about.replace('/about/', '/voices/')}/${kind}`);
  const said = { words: 'I like it when nobody shouts.', how: 'playing', heardOn: inDays(0), atRisk: 'no' };
  const saved = () =>
    site.past('select kind, sensitivity, how, with_whom, words, day, wants, help from plans.voice order by id');

  it('a child’s words are kept with how, when and with whom, and with the audit', async () => {
    const form = await ask(robin, 'child');
    expect(form.heading).toBe('What Robin Madeup says');
    const page = await plan.lead.browser.send(form, { ...said, day: 'Up at six.', withWhom: 'Her brother' });
    expect(page.text).toContain('What was said is kept.');
    expect(page.text).toContain('I like it when nobody shouts.');
    expect(page.text).toContain('Drawing or playing, with Her brother. Written down by A school-lead.');
    expect(await saved()).toEqual([
      {
        kind: 'child',
        sensitivity: 'general',
        how: 'playing',
        with_whom: 'Her brother',
        words: 'I like it when nobody shouts.',
        day: 'Up at six.',
        wants: '',
        help: '',
      },
    ]);
    const audit = await site.past(`select person_ids, content from audit.content where action = 'plans.voice-heard'`);
    expect(audit[0]).toMatchObject({ person_ids: [plan.child.id] });
    expect(audit[0]!['content']).not.toContain('shouts');
    expect((await plan.lead.browser.open(`${plan.path}/assessment`)).text).toContain('Heard on');
  });

  it('but not without words, nor from tomorrow; what was typed is kept', async () => {
    const again = await plan.lead.browser.send(await ask(robin, 'child'), { ...said, words: '', wants: 'A dog' });
    expect(again.problems).toEqual(['Write what they say']);
    expect(again.$('#wants').text()).toBe('A dog');
    const early = await plan.lead.browser.send(await ask(robin, 'child'), { ...said, heardOn: inDays(10) });
    expect(early.problems).toEqual(['The day must be today or before']);
    expect(await saved()).toHaveLength(1);
  });

  it('and where a child may be at risk now, whom to call is shown at once and the leads are told', async () => {
    const page = await plan.lead.browser.send(await ask(robin, 'child'), { ...said, atRisk: 'yes' });
    expect(page.heading).toBe('What to do now');
    expect(await site.past('select 1 from people.safeguarding_alert')).not.toEqual([]);
  });

  it('a parent is asked as a parent, and a child as a child', async () => {
    expect((await ask(hazel, 'adult')).status).toBe(200);
    expect((await ask(hazel, 'child')).status).toBe(404);
    expect((await ask(robin, 'adult')).status).toBe(404);
  });

  it('what a parent says of their own abusive behaviour is kept apart, and only some know that it exists', async () => {
    expect((await ask(hazel, 'own-behaviour')).status).toBe(404);
    await site.past(
      `insert into access.sharing (id, role, sensitivity, purpose)
       values (gen_random_uuid(), 'school-lead', 'domestic-abuse', 'an example')`,
    );
    const form = await ask(hazel, 'own-behaviour');
    expect(form.$('[name=sensitivity]')).toHaveLength(0);
    const page = await plan.lead.browser.send(form, { ...said, words: 'I frightened them.', help: 'A programme' });
    expect(page.text).toContain('I frightened them.');
    expect(await saved()).toContainEqual(
      expect.objectContaining({ kind: 'own-behaviour', sensitivity: 'domestic-abuse', help: 'A programme' }),
    );
    const seen = await officer.browser.open(hazel);
    expect(seen.status).toBe(200);
    expect(seen.text).not.toMatch(/frightened|behaviour|Kept apart/);
    expect((await officer.browser.open(`${plan.path}/assessment`)).text).toContain(
      'What Hazel Madeup says Not heard yet',
    );
    expect((await ask(hazel, 'own-behaviour', officer)).status).toBe(404);
  });

  it('but nobody does who is not on the team', async () => {
    const users = [await site.signIn('school-lead', plan.lead.organisation), await site.signIn('liaison-officer')];
    for (const user of users) expect((await ask(robin, 'child', user)).status).toBe(404);
    expect((await users[1]!.browser.open(`${plan.path}/assessment/at-risk`)).status).toBe(404);
  });
});
