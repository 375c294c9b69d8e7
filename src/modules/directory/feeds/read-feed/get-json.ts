import { type IncomingMessage, get as getPlainly } from 'node:http';
import { get as getSecurely } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { useAgent } from 'request-filtering-agent';
import { FeedFault } from './feed-fault.ts';

export type Reach = {
  /** Addresses inside the network that may be read all the same: set by whoever runs the server, never on a page. */
  readonly allowed: readonly string[];
  /** Between two tries, in milliseconds. */
  readonly patience?: number;
  /** How long an answer may take, all of it, in milliseconds. */
  readonly waits?: number;
};

/** What it is asked within: told of each piece that came, and aborted when there is no time for more. */
export type Within = { spend(bytes: number): void; readonly stopping: AbortSignal };

const ALONE: Within = { spend() {}, stopping: new AbortController().signal };

const LARGEST = 20 * 1024 * 1024;
const TRIES = 3;
const MOST_MOVES = 3;

/**
 * The JSON at an address. Whoever answers is asked again twice where they fail. An address inside our own network is
 * refused as it is connected to, whatever its name says and wherever the feed leads us. Throws a `FeedFault`, or why it was
 * asked to stop.
 */
export async function getJson(url: URL, reach: Reach, within: Within = ALONE): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    try {
      return parse(await follow(url, reach, within));
    } catch (error) {
      within.stopping.throwIfAborted();
      const fault = error instanceof FeedFault ? error : new FeedFault('not-answering');
      if (tried === TRIES || !['not-answering', 'answers-with-error'].includes(fault.kind)) throw fault;
      await pause((reach.patience ?? 2_000) * tried, undefined, { signal: within.stopping });
    }
  }
}

async function follow(url: URL, reach: Reach, within: Within): Promise<string> {
  for (let moves = 0, at = url; moves <= MOST_MOVES; moves += 1) {
    const answer = await ask(at, reach, within);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      at = new URL(headers.location, at);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new FeedFault('answers-with-error');
    }
    return readText(answer, within);
  }
  throw new FeedFault('answers-with-error');
}

function ask(url: URL, { allowed, waits = 20_000 }: Reach, { stopping }: Within): Promise<IncomingMessage> {
  if (!['http:', 'https:'].includes(url.protocol)) throw new FeedFault('address-refused');
  if (url.username || url.password) throw new FeedFault('address-with-password');
  const get = url.protocol === 'https:' ? getSecurely : getPlainly;
  return new Promise((resolve, reject) => {
    try {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(waits)]);
      const agent = useAgent(url.href, { allowIPAddressList: [...allowed] });
      const options = { agent, headers: { accept: 'application/json' }, signal };
      get(url, options, resolve).once('error', (error) => reject(asFault(error)));
    } catch (error) {
      reject(asFault(error));
    }
  });
}

/** What the agent says of an address that it does not let us reach. */
const asFault = (error: unknown): FeedFault =>
  new FeedFault(/is not allowed/.test(String(error)) ? 'address-refused' : 'not-answering');

async function readText(answer: IncomingMessage, { spend }: Within): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    spend(chunk.length);
    if (bytes > LARGEST) throw new FeedFault('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FeedFault('not-json');
  }
}
