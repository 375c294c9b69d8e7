import { type Encoding, encodingByMark, readHead } from './file-text.ts';
import type { Delimiter, HeadingsRead, ImportKind } from './import-kind.ts';
import { parseStrictly } from './split-records.ts';

/** How a file is made, as its first lines tell. */
export type FileLayout = {
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  /** Where the rows begin, in bytes, in a file that is UTF-8; and the number of the first of them. */
  readonly start: number;
  readonly firstRow: number;
};

export type Recognised = {
  readonly kind: ImportKind;
  readonly layout: FileLayout;
  readonly columns: readonly (string | undefined)[];
  readonly ignored: readonly string[];
};

/** A file that cannot be brought in. The message is a sentence for who sent it, and says what to do. */
export class WrongFile extends Error {}

/** Tells from its headings of which of these kinds a file is. Throws WrongFile. */
export async function recogniseFile(path: string, kinds: readonly ImportKind[]): Promise<Recognised> {
  const layout = await readLayout(path);
  const candidates = kinds.filter((kind) => kind.isKind(layout.headings));
  const read = candidates.map((kind) => ({ kind, headings: kind.readHeadings(layout.headings) }));
  const fits = read.find(({ headings }) => headings.ok);
  if (fits?.headings.ok) {
    const { columns, ignored } = fits.headings;
    return { kind: fits.kind, layout, columns, ignored };
  }
  throw new WrongFile(read[0] ? wrongHeadings(read[0].headings) : unknownHeadings(kinds));
}

/** How a file is made, whatever kind it is of. Throws WrongFile where it is no text. */
export async function readLayout(path: string): Promise<FileLayout> {
  const head = await readHead(path);
  const wrong = wrongBytes(head);
  if (wrong) throw new WrongFile(wrong);
  return layoutOf(head);
}

const EXPORT_AGAIN = 'Export the data as CSV and send that file';

/** What other files begin with. */
const OTHER_FILES: readonly (readonly [begins: string, sentence: string])[] = [
  ['%PDF', `This is a PDF, from which rows cannot be read. ${EXPORT_AGAIN}`],
  [
    'PK\x03\x04',
    'This is a spreadsheet or a zip file. Open the spreadsheet, choose "Save as", then "CSV UTF-8", and send that file',
  ],
  [
    '\xd0\xcf\x11\xe0',
    'This is an old spreadsheet or document. Open it, choose "Save as", then "CSV", and send that file',
  ],
  ['<', `This is a web page or an XML file. ${EXPORT_AGAIN}`],
];

function wrongBytes(head: Buffer): string | undefined {
  if (head.length === 0) return 'The file is empty. Choose a file, or export it again';
  const begins = head.toString('latin1', 0, 8).trimStart();
  const other = OTHER_FILES.find(([bytes]) => begins.startsWith(bytes));
  if (other) return other[1];
  return encodingByMark(head) === undefined && isBinary(head) ? `This is not a text file. ${EXPORT_AGAIN}` : undefined;
}

/** One NUL may be a slip of whoever wrote the file; text has no more than that. */
const isBinary = (head: Buffer): boolean => head.filter((byte) => byte === 0).length > head.length / 100;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

function layoutOf(head: Buffer): FileLayout {
  const mark = encodingByMark(head);
  const text = decodeHead(head, mark);
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  const at = lines.findIndex((line) => line.trim() !== '');
  const line = lines[at] ?? '';
  const [best] = DELIMITERS.map((delimiter) => ({
    delimiter,
    headings: parseStrictly(line, delimiter)?.[0] ?? [],
  })).toSorted((a, b) => b.headings.length - a.headings.length);
  const before = lines.slice(0, at + 1).join('');
  return { ...best!, start: Buffer.byteLength(before) + (mark === 'utf-8' ? 3 : 0), firstRow: at + 2 };
}

/** `stream`: the last character may be cut off. */
function decodeHead(head: Buffer, mark: Encoding | undefined): string {
  const text = new TextDecoder(mark ?? 'utf-8').decode(head, { stream: true });
  return text.includes('\ufffd') && !mark ? new TextDecoder('windows-1252').decode(head) : text;
}

const wrongHeadings = (headings: HeadingsRead): string =>
  headings.ok ? '' : headings.faults.map(({ message, remedy }) => `${message}. ${remedy}`).join('. ');

const unknownHeadings = (kinds: readonly ImportKind[]): string =>
  `The first row does not have the headings of a file that can be brought in here, which are: ${kinds
    .map(({ label }) => label)
    .join('; ')}. Check that the headings are in the first row`;
