export type Repeating = {
  /** Begins the next round now. */
  wake(): void;
  /** Begins no further round, and waits for the one under way. */
  stop(): Promise<void>;
};

/**
 * Does the work round after round until stopped: at once while it answers that there is more, else after a pause. What can
 * wait begins with `firstAfterMs`.
 */
export function repeat(
  work: () => Promise<'more' | 'done'>,
  pauseMs: number,
  onFailure: (error: unknown) => void,
  firstAfterMs = 0,
): Repeating {
  let stopped = false;
  let rouse: () => void = () => {};
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const rounds = async (): Promise<void> => {
    if (firstAfterMs > 0) await rest(firstAfterMs);
    while (!stopped) {
      const outcome = await work().catch(onFailure);
      if (outcome !== 'more' && !stopped) await rest(pauseMs);
    }
  };
  const running = rounds();
  return {
    wake: () => rouse(),
    async stop() {
      stopped = true;
      rouse();
      await running;
    },
  };
}
