/** Tries within 15 minutes after which a name, or an address, waits. A school's people share one address. */
export const MOST_TRIES = { name: 6, address: 60 } as const;

/** Whether this try may go on, from how often the name and the address have been tried, this time included. */
export const mayTry = (ofName: number, fromAddress = 0): boolean =>
  ofName <= MOST_TRIES.name && fromAddress <= MOST_TRIES.address;

/** Codes of the second step within 15 minutes, this one included: a million of them are quickly tried. */
export const mayTryCode = (tries: number): boolean => tries <= 5;

/** Where to go after signing in: a path of ours, never another site's, and never a page that signs out again. */
export function backTo(asked: string | undefined): string {
  const ours = asked !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(asked) && !asked.startsWith('/sign-');
  return ours ? asked : '/';
}
