import type { Bait, Baits } from '#platform/testing/baits.ts';
import type { FilledBorough } from './filled-borough.ts';
import { EVERY_MODULE } from './every-module.ts';

/** A function, with the names and types of what it is given. */
export type Given = { readonly name: string; readonly names: readonly string[]; readonly types: readonly string[] };

/** What a hostile caller gives a function for an argument; undefined where no module says. */
export type FindBait = (given: Given, argument: string) => Bait | undefined;

/**
 * About children whom a school holds, of whom it has a plan with others, a question, a bar, a request for help. For what its
 * module does not say itself, the lowest module that has one by that name is asked: what a new one says changes nothing below.
 */
export async function baitsAbout(borough: FilledBorough): Promise<FindBait> {
  const byModule = new Map<string, Baits>();
  for (const [module, { baits }] of Object.entries(EVERY_MODULE))
    byModule.set(module.replaceAll('-', '_'), (await baits?.(borough)) ?? {});
  return ({ name, names, types }, argument) => {
    const own = byModule.get(name.split('.')[0]!) ?? {};
    const all = [own, ...byModule.values()];
    const called = (key: string) => all.find((baits) => key in baits)?.[key];
    return own[`${name}.${argument}`] ?? called(argument) ?? called(types[names.indexOf(argument)]!);
  };
}
