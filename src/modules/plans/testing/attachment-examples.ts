import type { SignedInUser } from '#modules/access/testing/test-site.ts';
import { EXAMPLE_FILES } from '#platform/attachments/testing/example-files.ts';
import type { SeenPage } from '#platform/testing/browser.ts';
import { valueOf } from './plans-examples.ts';

/** Attaches a file about the whole family, or whoever is named, and gives the plan's page. */
export async function withFile(
  { browser }: SignedInUser,
  path: string,
  { about = 'The whole family', ...typed }: Record<string, string> = {},
  content: Buffer = EXAMPLE_FILES.pdf,
): Promise<SeenPage> {
  const form = await browser.open(`${path}/attachments/add`);
  return browser.sendFile(form, 'file', content, {
    title: 'Letter from the hospital',
    ...typed,
    about: valueOf(form, 'about', about),
  });
}

/** Where the first file of a plan's page is downloaded. */
export const addressOfFile = ({ $ }: SeenPage): string =>
  $('main a[href*="/attachments/"]:not([href$="/remove"]):not([href$="/add"])').attr('href')!;
