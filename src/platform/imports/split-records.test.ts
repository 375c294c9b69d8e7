import { open } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines.ts';
import { type Record, splitRecords } from './split-records.ts';
import { writeTestFile } from './testing/imports-examples.ts';

const split = (text: string, isEnd = true) => splitRecords(text, { delimiter: ',', width: 2 }, isEnd);

describe('lines are split into records', () => {
  it('with LF or CR LF at the end, blank ones too, without the spaces around cells', () => {
    expect(split('a,1\r\n\n b , 2 \n,\nc,3').records).toEqual([['a', '1'], [''], ['b', '2'], ['', ''], ['c', '3']]);
  });

  it('with commas, quotes and lines inside quoted cells', () => {
    expect(split('"a,b",1\n"say ""yes""",2\n"two\nlines",3\n').records).toEqual([
      ['a,b', '1'],
      ['say "yes"', '2'],
      ['two\nlines', '3'],
    ]);
  });

  it('and a row of another length stays one record', () => {
    expect(split('a\nb,1,x\nc,2\n').records).toEqual([['a'], ['b', '1', 'x'], ['c', '2']]);
  });

  it.each([
    ['that is never closed', 'a,1\n"b,2\nc,3\nd,4\n'],
    ['that is never closed, at the end', 'a,1\nb,"2\nc,3\nd,4\n'],
    ['that stands inside a cell', 'a,1\nb"x",2\nc,3\nd,4\n'],
    ['after which something follows', 'a,1\n"b" x,2\nc,3\nd,4\n'],
  ])('and a quote %s costs its own line only', (_which, text) => {
    expect(split(text).records).toEqual([['a', '1'], undefined, ['c', '3'], ['d', '4']]);
  });

  it('and two stray quotes that seem to belong together cost a line each', () => {
    expect(split('a,1\n"b,2\nc",3,4\nd,4\n').records).toEqual([['a', '1'], undefined, undefined, ['d', '4']]);
  });

  it('and a record that goes on beyond the text is left for the next reading', () => {
    const text = 'a,1\n"two\n';
    expect(split(text, false)).toEqual({ records: [['a', '1']], length: 4 });
    expect(split(text, true).records).toEqual([['a', '1'], undefined]);
  });

  it('and a cell of more than twenty lines is a quote that was never closed', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `b${i},${i}`);
    const text = `"a,0\n${lines.join('\n')}\n`;
    const { records, length } = split(text, false);
    expect(records.slice(0, 2)).toEqual([undefined, ['b0', '0']]);
    expect(records).toHaveLength(31);
    expect(length).toBe(text.length);
  });
});

/** Reads a file as a run does, in steps of so many lines. */
async function readAll(content: string, lines: number): Promise<Record[]> {
  const file = await open(writeTestFile(content));
  const all: Record[] = [];
  try {
    for (let at = 0; ;) {
      const read = await readLines(file, at, { bytes: 4_096, lines });
      if (!read || 'endless' in read) return all;
      const text = read.bytes.toString();
      const { records, length } = splitRecords(text, { delimiter: ',', width: 3 }, read.isEnd);
      all.push(...records);
      at += Buffer.byteLength(text.slice(0, length));
    }
  } finally {
    await file.close();
  }
}

describe('whatever cells hold', () => {
  const cell = fc
    .array(fc.constantFrom('a', 'é', '"', ',', '\n', '=', ' x', "'"), { maxLength: 6 })
    .map((parts) => parts.join('').trim());
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 });

  it('comes back as it was written, in steps of any size', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 25, max: 60 }), async (written, lines) => {
        expect(await readAll(stringify(written), lines)).toEqual(written);
      }),
      { numRuns: 100 },
    );
  });
});
