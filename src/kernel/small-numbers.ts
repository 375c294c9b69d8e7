/** A share or a middle of fewer says nothing of those counted and much of one of them. */
export const FEWEST = 5;

/** Counts from 1 to 4 are not told: somebody could be known by one (design: small numbers are protected). */
export const countInWords = (count: number): string => (isSmall(count) ? `fewer than ${FEWEST}` : String(count));

export const isSmall = (count: number): boolean => count > 0 && count < FEWEST;
