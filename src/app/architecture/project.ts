import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The folder of this project. */
export const PROJECT = join(import.meta.dirname, '../../..');

/** What the tools read: a planted project is judged by the same settings as this one. */
const SETTINGS = ['package.json', 'tsconfig.json', '.gitignore', '.oxlintrc.json', '.dependency-cruiser.cjs', 'config'];

/** Text of a file by its path in the project. */
export type Files = Readonly<Record<string, string>>;

/**
 * A small project in a temporary folder with this one's settings and the given files, to see that a rule catches what
 * breaks it. It is removed when the test ends.
 */
export function plantProject(files: Files, alsoCopy: readonly string[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'rooted-planted-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of [...SETTINGS, ...alsoCopy]) cpSync(join(PROJECT, path), join(root, path), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** What an installed program prints when it runs in a project, whether it is content or not. */
export function runTool(root: string, program: string, ...args: string[]): string {
  const bin = join(PROJECT, 'node_modules', '.bin');
  const env = { PATH: [bin, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter) };
  const { stdout } = spawnSync(join(bin, program), args, { cwd: root, env, encoding: 'utf8', maxBuffer: 64e6 });
  return stdout;
}

/** The files of a project that match, as paths from its root with forward slashes, in order of name. */
export const listFiles = (root: string, ...patterns: string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: ['node_modules', 'build'] }).sort();

export const readText = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
