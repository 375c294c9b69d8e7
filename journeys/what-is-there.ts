import { load } from 'cheerio';
import type { Page } from 'playwright-core';

/** An answer as somebody's browser gets it; the keys of its forms, which differ each time, left out. */
export type Answer = { readonly status: number; readonly text: string };

const KEYS = /(name="_key" value=")[^"]*/g;
const keyless = (html: string): string => html.replaceAll(KEYS, '$1');

/** What somebody is answered at an address. */
export async function ask(page: Page, path: string): Promise<Answer> {
  const answer = await page.context().request.get(path);
  return { status: answer.status(), text: keyless(await answer.text()) };
}

/** What somebody is answered who sends a form there that they made up, with a key of their own. */
export async function post(page: Page, path: string): Promise<Answer> {
  const { request } = page.context();
  const key = load(await (await request.get('/')).text())('[name="_key"]').attr('value')!;
  const { origin } = new URL(page.url());
  const answer = await request.post(path, { form: { _key: key }, headers: { origin } });
  return { status: answer.status(), text: keyless(await answer.text()) };
}

const ID = /[A-Za-z0-9_-]{22}/g;

/** An address like this one, of something that never was. */
export const ofNothing = (path: string): string => path.replaceAll(ID, 'AAAAAAAAAAAAAAAAAAAAAA');

/** What can be got at and sent to. */
export type Reach = { readonly links: Set<string>; readonly forms: Set<string> };

/**
 * Every address with an id in it that somebody can get to from one page by links, as long as it is about nobody's page
 * but the child's; and every address to which forms on those pages are sent.
 */
export async function reachFrom(page: Page, child: string): Promise<Reach> {
  const reach: Reach = { links: new Set([child]), forms: new Set() };
  for (const path of reach.links) {
    const answer = await ask(page, path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} to who follows a link to it`);
    const $ = load(answer.text);
    const linked = $('main a[href^="/"], .govuk-breadcrumbs a').map((_, link) => $(link).attr('href')!.split('#')[0]!);
    for (const link of linked.get()) {
      const another = link.startsWith('/children/') && !link.startsWith(child);
      if (link.match(ID) && !another) reach.links.add(link);
    }
    for (const form of $('main form[method="post"]').get()) reach.forms.add($(form).attr('action')!.split('?')[0]!);
  }
  return reach;
}

/** Every page that somebody can get to from their home page, so many of each kind. */
export async function everyPage(page: Page, ofEachKind = 3): Promise<ReadonlyMap<string, string>> {
  const waiting = ['/'];
  const found = new Map<string, string>();
  const kinds = new Map<string, number>();
  for (const path of waiting) {
    const kind = ofNothing(path).split('?')[0]!;
    const seen = kinds.get(kind) ?? 0;
    if (found.has(path) || seen >= ofEachKind) continue;
    kinds.set(kind, seen + 1);
    const { text } = await ask(page, path);
    found.set(path, text);
    const $ = load(text);
    const links = $('a[href^="/"]').map((_, link) => $(link).attr('href')!.split('#')[0]!);
    waiting.push(...links.get());
  }
  return found;
}
