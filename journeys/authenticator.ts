import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;

/** What the apps of those who sign in with a second step have, by user name: a key, or whatever else tells the code. */
const apps = new Map<string, (step: number) => string>();
/** The step whose code each gave last: none is taken twice. */
const given = new Map<string, number>();

const stepNow = (): number => Math.floor(Date.now() / STEP_MS);

/** As scanning the QR code does. */
export function addToApp(userName: string, key: string): void {
  const totp = new TOTP({ secret: Secret.fromBase32(key.replace(/\s/g, '')) });
  apps.set(userName, (step) => totp.generate({ timestamp: step * STEP_MS }));
}

/** Somebody whose code another tells, which is always the one of now. */
export function askForCodes(userName: string, ask: () => string): void {
  apps.set(userName, ask);
  given.delete(userName);
}

export const hasApp = (userName: string): boolean => apps.has(userName);

/** A code that they have not given yet. Waits for the next, where they gave this one. */
export async function nextCode(userName: string): Promise<string> {
  const step = Math.max(stepNow(), (given.get(userName) ?? 0) + 1);
  while (stepNow() < step) await pause(200);
  const code = apps.get(userName)!(step);
  given.set(userName, stepNow()); // who is asked for the code may take their time over it
  return code;
}
