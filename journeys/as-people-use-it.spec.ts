import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atBrowser, atBrowserFirst } from './at-browser.ts';
import { daysAfter, today } from './calendar.ts';
import { DESK, PHONE, isTooWide, openChromium, openContext, signIn } from './chromium.ts';
import { type Account, type DemonstrationSite, serveDemonstration } from './demonstration.ts';
import { expireSessions } from './expire-sessions.ts';
import { addUser } from './pages/administer.ts';
import { listChildren, searchChildren } from './pages/children.ts';
import { choose, follow, press, send } from './pages/fill-in.ts';
import { pressToGo, tabTo } from './pages/keyboard.ts';
import { type Listed, answerOnList, waitForMondayList } from './pages/monday-list.ts';
import { type WrittenNote, addNeed, addToTeam, countLines, fillInNote, openPlan } from './pages/plan.ts';
import { hasNoAgreement, recordAgreement } from './pages/record-agreement.ts';
import { sendFile, watchUntilRead } from './pages/send-file.ts';
import { emptyServerDatabase, hasServer } from './server-database.ts';
import { type Settings, temporaryFolder } from './served-site.ts';
import { ask } from './what-is-there.ts';

describe('as people use it', () => {
  let database: Settings;
  let site: DemonstrationSite;
  let browser: Browser;
  let account: Account;
  let lead: Page;
  let colleague: Page;
  let listed: Listed[];
  let plan: string;

  beforeAll(async () => {
    // Given a school with a Monday list, a second lead, and a family plan on which both work
    database = hasServer ? await emptyServerDatabase() : {};
    site = await serveDemonstration(database);
    browser = await openChromium();
    account = site.accountOf('school-lead');
    lead = await atBrowser(browser, site.url, account);
    await lead.goto('/monday');
    await press(lead, 'Look at the marks again');
    listed = await waitForMondayList(lead);
    const organisation = await lead.locator('.rooted-header__account span').innerText();
    const administrator = await atBrowser(browser, site.url, site.accountOf('administrator'));
    const first = await addUser(administrator, {
      name: 'Cole Example',
      userName: 'cole@example.org',
      organisation: organisation.split(', ').at(-1)!,
      role: 'School pastoral lead',
    });
    colleague = await atBrowserFirst(browser, site.url, first);
    plan = await openAPlan();
    await addNeed(lead, plan, { inTheirWords: 'Mornings', wanted: 'To be in school by nine.' });
    await addToTeam(lead, plan, 'Cole Example');
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });

  async function openAPlan(): Promise<string> {
    for (const { path, name } of await listChildren(lead)) {
      if (!(await hasNoAgreement(lead, path))) continue;
      await recordAgreement(lead, path, name, today());
      return openPlan(lead, path);
    }
    throw new Error('there is an agreement with the families of all of these children');
  }

  const noteOf = (text: string): WrittenNote => ({ text, atRisk: 'No' });

  it('can be used with the keyboard alone', async () => {
    // Given somebody without a mouse
    const page = await (await openContext(browser, site.url)).newPage();
    await page.goto('/sign-in');

    // When they sign in
    await tabTo(page, 'User name');
    await page.keyboard.type(account.userName);
    await tabTo(page, 'Password');
    await page.keyboard.type(account.password);
    await pressToGo(page, 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Hello' }).waitFor();

    // And answer about the first child of the Monday list
    const child = listed.find(({ said }) => !said.includes('Answered:'))!;
    await tabTo(page, /pupils? new or worse/);
    await pressToGo(page, 'Enter');
    await tabTo(page, new RegExp(`^Spoken with, and why they are away.*${child.name}`));
    await pressToGo(page, 'Enter');
    await tabTo(page, 'A parent or carer');
    await page.keyboard.press('Space');
    await tabTo(page, 'Not known yet');
    await page.keyboard.press('Space');
    await tabTo(page, 'Note (optional)');
    await page.keyboard.type('Rang the mother at work. She rings back on Thursday.');
    await tabTo(page, 'Yes');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Record the answer');
    await pressToGo(page, 'Enter');

    // Then it is recorded
    await page.getByText('Your answer is recorded.').waitFor();
    expect(await answerOnList(page, child)).toContain('Spoken with');
  });

  it('saves once what is sent with a double click, also where no script holds the second one back', async () => {
    const page = await atBrowser(browser, site.url, account, { ...DESK, scripts: false });
    await fillInNote(page, plan, noteOf('A note sent with a double click.'));
    await page.getByRole('button', { name: 'Add the note' }).dblclick();
    await page.getByRole('heading', { level: 1, name: 'Family plan for' }).waitFor();
    expect(await countLines(page, plan, 'A note sent with a double click.')).toBe(1);
  });

  it('saves nothing twice when somebody goes back and sends again', async () => {
    // Given a note that was sent
    await fillInNote(lead, plan, noteOf('A note sent once.'));
    const sent = lead.waitForRequest((request) => request.method() === 'POST');
    await send(lead, 'Add the note');

    // When they go back and press the button again, two times
    for (const _ of ['once', 'twice']) {
      await lead.goBack();
      await press(lead, 'Add the note');
    }

    // Or the browser sends the same again, as when a page is loaded anew
    const again = await lead.context().request.post((await sent).url(), {
      data: (await sent).postData()!,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: site.url },
      maxRedirects: 0,
    });

    // Then it is answered as the first time, and saved once
    expect([again.status(), again.headers()['location']]).toEqual([303, plan]);
    expect(await countLines(lead, plan, 'A note sent once.')).toBe(1);
  });

  it('keeps a half-written note while somebody looks at something else, and lets go of it once it is sent', async () => {
    // Given a note that is half written
    await fillInNote(lead, plan, noteOf('They asked for'));
    const form = new URL(lead.url()).pathname;

    // When the writer follows a link and comes back
    await lead.getByRole('link', { name: 'Family plans' }).first().click();
    await expect.poll(async () => (await ask(lead, form)).text).toContain('and have not sent it');
    await lead.goBack();

    // Then the note is there, to be finished
    expect(await lead.getByLabel('What happened?').inputValue()).toBe('They asked for');
    await lead.getByLabel('What happened?').fill('They asked for a later start.');
    await send(lead, 'Add the note');
    expect(await countLines(lead, plan, 'They asked for a later start.')).toBe(1);
    await lead.goto(form);
    expect(await lead.getByLabel('What happened?').inputValue()).toBe('');
  });

  it('shows the second of two people what the first has saved, and keeps what the second wrote', async () => {
    // Given both have the same need before them
    for (const page of [lead, colleague]) {
      await page.goto(plan);
      await follow(page, /^Change/);
    }
    const wanted = (page: Page) => page.getByLabel('What does the family want to be different?');

    // When one saves, and then the other
    await wanted(lead).fill('To be in school by nine, four days a week.');
    await send(lead, 'Save the need');
    await wanted(colleague).fill('To sleep at night.');
    await press(colleague, 'Save the need');

    // Then the other sees both, and decides
    expect(await colleague.getByRole('main').innerText()).toContain('To be in school by nine, four days a week.');
    expect(await wanted(colleague).inputValue()).toBe('To sleep at night.');
    await wanted(colleague).fill('To sleep at night, and to be in school by nine, four days a week.');
    await send(colleague, 'Save the need');
    expect(await colleague.getByRole('main').innerText()).toContain('To sleep at night, and to be in school by nine');
  });

  it.skipIf(!hasServer)('keeps a note whose writer was signed out meanwhile', async () => {
    // Given a long note, half written when the session runs out
    const note = 'Came at ten.\nThe younger brother opened the door.\n'.repeat(20);
    await fillInNote(lead, plan, noteOf(note));
    await expireSessions(database);

    // When the writer sends it, and signs in again
    await press(lead, 'Add the note');
    await lead.getByLabel('User name').fill(account.userName);
    await lead.getByLabel('Password', { exact: true }).fill(account.password);
    await press(lead, 'Sign in');

    // Then the note is before them as they wrote it, and can be sent
    expect(await lead.getByLabel('What happened?').inputValue()).toBe(note);
    await choose(lead, /at risk of harm now/, 'No');
    await send(lead, 'Add the note');
    expect(await countLines(lead, plan, 'The younger brother opened the door.')).toBe(20);
  });

  it('says in a sentence what is wrong with a file of another kind', async () => {
    await signInAgain(lead);
    const path = join(temporaryFolder(), 'Pupils.pdf');
    writeFileSync(path, '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n');
    await sendFile(lead, path);
    expect(await lead.getByRole('alert').innerText()).toContain(
      'This is a PDF, from which rows cannot be read. Export the data as CSV and send that file',
    );
  });

  it('shows a very long name on a small screen without moving sideways', async () => {
    // Given a pupil with a name of a hundred letters
    const surname = 'Featherstonehaughcholmondeley'.repeat(4).slice(0, 100);
    const path = join(temporaryFolder(), 'pupils.csv');
    const row = ['D999299926001', surname, 'Maximiliana', '2013-05-04', daysAfter(today(), -30)];
    writeFileSync(path, `UPN,Surname,Forename,DOB,EntryDate\r\n${row.join(',')}\r\n`);
    await sendFile(lead, path);
    await watchUntilRead(lead);

    // When somebody reads about them on a telephone, at a desk of the narrowest kind
    const page = await atBrowser(browser, site.url, account, PHONE);
    const tooWide: string[] = [];
    const look = async () => {
      if (await isTooWide(page)) tooWide.push(new URL(page.url()).pathname);
    };
    expect(await searchChildren(page, { q: 'D999299926001' })).toHaveLength(1);
    await look();
    await follow(page, 'Maximiliana');
    await look();
    const child = new URL(page.url()).pathname;
    for (const part of ['/school', '/conversation', '/agreement', '/plan/open', '/bars']) {
      await page.goto(`${child}${part}`);
      await look();
    }

    // Then no page is wider than the screen
    expect(tooWide).toEqual([]);
  });

  async function signInAgain(page: Page): Promise<void> {
    await page.context().clearCookies();
    await signIn(page, account);
  }
});
