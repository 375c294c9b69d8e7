import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { UploadedFile } from '../uploaded-file.ts';
import { Attachments } from './attachments.ts';
import { EXAMPLE_FILES, REFUSED_FILES } from './testing/example-files.ts';
import { EICAR, openPretendClamd } from './testing/pretend-clamd.ts';

const root = mkdtempSync(join(tmpdir(), 'rooted-attachments-'));
afterAll(() => rmSync(root, { recursive: true }));

const folder = join(root, 'attachments');
const attachments = new Attachments({ folder, largestBytes: 1_000 });

function upload(content: Buffer): UploadedFile {
  const path = join(root, 'upload');
  writeFileSync(path, content);
  return new UploadedFile(path, content.length, createHash('sha256').update(content).digest('hex'));
}

async function keep(content: Buffer) {
  const checked = await attachments.check(upload(content));
  if (!checked.allowed) throw new Error(checked.refusal);
  return attachments.keep(checked.value);
}

const pathOf = (file: string): string => join(folder, file.slice(0, 2), file);

describe('a file that is kept', () => {
  it('comes back as it was, under a name that nobody can guess, for our login alone', async () => {
    const kept = await keep(EXAMPLE_FILES.png);
    expect(kept).toMatchObject({ contentType: 'image/png', bytes: EXAMPLE_FILES.png.length });
    expect(kept.file).toMatch(/^[0-9a-f]{32}$/);
    expect(statSync(pathOf(kept.file)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(Buffer.from(await attachments.read(kept))).toEqual(EXAMPLE_FILES.png);
  });

  it('kept twice is two, so that removing one leaves the other', async () => {
    const [one, other] = [await keep(EXAMPLE_FILES.pdf), await keep(EXAMPLE_FILES.pdf)];
    await attachments.remove(one.file);
    await attachments.remove(one.file);
    expect(existsSync(pathOf(one.file))).toBe(false);
    expect(Buffer.from(await attachments.read(other))).toEqual(EXAMPLE_FILES.pdf);
  });

  it('is not handed out once the disk has changed it', async () => {
    const kept = await keep(EXAMPLE_FILES.txt);
    writeFileSync(pathOf(kept.file), 'something else');
    await expect(attachments.read(kept)).rejects.toThrow('an attachment was changed on disk');
  });

  it('is named by nothing that leads out of the folder', async () => {
    await expect(attachments.read({ file: '../../etc/passwd', sha256: '' })).rejects.toThrow('no file of ours');
    await expect(attachments.remove('../upload')).rejects.toThrow('no file of ours');
  });

  it('is among those from before a moment', async () => {
    const kept = await keep(EXAMPLE_FILES.gif);
    utimesSync(pathOf(kept.file), 1_000, 1_000);
    expect(await attachments.listBefore(new Date(2_000_000))).toEqual([kept.file]);
    expect(await new Attachments({ folder: join(root, 'nowhere'), largestBytes: 1 }).listBefore(new Date())).toEqual(
      [],
    );
  });
});

describe('a file that is not kept', () => {
  const refusalOf = async (content: Buffer, by = attachments) => {
    const checked = await by.check(upload(content));
    return checked.allowed ? undefined : checked.refusal;
  };

  it('is none, or empty, or too large, or not of a kind that may be', async () => {
    const none = await attachments.check(undefined);
    expect(none).toEqual({ allowed: false, refusal: 'no-file' });
    expect(await refusalOf(Buffer.alloc(0))).toBe('no-file');
    expect(await refusalOf(Buffer.alloc(1_001, 'a'))).toBe('file-too-large');
    expect(await refusalOf(REFUSED_FILES['a program'])).toBe('not-attachable');
  });

  it('is infected, or was not looked at because the scanner is away', async () => {
    const { port, close } = await openPretendClamd();
    const scanned = new Attachments({ folder, largestBytes: 1_000, clamd: { host: '127.0.0.1', port } });
    expect(await refusalOf(Buffer.from(EICAR), scanned)).toBe('malware');
    expect(await refusalOf(EXAMPLE_FILES.txt, scanned)).toBeUndefined();
    close();
    expect(await refusalOf(EXAMPLE_FILES.txt, scanned)).toBe('scanner-away');
  });
});
