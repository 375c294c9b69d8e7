/** The database cannot be reached, or went away in the middle. What was sent to it may have been done, or not. */
export class DatabaseAway extends Error {
  readonly statusCode = 503;

  constructor(cause: unknown) {
    super('the database does not answer', { cause });
  }
}

/** The network's codes, and PostgreSQL's for a server that shuts down, starts or has no connection left. */
const CODES =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|08\w{3}|53300)$/;
/** `pg` has no code for these. */
const WORDS = /^(Connection terminated|timeout exceeded when trying to connect|Client .* is not queryable)/;

/** Says of an error that there was no database to talk to, where that is what it says. */
export function asAway(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  return CODES.test(code ?? '') || WORDS.test(error.message) ? new DatabaseAway(error) : error;
}
