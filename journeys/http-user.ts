import { load } from 'cheerio';
import { addToApp, hasApp, nextCode } from './authenticator.ts';

/** Somebody who uses the pages over HTTP without a browser, for journeys that count requests. */
export class HttpUser {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async signIn(userName: string, password: string): Promise<void> {
    const status = await this.post('/sign-in', new URLSearchParams({ userName, password }));
    if (status !== 303 || !this.#cookie) throw new Error(`signing in answered ${status}`);
    if (!hasApp(userName)) return;
    const code = await nextCode(userName);
    const entered = await this.post('/sign-in/code', new URLSearchParams({ code }));
    if (entered !== 303) throw new Error(`entering the code answered ${entered}`);
  }

  /** Turns on the second step, as administrators must. */
  async setUpSecondStep(userName: string): Promise<void> {
    addToApp(userName, load(await this.page('/account/second-step'))('code.rooted-secret').text());
    const filled = await this.filledForm('/account/second-step', { code: await nextCode(userName) });
    const status = await this.post('/account/second-step', filled);
    if (status !== 303) throw new Error(`setting up the second step answered ${status}`);
  }

  /** Sends a form and gives the status. */
  async post(path: string, body: URLSearchParams): Promise<number> {
    const answer = await fetch(`${this.#url}${path}`, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: this.#url, cookie: this.#cookie },
    });
    const session = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-rooted='));
    if (session) this.#cookie = session.split(';')[0]!;
    await answer.arrayBuffer();
    return answer.status;
  }

  async page(path: string): Promise<string> {
    const answer = await fetch(`${this.#url}${path}`, { headers: { cookie: this.#cookie }, redirect: 'error' });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  }

  /** Whatever a page answers. */
  async look(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${this.#url}${path}`, { headers: { cookie: this.#cookie }, redirect: 'manual' });
    return { status: answer.status, text: load(await answer.text())('main').text() };
  }

  /** The page's form, filled in: what is not named stays as it stands. */
  async filledForm(path: string, filled: Readonly<Record<string, string>>): Promise<URLSearchParams> {
    const $ = load(await this.page(path));
    const values = new URLSearchParams();
    for (const { name, value } of $('main form').first().serializeArray()) values.append(name, value);
    for (const [name, value] of Object.entries(filled)) values.set(name, value);
    return values;
  }

  /** Everything on a list, over all its pages, that the pattern finds. */
  async names(path: string, pattern: RegExp): Promise<string[]> {
    const found: string[] = [];
    for (let number = 1; ; number += 1) {
      const text = load(await this.page(`${path}?page=${number}`))('main').text();
      const here = text.match(pattern) ?? [];
      if (here.length === 0 || found.includes(here[0]!)) return found;
      found.push(...here);
    }
  }
}
