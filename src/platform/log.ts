import { type DestinationStream, type Logger, pino } from 'pino';

/** What may stand in a log line: ids, counts and words of the program. Never a name, a birthday, a token or free text. */
export type LogDetail = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = {
  note(what: string, detail?: LogDetail): void;
  /** An error by its class, its code and where it arose. Its message is left out: drivers put values into theirs. */
  problem(what: string, error: unknown, detail?: LogDetail): void;
};

/** `problemsOnly` where a person watches: a line for each request would push what they read out of sight. */
export function openLog(destination?: DestinationStream, problemsOnly = false): Log {
  const logger: Logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination as DestinationStream,
  );
  return {
    note: (what, detail = {}) => {
      if (!problemsOnly) logger.info({ what, ...detail });
    },
    problem: (what, error, detail = {}) => logger.error({ what, ...detail, ...withoutValues(error) }),
  };
}

function withoutValues(error: unknown): LogDetail {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    error: error.constructor.name,
    code: typeof code === 'string' ? code : undefined,
    where: frames
      .slice(0, 6)
      .map((line) => line.trim())
      .join(' < '),
  };
}
