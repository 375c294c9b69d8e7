import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const MOST_FILES = 15;
const FEWER_LINES_THAN = 100;

/** The kernel is what every module must know, so each line in it costs everybody. */
function findTooMuchInKernel(root: string): string[] {
  const files = listFiles(root, 'src/kernel/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'));
  const long = files.filter((file) => readText(root, file).trimEnd().split('\n').length >= FEWER_LINES_THAN);
  return [...long, ...files.slice(MOST_FILES)];
}

describe('the kernel stays small', () => {
  it('in this project', () => {
    expect(findTooMuchInKernel(PROJECT)).toEqual([]);
  });

  it('and a planted file of 100 lines is caught', () => {
    const root = plantProject({
      'src/kernel/long.ts': 'export {};\n'.repeat(100),
      'src/kernel/short.ts': 'export {};\n'.repeat(99),
    });
    expect(findTooMuchInKernel(root)).toEqual(['src/kernel/long.ts']);
  });

  it('and a planted sixteenth file is caught', () => {
    const names = 'abcdefghijklmnop'.split('').map((letter) => `src/kernel/${letter}.ts`);
    const root = plantProject(Object.fromEntries(names.map((name) => [name, 'export {};\n'])));
    expect(findTooMuchInKernel(root)).toEqual(['src/kernel/p.ts']);
  });
});
