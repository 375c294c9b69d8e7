import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type FirstStepsRefusal = 'nothing-to-do' | 'adjustment-not-said';

/**
 * What one organisation begins with: what a school does differently, each thing ticked with what it is, or something else.
 * A plan in which nobody does anything is none (continuum of need, Universal Plus: one agency adds support).
 */
export function ruleOnFirstSteps<Kind extends string>(
  ticked: readonly Kind[],
  said: Readonly<Record<Kind, string>>,
  somethingElse: string,
): Ruling<readonly { kind: Kind; what: string }[], FirstStepsRefusal> {
  const steps = ticked.map((kind) => ({ kind, what: said[kind] }));
  if (steps.some(({ what }) => what === '')) return refuse('adjustment-not-said');
  return steps.length === 0 && somethingElse === '' ? refuse('nothing-to-do') : allow(steps);
}
