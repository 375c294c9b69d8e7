import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Characters, by all answers together. Fewer take more time than they save memory. */
const CLEAR_UP_AFTER = 2_000_000;

setFlagsFromString('--expose-gc');
const clearUp = runInNewContext('gc') as () => void;

let sent = 0;

/**
 * Lines as they come, with the memory of those that were sent given back meanwhile. By itself V8 lets it lie as long as there is
 * room, and what was read of the database outlives its quick collections: 20,000 services took half as much again as 2,000,
 * though no more of them are held at a time (docs/benchmarks.md).
 */
export async function* clearingUp(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) {
    yield line;
    sent += line.length;
    if (sent < CLEAR_UP_AFTER) continue;
    sent = 0;
    clearUp();
  }
}
