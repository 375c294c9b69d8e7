import { Duplex } from 'node:stream';
import type { EmbeddedEngine } from './embedded-engine.ts';

const TERMINATE = 0x58;

/** AuthenticationOk, the settings `pg` looks at, ReadyForQuery: what a server says once somebody has signed in. */
const HELLO = Buffer.concat([
  message('R', Buffer.from([0, 0, 0, 0])),
  setting('server_version', '18.0'),
  setting('client_encoding', 'UTF8'),
  setting('DateStyle', 'ISO, MDY'),
  setting('integer_datetimes', 'on'),
  setting('standard_conforming_strings', 'on'),
  message('Z', Buffer.from('I')),
]);

/** A stand-in for the socket: `pg` talks to the embedded engine as it would to a server, so both are one driver. */
export class Bridge extends Duplex {
  readonly #engine: EmbeddedEngine;
  readonly #login: string;
  readonly #gone = new AbortController();
  #started = false;

  constructor(engine: EmbeddedEngine, login: string) {
    super();
    this.#engine = engine;
    this.#login = login;
  }

  // What `pg` expects of a socket and an engine in the same process has no use for.
  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#gone.abort();
    done(error);
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.#deliver(chunk).then(() => done(), done);
  }

  /** `pg` corks, so that Parse to Sync arrive together and are one trip to the thread. */
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error) => void): void {
    this.#deliver(Buffer.concat(chunks.map(({ chunk }) => chunk))).then(() => done(), done);
  }

  async #deliver(bytes: Buffer): Promise<void> {
    if (!this.#started) {
      this.#started = true;
      await this.#engine.beginSession(this.#login, this.#gone.signal);
      this.push(HELLO);
    } else if (bytes[0] === TERMINATE) {
      this.push(null);
    } else {
      this.push(Buffer.from(await this.#engine.protocol(bytes, this.#gone.signal)));
    }
  }
}

function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

function setting(name: string, value: string): Buffer {
  return message('S', Buffer.from(`${name}\0${value}\0`));
}
