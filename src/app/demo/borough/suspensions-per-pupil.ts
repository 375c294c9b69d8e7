import { SUSPENDED_PUPILS, SUSPENSIONS_PER_PUPIL } from './data/published-rates.ts';
import type { Random } from './random.ts';

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The 45 days that the law allows in a year have room for about so many of the usual length. */
const MOST_SUSPENSIONS = 20;
/** Pupils by how many suspensions they had: beyond those published, ever fewer by the same factor. */
const SUSPENDED = [...SUSPENSIONS_PER_PUPIL, ...manySuspensions()];

function manySuspensions(): number[] {
  const first = SUSPENSIONS_PER_PUPIL.length + 1;
  const pupils = SUSPENDED_PUPILS.pupils - sumOf(SUSPENSIONS_PER_PUPIL);
  const suspensions = SUSPENDED_PUPILS.suspensions - sumOf(SUSPENSIONS_PER_PUPIL.map((count, i) => count * (i + 1)));
  const falling = 1 - 1 / (suspensions / pupils - first + 1);
  return Array.from({ length: MOST_SUSPENSIONS + 1 - first }, (_, i) => pupils * (1 - falling) * falling ** i);
}

/** The shares of suspended pupils with 1, 2, 3 … suspensions, as published but tilted towards many or few, to that mean. */
export function suspensionsPerPupil(mean: number): number[] {
  let [low, high] = [0.01, 1.5];
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (meanOf(tilted(middle)) < mean) low = middle;
    else high = middle;
  }
  return tilted(low);
}

function tilted(tilt: number): number[] {
  const weights = SUSPENDED.map((count, i) => count * tilt ** i);
  const all = sumOf(weights);
  return weights.map((weight) => weight / all);
}

const meanOf = (shares: readonly number[]): number => sumOf(shares.map((share, i) => share * (i + 1)));

export const drawSuspensionsOfPupil = (mean: number, random: Random): number =>
  1 + random.weighted(suspensionsPerPupil(mean));
