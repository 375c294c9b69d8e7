import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBrowser } from './at-browser.ts';
import { today, daysAfter } from './calendar.ts';
import { openChromium } from './chromium.ts';
import { type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { recordConversation } from './pages/answer-about-child.ts';
import { listUserNames } from './pages/administer.ts';
import { type Child, listChildren, readChild, searchChildren } from './pages/children.ts';
import { follow, heading, press } from './pages/fill-in.ts';
import { waitForMondayList } from './pages/monday-list.ts';
import { addAction, addNeed, addNote, openPlan } from './pages/plan.ts';
import { hasNoAgreement, recordAgreement } from './pages/record-agreement.ts';
import { sendFile, watchUntilRead } from './pages/send-file.ts';
import { temporaryFolder } from './served-site.ts';
import { type Reach, ask, everyPage, ofNothing, post, reachFrom } from './what-is-there.ts';

const OTHERS = [
  'the lead of another school',
  'an officer who was not asked',
  'a lead professional outside the team',
  'the manager',
  'the administrator',
] as const;

describe('what one school knows of a child', () => {
  let site: DemonstrationSite;
  let browser: Browser;
  let lead: Page;
  const others = new Map<string, Page>();
  let child: Child;
  let upn: string;
  let birthday: { day: string; month: string; year: string };
  let reach: Reach;
  let run: string;

  beforeAll(async () => {
    // Given a child with everything that the pages of the child's school can hold
    site = await serveDemonstration();
    browser = await openChromium();
    lead = await atBrowser(browser, site.url, site.accountOf('school-lead'));
    await signInOthers();
    await lead.goto('/monday');
    await press(lead, 'Look at the marks again');
    child = await anOnlyChild([...(await waitForMondayList(lead)), ...(await listChildren(lead))]);
    const { whatNext, plan } = await recordAllThereIs();
    run = await sendPupils(lead, ['A000000000000', 'Example', 'Nobody', '2013-02-30']);
    const partner = (await heading(others.get(OTHERS[2])!)).replace('Hello, ', '');
    const found = [`${plan}/team?worker=${partner}`, `${child.path}/bars?name=${partner}`];
    const notLinkedNow = [whatNext, `${child.path}/plan/open`, `${child.path}/at-risk`];
    reach = await reachFrom(lead, child.path, ...notLinkedNow, '/safeguarding-alerts', ...found);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function signInOthers(): Promise<void> {
    const administrator = await atBrowser(browser, site.url, site.accountOf('administrator'));
    const { password, userName } = site.accountOf('school-lead');
    const [another] = (await listUserNames(administrator, 'School pastoral lead')).filter((each) => each !== userName);
    others.set(OTHERS[0], await atBrowser(browser, site.url, { userName: another!, password }));
    others.set(OTHERS[1], await atBrowser(browser, site.url, site.accountOf('liaison-officer')));
    others.set(OTHERS[2], await atBrowser(browser, site.url, site.accountOf('lead-professional')));
    others.set(OTHERS[3], await atBrowser(browser, site.url, site.accountOf('manager')));
    others.set(OTHERS[4], administrator);
  }

  /** The first who has no plan yet, and no brothers and sisters, whom another school may know. */
  async function anOnlyChild(children: readonly Child[]): Promise<Child> {
    for (const each of children) {
      if (!(await hasNoAgreement(lead, each.path))) continue;
      if (await lead.getByRole('heading', { name: 'Brothers and sisters' }).count()) continue;
      const known = await readChild(lead, each.path);
      upn = known.get('Pupil number (UPN)')!;
      const [day, month, year] = /born (\d+) (\w+) (\d+)/.exec(known.get('Age')!)!.slice(1) as [string, string, string];
      birthday = { day, month: String(new Date(`${day} ${month} ${year} UTC`).getUTCMonth() + 1), year };
      return each;
    }
    throw new Error('everybody has brothers and sisters, or a plan');
  }

  async function recordAllThereIs(): Promise<{ whatNext: string; plan: string }> {
    await recordConversation(lead, child, {
      spokenWith: 'The child',
      whyAway: 'Something else',
      note: 'Said that it is not safe at home today.',
      atRisk: 'Yes',
    });
    const whatNext = new URL(lead.url()).pathname;
    await recordAgreement(lead, child.path, child.name, today());
    const plan = await openPlan(lead, child.path);
    await addNeed(lead, plan, { inTheirWords: 'Sleep', wanted: 'To sleep through the night.' });
    await addAction(lead, plan, { what: 'See the nurse', owner: /High School/, by: daysAfter(today(), 7) });
    await addNote(lead, plan, { text: 'Nobody at home.', atRisk: 'Yes' });
    return { whatNext, plan };
  }

  /** Sends a file of one pupil by the page, and gives the address of what came of it. */
  async function sendPupils(page: Page, cells: readonly string[]): Promise<string> {
    const path = join(temporaryFolder(), 'pupils.csv');
    const headings = ['UPN', 'Surname', 'Forename', 'DOB', 'Sex', 'NCyearActual', 'EnrolStatus', 'EntryDate'];
    const row = [...cells, 'F', '8', 'C', daysAfter(today(), -30)];
    writeFileSync(path, `${headings.join(',')}\r\n${row.join(',')}\r\n`);
    await sendFile(page, path);
    await watchUntilRead(page);
    return new URL(page.url()).pathname;
  }

  it('is on many pages of that school, so that there is much to find', () => {
    const kinds = new Set([...reach.links].map(ofNothing));
    expect(kinds.size).toBeGreaterThan(20);
    expect(kinds).toContain('/plans/AAAAAAAAAAAAAAAAAAAAAA');
    expect(reach.forms.size).toBeGreaterThan(10);
  });

  describe.each(OTHERS)('to %s', (who) => {
    it('answers at every address as if it never was', async () => {
      const somebody = others.get(who)!;
      for (const path of reach.links) {
        const answer = await ask(somebody, path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.text).toBe((await ask(somebody, ofNothing(path))).text);
      }
      for (const path of reach.forms) {
        const answer = await post(somebody, path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.text).toBe((await post(somebody, ofNothing(path))).text);
      }
    });

    it('is on no page that they can get to', async () => {
      for (const [path, text] of await everyPage(others.get(who)!)) {
        expect([path, text.includes(child.path), text.includes(upn)]).toEqual([path, false, false]);
      }
    });

    it('refuses what was refused of the school’s files', async () => {
      const somebody = others.get(who)!;
      for (const path of [run, `${run}/rows.csv`]) {
        const answer = await ask(somebody, path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.text).toBe((await ask(somebody, ofNothing(path))).text);
      }
    });
  });

  it.each(OTHERS.slice(0, 4))('is not found by name, pupil number or birthday by %s', async (who) => {
    const somebody = others.get(who)!;
    for (const sought of [{ q: upn }, { q: child.name, ...birthday }, { q: child.name }, birthday]) {
      await searchChildren(somebody, sought);
      expect(await somebody.content()).not.toContain(child.path);
      expect(await somebody.getByRole('main').innerText()).not.toContain(upn);
    }
    expect(await searchChildren(somebody, { q: upn })).toEqual([]);
    expect(await searchChildren(somebody, { q: child.name, ...birthday })).toEqual([]);
  });

  it('is not opened to another school that says in its file that the child is its pupil', async () => {
    const other = others.get(OTHERS[0])!;
    const [forename, surname] = child.name.split(' ') as [string, string];
    const born = `${birthday.year}-${birthday.month.padStart(2, '0')}-${birthday.day.padStart(2, '0')}`;
    const before = await mainOf(lead, child.path);
    const asked = await mainOf(lead, '/same-person');
    const dataOfficer = await atBrowser(browser, site.url, site.accountOf('data-officer'));
    expect(await mainOf(dataOfficer, '/same-person')).not.toContain(child.name);

    // When the other school sends a pupil of that number, name and birthday, and one whom nobody knows
    const known = await sendPupils(other, [upn, surname, forename, born]);
    const unknown = await sendPupils(other, [UPN_OF_NOBODY, surname, forename, born]);

    // Then both are answered alike
    const saying = async (path: string) => (await mainOf(other, path)).replace(/Sent[\s\S]*?, by you/, '');
    expect(await saying(known)).toBe(await saying(unknown));
    expect(await saying(known)).toContain('Rows added1');

    // And the data officer is asked whether they are the same, and nobody at the child's school
    await expect
      .poll(async () => mainOf(dataOfficer, '/same-person'), { timeout: 30_000, interval: 500 })
      .toContain(child.name);
    expect(await mainOf(lead, '/same-person')).toBe(asked);

    // And nothing is opened: the other school finds the pupil whom it sent, with what it sent
    for (const path of reach.links) expect([path, (await ask(other, path)).status]).toEqual([path, 404]);
    expect(await searchChildren(other, { q: upn })).toHaveLength(1);
    await follow(other, forename);
    const theirs = new URL(other.url()).pathname;
    expect(theirs).not.toBe(child.path);
    await searchChildren(other, { q: UPN_OF_NOBODY });
    await follow(other, forename);
    const nobodys = new URL(other.url()).pathname;
    const shown = async (path: string, number: string) => (await mainOf(other, path)).replaceAll(number, 'UPN');
    expect(await shown(theirs, upn)).toBe(await shown(nobodys, UPN_OF_NOBODY));

    // And the child's own school sees nothing of it on the child's page
    expect(await mainOf(lead, child.path)).toBe(before);
  });

  const mainOf = async (page: Page, path: string): Promise<string> =>
    load((await ask(page, path)).text)('main')
      .text()
      .replace(/\s+/g, ' ');
});

/** A sound pupil number that no pupil of the demonstration has. */
const UPN_OF_NOBODY = 'D999299926001';
