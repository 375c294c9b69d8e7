import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

const DONE_WITHIN_MS = 300;

/** Starts a line to a server on this machine that can be made to fail in the ways that lines do. */
export async function startProxy(target: number): Promise<TcpProxy> {
  const proxy = new TcpProxy(target);
  await proxy.listen();
  return proxy;
}

export class TcpProxy {
  readonly #server;
  readonly #ends = new Set<Socket>();
  #stalled = false;
  #wanted: string | undefined;
  #cuts = 0;

  constructor(target: number) {
    this.#server = createServer((client) => this.#pass(client, connect(target, '127.0.0.1')));
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How often it was cut. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Passes no more bytes, either way, and closes nothing. */
  stall(): void {
    this.#stalled = true;
    for (const end of this.#ends) end.pause();
  }

  /** Passes what came meanwhile, and goes on. */
  flow(): void {
    this.#stalled = false;
    for (const end of this.#ends) end.resume();
  }

  /** Once: where these words went to the server, passes the commit that follows on, and cuts the line before its answer. */
  cutAfterCommitOf(words: string): void {
    this.#wanted = words;
  }

  async stop(): Promise<void> {
    for (const end of this.#ends) end.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #pass(client: Socket, server: Socket): void {
    let saidThem = false;
    this.#join(client, server, (bytes) => {
      saidThem ||= this.#wanted !== undefined && bytes.includes(this.#wanted);
      if (!saidThem || !bytes.includes('commit')) return;
      saidThem = false;
      this.#wanted = undefined;
      this.#cuts += 1;
      server.removeAllListeners('data').resume();
      setTimeout(() => [client, server].forEach((end) => end.destroy()), DONE_WITHIN_MS);
    });
    this.#join(server, client, () => {});
  }

  #join(from: Socket, to: Socket, look: (bytes: Buffer) => void): void {
    this.#ends.add(from);
    if (this.#stalled) from.pause();
    from.on('data', (bytes: Buffer) => {
      to.write(bytes);
      look(bytes);
    });
    from.on('error', () => {});
    from.on('close', () => {
      this.#ends.delete(from);
      to.destroy();
    });
  }
}
