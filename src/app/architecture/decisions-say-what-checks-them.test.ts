import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const CHECKED_BY = /^\**Checked by:\** *\S/m;

/** A decision that nothing checks may say so ("Checked by: review only"); it may not leave it open. */
const findUnchecked = (root: string): string[] =>
  listFiles(root, 'docs/decisions/*.md').filter(
    (file) => !/^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(file) || !CHECKED_BY.test(readText(root, file)),
  );

describe('every decision record says what checks it', () => {
  it('in this project', () => {
    expect(findUnchecked(PROJECT)).toEqual([]);
  });

  it('and planted ones that do not, or have no number, are caught', () => {
    const root = plantProject({
      'docs/decisions/0001-node.md': '# Node 24\n\n**Checked by:** the first command.\n',
      'docs/decisions/0002-words.md': '# Words\n\nChecked by: review only\n',
      'docs/decisions/0003-open.md': '# Open\n\nIt is checked by somebody.\n\nChecked by:\n',
      'docs/decisions/later.md': '# Later\n\nChecked by: nothing\n',
    });
    expect(findUnchecked(root)).toEqual(['docs/decisions/0003-open.md', 'docs/decisions/later.md']);
  });
});
