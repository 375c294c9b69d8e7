// `npm test`: everything, on both databases and in the browser. `npm test -- some/path` runs only the tests in that path.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findPostgres, startCluster } from './postgres-cluster.mjs';
import { quietly, runSteps, staticSteps, testStep } from './run-steps.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const BROWSERS_OF_A_MAC = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

// No test may reach a database or a data folder that somebody uses.
for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'ROOTED_DATA', 'PORT']) delete process.env[name];
installWhatIsMissing();

const cluster = await startCluster({ fsync: false });
try {
  await runSteps(stepsFor(process.argv.slice(2), cluster.url));
} finally {
  await cluster.stop();
}

function stepsFor(paths, url) {
  const embedded = { ROOTED_TEST_DATABASE: 'pglite' };
  const server = { ROOTED_TEST_DATABASE: 'postgresql', ROOTED_TEST_POSTGRES_URL: url };
  const browser = { ...server, ROOTED_TEST_CHROMIUM: findBrowser() };

  return [
    ...(paths.length === 0 ? staticSteps : []),
    { name: 'production build', run: () => quietly('node', ['scripts/build.mjs']) },
    testStep('rules and tasks, on PGlite', ['unit', 'database'], { env: embedded, paths }),
    testStep('tasks, on PostgreSQL', ['database'], { env: server, paths }),
    testStep('journeys in the browser', ['journeys'], { env: browser, paths }),
  ];
}

/** Installs Debian's packages where we may; elsewhere it says what to install, and ends. */
function installWhatIsMissing() {
  if (isDebian() && process.getuid() === 0) install(missingPrograms().map(({ debian }) => debian));
  const missing = missingPrograms();
  if (missing.length === 0) return;
  console.error(`npm test needs ${missing.map(({ name }) => name).join(' and ')}.`);
  console.error(
    `Install (on Debian: sudo apt-get install ${missing.map(({ debian }) => debian).join(' ')}), on the PATH.`,
  );
  process.exit(1);
}

function missingPrograms() {
  const programs = [
    { name: 'PostgreSQL 15 or later (initdb, pg_ctl, postgres)', debian: 'postgresql', find: findPostgres },
    { name: 'Chromium', debian: 'chromium', find: findBrowser },
    { name: 'poppler (pdfinfo, pdftotext)', debian: 'poppler-utils', find: findPoppler },
  ];
  return programs.filter(({ find }) => !find());
}

function install(packages) {
  if (packages.length === 0) return;
  console.log(`Installing ${packages.join(' and ')}`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** The tests read our PDFs with a program that is not ours. */
function findPoppler() {
  return foldersOfPath().find((folder) => existsSync(join(folder, 'pdfinfo')) && existsSync(join(folder, 'pdftotext')));
}

function findBrowser() {
  const folders = foldersOfPath();
  const candidates = folders.flatMap((folder) => BROWSERS.map((name) => join(folder, name)));
  return [process.env.ROOTED_TEST_CHROMIUM ?? '', ...candidates, ...BROWSERS_OF_A_MAC].find((path) => existsSync(path));
}

function foldersOfPath() {
  return process.env.PATH.split(delimiter);
}
