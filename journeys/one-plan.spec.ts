import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysAfter, today } from './calendar.ts';
import { openChromium, openContext } from './chromium.ts';
import { type FormShown, formsIn, keepFormsShown } from './forms-shown.ts';
import { makeAdjustment } from './pages/adjustments.ts';
import { acceptHelpRequest, askForHelp } from './pages/answer-about-child.ts';
import { addThought, answerNext, hearChild, judgeLevel, makeNeedOfAnswer } from './pages/assessment.ts';
import { searchChildren } from './pages/children.ts';
import { follow, heading } from './pages/fill-in.ts';
import { keepWhatWasTold } from './pages/known.ts';
import {
  askGuest,
  decideOnAction,
  endMeeting,
  moveMeeting,
  planMeeting,
  readScores,
  sayWhoIsHere,
  sendWords,
  settleAtMeeting,
  writeSaid,
} from './pages/meetings.ts';
import { type Listed, answerOnList, cardOf, waitForMondayList } from './pages/monday-list.ts';
import { linkSentBy } from './pages/outbox.ts';
import {
  acceptLead,
  addToTeam,
  closePlan,
  growIntoTaf,
  makeUniversalPlus,
  offerLead,
  recordDone,
} from './pages/plan.ts';
import { recordAgreement, whoMayAgree } from './pages/record-agreement.ts';
import { agreeSupervision, overseen, readMeasure, recordSupervision } from './pages/supervise.ts';
import { addCaution, planForToday, recordFromToday } from './pages/visits.ts';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import { type ToldOnce, askedAgain, toldBySchool, toldToOfficer } from './told-once.ts';
import { type Village, startVillage } from './village.ts';
import { everyPage } from './what-is-there.ts';

/** Words that are for those who work with the family, and not for the room. */
const NOT_FOR_THE_ROOM = 'CANARY: the neighbour rang.';

describe('one plan, from the Monday list to its end, from an empty database', () => {
  let browser: Browser;
  let village: Village;
  let administrator: Page;
  let lead: Page;
  let officer: Page;
  let officerOutside: Page;
  let professional: Page;
  let manager: Page;
  let child: Listed;
  let parent: string;
  let plan: string;
  let meeting: string;
  let told: ToldOnce[];
  const forms: FormShown[] = [];

  beforeAll(async () => {
    browser = await openChromium();
    village = await startVillage(browser, hasServer ? await emptyServerDatabase() : {});
    ({ administrator, lead, officer, officerOutside, professional, manager } = village.at);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await village?.site.stop();
  });

  const textOf = (page: Page): Promise<string> => page.getByRole('main').innerText();

  it('begins with a school that asks for an officer, in under a minute', async () => {
    [child] = (await waitForMondayList(lead)) as [Listed];

    // When the school’s lead goes from their home page to the list, and asks
    await lead.goto('/');
    let pages = 0;
    lead.on('domcontentloaded', () => (pages += 1));
    const began = Date.now();
    await follow(lead, /pupils? new or worse/);
    await cardOf(lead, child.path).getByRole('link', { name: 'I need help' }).click();
    await askForHelp(lead, child, 'Nobody opens the door. Could you visit?');

    // Then that took four pages and less than a minute
    expect(pages).toBeLessThanOrEqual(5);
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await answerOnList(lead, child)).toContain('Help asked for');
    await lead.goto(child.path);
    expect(await textOf(lead)).toContain('Sol Example was asked for help');
  });

  it('goes on with the officer, to whom the family tells its story', async () => {
    await addCaution(lead, child.path, 'The dog is loose: ring from the gate.', 'The school office, 01632 960 500');
    await acceptHelpRequest(officer, child.name);
    parent = (await whoMayAgree(officer, child.path)).find((name) => name !== child.name)!;
    for (const { name, of, answer } of toldToOfficer(child.name, parent))
      await keepWhatWasTold(officer, child.path, { name, about: of, answer, by: parent });
    told = [...toldBySchool(child.name, parent), ...toldToOfficer(child.name, parent)];
    for (const page of [lead, officer, officerOutside, professional, manager]) await keepFormsShown(page, forms);
    await open(officer, `${child.path}/known`);
    for (const { answer } of told) expect(await textOf(officer)).toContain(answer);
  });

  it('is worked on at the door, by phone, and the family agrees', async () => {
    // Given somebody on the list of today of whom others should know something first
    await planForToday(officerOutside, child.path, 'Visit at home', 'To meet them');
    expect(await officerOutside.getByText('Check before visiting').count()).toBe(1);
    await follow(officerOutside, 'Whom to ring');
    expect(await textOf(officerOutside)).toContain('The dog is loose: ring from the gate.');

    // When nobody opens, and on the next try somebody does
    const tried = { withWhom: 'A parent or carer', minutes: '30' };
    await recordFromToday(officerOutside, { ...tried, cameOfIt: 'Contact attempted, nobody reached' });
    await planForToday(officerOutside, child.path, 'Visit at home', 'To try again');
    const text = 'They would like help with the mornings.';
    await recordFromToday(officerOutside, { ...tried, cameOfIt: 'Contact made', text });
    await recordAgreement(officerOutside, child.path, child.name, today(), [parent]);

    // Then both stand in the record, nothing is left on the list, and the school sees that they were there
    const work = await textOf(await open(officer, `${child.path}/contacts`));
    expect(work).toContain('Contact attempted, nobody reached');
    expect(work).toContain('Contact made');
    expect(await textOf(await open(officerOutside, '/today'))).toContain('Nothing is planned for today.');
    expect(await textOf(await open(lead, child.path))).toContain('Sol Example is working with the child and family');
  });

  async function open(page: Page, path: string): Promise<Page> {
    await page.goto(path);
    return page;
  }

  it('becomes a plan of one organisation with an adjustment, which grows and nothing is written twice', async () => {
    plan = await makeUniversalPlus(officer, child.path, {
      hard: 'Mornings are too much',
      wanted: 'In school by nine, and not tired.',
      doing: 'Walk to school with them on Mondays',
    });
    const until = daysAfter(today(), 28);
    await makeAdjustment(lead, child.path, 'When they learn', 'A later start on Mondays', until);
    await growIntoTaf(officer, plan);
    for (const kept of ['Mornings are too much', 'Walk to school with them on Mondays', 'A later start on Mondays'])
      expect(await textOf(officer)).toContain(kept);
    await addToTeam(officer, plan, 'Lea Example');
  });

  it('gets a lead professional, who sees nothing before they accept', async () => {
    await offerLead(officer, plan, 'Yara Example', 'Two visits a month, I think.');
    expect(await searchChildren(professional)).toEqual([]);
    expect(await acceptLead(professional)).toBe(plan);
    expect(await heading(professional)).toBe(`Family plan for ${child.name}`);
  });

  it('is assessed with the family', async () => {
    const answers = {
      [child.name]: { strengths: 'Reads every evening.', needs: 'Sleeps five hours on most nights.' },
      'The family and where they live': { strengths: 'They eat together.', needs: 'Nobody is at home before eight.' },
    };
    for (const [about, answer] of Object.entries(answers)) await answerNext(professional, plan, about, answer);
    await hearChild(officer, plan, child.name, 'I am tired, and then it is too late to go.', 'To sleep.');
    await addThought(professional, plan, 'Late on four days of five', 'Waits up for the others');
    await judgeLevel(professional, plan, child.name, '3: Partnership Plus', 'Sleep and mornings hang together.');
    await makeNeedOfAnswer(professional, plan, 'Eight hours of sleep on school nights.');
    expect(await textOf(await open(professional, plan))).toContain('Sleeps five hours on most nights.');
  });

  it('is met about, with the words of somebody who has no account', async () => {
    meeting = await planMeeting(professional, plan, today(), 'The family hub, room 2');
    const guest = { name: 'Hedy Example', role: 'Health visitor', email: 'hedy@clinic.example' };
    const link = await linkSentBy(administrator, () => askGuest(professional, meeting, guest));

    // Given the link of the e-mail, at a browser where nobody signed in
    const nobody = await (await openContext(browser, village.site.url)).newPage();
    await keepFormsShown(nobody, forms);
    const asked = await sendWords(nobody, link, 'Comes to every appointment.', '6');
    for (const name of child.name.split(' ')) expect(asked).not.toContain(name);
    expect(forms.flatMap(({ questions }) => questions).map((question) => question.asked)).toContain(
      'What is working well?',
    );

    // When the meeting is run on its screen
    expect(await textOf(await open(professional, meeting))).toContain('Words came by link');
    const here = { [child.name]: ['Came', '3'], [parent]: ['Came', '4'], 'Yara Example': ['Came', '5'] } as const;
    await sayWhoIsHere(professional, meeting, here);
    const worry = 'What are you worried about?';
    await writeSaid(professional, meeting, worry, 'The new shifts.', 'Yes');
    await writeSaid(professional, meeting, worry, NOT_FOR_THE_ROOM, 'No');
    const owner = 'Sol Example, School liaison team';
    await decideOnAction(professional, meeting, 'Ask for a place at the hub', owner, daysAfter(today(), 7));

    // Then what everybody sees is what is for everybody, and each has minutes of their own
    await follow(professional, 'open what everybody here may see');
    expect(await textOf(professional)).toContain('The new shifts.');
    expect(await textOf(professional)).not.toContain(NOT_FOR_THE_ROOM);
    await endMeeting(professional, meeting, 'Sleeps an hour more.', daysAfter(today(), 28));
    await follow(professional, 'Minutes, one paper for each');
    const paper = await professional.getByRole('link', { name: `Minutes for ${parent}` }).getAttribute('href');
    const printed = await professional.context().request.get(paper!);
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('is overseen by the manager, who supervises the lead professional', async () => {
    await recordSupervision(professional, plan, 'Mo Example', daysAfter(today(), 14));
    const seen = await overseen(manager);
    expect(seen.get('Met at least once')).toBe('1');
    for (const late of ['Meeting overdue', 'Lead professional has left', 'Supervision overdue'])
      expect(seen.get(late)).toBe('0');
    await agreeSupervision(manager, plan);
    expect(await readMeasure(manager, 'TAFs started')).toBe('fewer than 5');
    expect(await readMeasure(manager, 'Closed with outcomes met')).toBe('none');
  });

  it('is met about again, which shows what changed', async () => {
    const later = await planMeeting(professional, plan, daysAfter(today(), 28), 'The family hub, room 2');
    await moveMeeting(professional, later, today(), 'It suits the family better.');
    await sayWhoIsHere(professional, later, { [child.name]: ['Came', '7'], [parent]: ['Came', '8'] });
    await settleAtMeeting(professional, later, 'Ask for a place at the hub');
    await endMeeting(professional, later, 'In school by nine.', daysAfter(today(), 28));
    expect(await readScores(professional, plan, child.name)).toEqual(['3', '7']);
  });

  it('asks nobody for what the family told, on whichever form they come to', async () => {
    await lead.goto(`${child.path}/conversation?answer=already-supported`);
    for (const page of [professional, lead])
      for (const [path, html] of await everyPage(page, 1)) forms.push(...formsIn(path, html));
    expect(forms.filter(isOfFamily).length).toBeGreaterThan(60);
    expect(askedAgain(forms.filter(isNotOfAnother), told, isOfFamily)).toEqual([]);
  });

  /** Whether a form is about this family, for somebody who works with it: a guest's says nothing of them. */
  const isOfFamily = ({ path }: FormShown): boolean =>
    [child.path, plan, '/families/'].some((beginning) => path.startsWith(beginning));

  const isNotOfAnother = ({ path }: FormShown): boolean =>
    !path.startsWith('/children/') || path.startsWith(child.path);

  it('ends with outcomes met, and those who worked on it see nothing more of the child', async () => {
    await recordDone(professional, plan, 'Walk to school with them on Mondays', 'Four Mondays.');
    await closePlan(professional, plan, { byFamily: 'It is calmer now.', whatNext: 'They ring the school office.' });
    expect(askedAgain(forms.filter(isNotOfAnother), told, isOfFamily)).toEqual([]);
    expect(await readMeasure(manager, 'Closed with outcomes met')).toBe('too few to say');
    expect((await overseen(manager)).get('Closed in the last 12 months')).toBe('1');
    expect(await searchChildren(professional)).toEqual([]);
    await open(lead, child.path);
    await follow(lead, /^Opened on/);
    expect(await textOf(lead)).toContain('Outcomes met');
  });
});
