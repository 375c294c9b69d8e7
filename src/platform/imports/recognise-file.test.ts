import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Recognised, WrongFile, recogniseFile } from './recognise-file.ts';
import { newFolder, writeTestFile } from './testing/imports-examples.ts';
import { thingKind } from './testing/thing-kind.ts';

const recognise = (content: string | Buffer): Promise<Recognised> =>
  recogniseFile(writeTestFile(content), [thingKind()]);

const sentenceFor = async (content: string | Buffer): Promise<string> => {
  const error: unknown = await recognise(content).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(WrongFile);
  return (error as WrongFile).message;
};

describe('a file is recognised by its headings', () => {
  it.each([
    ['commas', 'Code,Amount,Note\na,1,x\n', ','],
    ['semicolons', 'Code;Amount;"Note, long"\na;1;x\n', ';'],
    ['tabs', 'Code\tAmount\tNote\na\t1\tx\n', '\t'],
  ])('with %s between cells', async (_which, content, delimiter) => {
    const { kind, layout, columns, ignored } = await recognise(content);
    expect(kind.kind).toBe('things');
    expect(layout).toMatchObject({ delimiter, start: content.indexOf('\n') + 1, firstRow: 2 });
    expect(columns).toEqual(['Code', 'Amount', undefined]);
    expect(ignored).toHaveLength(1);
  });

  it('after a byte order mark and blank lines', async () => {
    const { layout } = await recognise('\ufeff\r\n\r\nCode,Amount\r\na,1\r\n');
    expect(layout).toMatchObject({ headings: ['Code', 'Amount'], start: 20, firstRow: 4 });
  });

  it.each([
    ['UTF-16, little end first', Buffer.from('\ufeffCode,Amount,Größe\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffCode,Amount,Größe\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('Code,Amount,Größe\n', 'latin1')],
  ])('in %s', async (_which, content) => {
    expect((await recognise(content)).layout.headings).toEqual(['Code', 'Amount', 'Größe']);
  });

  it('whatever stands in the 64 KiB that are looked at, and where they end', async () => {
    const { layout } = await recognise(`Code,Amount,Größe\n${'é'.repeat(70_000)}`);
    expect(layout.headings).toEqual(['Code', 'Amount', 'Größe']);
  });
});

describe('a file that cannot be brought in is told apart', () => {
  it.each([
    ['an empty file', '', 'The file is empty. Choose a file, or export it again'],
    ['a PDF', '%PDF-1.7', 'This is a PDF, from which rows cannot be read. Export the data as CSV and send that file'],
    [
      'a spreadsheet or zip',
      'PK\x03\x04',
      'This is a spreadsheet or a zip file. Open the spreadsheet, choose "Save as", then "CSV UTF-8", and send that file',
    ],
    [
      'an old spreadsheet',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'This is an old spreadsheet or document. Open it, choose "Save as", then "CSV", and send that file',
    ],
    ['XML', '<?xml version="1.0"?>', 'This is a web page or an XML file. Export the data as CSV and send that file'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0, 0]),
      'This is not a text file. Export the data as CSV and send that file',
    ],
    [
      'unknown headings',
      'Name,Colour\na,red\n',
      'The first row does not have the headings of a file that can be brought in here, which are: Things. Check that the headings are in the first row',
    ],
    ['a missing heading', 'Code,Note\na,x\n', 'There is no column Amount. Add it'],
  ])('%s', async (_which, content, sentence) => {
    expect(await sentenceFor(content)).toBe(sentence);
  });

  it('and a link is not followed', async () => {
    const link = join(newFolder(), 'link.csv');
    symlinkSync(writeTestFile('Code,Amount\n'), link);
    await expect(recogniseFile(link, [thingKind()])).rejects.toThrow('ELOOP');
  });
});
