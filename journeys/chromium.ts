import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { type Browser, type BrowserContext, type Page, type Response, chromium } from 'playwright-core';
import { enterCodeIfAsked } from './pages/second-step.ts';

const EXECUTABLE = process.env['ROOTED_TEST_CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Debian's Chromium, without a window. As root it runs without its sandbox: it only meets our own pages. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export type Device = { readonly width: number; readonly height: number; readonly scripts?: boolean };

export const DESK: Device = { width: 1280, height: 900 };
export const PHONE: Device = { width: 320, height: 640 };

/** Somebody at a browser of their own. The CSP is bypassed only where axe is put into the page. */
export async function openContext(
  browser: Browser,
  url: string,
  { width, height, scripts = true }: Device = DESK,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    javaScriptEnabled: scripts,
    bypassCSP: scripts,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** What has not come onto a page by then will not come. */
const PATIENCE_MS = 15_000;

export async function signIn(
  page: Page,
  { userName, password }: { userName: string; password: string },
): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('User name').fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await enterCodeIfAsked(page, userName);
}

type AxeResult = { violations: { id: string; nodes: { target: string[] }[] }[] };

/** What axe finds wrong on the page, as `rule: where`. WCAG 2.2 A and AA, and axe's best practices. */
export async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResult> } }).axe.run());
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** True where the page is wider than the window, so that reading it means moving sideways (WCAG 2.2, 1.4.10). */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = (
      globalThis as unknown as { document: { documentElement: { scrollWidth: number; clientWidth: number } } }
    ).document.documentElement;
    return scrollWidth > clientWidth;
  });

/** What is to be saved is not shown: it has no page to look at. */
function nullForDownload(error: Error): null {
  if (error.message.includes('Download is starting')) return null;
  throw error;
}

/** Opens a page with nothing kept from before, and weighs it: the bytes that travel for it and all that it loads, as sent. */
export async function openAndWeigh(page: Page, path: string): Promise<{ answer: Response | null; bytes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  const answer = await page.goto(path, { waitUntil: 'load' }).catch(nullForDownload);
  await session.send('Network.disable'); // answered after all that was reported before it
  await session.detach();
  return { answer, bytes };
}
