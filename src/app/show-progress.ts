import { SingleBar } from 'cli-progress';

/** A bar while something long is done; nothing where no person watches. */
export function showProgress(what: string): (done: number, all: number) => void {
  let bar: SingleBar | undefined;
  return (done, all) => {
    bar ??= new SingleBar({ format: `${what} {bar} {percentage}%`, hideCursor: true, noTTYOutput: false });
    if (!bar.isActive) bar.start(all, 0);
    bar.update(done);
    if (done >= all) bar.stop();
  };
}
