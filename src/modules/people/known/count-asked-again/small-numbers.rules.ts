const FEWEST = 5;

/** Counts from 1 to 4 are not shown: somebody could be known by one (design: small numbers are protected). */
export const shownTimes = (times: number): string =>
  times > 0 && times < FEWEST ? `fewer than ${FEWEST}` : String(times);
