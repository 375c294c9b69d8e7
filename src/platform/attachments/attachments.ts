import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import type { NetConnectOpts } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Ruling, allow, refuse } from '#kernel/ruling.ts';
import type { UploadedFile } from '../uploaded-file.ts';
import { type ContentType, findContentType } from './content-type.ts';
import { scanForMalware } from './scan-for-malware.ts';

export type AttachmentSettings = {
  readonly folder: string;
  readonly largestBytes: number;
  /** Where clamd listens; where there is none, nobody looks for malware. */
  readonly clamd?: NetConnectOpts | undefined;
};

export type AttachmentRefusal = 'no-file' | 'file-too-large' | 'not-attachable' | 'malware' | 'scanner-away';

/** A file that was sent, and may be kept. */
export type CheckedFile = { readonly upload: UploadedFile; readonly contentType: ContentType };

/** A file as the row that names it knows it. `file` is its name in our folder, which nobody can guess. */
export type KeptFile = {
  readonly file: string;
  readonly contentType: ContentType;
  readonly bytes: number;
  readonly sha256: string;
};

/** The files that people attached, in a folder beside the database. Who may have one, the row that names it decides. */
export class Attachments {
  readonly #settings: AttachmentSettings;

  constructor(settings: AttachmentSettings) {
    this.#settings = settings;
  }

  get largestBytes(): number {
    return this.#settings.largestBytes;
  }

  /** Looks at what was sent before anything else does. Outside of a transaction: a scanner may take its time. */
  async check(upload: UploadedFile | undefined): Promise<Ruling<CheckedFile, AttachmentRefusal>> {
    if (!upload?.bytes) return refuse('no-file');
    if (upload.bytes > this.#settings.largestBytes) return refuse('file-too-large');
    const contentType = await findContentType(upload.path);
    if (!contentType) return refuse('not-attachable');
    const { clamd } = this.#settings;
    const scan = clamd ? await scanForMalware(clamd, upload.path) : 'clean';
    if (scan === 'clean') return allow({ upload, contentType });
    return refuse(scan === 'infected' ? 'malware' : 'scanner-away');
  }

  /** Writes the file where it stays. A transaction that is undone afterwards leaves it for the sweep. */
  async keep({ upload, contentType }: CheckedFile): Promise<KeptFile> {
    const file = randomBytes(16).toString('hex');
    const folder = this.#folderOf(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const target = createWriteStream(join(folder, file), { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(createReadStream(upload.path), target);
    await flushFolder(folder);
    return { file, contentType, bytes: upload.bytes, sha256: upload.sha256 };
  }

  /** Throws where it is not what was kept: a disk that fails must not hand out half a letter. */
  async read({ file, sha256 }: Pick<KeptFile, 'file' | 'sha256'>): Promise<Uint8Array> {
    const content = await readFile(join(this.#folderOf(file), file));
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      throw new Error('an attachment was changed on disk');
    return content;
  }

  /** Writes a file under the name that it had, from a backup. It may be there already, where that was tried before. */
  async putBack(file: string, content: Uint8Array): Promise<void> {
    const folder = this.#folderOf(file);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(join(folder, file), content, { mode: 0o600, flush: true });
    await flushFolder(folder);
  }

  async remove(file: string): Promise<void> {
    await rm(join(this.#folderOf(file), file), { force: true });
  }

  /** The files that have lain here since before a moment. */
  async listBefore(moment: Date): Promise<string[]> {
    const entries = await readdir(this.#settings.folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && NAME.test(entry.name));
    const times = await Promise.all(files.map((entry) => stat(join(entry.parentPath, entry.name))));
    return files.filter((_, i) => times[i]!.mtimeMs < moment.getTime()).map(({ name }) => name);
  }

  #folderOf(file: string): string {
    if (!NAME.test(file)) throw new Error('no file of ours is called that');
    return join(this.#settings.folder, file.slice(0, 2));
  }
}

const NAME = /^[0-9a-f]{32}$/;

/** What is promised to be there must be there after a power cut: its folder's entry too. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
