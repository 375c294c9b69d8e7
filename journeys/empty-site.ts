import type { Credentials } from './pages/administer.ts';
import { type ServedSite, type Settings, runRooted, startRooted, temporaryFolder } from './served-site.ts';
import { join } from 'node:path';

export type EmptySite = ServedSite & {
  /** The first administrator, with the password to be changed. */
  readonly administrator: Credentials;
  /** The folder in which a school's machine leaves its files. */
  dropFolder(name: string): string;
};

/** An installation with nobody in it but its first administrator, made as the README says. */
export async function startEmptySite(settings: Settings): Promise<EmptySite> {
  const folder = temporaryFolder();
  const where = { ROOTED_DATA: folder, ...settings };
  const userName = 'administrator@borough.example';
  const what = ['--name', 'Pat Example', '--user-name', userName, '--role', 'administrator'];
  const printed = runRooted(
    ['user', 'add', ...what, '--area', 'Fictional borough', '--organisation', 'Early help team'],
    where,
  );
  const site = await startRooted(where);
  return {
    ...site,
    administrator: { userName, password: /changed then: (.+)$/m.exec(printed)![1]! },
    dropFolder: (name) => join(folder, 'drop', name),
  };
}
