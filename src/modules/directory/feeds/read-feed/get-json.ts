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
};

const LARGEST = 20 * 1024 * 1024;
const WAITS_MS = 20_000;
const TRIES = 3;
const MOST_MOVES = 3;

/**
 * The JSON at an address. Whoever answers is asked again twice where they fail. An address inside our own network is
 * refused as it is connected to, whatever its name says and wherever the feed leads us. Throws a `FeedFault`.
 */
export async function getJson(url: URL, { allowed, patience = 2_000 }: Reach): Promise<unknown> {
  for (let tried = 1; ; tried += 1) {
    try {
      return parse(await follow(url, allowed));
    } catch (error) {
      const fault = error instanceof FeedFault ? error : new FeedFault('not-answering');
      if (tried === TRIES || !['not-answering', 'answers-with-error'].includes(fault.kind)) throw fault;
      await pause(patience * tried);
    }
  }
}

async function follow(url: URL, allowed: readonly string[]): Promise<string> {
  for (let moves = 0, at = url; moves <= MOST_MOVES; moves += 1) {
    const answer = await ask(at, allowed);
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
    return readText(answer);
  }
  throw new FeedFault('answers-with-error');
}

function ask(url: URL, allowed: readonly string[]): Promise<IncomingMessage> {
  if (!['http:', 'https:'].includes(url.protocol)) throw new FeedFault('address-refused');
  const get = url.protocol === 'https:' ? getSecurely : getPlainly;
  return new Promise((resolve, reject) => {
    try {
      const agent = useAgent(url.href, { allowIPAddressList: [...allowed] });
      const options = { agent, headers: { accept: 'application/json' }, signal: AbortSignal.timeout(WAITS_MS) };
      get(url, options, resolve).once('error', (error) => reject(asFault(error)));
    } catch (error) {
      reject(asFault(error));
    }
  });
}

/** What the agent says of an address that it does not let us reach. */
const asFault = (error: unknown): FeedFault =>
  new FeedFault(/is not allowed/.test(String(error)) ? 'address-refused' : 'not-answering');

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST) {
      answer.destroy();
      throw new FeedFault('too-large');
    }
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
