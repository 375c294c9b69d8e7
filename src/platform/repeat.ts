export type Repeating = {
  /** Begins the next round now. */
  wake(): void;
  /** Begins no further round, and waits for the one under way. */
  stop(): Promise<void>;
};

/** Does the work round after round until stopped: at once while it answers that there is more, else after a pause. */
export function repeat(
  work: () => Promise<'more' | 'done'>,
  pauseMs: number,
  onFailure: (error: unknown) => void,
): Repeating {
  let stopped = false;
  let rouse: () => void = () => {};
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const rounds = async (): Promise<void> => {
    while (!stopped) {
      const outcome = await work().catch(onFailure);
      if (outcome !== 'more' && !stopped) await rest();
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
