import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const MAIN = 'build/server/main.js';
const STARTS_WITHIN_MS = 60_000;

/** What a process is started with, beside the machine's own environment. */
export type Settings = Readonly<Record<string, string>>;

/** The production build, serving on this machine. */
export type ServedSite = {
  readonly url: string;
  readonly pid: number;
  /** What it has printed so far. */
  output(): string;
  /** Ends it at once, as a power cut ends a process. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
};

/** A folder that is gone when the process is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rooted-journey-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command of the build and gives what it printed; throws where it fails. */
export function runRooted(args: readonly string[], settings: Settings): string {
  const { status, stdout, stderr } = spawnSync('node', [MAIN, ...args], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`rooted ${args.join(' ')} ended with ${status}: ${stderr || stdout}`);
  return stdout;
}

/** What a journey that fails leaves running ends with it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts the build, or another program of ours, and waits until it is ready. */
export async function startRooted(
  settings: Settings,
  port?: number,
  program: readonly string[] = [MAIN, 'start'],
): Promise<ServedSite> {
  const onPort = port ?? (await freePort());
  const child = spawn('node', program, {
    env: { ...process.env, PORT: String(onPort), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = `http://localhost:${onPort}`;
  await untilReady(url, child, () => printed);
  return {
    url,
    pid: child.pid!,
    output: () => printed,
    async kill() {
      child.kill('SIGKILL');
      await ended(child);
    },
    async stop() {
      child.kill('SIGINT');
      return ended(child);
    },
  };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', resolve));

async function untilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const deadline = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`rooted start ended: ${printed()}`);
    const ready = await fetch(`${url}/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await pause(20);
  }
  throw new Error(`rooted start is not ready after ${STARTS_WITHIN_MS / 1000} s: ${printed()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
