import type { Page } from 'playwright-core';

/** What the focus is on: the words of its label, or its own. Run in the browser. */
const FOCUSED = `(() => {
  const on = document.activeElement;
  return (on.labels?.[0]?.innerText ?? on.innerText ?? '').replace(/\\s+/g, ' ').trim();
})()`;

/** As many stops as nobody would go through. */
const MOST_STOPS = 120;

/** Goes on with the Tab key until the focus is on something so named. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(FOCUSED);
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`the Tab key does not come to ${String(name)}`);
}

/** Presses a key that leads to another page. */
export async function pressToGo(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press(key)]);
}
