import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** The link of the e-mail that somebody's doing sends to a guest, as the administrator reads it where nothing sends it. */
export async function linkSentBy(administrator: Page, doing: () => Promise<void>): Promise<string> {
  const before = await linksKept(administrator);
  await doing();
  for (let tries = 0; tries < 60; tries += 1) {
    const link = (await linksKept(administrator)).find((one) => !before.includes(one));
    if (link) return link;
    await pause(500);
  }
  throw new Error('no link was sent within half a minute');
}

/** Those among the newest messages. */
async function linksKept(administrator: Page): Promise<string[]> {
  await administrator.goto('/administration/messages');
  const letters = await administrator.locator('.rooted-letter').allTextContents();
  return letters.flatMap((letter) => /\/l\/\S+/.exec(letter)?.[0] ?? []);
}
