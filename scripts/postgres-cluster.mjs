// A PostgreSQL cluster of one's own, for tests and measurements: in a temporary folder, on a free loopback port, and
// gone afterwards however the process that started it ends.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

const OLDEST_SUPPORTED = 15;
const DEBIAN_FOLDER = '/usr/lib/postgresql';
const CLUSTER_FOLDER = /^rooted-postgres-(\d+)-/;
/** As on a server, and unlike PGlite's C: what depends on the default collation then shows. */
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

/** The folder with the programs of the newest PostgreSQL found, or undefined where there is none from 15 on. */
export function findPostgres() {
  const packaged = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const folders = [...process.env.PATH.split(delimiter), ...packaged.map((v) => join(DEBIAN_FOLDER, v, 'bin'))];
  return folders
    .filter((folder) => ['initdb', 'pg_ctl', 'postgres'].every((program) => existsSync(join(folder, program))))
    .map((folder) => ({ folder, version: versionOf(join(folder, 'postgres')) }))
    .filter(({ version }) => version >= OLDEST_SUPPORTED)
    .sort((a, b) => b.version - a.version)[0]?.folder;
}

/**
 * Starts a cluster. `url` is the superuser's; `crash` stops it as a power cut would; `restart` brings it back under the
 * same URL; `stop` ends and removes it. Without `fsync` it is faster and proves nothing about crashes.
 */
export async function startCluster({ fsync = true } = {}) {
  const bin = findPostgres();
  if (!bin) throw new Error(`PostgreSQL ${OLDEST_SUPPORTED} or later was not found (initdb, pg_ctl, postgres)`);
  const owner = findOwner();
  sweepAbandoned(bin, owner);
  const folder = mkdtempSync(join(tmpdir(), `rooted-postgres-${process.pid}-`));
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const guard = startGuard(bin, owner, folder);

  const data = join(folder, 'data');
  const log = join(folder, 'log');
  const port = await findFreePort();
  const options = [`-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='${folder}'`];
  if (!fsync) options.push('-c fsync=off -c full_page_writes=off');
  const pgCtl = (...args) => run(owner, join(bin, 'pg_ctl'), ['-s', '-w', '-D', data, ...args], log);
  const start = () => pgCtl('start', '-l', log, '-o', options.join(' '));
  const stop = async () => {
    await endGuard(guard);
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const format = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${LOCALE}`, '--no-sync'];
    await run(owner, join(bin, 'initdb'), ['-D', data, ...format]);
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  return { url, stop, crash: () => pgCtl('stop', '-m', 'immediate'), restart: start };
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made. */
function findOwner() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag) => Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout, 10);
  const owner = { uid: idOf('-u'), gid: idOf('-g') };
  if (Number.isNaN(owner.uid)) throw new Error('PostgreSQL does not run as root, and there is no user postgres here');
  return owner;
}

/**
 * A process that only waits for this one to end, `kill -9` included: its input then closes, and it stops the cluster and
 * removes the folder. In a session of its own, so that Ctrl-C does not reach it.
 */
function startGuard(bin, owner, folder) {
  const stopAndRemove = 'read -r _; "$0" stop -s -m immediate -D "$1/data" 2>/dev/null; rm -rf "$1"';
  const guard = spawn('sh', ['-c', stopAndRemove, join(bin, 'pg_ctl'), folder], {
    ...owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  guard.stdin.unref();
  return guard;
}

async function endGuard(guard) {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  guard.ref();
  guard.stdin.end();
  await once(guard, 'exit');
}

/** Clusters whose process and guard were both killed, as by the end of a container. */
function sweepAbandoned(bin, owner) {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    const pid = Number(CLUSTER_FOLDER.exec(name)?.[1]);
    if (!pid || isRunning(pid) || statSync(folder).uid !== (owner.uid ?? process.getuid?.())) continue;
    spawnSync(join(bin, 'pg_ctl'), ['stop', '-s', '-m', 'immediate', '-D', join(folder, 'data')], {
      ...owner,
      cwd: '/',
    });
    rmSync(folder, { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function run(owner, program, args, log) {
  const child = spawn(program, args, { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (status === 0) return;
  const logged = log && existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '';
  throw new Error(`${program} ${args[0]} failed\n${said}${logged}`);
}

function versionOf(postgres) {
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(stdout ?? '')?.[1] ?? 0);
}
