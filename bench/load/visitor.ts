import { type CheerioAPI, load } from 'cheerio';
import { type Random, randomFor } from '#app/demo/borough/random.ts';
import type { Answered, HttpReader } from '../http-reader.ts';
import { type Person, SEED } from './people.ts';
import type { Written } from './written.ts';

/** What the times of requests are told apart by. */
export type Kind =
  | 'home'
  | 'Monday list'
  | 'child'
  | 'family'
  | 'plan'
  | 'print plan'
  | 'search for a child'
  | 'list'
  | 'form'
  | 'what next'
  | 'CSV'
  | 'PDF'
  | `post ${Written['what']}`;

/** Does one request, and is told what for; `thinks`: whether somebody reads or types first. */
export type Meter = (kind: Kind, thinks: boolean, ask: () => Promise<Answered>) => Promise<Answered>;

/** An answer that is not the expected one. */
export class Unexpected extends Error {}

/** Somebody at a browser without scripts: follows links of the pages that they see, fills in their forms. */
export class Visitor {
  readonly person: Person;
  readonly random: Random;
  /** The addresses of children whom nobody else who shares the account writes about. */
  readonly children: string[] = [];
  /** Names that they have seen, to search for. */
  readonly names: string[] = [];
  readonly #reader: HttpReader;
  readonly #meter: Meter;
  readonly #note: (written: Written) => void;
  #texts = 0;

  constructor(person: Person, reader: HttpReader, meter: Meter, note: (written: Written) => void) {
    this.person = person;
    this.random = randomFor(SEED, 'load', person.number);
    this.#reader = reader;
    this.#meter = meter;
    this.#note = note;
  }

  async open(kind: Kind, path: string, thinks = true): Promise<string> {
    const { body } = await this.#ask(kind, thinks, path, 200);
    return body.toString();
  }

  async download(kind: Kind, path: string, begins: string): Promise<void> {
    const { body } = await this.#ask(kind, true, path, 200);
    if (!body.subarray(0, 10).toString().includes(begins)) throw new Unexpected(`${kind}: another file`);
  }

  /**
   * Sends the form of a page as it stands but for what is filled in, notes that it was acknowledged, and opens the page that
   * it leads to.
   */
  async send(
    { what, text }: Pick<Written, 'what' | 'text'>,
    page: string,
    filled: Readonly<Record<string, string>>,
    leadsTo: Kind,
  ): Promise<string> {
    const form = formWith(load(page), Object.keys(filled));
    const values = new URLSearchParams();
    for (const { name, value } of form.serializeArray()) values.append(name, value);
    for (const [name, value] of Object.entries(filled)) values.set(name, value);
    const path = form.attr('action')!;
    const { location } = await this.#ask(`post ${what}`, true, path, 303, values);
    this.#note({ what, text, path, userName: this.person.userName });
    return this.open(leadsTo, location, false);
  }

  /** A text that nobody else has written. */
  text(about: string): string {
    this.#texts += 1;
    return `Load ${this.person.number}.${this.#texts}: ${about}`;
  }

  async #ask(kind: Kind, thinks: boolean, path: string, expected: number, form?: URLSearchParams): Promise<Answered> {
    const answered = await this.#meter(kind, thinks, () => this.#reader.ask(path, form));
    if (answered.status !== expected) throw new Unexpected(`${kind}: ${answered.status} instead of ${expected}`);
    return answered;
  }
}

/** The first form with all of these boxes; the button that keeps a draft is one. */
function formWith($: CheerioAPI, names: readonly string[]) {
  const form = $('main form[method=post]')
    .filter((_, each) => names.every((name) => $(each).find(`[name="${name}"]`).length > 0))
    .first();
  if (form.length === 0) throw new Unexpected(`no form with ${names.join(', ')}`);
  return form;
}

/** Where links of a page lead that are like this. */
export const linksIn = (page: string, like: RegExp): string[] =>
  [...page.matchAll(/href="([^"]+)"/g)].map(([, to]) => to!.replaceAll('&amp;', '&')).filter((to) => like.test(to));
