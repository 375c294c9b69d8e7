// Brings node_modules in line with package-lock.json and makes sure of Node 24. Runs before `npm start`, `npm test`,
// `npm run check` and `npm run dev`, on whatever Node the machine has (20 or later), so it may import nothing that is not
// Node's own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NODE_NEEDED = 24;
const OWN_NODE = join('node_modules', '.bin', 'node');
const STAMP = join('node_modules', '.installed-from');
const STYLES = { script: join('scripts', 'build-styles.mjs'), output: join('build', 'public') };

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const fresh = installPackages();
// Where nothing was installed, this process shows which Node the npm scripts find; asking would cost 40 ms.
const node = fresh || majorOf(process.version) < NODE_NEEDED ? findNode() : process.execPath;
if (['prestart', 'predev'].includes(process.env.npm_lifecycle_event)) buildStyles();

/** True where something was installed. */
function installPackages() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return false;
  console.log('Installing what RootED needs (a minute or two the first time)');
  // `npm ci` takes node_modules away first, and the stamp with it: an install that was cut short is done again.
  // The compiler, tsx and Node itself are wanted even where NODE_ENV or an npm setting would leave them out.
  const wanted = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const installed = npm ? run(process.execPath, [npm, ...wanted]) : run('npm', wanted);
  if (!installed) stop('The packages could not be installed; the reason stands above.');
  writeFileSync(STAMP, lock);
  return true;
}

/** The Node that the npm scripts find: the one installed beside the packages, else the machine's. */
function findNode() {
  if (existsSync(OWN_NODE)) {
    if (versionOf(OWN_NODE) >= NODE_NEEDED) return OWN_NODE;
    // It does not run here (musl instead of glibc, for one), and must not stand before the machine's own.
    rmSync(OWN_NODE);
  }
  if (versionOf('node') >= NODE_NEEDED) return 'node';
  return stop(
    `RootED needs Node ${NODE_NEEDED} or later; this is ${process.version}. npm has none ready for ` +
      `${process.platform} ${process.arch}: install Node ${NODE_NEEDED} from https://nodejs.org, then run this again.`,
  );
}

function buildStyles() {
  if (!existsSync(STYLES.script) || newest(STYLES.output) > newestSourceOfStyles()) return;
  if (!run(node, [STYLES.script])) stop('The styles could not be built; the reason stands above.');
}

function newestSourceOfStyles() {
  const isCode = /\.(tsx?|sql|md)$/;
  return Math.max(
    newest('src', (name) => !isCode.test(name)),
    newest(STYLES.script),
    newest('package-lock.json'),
  );
}

/** When the file, or the newest file in the folder, was last changed; 0 where there is none. */
function newest(path, counts = () => true) {
  if (!existsSync(path)) return 0;
  if (statSync(path).isFile()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((e) => e.isFile() && counts(e.name));
  return Math.max(0, ...files.map((file) => statSync(join(file.parentPath ?? file.path, file.name)).mtimeMs));
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  return status === 0;
}

/** The major version of a Node; 0 where it does not run. */
function versionOf(command) {
  return majorOf(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout ?? '');
}

function majorOf(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
