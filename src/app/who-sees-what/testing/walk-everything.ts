import readSheets from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Answered, Visit } from './borough-site.ts';

/** What somebody is shown, by address: pages, also the one that says that there is nothing, and what stands in files. */
export type Walked = ReadonlyMap<string, string>;

/** Pages and papers about one person each, of four and a guest; and of two plans, of two meetings. */
const ABOUT_ONE =
  /^\/plans\/:id(\/meetings\/:id(\/words\/:id\/link)?)?$|^\/children\/:id(\/(contacts|before-visiting|profile|known|agreements|kept-safe|bars))?$|\.pdf|\/assessment\/(about|voices)\/:id$|\/supervision\/:id$/;

/** Pages about what is of one sensitivity each. */
const ABOUT_ONE_ASKED = /^\/support\/:id$|^\/directory-desk\/requests\/:id$/;

/** How many pages of a kind are looked at: elsewhere what is written in several sensitivities stands on the page that leads to each. */
const mostOf = (kind: string): number => (ABOUT_ONE_ASKED.test(kind) ? 15 : ABOUT_ONE.test(kind) ? 5 : 1);

/** Every page and file that somebody can get to by links, from their home page and from these. */
export async function walkEverything(visit: Visit, beginnings: Iterable<string> = []): Promise<Walked> {
  const walked = new Map<string, string>();
  const kinds = new Map<string, number>();
  const waiting = new Set(['/', ...beginnings]);
  for (const path of waiting) {
    const kind = kindOf(path);
    const seen = kinds.get(kind) ?? 0;
    if (seen >= mostOf(kind)) continue;
    kinds.set(kind, seen + 1);
    const answer = await visit.get(path);
    walked.set(path, await saidIn(answer, path));
    if (typeof answer.to === 'string') waiting.add(answer.to);
    else for (const link of linksIn(answer)) if (isForWalk(link)) waiting.add(link);
  }
  return walked;
}

/** What stands in an address is an id in one of three forms, or a code of the area's lists. */
export const kindOf = (path: string): string =>
  path
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|(?<![\w-])[\w-]{22}(?![\w-])/g, ':id')
    .replace(/(?<=\/(known|measures)\/)[a-z-]+$/, ':code');

/** A page's markup, so that what stands in an attribute counts; what a file says, and what it is called. */
async function textIn({ body, bytes, named }: Answered): Promise<string> {
  if (typeof named !== 'string') return body.replaceAll(/name="_key" value="[^"]*"/g, '');
  if (named.includes('.pdf')) return `${named} ${await textOfPdf(bytes)}`;
  if (named.includes('.xlsx')) return `${named} ${JSON.stringify(await readSheets(bytes))}`;
  return `${named} ${body}`;
}

async function textOfPdf(bytes: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return text;
}

const saidIn = async (answer: Answered, path: string): Promise<string> => withoutAsked(await textIn(answer), path);

/** What one address shows. */
export const readPath = async (visit: Visit, path: string): Promise<string> => saidIn(await visit.get(path), path);

/** Whoever asks for something by a word is told that word again, which tells them nothing. */
function withoutAsked(text: string, path: string): string {
  const asked = decodeURIComponent(path).match(/[\w-]{8,}/g) ?? [];
  return asked.reduce((rest, word) => rest.replaceAll(word, ''), text);
}

const linksIn = ({ body }: Answered): string[] =>
  [...body.matchAll(/href="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));

/**
 * Sorted, narrowed down or made ready for paper, a list shows no more than it does; of the questions that are asked, those that were
 * answered.
 */
export const isForWalk = (path: string): boolean =>
  !/^\/(assets|account|password|act-for|how-to-tell-me)\b|^\/[\w/-]+(?<!:id)\/(print|views\/add)$/.test(kindOf(path)) &&
  (!path.includes('?') || /[?&](for|before)=/.test(path)) &&
  !/\/assessment\/about\/[^/]+\/(?!health|history|warmth)/.test(path);
