import { newUrlId } from '#kernel/id.ts';
import type { Names } from '#platform/testing/who-sees.ts';
import { EVERY_MODULE } from './every-module.ts';
import type { FilledBorough } from './filled-borough.ts';

/** What stands in addresses, of a child and all that hangs on them; and the same of what there is not. */
export type Addresses = { readonly hidden: Names; readonly missing: Names; readonly open: Names };

/** `hidden` and `missing` have what is open to all, too. */
export async function addressesOf(borough: FilledBorough): Promise<Addresses> {
  const open: Record<string, string> = {};
  const hidden: Record<string, string> = {};
  for (const { addresses, openAddresses } of Object.values(EVERY_MODULE)) {
    Object.assign(open, await openAddresses?.(borough));
    const said = (await addresses?.(borough)) ?? {};
    const twice = Object.keys(said).filter((name) => name in hidden);
    if (twice.length > 0) throw new Error(`two modules say what stands in an address as :${twice.join(', :')}`);
    Object.assign(hidden, said);
  }
  const missing = Object.fromEntries(Object.keys(hidden).map((name) => [name, newUrlId() as string]));
  return { hidden: { ...hidden, ...open }, missing: { ...missing, ...open }, open };
}

/** The names that a route's address has, without those that hide nothing. */
export const namesIn = (path: string, open: Names): string[] =>
  [...path.matchAll(/:(\w+)/g)].map((found) => found[1]!).filter((name) => !(name in open));

/** Throws where nothing is known to stand there. */
export const addressFrom = (path: string, names: Names): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const found = names[name];
    if (found === undefined)
      throw new Error(`what stands in an address as :${name}? (testing/who-sees.ts of its module)`);
    return found;
  });
