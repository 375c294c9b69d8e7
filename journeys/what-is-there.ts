import { type CheerioAPI, load } from 'cheerio';
import type { Page } from 'playwright-core';

/** An answer as somebody's browser gets it; the keys of its forms, which differ each time, left out. */
export type Answer = { readonly status: number; readonly text: string };

const KEYS = /(name="_key" value=")[^"]*/g;
const keyless = (html: string): string => html.replaceAll(KEYS, '$1');

/** What somebody is answered at an address. */
export async function ask(page: Page, path: string): Promise<Answer> {
  const answer = await page.context().request.get(path, { headers: fromElsewhere() });
  return { status: answer.status(), text: keyless(await answer.text()) };
}

let asked = 0;

/** So many requests in a minute come from no one address: each comes from its own, as a proxy would say. */
function fromElsewhere(): Record<string, string> {
  asked += 1;
  return { 'x-forwarded-for': `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}` };
}

/** What somebody is answered who sends a form there that they made up, with a key of their own. */
export async function post(page: Page, path: string): Promise<Answer> {
  const { request } = page.context();
  const home = await request.get('/', { headers: fromElsewhere() });
  const key = load(await home.text())('[name="_key"]').attr('value')!;
  const { origin } = new URL(page.url());
  const answer = await request.post(path, { form: { _key: key }, headers: { origin, ...fromElsewhere() } });
  return { status: answer.status(), text: keyless(await answer.text()) };
}

/** Exactly so long: words with hyphens may be longer. */
const ID = /(?<![\w-])[\w-]{22}(?![\w-])/g;

/** An address like this one, of something that never was. */
export const ofNothing = (path: string): string => path.replaceAll(ID, 'AAAAAAAAAAAAAAAAAAAAAA');

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** What stands in an address behind these is a code of the area's lists, of which there are many: pages of one kind. */
const CODES = [
  /(?<=\/(?:known|measures)\/)[a-z][a-z-]*$/,
  /(?<=\/assessment\/(?:about|levels|voices)\/(?:family|:id)\/)[a-z].*/,
  /(?<=\/assessment\/(?:about|levels|voices)\/)family/,
];

/** Pages with the same are of one kind, whatever they are about. */
export const kindOf = (path: string): string =>
  CODES.reduce(
    (kind, code) => kind.replace(code, ':code'),
    path.split('?')[0]!.replaceAll(UUID, ':id').replaceAll(ID, ':id'),
  );

/** Pages of one kind are answered by one route: so many of each are asked for. */
const OF_EACH_KIND = 2;

/** What can be got at and sent to. */
export type Reach = { readonly links: ReadonlySet<string>; readonly forms: ReadonlySet<string> };

/**
 * Every address with an id in it that somebody can get to by links from these pages, as long as it is about nobody's page
 * but the child's, nor of the directory; and every address to which forms on those pages are sent.
 */
export async function reachFrom(page: Page, child: string, ...beginnings: readonly string[]): Promise<Reach> {
  const forms: string[] = [];
  const waiting = new Set([child, ...beginnings]);
  const kinds = new Map<string, number>();
  for (const path of waiting) {
    const alike = kinds.get(kindOf(path)) ?? 0;
    kinds.set(kindOf(path), alike + 1);
    if (alike >= OF_EACH_KIND) {
      waiting.delete(path);
      continue;
    }
    const answer = await ask(page, path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status} to who follows a link to it`);
    const $ = load(answer.text);
    for (const link of linksOn($, 'main a')) if (isOfChild(link, child)) waiting.add(link);
    forms.push(...sentTo($));
  }
  return { links: new Set([...waiting].filter(isOneThing)), forms: new Set(forms.filter(isOneThing)) };
}

/** One thing, of no other child; nor a service, which is the same for everybody, whatever family one looks for. */
const isOfChild = (path: string, child: string): boolean =>
  isOneThing(path) &&
  !/^\/directory(-desk)?\//.test(path) &&
  (!path.startsWith('/children/') || path.startsWith(child));

/** Whether an address is of one thing, by its id, and not of a list. */
const isOneThing = (path: string): boolean => path !== ofNothing(path);

/** The addresses of this site to which these links lead. */
const linksOn = ($: CheerioAPI, links: string): string[] =>
  $(links)
    .get()
    .flatMap((link) => $(link).attr('href') ?? [])
    .filter((href) => href.startsWith('/') && !href.startsWith('/assets/'))
    .map((href) => href.split('#')[0]!);

/** The addresses to which what is typed on a page is sent. */
const sentTo = ($: CheerioAPI): string[] =>
  $('main form[method="post"]')
    .get()
    .map((form) => $(form).attr('action')!.split('?')[0]!);

/** Every page that somebody can get to from their home page, so many of each kind. */
export async function everyPage(page: Page, ofEachKind = OF_EACH_KIND): Promise<ReadonlyMap<string, string>> {
  const waiting = ['/'];
  const found = new Map<string, string>();
  const kinds = new Map<string, number>();
  for (const path of waiting) {
    const kind = kindOf(path);
    const seen = kinds.get(kind) ?? 0;
    if (found.has(path) || seen >= ofEachKind) continue;
    kinds.set(kind, seen + 1);
    const { text } = await ask(page, path);
    found.set(path, text);
    waiting.push(...linksOn(load(text), 'a'));
  }
  return found;
}
