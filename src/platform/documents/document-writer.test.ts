import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import type { Document } from './document.ts';
import { DocumentWriter } from './document-writer.ts';

/** What a markup language, a shell, a printer or a bidirectional reader could take for something else than words. */
const HOSTILE = [
  '#import "@preview/evil:1.0.0": *',
  '#read("/etc/passwd") #eval("1+1") #{panic()}',
  '$ x^2 $ $',
  'C:\\temp\\new \\u{41} \\',
  '*bold* _emphasis_ `raw` ``` <label> @reference = Heading - item + item / term: x',
  '// comment /* comment */ -- --- ... ~ "quotes" \'quotes\' [content] {code}',
  '<script>alert(1)</script> &amp; %n %s ${x} {{y}}',
];

const DOCUMENT: Document = {
  name: 'Family plan',
  title: 'Family plan for Robin Madeup',
  foot: 'Written on 2 September 2026',
  parts: [
    {
      facts: [
        ['Lead professional', 'Pat Example'],
        ['Next review', '1 October 2026'],
      ],
    },
    { heading: 'Needs', level: 2 },
    { heading: 'Mornings are hard', level: 3 },
    { paragraph: 'To walk in\nwith the others' },
    { list: ['One thing', 'Another thing'] },
    { table: [['Walk in together', 'Grandad']], head: ['What', 'Who'], widths: [3, 1] },
  ],
};

const writer = new DocumentWriter();
afterAll(() => writer.close());

const open = async (pdf: Uint8Array) => getDocumentProxy(new Uint8Array(pdf));

/** All the text of a PDF as a reader that is not ours finds it. */
async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await open(pdf);
  const lines: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) lines.push(item.str + (item.hasEOL ? '\n' : ''));
  }
  return lines.join('');
}

type Node = { role?: string; children?: Node[] };
const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap(rolesIn),
];

const withParagraphs = (paragraphs: readonly string[]): Document => ({
  ...DOCUMENT,
  parts: paragraphs.map((paragraph) => ({ paragraph })),
});

describe('a document', () => {
  it('is a tagged PDF in English, whose window shows a name that names nobody', async () => {
    const pdf = await open(await writer.write(DOCUMENT));
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Family plan', Language: 'en-GB' });
  });

  it('has its headings in order, its lists, and the headers of its tables, for who listens to it', async () => {
    const pdf = await open(await writer.write(DOCUMENT));
    const roles = rolesIn((await (await pdf.getPage(1)).getStructTree()) as Node);
    expect(roles.filter((role) => /^H\d$/.test(role))).toEqual(['H1', 'H2', 'H3']);
    expect(roles).toEqual(expect.arrayContaining(['L', 'LI', 'LBody', 'Table', 'THead', 'TH', 'TD', 'P']));
    expect(roles.filter((role) => role === 'TH')).toHaveLength(2);
  });

  it('says what it was given and no more, whatever that looks like', async () => {
    const text = await textOf(await writer.write(withParagraphs(HOSTILE)));
    for (const line of HOSTILE) expect(text.replaceAll('\n', ' ')).toContain(line);
  });

  it('takes hostile text as words wherever it stands', async () => {
    const [hostile] = HOSTILE as [string];
    const text = await textOf(
      await writer.write({
        name: hostile,
        title: hostile,
        foot: hostile,
        parts: [
          { heading: hostile, level: 2 },
          { facts: [[hostile, hostile]] },
          { list: [hostile] },
          { table: [[hostile]], head: [hostile], widths: [1] },
        ],
      }),
    );
    expect(text.split(hostile)).toHaveLength(9);
  });

  it('writes names and words of other languages, and emoji', async () => {
    const words = ['Ọláyínká Nguyễn Şükrü Łukasz', 'Ελένη Кирил', '😀 ☺ ♥'];
    const text = await textOf(await writer.write(withParagraphs(words)));
    for (const each of words) expect(text).toContain(each);
  });

  it('writes from right to left what is read so', async () => {
    const text = await textOf(await writer.write(withParagraphs(['سارة', 'שלום'])));
    expect(text).toContain('سارة');
    expect(text).toContain('שלום');
  });

  it('of any text at all can be opened', async () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(anyText, { maxLength: 3 }), async (title, list) => {
        const pdf = await writer.write({ ...DOCUMENT, title, parts: [{ list }, { paragraph: title }] });
        expect((await open(pdf)).numPages).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('that takes too long is given up, and the next one is written', async () => {
    const hurried = new DocumentWriter(undefined, 1);
    await expect(hurried.write(DOCUMENT)).rejects.toThrow('the document took too long to write');
    await hurried.close();
    expect(await textOf(await writer.write(DOCUMENT))).toContain('Mornings are hard');
  });

  it('that cannot be written says so, and the next one is', async () => {
    const broken = { ...DOCUMENT, parts: [{ heading: 'x', level: 0 }] } as unknown as Document;
    await expect(writer.write(broken)).rejects.toThrow('the document could not be written');
    expect(await textOf(await writer.write(DOCUMENT))).toContain('Mornings are hard');
  });

  it('asked for many at once comes to each who asked', async () => {
    const titles = ['One', 'Two', 'Three', 'Four'];
    const pdfs = await Promise.all(titles.map((title) => writer.write({ ...DOCUMENT, title })));
    for (const [i, pdf] of pdfs.entries()) expect(await textOf(pdf)).toContain(titles[i]);
  });
});

const HAS_POPPLER = spawnSync('pdfinfo', ['-v']).error === undefined;
describe.skipIf(!HAS_POPPLER)('a document, read by poppler where it is installed (Debian: poppler-utils)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rooted-documents-'));
  const file = join(folder, 'document.pdf');
  afterAll(() => rmSync(folder, { recursive: true }));

  const poppler = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  it('is tagged, and holds no script and no form', async () => {
    writeFileSync(file, await writer.write(DOCUMENT));
    const info = poppler('pdfinfo', file);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).toMatch(/^Form: +none$/m);
  });

  it('tells its headings apart from its words', async () => {
    writeFileSync(file, await writer.write(DOCUMENT));
    const tags = poppler('pdfinfo', '-struct-text', file);
    expect(tags).toContain('H1 "Family plan for Robin Madeup"');
    expect(tags).toContain('H2 "Needs"');
    expect(tags).toContain('H3 "Mornings are hard"');
  });

  it('gives back hostile text unharmed', async () => {
    writeFileSync(file, await writer.write(withParagraphs([...HOSTILE, 'Ọláyínká 😀'])));
    const text = poppler('pdftotext', file, '-').replaceAll('\n', ' ');
    for (const line of [...HOSTILE, 'Ọláyínká 😀']) expect(text).toContain(line);
    expect(poppler('pdftotext', '-layout', file, '-')).not.toContain('root:');
  });
});
