// `npm run build`: the server for production in build/server, its styles in build/public. Packages are not bundled (the
// server is installed with `npm ci --omit=dev`), and the migrations are read from src, where they were written.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
rmSync('build/server', { recursive: true, force: true });

await build({
  // All in one folder: whichever file the engine comes to stand in, `./worker.js` is beside it.
  entryPoints: {
    main: 'src/app/main.ts',
    worker: 'src/platform/database/embedded/worker.ts',
    'typst-worker': 'src/platform/documents/typst-worker.ts',
  },
  outdir: 'build/server',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: true,
  logLevel: 'warning',
});

const { status } = spawnSync(process.execPath, ['scripts/build-styles.mjs'], { stdio: 'inherit' });
process.exitCode = status ?? 1;
