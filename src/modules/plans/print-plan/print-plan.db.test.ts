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
  valueOf,
  withAction,
  withNeed,
} from '../testing/plans-examples.ts';

const HOSTILE = '#import "@preview/x:1.0.0": * $x$ \\ *no* <b> @me';

describe('a plan on paper', () => {
  let site: TestSite;
  let plan: ExamplePlan;
  let officer: SignedInUser;

  beforeAll(async () => {
    site = await openPlansSite();
    const [school, other] = [
      await site.organisation('Northfield School'),
      await site.organisation('Southfield School'),
    ];
    plan = await anOpenPlan(site, school, other);
    officer = await site.signIn('liaison-officer');
    await addToTeam(site, plan, officer);
    await withNeed(plan.lead, plan.path, { ownWords: 'Mornings are hard', wanted: HOSTILE });
    await withAction(plan.lead, plan.path, { what: 'Walk in together 😀 شكرا', owner: 'family', ownerName: 'Grandad' });
    await withNeed(plan.lead, plan.path, { about: 'Robin Madeup', ownWords: 'Somebody to talk to', wanted: 'Sleep' });
    await site.past(`update plans.need set sensitivity = 'health' where name = 'Somebody to talk to'`);
    await site.past(
      `insert into access.sharing (id, role, sensitivity, purpose)
       values (gen_random_uuid(), 'school-lead', 'health', 'an example')`,
    );
  });
  afterAll(() => site.close());

  const print = ({ browser }: SignedInUser, reader: string): Promise<SeenPage> =>
    browser.open(`${plan.path}/print/plan.pdf?for=${reader}`);

  async function textOf({ bytes }: SeenPage): Promise<string> {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await pdf.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
  }

  it('is chosen for the family or for the team', async () => {
    const page = await plan.lead.browser.open(`${plan.path}/print`);
    expect(page.heading).toBe('Print the plan');
    expect(
      page
        .$('main a[href*="plan.pdf"]')
        .map((_, link) => page.$(link).attr('href'))
        .get(),
    ).toEqual([`${plan.path}/print/plan.pdf?for=family`, `${plan.path}/print/plan.pdf?for=team`]);
  });

  it('says who, what and when, in a file whose name tells nothing, and is recorded', async () => {
    const page = await print(plan.lead, 'family');
    expect(page.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="family-plan.pdf"',
      'cache-control': 'no-store',
    });
    const text = await textOf(page);
    for (const said of [
      'Family plan for Robin Madeup',
      'Robin Madeup, ',
      'A school-lead, Northfield School',
      'A liaison-officer',
      'Mornings are hard',
      HOSTILE,
      'Walk in together 😀',
      'Grandad',
      'To do',
      'Demonstration: everybody here is made up.',
    ])
      expect(text).toContain(said);
    const audit = await site.past<{ content: string }>(
      `select content from audit.content where action = 'plans.plan-printed'`,
    );
    expect(audit.map(({ content }) => content)).toEqual([expect.stringContaining('"reader":"family"')]);
  });

  it('for the family leaves out what is sensitive, and does not say that there is more', async () => {
    const family = await textOf(await print(plan.lead, 'family'));
    expect(family).not.toMatch(/Somebody to talk to|Sleep|ensitive/);
    const unknown = await textOf(await print(plan.lead, 'everybody'));
    expect(unknown).not.toContain('Somebody to talk to');
  });

  it('for the team has what the one who prints it may see, and no more', async () => {
    const sees = await textOf(await print(plan.lead, 'team'));
    expect(sees).toContain('Somebody to talk to');
    expect(sees).toContain('Somebody’s health');
    await site.past(`delete from access.sharing where sensitivity = 'health' and role = 'school-lead'`);
    expect(await textOf(await print(plan.lead, 'team'))).not.toContain('Somebody to talk to');
  });

  it('of a plan of which one sees only the frame says no more than that', async () => {
    const manager = await site.signIn('manager', officer.organisation);
    const text = await textOf(await print(manager, 'team'));
    expect(text).toContain('No need that whoever printed this may see.');
    expect(text).not.toMatch(/Madeup|Mornings|Grandad/);
  });

  it('is not for who may not see the plan', async () => {
    const stranger = await site.signIn('school-lead');
    expect((await print(stranger, 'family')).status).toBe(404);
    expect((await stranger.browser.open(`${plan.path}/print`)).status).toBe(404);
  });

  it('tells when it is looked at again', async () => {
    const year = inDays(14).slice(0, 4);
    expect(await textOf(await print(plan.lead, 'family'))).toMatch(new RegExp(`Next meeting: \\d+ \\w+ ${year}`));
  });

  it('is one for each while somebody must not be found: for by whom, nothing of all, of them, or of who works with them', async () => {
    await withNeed(plan.lead, plan.path, { about: 'Ash Madeup', ownWords: 'Ash lets things out', wanted: 'Calm' });
    const { $ } = await plan.lead.browser.open(plan.path);
    const form = await plan.lead.browser.open($('a:contains("Add an action"):contains("Ash lets")').attr('href')!);
    const owner = valueOf(form, 'owner', 'A school-lead');
    await plan.lead.browser.send(form, { what: 'Ring the club', owner, dueOn: inDays(7) });
    await separateBrother(site, plan);
    const page = await plan.lead.browser.open(`${plan.path}/print`);
    expect(page.text).toContain('there is no paper for the family together');
    const links = page.$('main li a');
    expect(links.map((_, link) => page.$(link).text()).get()).toEqual([
      'Plan for Robin Madeup (PDF)',
      'Plan for Ash Madeup (PDF)',
      'Plan for Hazel Madeup (PDF)',
    ]);
    for (const reader of ['family', 'everybody'])
      expect((await print(plan.lead, reader)).path, reader).toBe(`${plan.path}/print`);
    const [robin, ash, hazel] = await Promise.all(
      links
        .map((_, link) => page.$(link).attr('href')!)
        .get()
        .map(async (path) => textOf(await plan.lead.browser.open(path))),
    );
    expect(ash).toMatch(/Ash lets things out.*Ring the club.*Somebody who works with you.*tell whoever gave you this/);
    expect(ash).not.toMatch(/Robin|Hazel|Mornings|Grandad|Northfield|officer|school-lead/);
    for (const theirs of [robin, hazel]) {
      expect(theirs).toMatch(/Robin Madeup.*Northfield School.*Mornings are hard/);
      expect(theirs).not.toContain('Ash lets things out');
    }
    const closing = await plan.lead.browser.open(`${plan.path}/close`);
    const papers = closing.$('[name=_paper]');
    expect(papers.map((_, each) => closing.$(each).text().trim()).get()).toEqual([
      'See the paper for Robin Madeup with these words (PDF)',
      'See the paper for Ash Madeup with these words (PDF)',
      'See the paper for Hazel Madeup with these words (PDF)',
    ]);
    const typed = new URLSearchParams({ _key: String(closing.$('[name=_key]').val()), whatNext: 'Call Northfield' });
    const [toRobin, toAsh] = papers.map((_, each) => closing.$(each).attr('formaction')).get();
    expect(await textOf(await plan.lead.browser.post(toRobin!, typed))).toContain('Call Northfield');
    expect(await textOf(await plan.lead.browser.post(toAsh!, typed))).not.toMatch(/Northfield|How it ended/);
    const together = await plan.lead.browser.post(`${plan.path}/close/plan.pdf`, typed);
    expect(together.path).toBe(`${plan.path}/print`);
  });
});
