import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

type LevelOfNeed = { readonly level: number; readonly descriptors: readonly string[] };

/** The level that was chosen, with those of its own descriptors that fit. */
export function ruleOnJudgement<Level extends LevelOfNeed>(
  levels: readonly Level[],
  chosen: string,
  fits: readonly string[],
): Ruling<{ level: Level; descriptors: string[] }, 'no-such-level'> {
  const level = levels.find((each) => String(each.level) === chosen);
  if (!level) return refuse('no-such-level');
  return allow({ level, descriptors: level.descriptors.filter((descriptor) => fits.includes(descriptor)) });
}
