import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { type KeySettings, KeyLost, REMEDY, readKey, readOrMakeKey } from './key-file.ts';

const MARK_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/**
 * Seals small secrets for the database with a key that lies outside it, so that a copy of the database tells none of
 * them. What is sealed says with which key (by a hash of it), and opens only for what it was sealed about.
 */
export class SecretBox {
  readonly #settings: KeySettings;

  constructor(settings: KeySettings) {
    this.#settings = settings;
  }

  async seal(secret: Uint8Array, about: string): Promise<Buffer> {
    const key = await readOrMakeKey(this.#settings);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(about));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([markOf(key), iv, cipher.getAuthTag(), sealed]);
  }

  /** Throws KeyLost where the key is gone or another; any other error means that what was sealed was changed. */
  async open(sealed: Buffer, about: string): Promise<Buffer> {
    const key = await readKey(this.#settings);
    const [mark, iv, tag, content] = partsOf(sealed);
    if (!mark.equals(markOf(key))) {
      throw new KeyLost(`${this.#settings.file} holds another key than these secrets were sealed with. ${REMEDY}`);
    }
    const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(about)).setAuthTag(tag);
    return Buffer.concat([decipher.update(content), decipher.final()]);
  }

  /** 32 bytes that whoever has the key can make again, other ones for each `what`. */
  async derive(what: string): Promise<Buffer> {
    return createHmac('sha256', await readOrMakeKey(this.#settings))
      .update(what)
      .digest();
  }
}

const markOf = (key: Buffer): Buffer => createHash('sha256').update(key).digest().subarray(0, MARK_BYTES);

function partsOf(sealed: Buffer): [Buffer, Buffer, Buffer, Buffer] {
  const ivAt = MARK_BYTES;
  const tagAt = ivAt + IV_BYTES;
  const contentAt = tagAt + TAG_BYTES;
  return [
    sealed.subarray(0, ivAt),
    sealed.subarray(ivAt, tagAt),
    sealed.subarray(tagAt, contentAt),
    sealed.subarray(contentAt),
  ];
}
