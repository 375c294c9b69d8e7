import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBrowser } from './at-browser.ts';
import { daysAfter, inWords, today } from './calendar.ts';
import { openChromium, openContext } from './chromium.ts';
import { type Account, type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { acceptHelpRequest, askForHelp } from './pages/answer-about-child.ts';
import { answerNext, makeNeedOfAnswer } from './pages/assessment.ts';
import { type Child, listChildren } from './pages/children.ts';
import {
  addAdult,
  addHome,
  drawn,
  expectBaby,
  leaveHome,
  openFamily,
  recordBirth,
  recordDeath,
  relate,
  splitFamily,
  uniteWithFamilyOf,
  whoIsWho,
} from './pages/families.ts';
import { follow, heading } from './pages/fill-in.ts';
import {
  askGuest,
  decideOnAction,
  endMeeting,
  holdMeeting,
  planMeeting,
  sayWhoIsHere,
  sendWords,
} from './pages/meetings.ts';
import { type Listed, answerOnList, openMondayList } from './pages/monday-list.ts';
import { linkSentBy } from './pages/outbox.ts';
import { acceptLead, closePlan, offerLead, openPlan, recordDone } from './pages/plan.ts';
import { hasNoAgreement, recordAgreement, whoMayAgree } from './pages/record-agreement.ts';
import { overseen, readMeasure } from './pages/supervise.ts';

/** Managers of the council see the figures of the whole area; in the demonstration one of its team for families does. */
const ofTheCouncil = (manager: Account): Account => ({ ...manager, userName: 'manager@merrowdale.example' });

describe('in the demonstration borough', () => {
  let browser: Browser;
  let site: DemonstrationSite;
  let page: Page;
  let officer: Page;
  let child: Child;
  let another: Child;
  let family: string;
  let second: string;

  beforeAll(async () => {
    site = await serveDemonstration();
    browser = await openChromium();
    page = await as('school-lead');
    officer = await as('liaison-officer');
    [child, another] = (await listChildren(page)) as [Child, Child];
    family = await openFamily(page, child.path);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  const as = (role: string): Promise<Page> => atBrowser(browser, site.url, site.accountOf(role));

  async function read(path: string, as: Page = page): Promise<string> {
    await as.goto(path);
    return (await as.getByRole('main').innerText()).replace(/\s+/g, ' ');
  }

  const rowOf = (rows: readonly string[], name: string): string | undefined => rows.find((row) => row.startsWith(name));

  it('a child lives in two households', async () => {
    await addAdult(page, family, 'Fern', 'Madeup');
    await relate(page, 'Father', [child.name]);
    const ferryLane = { address: '9 Ferry Lane', postcode: 'ZZ9 9ZZ', lives: 'A part of the week' };
    await addHome(page, child.path, { ...ferryLane, from: daysAfter(today(), -30) });
    expect(rowOf(await whoIsWho(page, family), child.name)).toContain('Home A, Home B');
    expect(await read(family)).toContain('(part of the week)');
    expect(await drawn(page, family)).toContain('Home B');
    expect(await read(child.path)).toContain(`${inWords(daysAfter(today(), -30))}: Has another home`);
  });

  it('a baby is expected, and born: the record goes on', async () => {
    const due = daysAfter(today(), 60);
    await expectBaby(page, family, 'Madeup', due);
    expect(rowOf(await whoIsWho(page, family), 'Unborn baby Madeup')).toContain(
      `Not born yet, expected ${inWords(due)}`,
    );
    expect(await drawn(page, family)).toContain('not born yet');
    await page.getByRole('link', { name: 'Unborn baby Madeup' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Unborn baby Madeup' }).waitFor();
    const baby = new URL(page.url()).pathname;
    await recordBirth(page, family, { given: 'Wren', born: today() });
    expect(rowOf(await whoIsWho(page, family), 'Wren Madeup')).toContain('0, girl');
    expect(await read(baby)).toContain('Wren Madeup');
  });

  it('a family becomes two, and the child belongs to both', async () => {
    second = await splitFamily(page, family, 'Fern Madeup', child.name);
    const both = await read(child.path);
    expect(both.match(/The family of /g)).toHaveLength(2);
    expect(rowOf(await whoIsWho(page, second), child.name)).toBeDefined();
    expect(rowOf(await whoIsWho(page, second), 'Wren Madeup')).toBeUndefined();
    expect(rowOf(await whoIsWho(page, family), 'Wren Madeup')).toBeDefined();
  });

  it('two families become one, and each keeps what was theirs', async () => {
    await uniteWithFamilyOf(page, second, another);
    const together = await whoIsWho(page, second);
    for (const name of [child.name, another.name, 'Fern Madeup']) expect(rowOf(together, name)).toBeDefined();
    expect(rowOf(await whoIsWho(page, family), 'Wren Madeup')).toBeDefined();
    await leaveHome(page, child.path, '9 Ferry Lane', today());
    const [from, until] = [inWords(daysAfter(today(), -30)), inWords(today())];
    expect(await read(`${child.path}/homes`)).toContain(`9 Ferry Lane, ZZ9 9ZZ ${from} ${until}`);
  });

  it('somebody dies, and the record says so first and keeps the rest', async () => {
    const on = daysAfter(today(), -1);
    await recordDeath(page, second, 'Fern Madeup', on);
    expect(rowOf(await whoIsWho(page, second), 'Fern Madeup')).toContain(`Father of`);
    expect(rowOf(await whoIsWho(page, second), 'Fern Madeup')).toContain(`Died on ${inWords(on)}`);
    expect(await drawn(page, second)).toContain(`died ${on.slice(0, 4)}`);
    const happened = await read(`${second}/timeline`);
    expect(happened).toContain(`${inWords(on)}: Fern Madeup: Died`);
    expect(happened).toContain('Has another home');
    expect(await read(`${child.path}/agreement`)).toContain(`Fern Madeup died on ${inWords(on)}.`);
  });

  it('a plan that is overdue is met about, and closed by its lead', async () => {
    // Given a manager who sees that a meeting is overdue
    const manager = await as('manager');
    const late = Number((await overseen(manager)).get('Meeting overdue'));
    expect(late).toBeGreaterThan(0);
    await follow(manager, /^Lead: .* next meeting/);
    const plan = new URL(manager.url()).pathname;

    // And a school that has the pupil on its Monday list, as supported already
    await officer.goto(plan);
    const pupil = (await heading(officer)).replace('Family plan for ', '');
    await page.goto('/monday');
    await follow(page, /^See everybody with a flag/);
    expect(await page.getByRole('row').filter({ hasText: pupil }).innerText()).toContain('Already supported');

    // When the officer who leads the plan meets with the family, and ends it with them
    await holdMeeting(officer, plan, today(), 'In school every day of this month.', daysAfter(today(), 28));
    expect((await overseen(manager)).get('Meeting overdue')).toBe(String(late - 1));
    await closePlan(officer, plan, { byFamily: 'We know whom to ring.', whatNext: 'They ring the school office.' });

    // Then the school sees how it ended
    expect(await read(plan)).toContain('Outcomes met');
  });

  it('a flagged pupil whom nobody helps yet gets a plan, led by one and met about by all, until it has done its work', async () => {
    // Given a manager of the council, who sees how many plans began and ended
    const manager = await atBrowser(browser, site.url, ofTheCouncil(site.accountOf('manager')));
    const begun = Number(await readMeasure(manager, 'TAFs started'));
    const ended = Number((await overseen(manager)).get('Closed in the last 12 months'));

    // When the school asks for help with a pupil of its Monday list, and its officer agrees on a plan with the family
    const pupil = await findWithoutHelp();
    await askForHelp(page, pupil, 'Nobody opens the door. Could you visit?');
    expect(await answerOnList(page, pupil)).toContain('Help asked for');
    await acceptHelpRequest(officer, pupil.name);
    const parent = (await whoMayAgree(officer, pupil.path)).find((name) => name !== pupil.name)!;
    await recordAgreement(officer, pupil.path, pupil.name, today(), [parent]);
    const plan = await openPlan(officer, pupil.path);

    // And a lead professional of another organisation takes it on, and asks what is hard
    const professional = await as('lead-professional');
    const leader = (await heading(professional)).replace('Hello, ', '');
    await offerLead(officer, plan, leader, 'Two visits a month, I think.');
    expect(await acceptLead(professional)).toBe(plan);
    const sleep = { strengths: 'Reads every evening.', needs: 'Sleeps five hours on most nights.' };
    await answerNext(professional, plan, pupil.name, sleep);
    await makeNeedOfAnswer(professional, plan, 'Eight hours of sleep on school nights.');

    // And they meet, with the words of a partner who has no account
    const meeting = await planMeeting(professional, plan, today(), 'The family hub, room 2');
    const guest = { name: 'Hedy Example', role: 'Health visitor', email: 'hedy@clinic.example' };
    const link = await linkSentBy(await as('administrator'), () => askGuest(professional, meeting, guest));
    const nobody = await (await openContext(browser, site.url)).newPage();
    await sendWords(nobody, link, 'Comes to every appointment.', '6');
    await sayWhoIsHere(professional, meeting, { [pupil.name]: ['Came', '3'], [parent]: ['Came', '4'] });
    expect(await read(`${meeting}/run`, professional)).toContain('Comes to every appointment. Hedy Example, by link');
    const action = 'Ask for a place at the hub';
    await decideOnAction(
      professional,
      meeting,
      action,
      `${leader}, Merrowdale Family Help Team`,
      daysAfter(today(), 7),
    );
    await endMeeting(professional, meeting, 'Sleeps an hour more.', daysAfter(today(), 28));

    // And it ends, its action done and its need met
    await recordDone(professional, plan, action, 'They go there on Mondays.');
    await closePlan(professional, plan, { byFamily: 'It is calmer now.', whatNext: 'They ring the school office.' });

    // Then the school reads how it ended, and the manager sees it counted
    expect(await read(plan)).toContain('Outcomes met');
    expect(await readMeasure(manager, 'TAFs started')).toBe(String(begun + 1));
    expect((await overseen(manager)).get('Closed in the last 12 months')).toBe(String(ended + 1));
  });

  /** Somebody new or worse on the Monday list about whom nothing was answered, and with whom nothing is agreed. */
  async function findWithoutHelp(): Promise<Listed> {
    for (const listed of await openMondayList(page))
      if (!listed.said.includes('Answered:') && (await hasNoAgreement(page, listed.path))) return listed;
    throw new Error('everybody on the Monday list is helped already');
  }
});
