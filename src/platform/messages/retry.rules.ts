/** Twenty hours: a mail server that is being looked after over night is back by then. */
const MINUTES = [1, 2, 5, 10, 20, 40, 80, 160, 320, 600];

/** Minutes to wait after so many tries that came to nothing; undefined when it is given up. */
export const minutesBeforeNextTry = (tries: number): number | undefined => MINUTES[tries - 1];

/**
 * How much may go out. One address is told at most so often in an hour, so that work done in bulk buries nobody; what is
 * more waits. The rate of all together keeps us below what mail servers and GOV.UK Notify (3,000 a minute) take for abuse.
 */
export const MOST_PER_MINUTE = 300;
export const MOST_PER_ADDRESS_AND_HOUR = 30;

/** Seconds to wait before more may go out; 0 where it may go now. */
export function secondsToWait(sent: { readonly lastMinute: number; readonly toAddressLastHour: number }): number {
  if (sent.toAddressLastHour >= MOST_PER_ADDRESS_AND_HOUR) return 900;
  return sent.lastMinute >= MOST_PER_MINUTE ? 60 : 0;
}
