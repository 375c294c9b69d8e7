import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SignedInUser, TestSite } from '#modules/access/testing/test-site.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import {
  type ExamplePlan,
  addToTeam,
  anOpenPlan,
  inDays,
  openPlansSite,
  separateBrother,
} from '../../testing/plans-examples.ts';

describe('an assessment on paper', () => {
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
    await site.past(
      `insert into people.relationship (person_id, to_person_id, kind, source_org) values ($1, $2, 'mother', $3)`,
      [plan.child.id, plan.mother.id, plan.lead.organisation.id],
    );
    await site.past(
      `insert into access.sharing (id, role, sensitivity, purpose)
       values (gen_random_uuid(), 'school-lead', 'health', 'an example')`,
    );
    const { browser } = plan.lead;
    const { $ } = await browser.open(`${plan.path}/assessment`);
    const about = (name: string) => $(`main a[aria-describedby^="asked"]:contains("${name}")`).attr('href')!;
    robin = about('Robin');
    await answer(`${robin}/learning/general`, { strengths: 'Reads for hours' });
    await answer(`${robin}/health/health`, { needs: 'Waits for the clinic' });
    await answer(`${about('Hazel')}/warmth/general`, { strengths: 'Sings with them' });
    await hear(`${robin.replace('/about/', '/voices/')}/child`, 'I like drums');
    await hear(`${about('Hazel').replace('/about/', '/voices/')}/adult`, 'I am tired');
    const form = await browser.open(`${plan.path}/assessment/why/add`);
    const who = form.$('input[name=about]').first().attr('value')!;
    await browser.send(form, { about: who, seen: 'Hides', because: 'Noise frightens Robin' });
  });
  afterAll(() => site.close());

  const answer = async (path: string, typed: Record<string, string>) =>
    plan.lead.browser.send(await plan.lead.browser.open(path), typed);
  const hear = async (path: string, words: string) =>
    answer(path, { words, how: 'talking', heardOn: inDays(0), atRisk: 'no' });

  const print = ({ browser }: SignedInUser, reader: string): Promise<SeenPage> =>
    browser.open(`${plan.path}/assessment/print/assessment.pdf?for=${reader}`);

  async function textOf({ bytes }: SeenPage): Promise<string> {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  }

  it('has for the team all that who prints it may see, in a file whose name tells nothing, and is recorded', async () => {
    const page = await print(plan.lead, 'team');
    expect(page.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="family-assessment.pdf"',
      'cache-control': 'no-store',
    });
    const text = await textOf(page);
    for (const said of [
      'Reads for hours',
      'How is the child getting on with learning?',
      'Waits for the clinic',
      'Sings with them',
      'I like drums',
      'I am tired',
      'Noise frightens Robin',
    ])
      expect(text).toContain(said);
    const audit = await site.past<{ content: string }>(
      `select content from audit.content where action = 'plans.assessment-printed'`,
    );
    expect(audit.map(({ content }) => content)).toEqual([expect.stringContaining('"reader":"team"')]);
  });

  it('has for another of the team no more than they may see', async () => {
    const text = await textOf(await print(officer, 'team'));
    expect(text).toContain('Reads for hours');
    expect(text).not.toMatch(/clinic|ealth/);
  });

  it('has for the family nothing that is kept apart, thought, or said by an adult for themselves', async () => {
    for (const reader of ['family', 'anybody']) {
      const text = await textOf(await print(plan.lead, reader));
      for (const said of ['Reads for hours', 'Sings with them', 'I like drums']) expect(text).toContain(said);
      expect(text).not.toMatch(/clinic|tired|frightens|Kept apart/);
    }
  });

  it('has for one person what is about them', async () => {
    const { $ } = await plan.lead.browser.open(`${plan.path}/assessment/print`);
    const forHazel = $('a:contains("For Hazel Madeup")').attr('href')!;
    const text = await textOf(await plan.lead.browser.open(forHazel));
    for (const said of ['Sings with them', 'I am tired']) expect(text).toContain(said);
    expect(text).not.toMatch(/Reads|drums|clinic|frightens/);
  });

  it('is not for who may not see it', async () => {
    const stranger = await site.signIn('school-lead');
    expect((await print(stranger, 'family')).status).toBe(404);
    expect((await stranger.browser.open(`${plan.path}/assessment/print`)).status).toBe(404);
  });

  it('is none for the family together while somebody must not be found, and for by whom has nothing of all', async () => {
    await answer(`${plan.path}/assessment/about/family/history/general`, { strengths: 'Sundays at the mill' });
    const papers = await plan.lead.browser.open(`${plan.path}/assessment/print`);
    const forOne = (name: string) => papers.$(`a:contains("For ${name}")`).attr('href')!;
    const ofAsh = async () => textOf(await plan.lead.browser.open(forOne('Ash Madeup')));
    expect(await ofAsh()).toMatch(/Robin.*Sundays at the mill/);
    await separateBrother(site, plan);
    const page = await print(plan.lead, 'family');
    expect([page.path, page.text]).toEqual([
      `${plan.path}/assessment/print`,
      expect.stringContaining('there is no paper for the family together'),
    ]);
    expect(await ofAsh()).not.toMatch(/Robin|Sundays/);
    expect(await textOf(await plan.lead.browser.open(forOne('Hazel Madeup')))).toMatch(/Robin.*Sundays at the mill/);
  });
});
