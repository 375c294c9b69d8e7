import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The addresses of what every page needs in the browser. They change with the content, so each may be kept for ever. */
export type Assets = { readonly stylesheet: string; readonly script: string; readonly icon: string };

/** Reads which files `scripts/build-styles.mjs` wrote into the folder, which is served at `address` (`/assets`). */
export function readAssets(folder: string, address: string): Assets {
  const files = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, string>;
  const at = (file: string) => {
    if (!files[file]) throw new Error(`${file} is missing from ${folder}: run node scripts/build-styles.mjs`);
    return `${address}/${files[file]}`;
  };
  return { stylesheet: at('rooted.css'), script: at('rooted.js'), icon: at('icon.svg') };
}
