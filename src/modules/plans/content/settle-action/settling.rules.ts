import { type Ruling, allow, refuse } from '#kernel/ruling.ts';

export type Settlement = 'done' | 'not-done';

/** What was not done is said with why: the next plan learns from it, and nobody guesses. Once settled it stays so. */
export function ruleOnSettling(
  status: 'open' | Settlement,
  settlement: Settlement,
  why: string,
): Ruling<Settlement, 'already-settled' | 'why-missing'> {
  if (status !== 'open') return refuse('already-settled');
  return settlement === 'not-done' && why === '' ? refuse('why-missing') : allow(settlement);
}
