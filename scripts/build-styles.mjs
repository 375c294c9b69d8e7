// What the browser is given, into build/public: the stylesheet, one script and the icon, and what a page with a map takes
// beside them, each with a hash of its content in its name, so that a browser may keep it for ever, and beside each its compressed forms. `manifest.json` tells which
// file is which.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { compile } from 'sass';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = join(ROOT, 'src/platform/web/styles');
const MAP = join(ROOT, 'src/platform/web/map');
const HASHED = /^(rooted|map|icon)-[0-9a-f]{12}\./;

/** The stylesheet as text. */
export const compileStyles = () => compileSass(join(SOURCE, 'rooted.scss'));

const compileSass = (file) =>
  compile(file, { style: 'compressed', loadPaths: [join(ROOT, 'node_modules')], quietDeps: true }).css;

/** The script as text: govuk-frontend and what starts it, in one file. The files of a map are fetched by their names. */
export const bundleScript = (map = { script: 'map.js', styles: 'map.css' }) =>
  bundle(join(SOURCE, 'start-components.mjs'), {
    define: { MAP_SCRIPT: JSON.stringify(`./${map.script}`), MAP_STYLES: JSON.stringify(`./${map.styles}`) },
    external: [`./${map.script}`],
  });

/** What a page with a map takes besides: Leaflet, and how we use it. */
export const bundleMap = async () => ({
  'map.js': await bundle(join(MAP, 'draw-map.js')),
  'map.css': compileSass(join(MAP, 'map.scss')),
});

async function bundle(entry, options = {}) {
  const fixed = { bundle: true, minify: true, format: 'esm', target: 'es2020', write: false };
  const { outputFiles } = await build({ entryPoints: [entry], ...fixed, ...options });
  return outputFiles[0].text;
}

async function buildStyles(folder) {
  const map = await bundleMap();
  const contents = {
    ...map,
    'rooted.css': compileStyles(),
    'rooted.js': await bundleScript({
      script: hashed('map.js', map['map.js']),
      styles: hashed('map.css', map['map.css']),
    }),
    'icon.svg': readFileSync(join(SOURCE, 'icon.svg'), 'utf8'),
  };
  const manifest = Object.fromEntries(Object.entries(contents).map(([file, text]) => [file, hashed(file, text)]));
  const written = {
    ...Object.fromEntries(Object.entries(contents).flatMap(([file, text]) => withCompressed(manifest[file], text))),
    'manifest.json': JSON.stringify(manifest),
  };

  // What is old goes last: a server that runs meanwhile still finds the files that its pages name.
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of Object.entries(written)) writeFileSync(join(folder, file), content);
  const old = readdirSync(folder).filter((file) => HASHED.test(file) && !(file in written));
  for (const file of old) rmSync(join(folder, file));
}

function hashed(file, text) {
  const { name, ext } = parse(file);
  return `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}${ext}`;
}

const withCompressed = (file, text) => [
  [file, text],
  [`${file}.br`, brotliCompressSync(text)],
  [`${file}.gz`, gzipSync(text, { level: 9 })],
];

if (import.meta.main) await buildStyles(join(ROOT, 'build/public'));
