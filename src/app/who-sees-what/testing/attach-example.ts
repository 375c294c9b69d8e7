import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attachments } from '#platform/attachments/attachments.ts';
import { UploadedFile } from '#platform/uploaded-file.ts';
import { CANARY } from './canary.ts';

/** Where the borough's files lie. */
export const BOROUGH_FILES = { folder: mkdtempSync(join(tmpdir(), 'rooted-borough-files-')), largestBytes: 1_000_000 };
process.on('exit', () => rmSync(BOROUGH_FILES.folder, { recursive: true, force: true }));

/** A file on the borough's disk, as a row names it: its name and its hash. */
export async function attachExample(): Promise<[file: string, sha256: string]> {
  const path = join(BOROUGH_FILES.folder, 'upload');
  writeFileSync(path, CANARY.text);
  const hash = createHash('sha256').update(CANARY.text).digest('hex');
  const upload = new UploadedFile(path, CANARY.text.length, hash);
  const { file, sha256 } = await new Attachments(BOROUGH_FILES).keep({ upload, contentType: 'text/plain' });
  return [file, sha256];
}
