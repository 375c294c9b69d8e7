import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CANARY } from '../../testing/canary.ts';
import { UploadedFile } from '../../uploaded-file.ts';
import { Attachments } from '../attachments.ts';

/** Where the files lie that examples name. */
export const EXAMPLE_ATTACHMENTS = {
  folder: mkdtempSync(join(tmpdir(), 'rooted-example-attachments-')),
  largestBytes: 1_000_000,
};
process.on('exit', () => rmSync(EXAMPLE_ATTACHMENTS.folder, { recursive: true, force: true }));

/** A file on the disk, as a row names it: its name and its hash. */
export async function attachExample(): Promise<[file: string, sha256: string]> {
  const path = join(EXAMPLE_ATTACHMENTS.folder, 'upload');
  writeFileSync(path, CANARY.text);
  const hash = createHash('sha256').update(CANARY.text).digest('hex');
  const upload = new UploadedFile(path, CANARY.text.length, hash);
  const { file, sha256 } = await new Attachments(EXAMPLE_ATTACHMENTS).keep({ upload, contentType: 'text/plain' });
  return [file, sha256];
}
