import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './worker.ts';

/** No statement of a page or of a step of a job takes this long; `statement_timeout` does nothing when embedded. */
const LONGEST_STATEMENT_MS = 120_000;

/**
 * The embedded PostgreSQL in its thread: bytes of the wire protocol in, bytes out, one request at a time.
 * A statement that runs past the limit ends the thread; the next client finds a new one (about half a second).
 */
export class EmbeddedEngine {
  readonly #folder: string | undefined;
  #worker: Promise<Worker> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** With no folder everything lives in memory, as tests want it. */
  constructor(folder?: string) {
    this.#folder = folder;
  }

  /** Opens the folder, or throws why it cannot be opened. */
  async open(): Promise<void> {
    await this.#running();
  }

  /**
   * Sends bytes of the wire protocol and gives back the answer. Requests wait for each other; one whose client has `gone`
   * by the time that its turn comes is not sent.
   */
  async protocol(bytes: Uint8Array, gone?: AbortSignal): Promise<Uint8Array> {
    const reply = await this.#ask({ kind: 'protocol', bytes }, gone);
    return reply.bytes ?? new Uint8Array();
  }

  async beginSession(login: string, gone?: AbortSignal): Promise<void> {
    await this.#ask({ kind: 'begin-session', login }, gone);
  }

  async close(): Promise<void> {
    if (!this.#worker) return;
    await this.#ask({ kind: 'close' });
    await (await this.#worker).terminate();
    this.#worker = undefined;
  }

  #running(): Promise<Worker> {
    this.#worker ??= startWorker(this.#folder);
    return this.#worker;
  }

  #ask(request: WorkerRequest, gone?: AbortSignal): Promise<WorkerReply> {
    const reply = this.#last.then(() => {
      gone?.throwIfAborted();
      return this.#askNow(request);
    });
    this.#last = reply.catch(() => {});
    return reply;
  }

  async #askNow(request: WorkerRequest): Promise<WorkerReply> {
    const worker = await this.#running();
    worker.postMessage(request);
    try {
      return await nextReply(worker, LONGEST_STATEMENT_MS);
    } catch (error) {
      this.#worker = undefined;
      await worker.terminate();
      throw error;
    }
  }
}

/** As PostgreSQL says that it was stopped: whether the last statement was done, nobody knows. */
const STOPPED = '57P01';

async function startWorker(folder: string | undefined): Promise<Worker> {
  const built = new URL('./worker.js', import.meta.url);
  const file = existsSync(built) ? built : new URL('./worker.ts', import.meta.url);
  const worker = new Worker(file, { workerData: { folder }, resourceLimits: { stackSizeMb: 64 } });
  await nextReply(worker, LONGEST_STATEMENT_MS);
  return worker;
}

function nextReply(worker: Worker, within: number): Promise<WorkerReply> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => done(() => reject(Object.assign(new Error(why), { code: STOPPED })));
    const onMessage = (reply: WorkerReply) =>
      done(() => (reply.failure === undefined ? resolve(reply) : reject(new Error(reply.failure))));
    const onError = (error: unknown) => fail(error instanceof Error ? error.message : 'the embedded database failed');
    const onExit = () => fail('the embedded database stopped');
    const timer = setTimeout(() => fail('a statement took too long and was stopped'), within);
    const done = (then: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      then();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
