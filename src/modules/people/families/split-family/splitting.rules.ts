import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type SplitRefusal = 'nobody-goes' | 'nobody-stays';

/** Of a family that becomes two, somebody belongs to the new one and somebody to the old; who is ticked twice is of both. */
export function ruleOnSplit<Member extends string>(
  members: readonly Member[],
  going: readonly Member[],
  both: readonly Member[],
): Ruling<{ readonly going: readonly Member[]; readonly both: readonly Member[] }, SplitRefusal> {
  const only = going.filter((member) => !both.includes(member));
  if (only.length + both.length === 0) return refuse('nobody-goes');
  return only.length === members.length ? refuse('nobody-stays') : allow({ going: only, both });
}
