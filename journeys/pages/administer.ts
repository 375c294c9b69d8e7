import type { Page } from 'playwright-core';
import { andNextPage, follow, press, send } from './fill-in.ts';

export type NewUser = {
  readonly name: string;
  readonly userName: string;
  readonly organisation: string;
  readonly role: string;
};

export type Credentials = { readonly userName: string; readonly password: string };

/** Adds a user, and gives the first password, which is shown once. */
export async function addUser(page: Page, { name, userName, organisation, role }: NewUser): Promise<Credentials> {
  await page.goto('/administration/users/add');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Organisation').selectOption({ label: organisation });
  await page.getByLabel(role, { exact: true }).check();
  await send(page, 'Add this user');
  const said = await page.locator('.govuk-notification-banner').innerText();
  return { userName, password: /[a-z0-9]{4}(-[a-z0-9]{4}){3}/.exec(said)![0] };
}

export async function addOrganisation(page: Page, name: string, kind: string): Promise<void> {
  await page.goto('/administration/organisations/add');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel(kind, { exact: true }).check();
  await send(page, 'Add this organisation');
}

/** Fills in what is known of an organisation, by the labels of its page. */
export async function describeOrganisation(
  page: Page,
  name: string,
  known: Readonly<Record<string, string>>,
): Promise<void> {
  await page.goto(`/administration/organisations?name=${encodeURIComponent(name)}`);
  await andNextPage(page, page.getByRole('rowheader').getByRole('link', { name, exact: true }).click());
  for (const [label, text] of Object.entries(known)) {
    const box = page.getByLabel(label, { exact: true });
    const isList = (await box.evaluate((element) => (element as unknown as { tagName: string }).tagName)) === 'SELECT';
    await (isList ? box.selectOption({ label: text }) : box.fill(text));
  }
  await send(page, 'Save');
}

export async function describeArea(page: Page, known: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/administration/area');
  for (const [label, text] of Object.entries(known)) await page.getByLabel(label, { exact: true }).fill(text);
  await send(page, 'Save');
}

/** Adds a cluster with one school and the officer whom that school asks. */
export async function addCluster(
  page: Page,
  { name, team, school, officer }: Readonly<Record<'name' | 'team' | 'school' | 'officer', string>>,
): Promise<void> {
  await page.goto('/administration/clusters/add');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Team').selectOption({ label: team });
  await send(page, 'Add this cluster');
  await follow(page, 'Add a school, or give one another officer');
  await page.getByLabel('School', { exact: true }).selectOption({ label: school });
  await page.getByLabel('School Liaison Officer').selectOption({ label: officer });
  await send(page, 'Save');
}

/** The user names of those who have a role, as the first page of users shows them. */
export async function listUserNames(page: Page, role: string): Promise<string[]> {
  await page.goto('/administration/users');
  await page.getByLabel('Role').selectOption({ label: role });
  await press(page, 'Apply filters');
  return page.locator('main tbody td:nth-of-type(1)').allInnerTexts();
}
