import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BEGINNING, type Head } from './seal.ts';

/**
 * Signed heads of the audit, a line each. The file is meant to be copied off the machine (or written to a disk that only
 * takes more): whoever changes the database afterwards, hashes and all, no longer fits a head that left before.
 */
export type AnchorFolder = { readonly heads: string; readonly privateKey: string; readonly publicKey: string };

export const anchorFolder = (folder: string): AnchorFolder => ({
  heads: join(folder, 'heads.jsonl'),
  privateKey: join(folder, 'signing-key.pem'),
  publicKey: join(folder, 'public-key.pem'),
});

const line = z.object({ place: z.int().min(0), hash: z.hex(), at: z.string(), signature: z.string() });

/** Adds the head to the folder's file, signed (Ed25519). The key is made the first time. */
export async function anchorHead(folder: string, head: Head, now: Date): Promise<void> {
  const files = anchorFolder(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const key = await signingKey(files);
  const said = { place: head.place, hash: head.hash.toString('hex'), at: now.toISOString() };
  const signature = sign(null, bytesOf(said), key).toString('base64url');
  await appendFile(files.heads, `${JSON.stringify({ ...said, signature })}\n`, { mode: 0o600 });
}

/** The newest head in a file of heads. Throws where a line is not one, or its signature does not fit the key. */
export async function newestAnchor(headsFile: string, publicKeyFile: string): Promise<Head> {
  const key = createPublicKey(await readFile(publicKeyFile, 'utf8'));
  let newest = BEGINNING;
  for (const text of (await readFile(headsFile, 'utf8')).split('\n').filter(Boolean)) {
    const { signature, ...said } = line.parse(JSON.parse(text));
    if (!verify(null, bytesOf(said), key, Buffer.from(signature, 'base64url'))) {
      throw new Error(`The signature of the head at ${said.place} does not fit: the file of heads was changed.`);
    }
    if (said.place >= newest.place) newest = { place: said.place, hash: Buffer.from(said.hash, 'hex') };
  }
  return newest;
}

const bytesOf = ({ place, hash, at }: { place: number; hash: string; at: string }): Buffer =>
  Buffer.from(`${place} ${hash} ${at}`);

async function signingKey(files: AnchorFolder): Promise<KeyObject> {
  try {
    return createPrivateKey(await readFile(files.privateKey, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeFile(files.privateKey, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    await writeFile(files.publicKey, publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644 });
    return privateKey;
  }
}
