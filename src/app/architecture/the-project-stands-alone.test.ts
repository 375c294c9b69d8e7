import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const TEXT = '*.{ts,tsx,mjs,cjs,json,md,sql,scss,yml,css}';
const OUTSIDE = new RegExp(['\\.\\.', 'shared\\b'].join('/') + '|' + ['', 'work', ''].join('/'));

/** Files that name a folder beside the project, which nobody else has. */
const findOutsiders = (root: string): string[] =>
  listFiles(root, TEXT, `{src,docs,scripts,config,bench,journeys,.ci}/**/${TEXT}`, '.ci/*').filter((file) =>
    OUTSIDE.test(readText(root, file)),
  );

describe('the project stands alone', () => {
  it('no file names a folder beside it', () => {
    expect(findOutsiders(PROJECT)).toEqual([]);
  });

  it('and a planted one is caught', () => {
    const path = ['..', 'shared', 'data'].join('/');
    const root = plantProject({
      'src/kernel/a.ts': `// as in ../../sharedness`,
      'docs/a.md': `See ${path}/schools.csv.`,
    });
    expect(findOutsiders(root)).toEqual(['docs/a.md']);
  });
});
