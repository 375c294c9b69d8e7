// What `npm test` and `npm run check` have in common: steps with a heading and a time, the first failing one ends it.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** A file that has not changed since it was last found well formed is not read again. */
const PRETTIER = ['--cache', '--cache-strategy', 'content', '--log-level', 'warn'];

/** The checks that read the code without running it. */
export const staticSteps = [
  { name: 'types', run: () => quietly('tsc', ['-p', '.']) },
  { name: 'format', run: () => quietly('prettier', ['--check', ...PRETTIER, '.']) },
  { name: 'lint', run: () => quietly('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'import rules', run: () => quietly('depcruise', ['src', '--output-type', 'err-long']) },
];

/** A step that runs tests of these vitest projects (see vitest.config.ts), only those in the paths where there are any. */
export const testStep = (name, projects, { env = {}, paths = [] } = {}) => ({
  name,
  run: () => runTests(projects, env, paths),
});

/**
 * Runs the steps in turn until one fails and prints the sum, `N passed, N failed`, alone on the last line.
 * A step that fails without a failing test (a type error, a file that does not load) counts as one failure.
 */
export async function runSteps(steps) {
  const sum = { passed: 0, failed: 0 };
  for (const step of steps) {
    const { passed, failed } = await runStep(step);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) break;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

async function runStep({ name, run }) {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { ok, passed = 0, failed = 0 } = await run();
  console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return { passed, failed: ok ? 0 : Math.max(failed, 1) };
}

/** Runs a program and shows what it says only where it fails. */
export async function quietly(program, args) {
  const child = start(program, args, {}, 'pipe');
  const [out, err, ok] = await Promise.all([text(child.stdout), text(child.stderr), hasSucceeded(child)]);
  if (!ok) console.log(out + err);
  return { ok };
}

async function runTests(projects, env, paths) {
  const folder = mkdtempSync(join(tmpdir(), 'rooted-report-'));
  const report = join(folder, 'report.json');
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const args = ['run', '--passWithNoTests', ...chosen, ...reporters, ...paths];
    const ok = await hasSucceeded(start('vitest', args, env, 'inherit'));
    return { ok, ...countTests(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countTests(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return {}; // vitest ended before it could report: the step has failed
  }
}

/** A stop is passed on to the program that runs: its step fails then, and what was started is put away in order. */
function start(program, args, env, output) {
  const bin = resolve('node_modules', '.bin');
  const child = spawn(program, args, {
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...env },
    stdio: ['ignore', output, output],
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    const passOn = () => child.kill(signal);
    process.on(signal, passOn);
    child.once('close', () => process.off(signal, passOn));
  }
  return child;
}

function hasSucceeded(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status === 0));
  });
}
