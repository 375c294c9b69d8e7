import { describe, expect, it } from 'vitest';
import { type Files, listFiles, plantProject, PROJECT, readText, runTool } from './project.ts';

type Lint = { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] };

/** Which lint rule each file breaks, as `rule file`. */
function brokenRules(files: Files): string[] {
  const root = plantProject(files);
  const { diagnostics } = JSON.parse(runTool(root, 'oxlint', '--type-aware', '--format', 'json')) as Lint;
  return [...new Set(diagnostics.map(({ code, filename }) => `${code} ${filename}`))];
}

const lines = (count: number, line: string): string => `${line}\n`.repeat(count);
const longFunction = `export function long(x: number[]) {\n${lines(41, '  x.push(1);')}}\n`;
const promise = 'const later = async (): Promise<number> => 1;\n';

const KEPT: Files = {
  'src/modules/plans/close-plan/close-plan.page.tsx': longFunction,
  'src/modules/plans/close-plan.test.ts': `import { expect, it } from 'vitest';\nit('is', () => expect(1).toBe(1));\n${lines(390, '// a case')}`,
  'src/modules/plans/review.job.ts': `import type { Database } from '#platform/database/database.ts';\nexport type D = Database;\n`,
  'src/platform/database/database.ts': `export type Database = { open(): void };\nexport type Tx = 1;\n`,
  'src/modules/plans/plans.queries.ts': `import type { Tx } from '#platform/database/database.ts';\nexport const findPlan = (tx: Tx) => tx;\n`,
  'src/modules/plans/testing/plan-examples.ts': `export const folder = process.env['SOMEWHERE'];\n`,
  'src/app/config.ts': `export const port = process.env['PORT'];\n`,
  'src/app/main.ts': `console.log('started');\n`,
  'src/kernel/clock.ts': `export const todayInLondon = () => new Date();\n`,
  'some.config.ts': `export default { a: 1 };\n`,
};

const PLANTED: Record<string, Files> = {
  'eslint(max-lines)': {
    'src/modules/plans/long.ts': lines(201, 'export {};'),
    'src/modules/plans/long.page.tsx': lines(201, 'export {};'),
    'src/modules/plans/long.test.ts': lines(401, 'export {};'),
  },
  'eslint(max-lines-per-function)': { 'src/modules/plans/long-function.ts': longFunction },
  'eslint(complexity)': {
    'src/modules/plans/complex.ts': `export function c(x: number) {\n${lines(8, '  if (x) x++;')}  return x;\n}\n`,
  },
  'unicorn(filename-case)': { 'src/modules/plans/ClosePlan.ts': `export const closePlan = 1;\n` },
  'import(no-default-export)': { 'src/modules/plans/default.ts': `export default 1;\n` },
  'node(no-process-env)': { 'src/platform/web/env.ts': `export const e = process.env['HOME'];\n` },
  'eslint(no-console)': { 'src/modules/plans/talk.ts': `console.log('name of a child');\n` },
  'eslint(no-warning-comments)': { 'src/modules/plans/later.ts': `// TODO think\nexport const a = 1;\n` },
  'eslint(no-restricted-properties)': { 'src/modules/plans/dice.ts': `export const d = Math.random();\n` },
  'eslint(eqeqeq)': { 'src/modules/plans/loose.ts': `export const l = (a: unknown) => a == 1;\n` },
  'vitest(no-restricted-vi-methods)': {
    'src/modules/plans/mock.test.ts': `import { vi } from 'vitest';\nvi.mock('./plans.queries.ts');\n`,
    'src/modules/plans/spy.test.ts': `import { vi } from 'vitest';\nvi.spyOn(console, 'log');\n`,
  },
  'eslint(no-restricted-imports)': {
    'src/modules/plans/opens.ts': `import type { Database } from '#platform/database/database.ts';\nexport type D = Database;\n`,
    'src/modules/plans/clock.rules.ts': `import { todayInLondon } from '#kernel/clock.ts';\nexport const t = todayInLondon;\n`,
  },
  'eslint(no-restricted-globals)': {
    'src/modules/plans/date.rules.ts': `export const now = () => new Date();\n`,
    'src/modules/plans/process.rules.ts': `export const up = () => process.uptime();\n`,
  },
  'typescript(no-floating-promises)': { 'src/modules/plans/floating.ts': `${promise}later();\n` },
  'typescript(no-misused-promises)': { 'src/modules/plans/misused.ts': `${promise}if (later()) throw new Error();\n` },
  'typescript(await-thenable)': { 'src/modules/plans/await.ts': `export const a = async () => await 1;\n` },
  'typescript(switch-exhaustiveness-check)': {
    'src/modules/plans/switch.ts': `export function s(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n`,
  },
  'typescript(only-throw-error)': { 'src/modules/plans/throw.ts': `export const t = () => {\n  throw 'no';\n};\n` },
  'typescript(no-explicit-any)': { 'src/modules/plans/any.ts': `export const a = (x: any) => typeof x;\n` },
  'typescript(no-unsafe-member-access)': {
    'src/modules/plans/unsafe.ts': `export const n = JSON.parse('1').name as 1;\n`,
  },
  'typescript(ban-ts-comment)': { 'src/modules/plans/ignore.ts': `// @ts-ignore\nexport const a: string = 1;\n` },
};

describe('the lint rules', () => {
  it('let through what keeps to them', () => {
    expect(brokenRules(KEPT)).toEqual([]);
  });

  it('catch a planted violation of each', () => {
    const planted = Object.entries(PLANTED).flatMap(([rule, files]) =>
      Object.keys(files).map((file) => `${rule} ${file}`),
    );
    const all = Object.fromEntries(Object.values(PLANTED).flatMap((files) => Object.entries(files)));
    expect(brokenRules({ ...KEPT, ...all })).toEqual(expect.arrayContaining(planted));
  });
});

/** Lines that switch a check off inside a file. A waiver stands in .oxlintrc.json, where all are seen together. */
function findSwitchedOff(root: string): string[] {
  const switchesOff = /(oxlint|eslint)-disable|@ts-(nocheck|ignore)/;
  const files = listFiles(root, '{src,journeys,bench,scripts}/**/*.{ts,tsx,mjs}').filter(
    (file) => !file.includes('architecture/'),
  );
  return files.filter((file) => switchesOff.test(readText(root, file)));
}

describe('no file switches a check off for itself', () => {
  it('in this project', () => {
    expect(findSwitchedOff(PROJECT)).toEqual([]);
  });

  it('and a planted one is caught', () => {
    const root = plantProject({ 'src/kernel/bad.ts': `// oxlint-disable-next-line eqeqeq\nexport const a = 1;\n` });
    expect(findSwitchedOff(root)).toEqual(['src/kernel/bad.ts']);
  });
});
