import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Document, TooManyPages } from './document.ts';
import type { TypstSettings, Written } from './typst-worker.ts';

/** A plan of forty pages takes less than a second. */
const LONGEST_MS = 10_000;
/** Typst keeps some memory of each document that it wrote, and a thread that waits keeps a hundred megabytes. */
const MOST_BY_ONE_THREAD = 25;
const IDLE_MS = 60_000;

/** Writes documents as tagged PDF, one at a time, away from the pages. A document that takes too long is given up. */
export class DocumentWriter {
  readonly #fontsFolder: string | undefined;
  readonly #longestMs: number;
  #thread: Worker | undefined;
  #written = 0;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** `fontsFolder`: where fonts lie for letters that ours do not have. */
  constructor(fontsFolder?: string, longestMs = LONGEST_MS) {
    this.#fontsFolder = fontsFolder;
    this.#longestMs = longestMs;
  }

  write(document: Document): Promise<Uint8Array> {
    const written = this.#last.then(() => this.#writeNow(JSON.stringify(document, wellFormed)));
    this.#last = written.catch(() => {});
    return written;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    this.#written = 0;
    await thread?.terminate();
  }

  async #writeNow(json: string): Promise<Uint8Array> {
    clearTimeout(this.#idle);
    this.#thread ??= this.#start();
    const answer = await answerOf(this.#thread, json, this.#longestMs);
    this.#written += 1;
    const broken = answer instanceof Error && !(answer instanceof TooManyPages);
    if (broken || this.#written >= MOST_BY_ONE_THREAD) await this.close();
    else this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    if (answer instanceof Error) throw answer;
    return answer;
  }

  #start(): Worker {
    const thread = startThread(this.#fontsFolder);
    const forget = () => {
      if (this.#thread === thread) this.#thread = undefined;
    };
    return thread.on('error', forget).on('exit', forget);
  }
}

/** Half a character, which JSON can say and Typst does not read. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

function startThread(fontsFolder: string | undefined): Worker {
  const built = new URL('./typst-worker.js', import.meta.url);
  const file = existsSync(built) ? built : new URL('./typst-worker.ts', import.meta.url);
  // Read where it was written, as migrations are: a build moves the code only.
  const template = readFileSync(join(process.cwd(), 'src/platform/documents/document.typ'), 'utf8');
  const thread = new Worker(file, { workerData: { template, fontsFolder } satisfies TypstSettings, env: {} });
  thread.unref();
  return thread;
}

const failureOf = (failure: string): Error =>
  failure.endsWith('assertion failed: too many pages')
    ? new TooManyPages('the document has too many pages')
    : new Error(`the document could not be written: ${failure}`);

/** The PDF, or why there is none. */
function answerOf(thread: Worker, json: string, within: number): Promise<Uint8Array | Error> {
  return new Promise((resolve) => {
    const end = (answer: Uint8Array | Error) => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError);
      resolve(answer);
    };
    const onMessage = (written: Written) => end('pdf' in written ? written.pdf : failureOf(written.failure));
    const onError = (error: unknown) => end(new Error('the writing of documents broke off', { cause: error }));
    const timer = setTimeout(() => end(new Error('the document took too long to write')), within);
    thread.on('message', onMessage).on('error', onError);
    thread.postMessage(json);
  });
}
