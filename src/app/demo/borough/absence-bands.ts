import { ABSENCE_BANDS, ABSENCE_LEVELS, FSM_SHARE, type Phase } from './data/published-rates.ts';

/** The last band, of more than half; and the first of the bands that are persistent absence (DfE: 10 % or more). */
const SEVERE = 10;
const PERSISTENT = 2;
const SESSIONS_A_YEAR = 380;

/** Within a band pupils crowd towards its lower end: `place` 0 to 1 among them gives 0 to 1 of the way through it. */
const throughBand = (place: number): number => -Math.log(1 - place * (1 - Math.exp(-2))) / 2;

/**
 * The rate of absence at a place in a band. Absence is missed in whole sessions, nineteen of which make a band; none is on
 * the border of two, where 10 % is persistent and stands in the band below.
 */
function rateInBand(band: number, place: number): number {
  if (band === SEVERE) return 0.505 + 0.455 * place ** 3;
  const sessions = band === 0 ? 19 * throughBand(place) - 0.5 : 19 * band + 0.5 + 18 * throughBand(place);
  return Math.max(0, sessions) / SESSIONS_A_YEAR;
}

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0);
const PLACES = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
const MEAN_RATES = Array.from(
  { length: 11 },
  (_, band) => sumOf(PLACES.map((place) => rateInBand(band, place))) / 1000,
);
const overallOf = (bands: readonly number[]): number => sumOf(bands.map((share, band) => share * MEAN_RATES[band]!));

type ByFsm = { readonly fsm: readonly number[]; readonly notFsm: readonly number[] };

const allPupils = ({ fsm, notFsm }: ByFsm): number[] =>
  fsm.map((share, band) => FSM_SHARE * share + (1 - FSM_SHARE) * notFsm[band]!);

const inBoth = ({ fsm, notFsm }: ByFsm, change: (bands: readonly number[]) => number[]): ByFsm => ({
  fsm: change(fsm),
  notFsm: change(notFsm),
});

/**
 * The published bands brought to today's levels: severe and persistent absence each to its own, in proportion, and of the
 * others as many from 5 to 10 % as the overall absence then asks for.
 */
function bandsToday(phase: Phase): ByFsm {
  const level = ABSENCE_LEVELS[phase];
  const published = allPupils(ABSENCE_BANDS[phase]);
  const times = (band: number): number =>
    band === SEVERE
      ? level.severe / published[SEVERE]!
      : (level.persistent - level.severe) / sumOf(published.slice(PERSISTENT, SEVERE));
  /** `kept`: how much is kept of the share from 5 to 10 % among those who miss less than 10. */
  const levelled = (kept: number) =>
    inBoth(ABSENCE_BANDS[phase], (bands) => {
      const persistent = bands.slice(PERSISTENT).map((share, i) => share * times(PERSISTENT + i));
      const left = 100 - sumOf(persistent);
      const second = (kept * left * bands[1]!) / (bands[0]! + bands[1]!);
      return [left - second, second, ...persistent];
    });
  const [none, all] = [0, 1].map((kept) => overallOf(allPupils(levelled(kept)))) as [number, number];
  return levelled((level.overall - none) / (all - none));
}

/** Shares in % of pupils over the eleven bands of absence, as the borough is made to have them. */
export const ABSENCE_BANDS_TODAY = {
  primary: bandsToday('primary'),
  secondary: bandsToday('secondary'),
} as const;

/** The rate of absence, 0 to 1, that a pupil at `place` (0 best, 1 worst) among pupils of the same phase and FSM has. */
export function absenceRateAt(place: number, phase: Phase, fsm: boolean): number {
  const bands = ABSENCE_BANDS_TODAY[phase][fsm ? 'fsm' : 'notFsm'];
  let left = place * 100;
  for (const [band, share] of bands.entries()) {
    if (left < share || band === SEVERE) return rateInBand(band, Math.min(1, left / share));
    left -= share;
  }
  return 0;
}
