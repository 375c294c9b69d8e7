import { crc32 } from 'node:zlib';

/** A ZIP archive of these files, stored as they are: what office documents are inside. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(Buffer.byteLength(content), 14);
    fields.writeUInt32LE(Buffer.byteLength(content), 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), Buffer.from(content)]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06'), end]);
}

const office = (part: string, contentType: string): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="${part}" ContentType="${contentType}"/></Types>`,
    [part.slice(1)]: '<x/>',
  });

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const PNG_OF_ONE_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Small files that are what they are called. */
export const EXAMPLE_FILES = {
  pdf: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  png: Buffer.from(PNG_OF_ONE_DOT, 'base64'),
  jpg: Buffer.from('ffd8ffe000104a46494600010101004800480000ffd9', 'hex'),
  gif: Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'),
  webp: Buffer.from(
    'RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00',
    'latin1',
  ),
  heic: Buffer.from('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic', 'latin1'),
  docx: office('/word/document.xml', `${OPEN_XML}.wordprocessingml.document.main+xml`),
  xlsx: office('/xl/workbook.xml', `${OPEN_XML}.spreadsheetml.sheet.main+xml`),
  odt: zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
  txt: Buffer.from('Dear Ms Madeup,\r\n\r\nthank you for £3.\r\n'),
} as const;

/** What may not be attached, and what only looks as if it could. */
export const REFUSED_FILES = {
  'a program': Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'),
  'a Word document with macros': office('/word/document.xml', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  'a workbook with macros': office('/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'),
  'an archive': zip({ 'letter.txt': 'hello' }),
  'a picture that may carry scripts': Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  'text with a byte that no text has': Buffer.from('hello\x00world'),
  'text in an encoding that nobody names': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
} as const;
