import { FSM_SHARE, ABSENCE_BANDS, type Phase, SEVERE_ABSENCE } from './data/published-rates.ts';
import type { Random } from './random.ts';

/** The share of a standard normal distribution below `z` (Abramowitz and Stegun 26.2.17, within 0.0000001). */
export function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) *
    t *
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI));
  return z > 0 ? 1 - tail : tail;
}

/** Severe absence raised to today's level, the other bands lowered in proportion. */
function bandsToday(phase: Phase, group: 'fsm' | 'notFsm'): number[] {
  const { fsm, notFsm } = ABSENCE_BANDS[phase];
  const raise = SEVERE_ABSENCE[phase] / (FSM_SHARE * fsm[10] + (1 - FSM_SHARE) * notFsm[10]);
  const bands = ABSENCE_BANDS[phase][group];
  const severe = bands[10] * raise;
  const below = bands.slice(0, 10);
  const share = (100 - severe) / below.reduce((sum, band) => sum + band, 0);
  return [...below.map((band) => band * share), severe];
}

/** Shares in % of pupils over the eleven bands of absence, as the borough is made to have them. */
export const ABSENCE_BANDS_TODAY = {
  primary: { fsm: bandsToday('primary', 'fsm'), notFsm: bandsToday('primary', 'notFsm') },
  secondary: { fsm: bandsToday('secondary', 'fsm'), notFsm: bandsToday('secondary', 'notFsm') },
} as const;

/** The rate of absence, 0 to 1, that a pupil at `place` (0 best, 1 worst) among pupils of the same phase and FSM has. */
export function absenceRateAt(place: number, phase: Phase, fsm: boolean): number {
  const bands = ABSENCE_BANDS_TODAY[phase][fsm ? 'fsm' : 'notFsm'];
  let left = place * 100;
  for (const [band, share] of bands.entries()) {
    if (left < share || band === 10) return rateInBand(band, Math.min(1, left / share));
    left -= share;
  }
  return 0;
}

/** Within a band evenly; above 50 % mostly in its lower half. */
const rateInBand = (band: number, place: number): number =>
  band < 10 ? 0.05 * (band + place) : 0.505 + 0.455 * place ** 1.6;

/**
 * How many suspensions a suspended pupil had: the published counts, tilted towards many or few until their mean is `mean`.
 */
export function drawCount(counts: readonly number[], mean: number, random: Random): number {
  let [low, high] = [0.01, 3];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (tiltedMean(counts, middle) < mean) low = middle;
    else high = middle;
  }
  return 1 + random.weighted(counts.map((count, i) => count * low ** i));
}

function tiltedMean(counts: readonly number[], tilt: number): number {
  const weights = counts.map((count, i) => count * tilt ** i);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight, i) => sum + weight * (i + 1), 0) / total;
}
