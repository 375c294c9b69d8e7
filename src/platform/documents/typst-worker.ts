import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

/** `template` is the Typst source, `fontsFolder` where further fonts lie. */
export type TypstSettings = { readonly template: string; readonly fontsFolder: string | undefined };
export type Written = { readonly pdf: Uint8Array } | { readonly failure: string };

async function startTypst({ template, fontsFolder }: TypstSettings): Promise<TypstCompiler> {
  await init({ module_or_path: readFileSync(pathOf('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of [...OUR_FONTS.map(pathOf), ...fontsIn(fontsFolder)])
    await builder.add_raw_font(readFileSync(font));
  const built = await builder.build();
  built.add_source(MAIN, template);
  return built;
}

function write(compiler: TypstCompiler, json: string): Written {
  compiler.map_shadow('/document.json', new TextEncoder().encode(json));
  const { result, diagnostics = [] } = compiler.compile(MAIN, undefined, 'pdf', PLAIN_DIAGNOSTICS) as Compiled;
  return result ? { pdf: result } : { failure: diagnostics.join('; ') };
}

type Compiled = { result?: Uint8Array; diagnostics?: string[] };
const MAIN = '/document.typ';
const PLAIN_DIAGNOSTICS = 2;

/** Latin, Greek, Cyrillic, Arabic and Hebrew letters, signs, and the older emoji. */
const OUR_FONTS = ['DejaVuSans', 'DejaVuSans-Bold'].map((name) => `dejavu-fonts-ttf/ttf/${name}.ttf`);

const pathOf = (file: string): string => fileURLToPath(import.meta.resolve(file));

const fontsIn = (folder: string | undefined): string[] =>
  folder
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(ttf|otf)$/i.test(name))
        .map((name) => join(folder, name))
    : [];

/** Typst in a thread of its own, as WebAssembly: it reaches no file and no network, and can be stopped at any time. */
const compiler = await startTypst(workerData as TypstSettings);
parentPort!.on('message', (json: string) => parentPort!.postMessage(write(compiler, json)));
