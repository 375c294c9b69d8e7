import { FeedFault } from './feed-fault.ts';
import { type Reach, getJson } from './get-json.ts';
import type { Ask } from './read-pages.ts';

export type Limits = Reach & {
  /** For so long other work waits for one feed, in milliseconds, beside the answer that is under way. */
  readonly turn?: number;
  /** What a whole reading may be sent, in bytes. */
  readonly mostBytes?: number;
};

export const TURN = 20_000;

/** A while of reading a feed. `ask` throws once it is over. */
export type ReadTurn = { readonly ask: Ask; spent(): number; isOver(): boolean };

/** Thrown by `ask`: it goes on in another turn. */
class TurnOver extends Error {}

/** Takes a turn at the feed with this address, of which so many bytes came before. */
export function readTurn(
  { address, bytes }: { readonly address: string; readonly bytes: number },
  limits: Limits,
  stopping: AbortSignal,
): ReadTurn {
  const { turn = TURN, mostBytes = 500_000_000 } = limits;
  const end = Date.now() + turn;
  let spent = bytes;
  const within = {
    stopping,
    spend(more: number) {
      spent += more;
      if (spent > mostBytes) throw new FeedFault('too-much');
    },
  };
  const isOver = (): boolean => stopping.aborted || over;
  let over = false;
  return {
    spent: () => spent,
    isOver,
    async ask(path) {
      over = Date.now() >= end;
      if (isOver()) throw new TurnOver();
      return getJson(new URL(address.replace(/\/+$/, '') + path), limits, within);
    },
  };
}
