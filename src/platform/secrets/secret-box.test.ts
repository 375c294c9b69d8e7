import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { KeyLost } from './key-file.ts';
import { SecretBox } from './secret-box.ts';

const folder = mkdtempSync(join(tmpdir(), 'rooted-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

const boxIn = (name: string, made = true) => new SecretBox({ file: join(folder, name), made });
const SECRET = Buffer.from('twenty bytes of this');

describe('a sealed secret', () => {
  it('opens again, for what it was sealed about only', async () => {
    const box = boxIn('key');
    const sealed = await box.seal(SECRET, 'Pat');
    expect(sealed.includes(SECRET)).toBe(false);
    expect(await box.open(sealed, 'Pat')).toEqual(SECRET);
    await expect(box.open(sealed, 'Sam')).rejects.toThrow('unable to authenticate data');
    expect(await box.seal(SECRET, 'Pat')).not.toEqual(sealed);
  });

  it('does not open once a bit of it was changed', async () => {
    const box = boxIn('key');
    const sealed = await box.seal(SECRET, 'Pat');
    sealed[sealed.length - 1]! ^= 1;
    await expect(box.open(sealed, 'Pat')).rejects.toThrow('unable to authenticate data');
  });

  it('has a key that is made on first use, and that nobody else on the machine reads', async () => {
    const boxes = [boxIn('new'), boxIn('new'), boxIn('new')];
    const derived = await Promise.all(boxes.map((box) => box.derive('x')));
    expect(derived.every((each) => each.equals(derived[0]!))).toBe(true);
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(readFileSync(join(folder, 'new'), 'utf8'), 'base64')).toHaveLength(32);
    expect(readdirSync(folder).filter((name) => name.startsWith('new'))).toEqual(['new']);
  });

  it('says plainly that its key is gone, or is another', async () => {
    const sealed = await boxIn('key').seal(SECRET, 'Pat');
    await expect(boxIn('gone').open(sealed, 'Pat')).rejects.toThrow(/^The key for sealed secrets is not in \S+gone\./);
    await expect(boxIn('new').open(sealed, 'Pat')).rejects.toThrow(/new holds another key than these secrets/);
    await expect(boxIn('new').open(sealed, 'Pat')).rejects.toBeInstanceOf(KeyLost);
  });

  it('is not sealed with a key made up where one was named, nor with something that is no key', async () => {
    await expect(boxIn('named', false).seal(SECRET, 'Pat')).rejects.toThrow(/is not in \S+named/);
    writeFileSync(join(folder, 'short'), 'c2hvcnQ=');
    await expect(boxIn('short').seal(SECRET, 'Pat')).rejects.toThrow(/short is no key: it must hold 32 random bytes/);
  });
});
