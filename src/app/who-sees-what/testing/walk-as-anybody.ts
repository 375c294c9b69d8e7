import { load } from 'cheerio';
import type { FastifyInstance } from 'fastify';
import { directoryPaths } from '#modules/directory/index.ts';

/** What everybody may open. */
const OPEN = /^\/(directory|open-referral)(\/|\?|$)/;

/** A walk that goes on for ever ends here, and fails. */
const MOST = 3_000;

const API = '/open-referral';
const LISTS = ['services', 'service_at_locations', 'organizations', 'taxonomies', 'taxonomy_terms'];

/** By address, all that came back: status, headers, body. */
export type Answers = ReadonlyMap<string, string>;

/** Opens what anybody can open from here on, without a session: what is linked, what a form offers, what has an id. */
export async function walkAsAnybody(app: FastifyInstance, from: readonly string[]): Promise<Answers> {
  const answers = new Map<string, string>();
  const ahead = [...from];
  for (let address = ahead.shift(); address !== undefined; address = ahead.shift()) {
    if (answers.has(address)) continue;
    if (answers.size >= MOST) throw new Error(`the walk does not end: ${ahead.slice(-5).join(' ')}`);
    const { text, further } = await open(app, address);
    answers.set(address, text);
    ahead.push(...further.filter((next) => OPEN.test(next) && !answers.has(next)));
  }
  return answers;
}

/** The same addresses again, nothing further. */
export async function askAsAnybody(app: FastifyInstance, addresses: readonly string[]): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const address of addresses) answers.set(address, (await open(app, address)).text);
  return answers;
}

async function open(app: FastifyInstance, address: string): Promise<{ text: string; further: string[] }> {
  const { statusCode, headers, body } = await app.inject({ url: address });
  const { date: _date, ...kept } = headers;
  const limits = Object.entries(kept).filter(([name]) => !name.startsWith('x-ratelimit'));
  const text = `${statusCode}\n${JSON.stringify(limits)}\n${body}`;
  if (statusCode >= 500) throw new Error(`${address} answered ${statusCode}`);
  return { text, further: address.startsWith(API) ? fromData(address, body) : fromPage(address, body) };
}

function fromPage(address: string, body: string): string[] {
  const $ = load(body);
  const links = $('a[href]')
    .map((_, each) => $(each).attr('href')!.split('#')[0]!)
    .get()
    // A shortlist of each two services tells nothing new.
    .filter((href) => !/[?&]s=[^&]*\./.test(href) && !(address.includes('?') && href.includes('s=')));
  return address === directoryPaths.directory ? [...links, ...offered(body)] : links;
}

/** Each choice of the search's form by itself, in the list and on the map. */
function offered(body: string): string[] {
  const $ = load(body);
  const choices = $('form[role=search]')
    .find('select option, input[type=checkbox]')
    .map((_, each) => {
      const name = $(each).attr('name') ?? $(each).closest('select').attr('name');
      return `${name}=${encodeURIComponent($(each).attr('value') ?? '')}`;
    })
    .get();
  return choices.flatMap((choice) => [`${directoryPaths.directory}?${choice}`, `${directoryPaths.map}?${choice}`]);
}

function fromData(address: string, body: string): string[] {
  const [path = ''] = address.split('?');
  const list = LISTS.find((name) => path === `${API}/${name}`);
  const page = readJson(body);
  if (!list || !page?.contents) return [];
  const next = page.total_pages && page.page_number < page.total_pages ? [withPage(address, page.page_number + 1)] : [];
  return [...page.contents.map(({ id }) => `${API}/${list}/${id}`), ...next];
}

type DataPage = { contents?: { id: string }[]; page_number: number; total_pages?: number };

function readJson(body: string): DataPage | undefined {
  try {
    return JSON.parse(body) as DataPage;
  } catch {
    return undefined; // line by line
  }
}

function withPage(address: string, page: number): string {
  const [path, query = ''] = address.split('?');
  const asked = new URLSearchParams(query);
  asked.set('page', String(page));
  return `${path}?${asked.toString()}`;
}

/** Every list of the open data by every parameter it has; `near` are postcodes, `words` what is looked for. */
export function askedOfOpenData({ near, words }: { near: readonly string[]; words: readonly string[] }): string[] {
  const of = (list: string, asked: string): string => `${API}/${list}?${asked}`;
  const both = ['services', 'service_at_locations'];
  const where = near.flatMap((code) => [
    `postcode=${code}`,
    ...[10, 500, 2_000, 50_000].map((metres) => `postcode=${code}&proximity=${metres}`),
  ]);
  const when = ['day=TU', 'start_time=09:00', 'end_time=18:00', 'age=7', 'minimum_age=1', 'maximum_age=18'];
  const shown = ['full=true', 'format=ndjson', 'per_page=3', 'modified_after=2020-01-01'];
  const ways = [...when, ...shown, ...words.map((word) => `search=${encodeURIComponent(word)}`)];
  return [
    ...both.flatMap((list) =>
      [...ways, ...where, ...where.map((each) => `${each}&full=true`)].map((asked) => of(list, asked)),
    ),
    of('services', 'minimal=true'),
    ...['full=true', 'full_service=true', 'format=ndjson&full_service=true', 'per_page=1'].map((asked) =>
      of('organizations', asked),
    ),
    ...words.map((word) => of('organizations', `search=${encodeURIComponent(word)}`)),
    ...['taxonomies', 'taxonomy_terms'].map((list) => of(list, 'per_page=500')),
  ];
}

/** The search and the map by words, and by places: every distance, with and without a choice beside it. */
export function askedOfPages({ near, words }: { near: readonly string[]; words: readonly string[] }): string[] {
  const where = near.flatMap((code) =>
    [
      '',
      '&within=1',
      '&within=2',
      '&within=5',
      '&within=25',
      '&within=2&how=place',
      '&within=1&serves=yes',
      '&q=refuge',
    ].map((asked) => `near=${code}${asked}`),
  );
  const all = [...where, ...words.map((word) => `q=${encodeURIComponent(word)}`)];
  return [directoryPaths.directory, directoryPaths.map].flatMap((path) => all.map((asked) => `${path}?${asked}`));
}
