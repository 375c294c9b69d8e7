import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A file that somebody sent, as it lies on our disk. Its own name is kept nowhere: it may be a child's. */
export class UploadedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;

  constructor(path: string, bytes: number, sha256: string) {
    this.path = path;
    this.bytes = bytes;
    this.sha256 = sha256;
  }

  /** The same file sent twice is the same post, wherever each copy lies. */
  toJSON(): { bytes: number; sha256: string } {
    return { bytes: this.bytes, sha256: this.sha256 };
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

/** Streams a file to a new place in the folder, whatever its size. */
export async function receiveFile(stream: Readable, folder: string): Promise<UploadedFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomBytes(16).toString('hex'));
  const hash = createHash('sha256');
  let bytes = 0;
  stream.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
  return new UploadedFile(path, bytes, hash.digest('hex'));
}
