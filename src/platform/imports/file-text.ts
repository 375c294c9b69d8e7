import { isUtf8 as isValidUtf8 } from 'node:buffer';
import { constants, createWriteStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const CHUNK = 1024 * 1024;
const HEAD = 64 * 1024;

/** Opens a file to read it. A link is refused: who may write into a drop folder must not point us at another file. */
export const openToRead = (path: string): Promise<FileHandle> => open(path, constants.O_RDONLY | constants.O_NOFOLLOW);

/** The first 64 KiB: the headings, and enough to tell what kind of file it is. */
export async function readHead(path: string): Promise<Buffer> {
  const file = await openToRead(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** What a byte order mark tells; undefined where there is none. */
export function encodingByMark(head: Buffer): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined;
}

export type AsUtf8 = {
  readonly encoding: Encoding;
  readonly bytes: number;
  /** Puts the file as it is read in the place of the file as it was sent. */
  keep(): Promise<void>;
};

/**
 * Makes sure that a file is UTF-8 with LF or CR LF at the end of its lines. What is not is written anew beside it, a
 * piece at a time. Where neither a mark nor the bytes tell the encoding it is taken to be Windows-1252, in which Excel
 * writes "CSV" on British machines.
 */
export async function asUtf8(path: string): Promise<AsUtf8> {
  const head = await readHead(path);
  const encoding = encodingByMark(head) ?? ((await isUtf8(path)) ? 'utf-8' : 'windows-1252');
  const onlyCr = head.includes('\r') && !head.includes('\n');
  if (encoding === 'utf-8' && !onlyCr) {
    return { encoding, bytes: (await stat(path)).size, keep: async () => {} };
  }
  const rewritten = rewrittenPath(path);
  const text = encoding === 'windows-1252' && !onlyCr ? decodedByLine(path) : decoded(path, encoding, onlyCr);
  await pipeline(Readable.from(text), createWriteStream(rewritten, { mode: 0o600 }));
  return { encoding, bytes: (await stat(rewritten)).size, keep: () => rename(rewritten, path) };
}

/** Removes a file that was sent, and what was written anew beside it. */
export async function removeFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(rewrittenPath(path), { force: true });
}

const rewrittenPath = (path: string): string => `${path}.utf8`;

async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of await chunksOf(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

async function* decoded(path: string, encoding: Encoding, onlyCr: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const lines = (text: string): string => (onlyCr ? text.replaceAll('\r', '\n') : text);
  for await (const chunk of await chunksOf(path)) yield lines(decoder.decode(chunk, { stream: true }));
  yield lines(decoder.decode());
}

/**
 * A file that is not UTF-8 throughout is often UTF-8 but for a line that somebody pasted: each line is read as what it is,
 * so that one of them does not spoil every other accent.
 */
async function* decodedByLine(path: string): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of await chunksOf(path)) {
    const bytes = Buffer.concat([rest, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    yield* textOfLines(bytes.subarray(0, end));
    rest = bytes.subarray(end);
  }
  yield* textOfLines(rest);
}

const LINE_FEED = 0x0a;
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows = new TextDecoder('windows-1252');

function* textOfLines(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, from) + 1 || bytes.length;
    const line = bytes.subarray(from, end);
    yield isValidUtf8(line) ? strict.decode(line) : windows.decode(line);
    from = end;
  }
}

const chunksOf = async (path: string): Promise<AsyncIterable<Buffer>> =>
  (await openToRead(path)).createReadStream({ highWaterMark: CHUNK });
