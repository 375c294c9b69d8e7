import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

/** Families say needs in their own words; a need of the area's list says how it will be counted. One is enough. */
export function ruleOnNeed(
  fromList: { readonly id: string; readonly name: string } | undefined,
  ownWords: string,
): Ruling<{ frameworkNeed: string | null; name: string }, 'need-missing'> {
  if (!fromList && ownWords === '') return refuse('need-missing');
  return allow({ frameworkNeed: fromList?.id ?? null, name: ownWords || fromList!.name });
}

/** Two unmet needs are work for a team (continuum of need: Universal Plus, one need; Partnership Plus, two or more). */
export const ruleOnAnotherNeed = (
  kind: 'universal-plus' | 'taf',
  before: readonly { readonly outcome: unknown }[],
): Ruling<void, 'one-need-only'> =>
  kind === 'universal-plus' && before.some(({ outcome }) => outcome === null)
    ? refuse('one-need-only')
    : allow(undefined);
