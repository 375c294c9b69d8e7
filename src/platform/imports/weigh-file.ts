import { createHash } from 'node:crypto';
import { openToRead } from './file-text.ts';
import type { SentFile } from './start-run.ts';

/** How large a file is, and the hash of its content. */
export async function weighFile(path: string): Promise<SentFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of (await openToRead(path)).createReadStream() as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { path, bytes, sha256: hash.digest('hex') };
}
