import type { FileHandle } from 'node:fs/promises';

export type Lines = {
  readonly bytes: Buffer;
  /** Nothing follows in the file. */
  readonly isEnd: boolean;
};

/** A line longer than a whole reading: `end` is where the next one begins. */
export type EndlessLine = { readonly endless: true; readonly end: number };

export type Most = { readonly bytes: number; readonly lines: number };

const LF = 0x0a;

/**
 * Reads whole lines from a place in the file: as many as are allowed, at least one. Undefined at the end. It keeps
 * nothing between readings, so reading can begin anywhere and takes the same memory in a file of any size.
 */
export async function readLines(file: FileHandle, from: number, most: Most): Promise<Lines | EndlessLine | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(most.bytes), 0, most.bytes, from);
  if (bytesRead === 0) return undefined;
  const read = buffer.subarray(0, bytesRead);
  const { size } = await file.stat();
  const reachesEnd = from + bytesRead >= size;
  const end = endOfLines(read, most.lines, reachesEnd);
  if (end === 0) return { endless: true, end: await endOfLine(file, from + bytesRead, size) };
  return { bytes: read.subarray(0, end), isEnd: reachesEnd && end === bytesRead };
}

function endOfLines(read: Buffer, most: number, reachesEnd: boolean): number {
  if (most === Infinity) return reachesEnd ? read.length : read.lastIndexOf(LF) + 1;
  let end = 0;
  for (let lines = 0; lines < most; lines += 1) {
    const at = read.indexOf(LF, end);
    if (at < 0) return reachesEnd ? read.length : end;
    end = at + 1;
  }
  return end;
}

async function endOfLine(file: FileHandle, from: number, size: number): Promise<number> {
  const chunk = Buffer.allocUnsafe(64 * 1024);
  for (let at = from; at < size; at += chunk.length) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, at);
    const found = chunk.subarray(0, bytesRead).indexOf(LF);
    if (found >= 0) return at + found + 1;
  }
  return size;
}
