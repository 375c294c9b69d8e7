import { runRooted, startRooted, temporaryFolder } from './served-site.ts';

export type Account = { readonly role: string; readonly userName: string; readonly password: string };

export type DemonstrationSite = {
  readonly url: string;
  readonly folder: string;
  accountOf(role: string): Account;
  accountsOf(role: string): Account[];
  stop(): Promise<number | null>;
};

/** The day on which the demonstration of the journeys is: a Friday in term. */
export const TODAY = '2026-11-20';

/** A small demonstration borough on the embedded database, served by the build. */
export async function serveDemonstration(pupils = 900): Promise<DemonstrationSite> {
  const folder = temporaryFolder();
  const settings = { ROOTED_DATA: folder };
  const printed = runRooted(['demo', '--pupils', String(pupils), '--seed', '7', '--today', TODAY], settings);
  const accounts = readAccounts(printed);
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
function readAccounts(printed: string): Account[] {
  const password = /with the password (\S+)/.exec(printed)?.[1] ?? '';
  return [...printed.matchAll(/^ {2}([a-z-]+) +(\S+@\S+) /gm)].map(([, role, userName]) => ({
    role: role!,
    userName: userName!,
    password,
  }));
}
