import { join } from 'node:path';
import type { KeySettings } from '#platform/secrets/key-file.ts';
import type { Config } from './config.ts';

/** A file that was named is never made: a name mistyped would seal with a key that is in no backup. */
export const keyIn = ({ ROOTED_KEY_FILE: named, ROOTED_DATA: folder }: Config): KeySettings => ({
  file: named ?? join(folder, 'key'),
  made: named === undefined,
});
