import { Secret, TOTP } from 'otpauth';
import type { Browser, SeenPage } from '#platform/testing/browser.ts';

/** The key as the page shows it for typing. */
export const keyOn = ({ $ }: SeenPage): string => $('code.rooted-secret').first().text().replace(/\s/g, '');

/** What an app with this key shows, or showed so many steps of 30 seconds ago. */
export const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Somebody signed in turns on the second step. Gives the key that their app has, and their recovery codes. */
export async function turnOnSecondStep(browser: Browser): Promise<{ key: string; recoveryCodes: string[] }> {
  const page = await browser.open('/account/second-step');
  const key = keyOn(page);
  const shown = await browser.send(page, { code: codeOf(key, -1) });
  const recoveryCodes = shown
    .$('main ol code')
    .map((_, each) => shown.$(each).text())
    .get();
  if (recoveryCodes.length === 0) throw new Error(`the second step was not turned on: ${shown.problems.join()}`);
  return { key, recoveryCodes };
}
