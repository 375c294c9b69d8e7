import { newId, newUrlId } from '#kernel/id.ts';
import type { Browser, SeenPage } from '#platform/testing/browser.ts';
import type { TestDatabase } from '#platform/testing/test-database.ts';
import { hashPassword } from '../sign-in/passwords.ts';
import type { Role } from '../users/roles.rules.ts';
import type { Organisation } from './test-site.ts';

type Example = { userName: string; name: string; password: string; first?: boolean; role: Role; at: Organisation };

/** Somebody who can sign in with a password; `first` where it was given and not chosen. Gives their id. */
export async function aUser({ past }: TestDatabase, example: Example): Promise<string> {
  const id = newId<'user'>();
  await past('insert into access.user_account (id, url_id, user_name, name) values ($1, $2, $3, $4)', [
    id,
    newUrlId(),
    example.userName,
    example.name,
  ]);
  await past('insert into access.password (user_id, hash, must_change) values ($1, $2, $3)', [
    id,
    await hashPassword(example.password),
    example.first ?? false,
  ]);
  await past('insert into access.membership (id, user_id, org_id, role) values ($1, $2, $3, $4)', [
    newId(),
    id,
    example.at.id,
    example.role,
  ]);
  return id;
}

/** Presses the button that begins so, in whichever form of the page it stands. */
export function pressButton(browser: Browser, { $, path }: SeenPage, says: string): Promise<SeenPage> {
  const form = $('main form')
    .filter((_, each) => $(each).find('button').text().trim().startsWith(says))
    .first();
  if (form.length === 0) throw new Error(`no button on ${path} says ${says}`);
  const values = form.serializeArray().map(({ name, value }): [string, string] => [name, value]);
  return browser.post(form.attr('action') ?? path, new URLSearchParams(values));
}

/** What the audit says was done, oldest first, with its details. */
export async function audited({ past }: TestDatabase, action: string): Promise<Record<string, unknown>[]> {
  const rows = await past<{ content: string }>(
    'select content from audit.content where action = $1 order by entry_id',
    [action],
  );
  return rows.map(({ content }) => JSON.parse(content) as Record<string, unknown>);
}

/** The rows of a page's first table, cell by cell, white space folded. */
export const rowsOn = ({ $ }: SeenPage): string[][] =>
  $('main table')
    .first()
    .find('tbody tr')
    .map((_, row) => [
      $(row)
        .find('th, td')
        .map((__, cell) => $(cell).text().replace(/\s+/g, ' ').trim())
        .get(),
    ])
    .get();
