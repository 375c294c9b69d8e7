import { type CheerioAPI, load } from 'cheerio';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { SESSION_COOKIE } from '../web/serving.ts';

/** A page as somebody sees it. `$` reads its markup; `text` is what it says, white space folded. */
export type SeenPage = {
  readonly status: number;
  readonly path: string;
  readonly $: CheerioAPI;
  readonly text: string;
  readonly heading: string;
  /** What the error summary says. */
  readonly problems: readonly string[];
  readonly body: string;
  /** As `body`, for a file. */
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
};

/** What is typed into a form: text, several ticked boxes, or a day as `2026-11-21`, into the boxes of that name. */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

/** Enough of a browser to use the pages without a script: keeps the session, follows redirects, sends forms. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(app: FastifyInstance, origin: string, token?: string) {
    this.#app = app;
    this.#origin = origin;
    if (token) this.#cookies.set(SESSION_COOKIE, token);
  }

  async open(path: string): Promise<SeenPage> {
    return this.#follow(path, await this.#app.inject({ method: 'GET', url: path, headers: this.#headers() }));
  }

  /**
   * Fills in the page's form whose fields these are, and sends it. What is not named stays as it stands on the page.
   * `button` presses the one of that name instead of the first.
   */
  async send(page: SeenPage, filled: Filled = {}, button?: string): Promise<SeenPage> {
    const { $ } = page;
    const form = $('main form[method=post]')
      .filter((_, each) => Object.keys(filled).every((name) => hasField($, each, name)))
      .first();
    if (form.length === 0) throw new Error(`no form on ${page.path} has the fields ${Object.keys(filled).join(', ')}`);
    const values = new URLSearchParams(form.serializeArray().map(({ name, value }): [string, string] => [name, value]));
    for (const [name, value] of Object.entries(filled)) fill(values, $, name, value);
    if (button) values.set(button, 'yes');
    const elsewhere = button && form.find(`button[name="${button}"]`).attr('formaction');
    return this.post(elsewhere || (form.attr('action') ?? page.path), values);
  }

  async post(path: string, values: URLSearchParams): Promise<SeenPage> {
    const response = await this.#app.inject({
      method: 'POST',
      url: path,
      headers: { ...this.#headers(), origin: this.#origin, 'content-type': 'application/x-www-form-urlencoded' },
      payload: values.toString(),
    });
    return this.#follow(path, response);
  }

  /** Sends a form with one file, as a browser does. */
  async sendFile(
    page: SeenPage,
    name: string,
    content: string | Buffer,
    filled: Record<string, string> = {},
  ): Promise<SeenPage> {
    const form = page.$('main form[enctype="multipart/form-data"]').first();
    const data = new FormData();
    for (const { name: field, value } of form.serializeArray()) data.set(field, value);
    for (const [field, value] of Object.entries(filled)) data.set(field, value);
    data.set(name, new Blob([new Uint8Array(Buffer.from(content))], { type: 'text/csv' }), 'file.csv');
    const request = new Request(`${this.#origin}/`, { method: 'POST', body: data });
    const path = form.attr('action') ?? page.path;
    const response = await this.#app.inject({
      method: 'POST',
      url: path,
      headers: { ...this.#headers(), origin: this.#origin, 'content-type': request.headers.get('content-type')! },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    return this.#follow(path, response);
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  async #follow(path: string, response: LightMyRequestResponse): Promise<SeenPage> {
    for (const { name, value } of response.cookies) {
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const to = response.headers.location;
    if (to) return this.open(to);
    return seen(path, response);
  }
}

function seen(path: string, response: LightMyRequestResponse): SeenPage {
  const $ = load(response.body);
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
  return {
    status: response.statusCode,
    path,
    $,
    text: fold($('main').text()),
    heading: fold($('h1').first().text()),
    problems: $('.govuk-error-summary__list li')
      .map((_, each) => fold($(each).text()))
      .get(),
    body: response.body,
    bytes: response.rawPayload,
    headers: response.headers,
  };
}

type Element = Parameters<CheerioAPI>[0];

const hasField = ($: CheerioAPI, form: Element, name: string): boolean =>
  $(form).find(`[name="${name}"], [name="${name}-day"]`).length > 0;

function fill(values: URLSearchParams, $: CheerioAPI, name: string, value: string | readonly string[]): void {
  if ($(`[name="${name}-day"]`).length > 0) {
    const [year = '', month = '', day = ''] = String(value).split('-');
    values.set(`${name}-day`, day);
    values.set(`${name}-month`, month);
    values.set(`${name}-year`, year);
    return;
  }
  values.delete(name);
  for (const one of Array.isArray(value) ? value : [value]) values.append(name, String(one));
}
