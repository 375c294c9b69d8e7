import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const EVERY_MS = 2_000;
/** Longer than a busy server needs for the smallest question there is. */
const PATIENCE_MS = 3_000;

/**
 * Cuts a pool's connections when the server stops answering without closing them (a cable, a firewall, a machine that
 * hangs). Whoever waits is then told at once, instead of after minutes, and the next one opens a connection anew. A slow
 * statement is not taken for that: the question is asked on a connection of its own. Gives how to stop.
 */
export function cutStalled(pool: pg.Pool, connectionString: string): () => void {
  const open = new Set<pg.Client>();
  pool.on('connect', (client) => void open.add(client as pg.Client));
  pool.on('remove', (client) => void open.delete(client as pg.Client));
  const stopping = new AbortController();
  const probe = new Probe(connectionString);
  const rounds = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (await probe.stalls()) for (const client of open) cut(client);
      await pause(EVERY_MS, undefined, { ref: false, signal: stopping.signal }).catch(() => {});
    }
    probe.end();
  };
  void rounds();
  return () => stopping.abort();
}

/** As the network would: whoever waits for an answer gets the error. */
export function cut(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
  stream.destroy(noAnswer());
}

export const noAnswer = (): Error => Object.assign(new Error('the database stopped answering'), { code: 'ETIMEDOUT' });

class Probe {
  readonly #connectionString: string;
  #client: pg.Client | undefined;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** True where the server takes the question and gives no answer. One that refuses or ends the connection does answer. */
  async stalls(): Promise<boolean> {
    const answer = this.#ask().then(
      () => 'answered' as const,
      () => 'gone' as const,
    );
    const outcome = await Promise.race([answer, patience()]);
    if (outcome !== 'answered') this.end();
    return outcome === 'no-answer';
  }

  end(): void {
    if (this.#client) cut(this.#client);
    this.#client = undefined;
  }

  async #ask(): Promise<void> {
    if (!this.#client) {
      const client = new pg.Client({
        connectionString: this.#connectionString,
        application_name: 'rooted probe',
      });
      client.on('error', () => {});
      this.#client = client;
      await client.connect();
    }
    await this.#client.query('select 1');
  }
}

/** Where this process itself was busy for so long, an answer may lie there unread: it is read before this gives up. */
async function patience(): Promise<'no-answer'> {
  await pause(PATIENCE_MS, undefined, { ref: false });
  await nextTurn();
  await nextTurn();
  return 'no-answer';
}
