import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endingOf, findContentType } from './content-type.ts';
import { EXAMPLE_FILES, REFUSED_FILES } from './testing/example-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'rooted-content-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function typeOf(content: Buffer, name = 'file'): Promise<string | undefined> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return findContentType(path);
}

describe('what may be attached', () => {
  it.each(Object.entries(EXAMPLE_FILES))('is told by what is in it: %s', async (ending, content) => {
    const type = await typeOf(content);
    expect(type && endingOf(type as never)).toBe(ending);
  });

  it.each(Object.entries(REFUSED_FILES))('is not %s, whatever it is called', async (_, content) => {
    expect(await typeOf(content, 'letter.pdf')).toBeUndefined();
  });

  it('is a web page only as the text that it is written in', async () => {
    expect(await typeOf(Buffer.from('<script>alert(1)</script>'), 'page.html')).toBe('text/plain');
  });
});
