import { askForCodes } from './authenticator.ts';
import { dayOfData } from './calendar.ts';
import { type Settings, runRooted, startRooted, temporaryFolder } from './served-site.ts';

export type Account = { readonly role: string; readonly userName: string; readonly password: string };

export type DemonstrationSite = {
  readonly url: string;
  readonly folder: string;
  accountOf(role: string): Account;
  accountsOf(role: string): Account[];
  stop(): Promise<number | null>;
};

const PUPILS = '900';

/** A small demonstration borough, served by the build; on the embedded database unless the settings name another. */
export async function serveDemonstration(on: Settings = {}): Promise<DemonstrationSite> {
  const folder = temporaryFolder();
  const settings = { ROOTED_DATA: folder, ...on };
  const printed = runRooted(['demo', '--pupils', PUPILS, '--seed', '7', '--today', dayOfData()], settings);
  const accounts = readAccounts(printed);
  for (const { userName } of accounts)
    askForCodes(userName, () => runRooted(['user', 'code', userName], settings).slice(0, 6));
  const site = await startRooted(settings);
  const accountsOf = (role: string) => accounts.filter((account) => account.role === role);
  return {
    url: site.url,
    folder,
    accountsOf,
    accountOf(role) {
      const [account] = accountsOf(role);
      if (!account) throw new Error(`the demonstration printed no account of a ${role}`);
      return account;
    },
    stop: () => site.stop(),
  };
}

/** What it prints: the password that all have, and a line for each role: `role  user name  organisation`. */
export function readAccounts(printed: string): Account[] {
  const password = /with the password (\S+)/.exec(printed)?.[1] ?? '';
  return [...printed.matchAll(/^ {2}([a-z-]+) +(\S+@\S+) /gm)].map(([, role, userName]) => ({
    role: role!,
    userName: userName!,
    password,
  }));
}
