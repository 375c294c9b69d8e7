import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, openTestDatabase } from '../testing/test-database.ts';
import { aSender, bringIn } from './testing/imports-examples.ts';
import { quickThingKind, thingKind, withThings } from './testing/thing-kind.ts';

const things = thingKind();

describe('a file is brought in', () => {
  let test: TestDatabase;
  let takeAway: () => Promise<unknown>;
  const sender = aSender();
  const stored = () =>
    test.past<{ code: string; amount: number }>('select code, amount from scratch.thing order by code collate "C"');

  beforeAll(async () => {
    test = await openTestDatabase();
    takeAway = await withThings(test);
  });
  beforeEach(() => test.past('truncate scratch.thing'));
  afterAll(async () => {
    await takeAway();
    await test.close();
  });

  it('and each row is added, changed or known already', async () => {
    const first = await bringIn(test.database, things, sender, 'Code,Amount\na,1\nb,2\n');
    expect(first.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
    const second = await bringIn(test.database, things, sender, 'Code,Amount\na,1\nb,3\nc,4\n');
    expect(second.counts).toEqual({ added: 1, changed: 1, unchanged: 1, refused: 0 });
    expect(second.run).toMatchObject({ status: 'done', kind: 'things', source: 'command', nextRow: 5 });
    expect(await stored()).toEqual([
      { code: 'a', amount: 1 },
      { code: 'b', amount: 3 },
      { code: 'c', amount: 4 },
    ]);
    const audited = await test.past<{ action: string }>(
      `select action from audit.content where user_id = $1 order by entry_id`,
      [sender.userId],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'imports.file-sent',
      'imports.file-read',
      'imports.file-sent',
      'imports.file-read',
    ]);
  });

  it('and the same file again changes nothing', async () => {
    const file = `Code,Amount\n${Array.from({ length: 5_000 }, (_, i) => `c${i},${i + 20}`).join('\n')}\n`;
    expect((await bringIn(test.database, things, sender, file)).counts).toMatchObject({ added: 5_000 });
    expect((await bringIn(test.database, things, sender, file)).counts).toEqual({
      added: 0,
      changed: 0,
      unchanged: 5_000,
      refused: 0,
    });
  });

  it('but a row with something wrong is refused, at its row, and the others are stored', async () => {
    const file = [
      'Code,Note,Amount', // row 1
      'a,x,1',
      ',x,2', // 3: no code
      'c,x,many', // 4: no number
      '', // 5: blank
      ',,', // 6: blank too
      'd,x', // 7: a cell short
      'e,x,5,6', // 8: a cell too many
      'f,x,6,', // 9: one too many, with nothing in it
      '"g,x,7', // 10: a quote that is never closed
      'h,"x,8', // 11: another
      'i,5" nail,9', // 12: one inside a cell
      '"j","two\nlines","10"', // 13: over two lines
      '"k","say ""so""",11', // 14
      'l,x,13', // 15: what only the database knows
      ',x,', // 16: two faults
      'm\u0000,x,14', // 17: no character
      '  n  ,x, 15 ', // 18
      'o,x,16', // 19: without an end of line
    ].join('\n');
    const { counts, faults } = await bringIn(test.database, things, sender, file);
    expect(faults).toEqual([
      '3 Code empty',
      '4 Amount not-a-number',
      '7  wrong-number-of-cells',
      '8  wrong-number-of-cells',
      '10  stray-quote',
      '11  stray-quote',
      '12  stray-quote',
      '15 Amount unlucky',
      '16 Code empty',
      '16 Amount not-a-number',
      '17 Code unreadable',
    ]);
    expect(counts).toEqual({ added: 6, changed: 0, unchanged: 0, refused: 10 });
    expect((await stored()).map(({ code }) => code)).toEqual(['a', 'f', 'j', 'k', 'n', 'o']);
  });

  it('in steps so small that they end in the middle of everything, with the same faults', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => {
      if (i % 10 === 3) return `"k${i}","${'x\n'.repeat(i % 7)}",${i + 20}`;
      if (i % 10 === 7) return `"k${i},x,${i + 20}`;
      return `k${i},x,${i + 20}`;
    });
    const file = `Code,Note,Amount\r\n${lines.join('\r\n')}\r\n`;
    const large = await bringIn(test.database, things, sender, file);
    const small = await bringIn(test.database, thingKind(50), aSender(), file);
    expect(large.counts).toEqual({ added: 360, changed: 0, unchanged: 0, refused: 40 });
    expect(large.faults.slice(0, 2)).toEqual(['9  stray-quote', '19  stray-quote']);
    expect(small.counts).toEqual(large.counts);
    expect(small.faults).toEqual(large.faults);
  });

  it.each([
    ['utf-8', Buffer.from('Code,Amount\nZoë,1\nŁ,2\n')],
    ['utf-8', Buffer.from('\ufeffCode,Amount\r\nZoë,1\r\nŁ,2')],
    ['utf-16le', Buffer.from('\ufeffCode\tAmount\r\nZoë\t1\r\nŁ\t2\r\n', 'utf16le')],
    ['utf-16be', Buffer.from('\ufeffCode\tAmount\nZoë\t1\nŁ\t2\n', 'utf16le').swap16()],
    ['windows-1252', Buffer.from([...Buffer.from('Code;Amount\nZo\xeb;1\n\x80;2\n', 'latin1')])],
    ['utf-8', Buffer.from('Code,Amount\rZoë,1\rŁ,2\r')],
  ])('in %s', async (encoding, content) => {
    const { run, counts } = await bringIn(test.database, things, sender, content);
    expect(run.encoding).toBe(encoding);
    expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
    expect((await stored())[0]).toEqual({ code: 'Zoë', amount: 1 });
    expect((await stored())[1]).toEqual({ code: encoding === 'windows-1252' ? '€' : 'Ł', amount: 2 });
  });

  it('and of a file full of faults the first ten thousand are kept, and all are counted', async () => {
    const file = `Code,Amount\n${'x,\n'.repeat(10_500)}y,1\n`;
    const { run, counts, faults } = await bringIn(test.database, things, sender, file);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 10_500 });
    expect(run.faults).toBe(10_000);
    expect(faults).toHaveLength(10_000);
    expect(faults.at(-1)).toBe('10001 Amount not-a-number');
  });

  it('and a line without an end costs one row', async () => {
    const file = `Code,Amount\na,1\n${'x'.repeat(3_000_000)}\nb,2\n`;
    const { counts, faults } = await bringIn(test.database, things, sender, file);
    expect(counts).toMatchObject({ added: 2, refused: 1 });
    expect(faults).toEqual(['3  line-too-long']);
  });

  it('and headings without rows are a file in which nothing is said', async () => {
    const { run, counts } = await bringIn(test.database, things, sender, 'Code,Amount\n');
    expect(run.status).toBe('done');
    expect(counts).toEqual({ added: 0, changed: 0, unchanged: 0, refused: 0 });
  });

  it('by the kind’s own reader, which hands over where it meets a quote', async () => {
    const lines = Array.from({ length: 9_000 }, (_, i) =>
      i === 7_000 ? `"q${i}",${i + 20}` : `q${i},${i % 9 === 0 ? '' : i + 20}`,
    );
    const file = `Code,Amount\n${lines.join('\n')}\n`;
    let quick = 0;
    const countLines = (read: number) => (quick += read);
    const own = await bringIn(test.database, quickThingKind(countLines), sender, file);
    const general = await bringIn(test.database, things, aSender(), file);
    expect(quick).toBeGreaterThan(2_000);
    expect(quick).toBeLessThanOrEqual(7_000);
    expect(own.counts).toEqual({ added: 8_000, changed: 0, unchanged: 0, refused: 1_000 });
    expect(own.counts).toEqual(general.counts);
    expect(own.faults).toEqual(general.faults);
  });

  it('but not by somebody who may not', async () => {
    const sendingOnly = { ...sender, permissions: new Set(['imports:send-file'] as const) };
    const { run } = await bringIn(test.database, things, sendingOnly, 'Code,Amount\na,1\n');
    expect(run).toMatchObject({ status: 'stopped', failure: 'not-allowed' });
    expect(await stored()).toEqual([]);
  });
});
