import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const GLOSSARY = 'docs/glossary.md';
const moduleOrder = createRequire(import.meta.url)('../../../config/module-order.cjs') as readonly string[];

/** Names of modules (their schemas have the same) and of permissions that the glossary does not have in backticks. */
function findWordsOfNobody(root: string): string[] {
  const glossary = readText(root, GLOSSARY);
  const code = listFiles(root, 'src/modules/**/*.{ts,tsx}').map((file) => readText(root, file));
  const permission = new RegExp(`['"\`]((?:${moduleOrder.join('|')}):[a-z-]+)['"\`]`, 'g');
  const permissions = code.flatMap((text) => [...text.matchAll(permission)].map((match) => match[1]!));
  const modules = listFiles(root, 'src/modules/*').map((folder) => folder.split('/')[2]!);
  return [...new Set([...modules, ...permissions])].filter((word) => !glossary.includes(`\`${word}\``)).sort();
}

describe('words come from the glossary', () => {
  it.skipIf(!existsSync(join(PROJECT, GLOSSARY)))('in this project', () => {
    expect(findWordsOfNobody(PROJECT)).toEqual([]);
  });

  it('and a planted module and permission without an entry are caught', () => {
    const root = plantProject({
      [GLOSSARY]: '| plan | `plans`, `plans:open` |',
      'src/modules/plans/plans.module.ts': `export const p = { 'plans:open': [], 'plans:burn': [] };`,
      'src/modules/kase/index.ts': 'export {};',
    });
    expect(findWordsOfNobody(root)).toEqual(['kase', 'plans:burn']);
  });
});
