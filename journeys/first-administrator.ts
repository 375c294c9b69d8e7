import { expect } from 'vitest';
import { HttpUser } from './http-user.ts';
import { type ServedSite, type Settings, runRooted, startRooted } from './served-site.ts';

const ADMINISTRATOR = 'admin@borough.example';
const PASSWORD = 'a long password for a journey';

export async function signInAgain(site: ServedSite): Promise<HttpUser> {
  const user = new HttpUser(site.url);
  await user.signIn(ADMINISTRATOR, PASSWORD);
  return user;
}

/** Makes the first administrator as the README says, and starts with their first sign-in. */
export async function startWithAdministrator(
  settings: Settings,
  port?: number,
  atCommandLine: Settings = settings,
): Promise<{ site: ServedSite; user: HttpUser }> {
  const what = ['--name', 'Pat Example', '--user-name', ADMINISTRATOR, '--role', 'administrator'];
  const where = ['--area', 'Fictional borough', '--organisation', 'Early help team'];
  const printed = runRooted(['user', 'add', ...what, ...where], atCommandLine);
  const first = /changed then: (.+)$/m.exec(printed)![1]!;
  const site = await startRooted(settings, port);
  const user = new HttpUser(site.url);
  await user.signIn(ADMINISTRATOR, first);
  const changed = await user.filledForm('/password', { current: first, chosen: PASSWORD });
  expect(await user.post('/password', changed)).toBe(303);
  await user.setUpSecondStep(ADMINISTRATOR);
  return { site, user: await signInAgain(site) };
}
