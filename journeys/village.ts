import type { Browser, Page } from 'playwright-core';
import { PASSWORD, atBrowser, atBrowserFirst } from './at-browser.ts';
import { type EmptySite, startEmptySite } from './empty-site.ts';
import { type Credentials, addCluster, addOrganisation, addUser } from './pages/administer.ts';
import { sendFile, watchUntilRead } from './pages/send-file.ts';
import { writeVillage } from './school-files.ts';
import type { Settings } from './served-site.ts';

const LIAISON_TEAM = 'School liaison team';

/** Who works on one plan: each by name, user name, organisation ('' is the school) and role. */
const STAFF = {
  lead: ['Lea Example', 'lea@example.org', '', 'School pastoral lead'],
  officer: ['Sol Example', 'sol@example.org', LIAISON_TEAM, 'School Liaison Officer'],
  professional: ['Yara Example', 'yara@example.org', 'Early help team', 'Lead professional'],
  manager: ['Mo Example', 'mo@example.org', 'Early help team', 'Early help manager'],
} as const;

/** Each at a browser of their own; the officer has a telephone too. */
type AtVillage = Readonly<Record<keyof typeof STAFF | 'administrator' | 'officerOutside', Page>>;

export type Village = { readonly site: EmptySite; readonly at: AtVillage };

const A_TELEPHONE = { width: 360, height: 640 };

/** From an empty database: a secondary school that has sent its pupils and their marks, and who works with its families. */
export async function startVillage(browser: Browser, settings: Settings): Promise<Village> {
  const files = writeVillage();
  const site = await startEmptySite(settings);
  const administrator = await atBrowserFirst(browser, site.url, site.administrator);
  await bringIn(administrator, files.schools, files.terms);
  const school = files.secondary.name;
  await addOrganisation(administrator, LIAISON_TEAM, LIAISON_TEAM);
  const first: Credentials[] = [];
  for (const [name, userName, organisation, role] of Object.values(STAFF))
    first.push(await addUser(administrator, { name, userName, organisation: organisation || school, role }));
  await addCluster(administrator, { name: 'Rooksmere', team: LIAISON_TEAM, school, officer: STAFF.officer[0] });
  const [lead, officer, professional, manager] = (await Promise.all(
    first.map((who) => atBrowserFirst(browser, site.url, who)),
  )) as [Page, Page, Page, Page];
  await bringIn(lead, files.secondary.pupils, files.secondary.attendance);
  const officerOutside = await atBrowser(
    browser,
    site.url,
    { userName: STAFF.officer[1], password: PASSWORD },
    A_TELEPHONE,
  );
  return { site, at: { administrator, lead, officer, officerOutside, professional, manager } };
}

async function bringIn(page: Page, ...files: readonly string[]): Promise<void> {
  for (const file of files) {
    await sendFile(page, file);
    await watchUntilRead(page);
  }
}
