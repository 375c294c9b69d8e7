import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBrowserFirst } from './at-browser.ts';
import { daysAfter, inWords, today } from './calendar.ts';
import { openChromium } from './chromium.ts';
import { type Counted, countByHand, percentMissed } from './count-by-hand.ts';
import { type EmptySite, startEmptySite } from './empty-site.ts';
import { addCluster, addOrganisation, addUser, describeArea, describeOrganisation } from './pages/administer.ts';
import { acceptHelpRequest, askForHelp, recordConversation } from './pages/answer-about-child.ts';
import { readChild, searchChildren } from './pages/children.ts';
import { follow, heading } from './pages/fill-in.ts';
import { holdMeeting } from './pages/meetings.ts';
import { type Listed, answerOnList, waitForMondayList } from './pages/monday-list.ts';
import { acceptLead, addAction, addNeed, addNote, closePlan, offerLead, openPlan, recordDone } from './pages/plan.ts';
import { recordAgreement } from './pages/record-agreement.ts';
import {
  type ReportedFault,
  downloadFaults,
  openRun,
  readFaults,
  rowCounts,
  sendFile,
  watchUntilRead,
} from './pages/send-file.ts';
import { type AreaFiles, type SchoolFiles, linesOf, writeTown } from './school-files.ts';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import type { Settings } from './served-site.ts';

const DATABASES: [string, boolean, () => Promise<Settings>][] = [
  ['the embedded database', true, async () => ({})],
  ['PostgreSQL', hasServer, emptyServerDatabase],
];

/** What is planted and is no fault of its row: nobody has anything to put right. */
const HARMLESS = [
  'pupils blank-line', // passed over
  'attendance blank-line',
  'pupils not-utf-8', // read as Windows text, of which the page warns
  'pupils unknown-year-group', // kept as it stands: special schools have years of their own
  'suspensions future-date', // a suspension may be recorded some weeks before it begins
];

const faultsIn = ({ planted }: SchoolFiles, wanted: string) =>
  planted.filter(({ file, kind }) => file === wanted && !HARMLESS.includes(`${file} ${kind}`));

/** Each fault that was planted is reported at its row with what to do, and in its column where it is in one cell. */
function expectEachReported(reported: readonly ReportedFault[], planted: SchoolFiles['planted']): void {
  const isAbout = (fault: ReportedFault, column: string) =>
    [fault.column, column].includes('') || fault.column === column;
  const missed = planted.filter(
    ({ row, column }) => !reported.some((fault) => fault.row === row && isAbout(fault, column) && fault.remedy !== ''),
  );
  expect(missed).toEqual([]);
}

describe.each(DATABASES)('from a school’s files to a closed plan, on %s', (_, isThere, emptyDatabase) => {
  let files: AreaFiles;
  let site: EmptySite;
  let browser: Browser;
  let administrator: Page;
  let lead: Page;
  let otherLead: Page;
  let officer: Page;
  let partner: Page;
  let manager: Page;
  let listed: Listed[];
  let plan: string;

  beforeAll(async () => {
    if (!isThere) return;
    files = writeTown();
    site = await startEmptySite(await emptyDatabase());
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  it.skipIf(!isThere)('begins with an administrator, who brings in the schools and adds who works where', async () => {
    // Given files with forty faults in them, and an installation where nobody but its first administrator may sign in
    const { secondary } = files;
    const planted = ['pupils', 'attendance', 'suspensions'].flatMap((file) => faultsIn(secondary, file));
    expect(planted.length).toBeGreaterThanOrEqual(40);
    administrator = await atBrowserFirst(browser, site.url, site.administrator);

    // When they bring in the council's list of schools and the terms
    await sendFile(administrator, files.schools);
    await watchUntilRead(administrator);
    expect(await rowCounts(administrator)).toEqual({ stored: 4, refused: 0 });
    await sendFile(administrator, files.terms);
    await watchUntilRead(administrator);
    expect(await rowCounts(administrator)).toMatchObject({ refused: 0 });

    // And say who works where
    const school = secondary.name;
    const add = (name: string, userName: string, organisation: string, role: string) =>
      addUser(administrator, { name, userName: `${userName}@example.org`, organisation, role });
    await addOrganisation(administrator, 'School liaison team', 'School liaison team');
    await addOrganisation(administrator, 'Paper Lantern Youth Trust', 'Partner');
    const added = {
      lead: await add('Lea Example', 'lea', school, 'School pastoral lead'),
      otherLead: await add('Otis Example', 'otis', files.primaries[0]!.name, 'School pastoral lead'),
      officer: await add('Sol Example', 'sol', 'School liaison team', 'School Liaison Officer'),
      partner: await add('Yara Example', 'yara', 'Paper Lantern Youth Trust', 'Lead professional'),
      manager: await add('Mo Example', 'mo', 'Early help team', 'Early help manager'),
    };
    await addCluster(administrator, { name: 'Rooksmere', team: 'School liaison team', school, officer: 'Sol Example' });
    await describeOrganisation(administrator, school, {
      'Safeguarding lead': 'Dara Example, or Lea Example',
      'Safeguarding lead’s phone': '01632 960 111',
      'Drop folder': 'secondary',
      'Read as': 'Lea Example',
    });
    await describeArea(administrator, {
      'Name of the front door': 'Fictional Front Door',
      'Phone of the front door': '01632 960 222',
    });

    // Then each of them can sign in
    lead = await atBrowserFirst(browser, site.url, added.lead);
    otherLead = await atBrowserFirst(browser, site.url, added.otherLead);
    officer = await atBrowserFirst(browser, site.url, added.officer);
    partner = await atBrowserFirst(browser, site.url, added.partner);
    manager = await atBrowserFirst(browser, site.url, added.manager);
    expect(await heading(lead)).toBe('Hello, Lea Example');
    expect(await heading(manager)).toBe('Hello, Mo Example');
  });

  it.skipIf(!isThere)('takes in pupils through the page, and reports each planted fault at its row', async () => {
    // When the lead sends the file of pupils, which has faults in it
    const { secondary } = files;
    await sendFile(lead, secondary.pupils);

    // Then the page follows it to its end
    await watchUntilRead(lead);
    expect((await rowCounts(lead)).stored).toBeGreaterThan(1_100);
    expect(await lead.getByText('This file is not in UTF-8.').isVisible()).toBe(true);

    // And each fault stands at its row with what to do, in the list that can be downloaded
    expectEachReported(await downloadFaults(lead), faultsIn(secondary, 'pupils'));

    // And a name with accents is as the school wrote it, though one line of the file is in another encoding
    const [upn, , surname, forename] = pupilsOnRoll(secondary).find(
      ([, , family, given, , preferred]) => preferred === '' && /[à-ž]/i.test(family! + given!),
    )!;
    expect(await searchChildren(lead, { q: upn! })).toEqual([`${forename} ${surname}`]);
  });

  it.skipIf(!isThere)('takes in a year of marks, and suspensions, from the drop folder', async () => {
    // When the school's machine leaves both files in its folder
    const { secondary } = files;
    const folder = site.dropFolder('secondary');
    await untilThere(() => readdirSync(folder));
    copyFileSync(secondary.attendance, join(folder, 'Marks 2025-26.csv'));
    copyFileSync(secondary.suspensions, join(folder, 'Suspensions.csv'));

    // Then a report on each comes into the folder, with each fault at its row
    const finished = () => readdirSync(join(folder, 'reports')).filter((name) => name.endsWith('-report.csv'));
    const reports = await untilThere(finished, 2);
    const reported = reports.map((report) => readFaults(join(folder, 'reports', report)));
    const [short, long] = reported.toSorted((a, b) => a.length - b.length);
    expectEachReported(short!, faultsIn(secondary, 'suspensions'));
    expectEachReported(long!, faultsIn(secondary, 'attendance'));
    expect(short![0]!.message).toContain('The whole file has been read.');

    // And the same is on the lead's page; what else was refused are marks of the pupils who were refused before
    await openRun(lead, 'Attendance');
    const known = new Set(soundPupils(secondary).map(([upn]) => upn!));
    const others = linesOf(secondary.attendance).filter((line, i) => i > 0 && line !== '' && !known.has(upnIn(line)));
    const { stored, refused } = await rowCounts(lead);
    expect(stored + refused).toBe(linesOf(secondary.attendance).filter((line) => line !== '').length - 1);
    expect(refused).toBeGreaterThanOrEqual(others.length);
    expect(refused).toBeLessThanOrEqual(others.length + faultsIn(secondary, 'attendance').length);
    expectEachReported(await downloadFaults(lead), faultsIn(secondary, 'attendance'));
    await openRun(lead, 'Suspensions');
    expectEachReported(await downloadFaults(lead), faultsIn(secondary, 'suspensions'));
  });

  /** The cells of the pupils whose row had nothing wrong, those who have left too. */
  function soundPupils(school: SchoolFiles): string[][] {
    const faulty = new Set(faultsIn(school, 'pupils').map(({ row }) => row));
    return linesOf(school.pupils).flatMap((line, i) => (i === 0 || faulty.has(i + 1) ? [] : [line.split(',')]));
  }

  const pupilsOnRoll = (school: SchoolFiles): string[][] =>
    soundPupils(school).filter(([, , , , , , , , , status]) => status === 'C');

  const upnIn = (line: string): string => line.split(',')[0]!;

  async function untilThere(list: () => string[], count = 1): Promise<string[]> {
    for (let tries = 0; tries < 240; tries += 1) {
      const there = await Promise.resolve()
        .then(list)
        .catch(() => []);
      if (there.length >= count) return there;
      await pause(250);
    }
    throw new Error('nothing came into the folder within a minute');
  }

  it.skipIf(!isThere)('finds who needs a conversation, with reasons that a count by hand confirms', async () => {
    // Given the marks counted line by line from the file that the school sent
    const counted = countByHand(files.secondary);

    // When the lead opens the Monday list
    listed = await waitForMondayList(lead);

    // Then ten pupils are on it, each with the number of sessions missed that was counted
    expect(listed).toHaveLength(10);
    const theirs: Counted[] = [];
    for (const { path, said } of listed) {
      const upn = (await readChild(lead, path)).get('Pupil number (UPN)')!;
      const own = counted.get(upn)!;
      expect(said).toContain(inReason(own));
      theirs.push(own);
    }

    // And nobody who is on the roll missed a greater part
    const most = pupilsOnRoll(files.secondary)
      .flatMap(([upn]) => counted.get(upn!) ?? [])
      .map(percentMissed)
      .toSorted((a, b) => b - a)
      .slice(0, 10);
    expect(theirs.map(percentMissed)).toEqual(most);
  });

  const inReason = (own: Counted): string =>
    `Missed ${own.missed} of ${own.possible} sessions (${percentMissed(own)
      .toFixed(1)
      .replace(/\.0$/, '')}%) from ${inWords(own.first)} to ${inWords(own.last)}.`;

  it.skipIf(!isThere)('records a conversation about one child, and asks the officer about another', async () => {
    const [child, another] = listed as [Listed, Listed];

    // When the lead spoke with one child, and needs help with another
    await recordConversation(lead, child, {
      spokenWith: 'The child',
      whyAway: 'Caring for somebody',
      note: 'Stays at home to look after a younger brother in the mornings. Own words: “somebody has to”.',
      atRisk: 'No',
    });
    expect(await lead.getByLabel('Copy this into the school’s own record').inputValue()).toContain(child.name);
    expect(await officer.goto(another.path).then((answer) => answer!.status())).toBe(404);
    await askForHelp(lead, another, 'Nobody opens the door. Could you visit?');

    // Then both stand as answered on the list
    expect(await answerOnList(lead, child)).toContain('Spoken with');
    expect(await answerOnList(lead, another)).toContain('Help asked for');

    // And the officer sees the child whom they are asked about, and no other
    expect(await searchChildren(officer)).toEqual([another.name]);
    expect(await officer.goto(child.path).then((answer) => answer!.status())).toBe(404);
    await acceptHelpRequest(officer, another.name);
    await officer.goto(another.path);
    expect(await heading(officer)).toBe(another.name);
  });

  it.skipIf(!isThere)('opens a plan only when the family has agreed, and says at once whom to call', async () => {
    const [child] = listed as [Listed];

    // Given that no agreement is recorded, a plan cannot be opened
    await lead.goto(`${child.path}/plan/open`);
    expect(await lead.getByText('The family has not agreed to work together yet').isVisible()).toBe(true);
    expect(await lead.getByRole('button', { name: 'Open the plan' }).count()).toBe(0);

    // When the agreement is recorded
    await recordAgreement(lead, child.path, child.name, today());

    // Then it can, and the plan takes needs, actions and notes
    plan = await openPlan(lead, child.path);
    expect(await heading(lead)).toBe(`Family plan for ${child.name}`);
    await addNeed(lead, plan, {
      inTheirWords: 'Mornings are too much',
      wanted: 'Somebody else takes the little one to nursery, and I am in school by nine.',
    });
    const action = { what: 'Ask the nursery for breakfast places', owner: /Lea Example/, by: daysAfter(today(), 14) };
    await addAction(lead, plan, action);

    // And a note that a child may be at risk shows the safeguarding lead and the front door at once
    await addNote(lead, plan, { text: 'Said that it is not safe at home today.', atRisk: 'Yes' });
    expect(await heading(lead)).toBe('What to do now');
    const advice = await lead.getByRole('main').innerText();
    expect(advice).toContain('Dara Example, or Lea Example, 01632 960 111');
    expect(advice).toContain('Fictional Front Door: 01632 960 222');
  });

  it.skipIf(!isThere)('hands the lead to a partner, who works on the plan and closes it', async () => {
    const [child] = listed as [Listed];

    // Given a partner who sees nothing of the child
    expect(await searchChildren(partner)).toEqual([]);
    expect(await partner.goto(child.path).then((answer) => answer!.status())).toBe(404);

    // When they are asked to lead, and accept
    await offerLead(lead, plan, 'Yara Example', 'A young carer. Two visits a month, I think.');
    expect(await acceptLead(partner)).toBe(plan);

    // Then they see the family, and work on the plan to its end
    expect(await heading(partner)).toBe(`Family plan for ${child.name}`);
    expect(await searchChildren(partner)).toEqual([child.name]);
    await recordDone(partner, plan, 'Ask the nursery for breakfast places', 'A place from Monday.');
    await holdMeeting(partner, plan, today(), 'In school before nine on four days of five.', daysAfter(today(), 28));
    await closePlan(partner, plan, { byFamily: 'It is calmer now.', whatNext: 'They ring the school office.' });

    // And when it is closed the partner sees nothing of the child
    expect(await searchChildren(partner)).toEqual([]);
    for (const path of [child.path, `${child.path}/school`, plan]) {
      expect([path, (await partner.goto(path))!.status()]).toEqual([path, 404]);
    }
    await lead.goto(child.path);
    await follow(lead, /^Opened on/);
    expect(await lead.getByRole('main').innerText()).toContain('Outcomes met');
  });

  it.skipIf(!isThere)('shows none of it to another school, to a manager or to the administrator', async () => {
    const [child] = listed as [Listed];
    for (const somebody of [otherLead, manager, administrator]) {
      for (const path of [child.path, `${child.path}/school`, `${child.path}/agreement`]) {
        expect([path, (await somebody.goto(path))!.status()]).toEqual([path, 404]);
      }
    }
  });
});
