import { expect } from 'vitest';
import { HttpUser } from './http-user.ts';
import { type ServedSite, type Settings, freePort, runRooted, startRooted } from './served-site.ts';

const PASSWORD = 'a long password for a journey';

/** Each site has its own, so that several can run at once. */
const administratorOf = (port: string | number): string => `admin-${port}@borough.example`;

export async function signInAgain(site: ServedSite): Promise<HttpUser> {
  const user = new HttpUser(site.url);
  await user.signIn(administratorOf(new URL(site.url).port), PASSWORD);
  return user;
}

/** Makes the first administrator as the README says, and starts with their first sign-in. */
export async function startWithAdministrator(
  settings: Settings,
  port?: number,
  atCommandLine: Settings = settings,
): Promise<{ site: ServedSite; user: HttpUser }> {
  const onPort = port ?? (await freePort());
  const administrator = administratorOf(onPort);
  const what = ['--name', 'Pat Example', '--user-name', administrator, '--role', 'administrator'];
  const where = ['--area', 'Fictional borough', '--organisation', 'Early help team'];
  const printed = runRooted(['user', 'add', ...what, ...where], atCommandLine);
  const first = /changed then: (.+)$/m.exec(printed)![1]!;
  const site = await startRooted(settings, onPort);
  const user = new HttpUser(site.url);
  await user.signIn(administrator, first);
  const changed = await user.filledForm('/password', { current: first, chosen: PASSWORD });
  expect(await user.post('/password', changed)).toBe(303);
  await user.setUpSecondStep(administrator);
  return { site, user: await signInAgain(site) };
}
