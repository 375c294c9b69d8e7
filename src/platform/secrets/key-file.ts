import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Explained } from '../explained.ts';

/** Where the key lies that secrets in the database are sealed with; `made` where RootED makes it on first use. */
export type KeySettings = { readonly file: string; readonly made: boolean };

const KEY_BYTES = 32;

/** The key is not there, or is another one than what was sealed was sealed with. */
export class KeyLost extends Explained {}

/** 32 bytes, written in base64. Throws KeyLost where the file cannot be read, Explained where it holds something else. */
export async function readKey({ file }: KeySettings): Promise<Buffer> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new KeyLost(`The key for sealed secrets is not in ${file}. ${REMEDY}`);
  });
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Explained(`${file} is no key: it must hold 32 random bytes in base64 (openssl rand -base64 32).`);
}

/** As `readKey`; makes the file where there is none and none was named. Two that make it at once get the same key. */
export async function readOrMakeKey(settings: KeySettings): Promise<Buffer> {
  if (!settings.made) return readKey(settings);
  return readKey(settings).catch(async (error: unknown) => {
    if (error instanceof KeyLost) await makeKey(settings.file);
    return readKey(settings);
  });
}

/** Whole or not at all: it is written beside, then given its name, which fails where somebody else was quicker. */
async function makeKey(file: string): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(beside, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600 });
  await link(beside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(beside);
}

export const REMEDY =
  'Put the file back from where you keep a copy. Without it, people sign in with a recovery code, or an administrator resets their second step.';
