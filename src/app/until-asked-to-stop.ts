/** More than requests (15 s) and jobs (20 s) are waited for; less than whoever runs the process waits (systemd: 60 s). */
const LONGEST_STOP_MS = 50_000;

/**
 * Waits for Ctrl-C, or for whoever runs the process to end it. What has not stopped in time then, such as a connection to a
 * database that does not answer, is left: the process ends. A second Ctrl-C ends it at once.
 */
export const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
        resolve();
      });
    }
  });
