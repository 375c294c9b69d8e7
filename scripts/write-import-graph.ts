import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** `npm run docs:graph` draws which module and which part of the platform imports which, as dependency-cruiser finds it. */
export const DRAWN_IN = 'docs/architecture.md';
const DRAWING = /(<!-- Drawn by `npm run docs:graph` -->)[\s\S]*(<!-- End of the drawing -->)/;

type Cruise = {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
};
type Import = { readonly from: Part; readonly to: Part };
type Part = { readonly layer: string; readonly name: string };

const isTest = (file: string): boolean => /\.test\.tsx?$|\/testing\//.test(file);

/** `src/modules/plans/…` is plans of the modules. What is neither of a module nor of a part of the platform is not drawn. */
function partOf(file: string): Part | undefined {
  const [, layer, name] = /^src\/(modules|platform)\/([^/.]+)\//.exec(file) ?? [];
  return layer && name ? { layer, name } : undefined;
}

function listImports(root: string): Import[] {
  const cruiser = join(import.meta.dirname, '../node_modules/.bin/depcruise');
  const { stdout } = spawnSync(cruiser, ['src', '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256e6,
  });
  const { modules } = JSON.parse(stdout) as Cruise;
  return modules
    .filter(({ source }) => !isTest(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.flatMap(({ resolved }) => {
        const [from, to] = [partOf(source), partOf(resolved)];
        return from && to && from.name !== to.name ? [{ from, to }] : [];
      }),
    );
}

/** One Mermaid drawing of those imports that stay in a layer. */
function drawLayer(layer: string, imports: readonly Import[]): string {
  const arrows = imports
    .filter(({ from, to }) => from.layer === layer && to.layer === layer)
    .map(({ from, to }) => `  ${from.name} --> ${to.name}`);
  return ['```mermaid', 'flowchart TD', ...new Set(arrows.toSorted()), '```'].join('\n');
}

/** Arrows from every module to most parts would hide the rest: they are a table. */
function tableOfUse(imports: readonly Import[]): string {
  const down = imports.filter(({ from, to }) => from.layer === 'modules' && to.layer === 'platform');
  const rows = [...Map.groupBy(down, ({ from }) => from.name)].map(([module, its]) => {
    const parts = [...new Set(its.map(({ to }) => to.name))].toSorted();
    return `| ${module} | ${parts.join(', ')} |`;
  });
  return ['| Module | Imports of the platform |', '| - | - |', ...rows.toSorted()].join('\n');
}

/** The text with the drawing as the code of this project is. */
export async function drawImports(text: string, root: string): Promise<string> {
  const imports = listImports(root);
  const drawing = [drawLayer('modules', imports), drawLayer('platform', imports), tableOfUse(imports)].join('\n\n');
  const drawn = text.replace(DRAWING, (_, begins: string, ends: string) => `${begins}\n\n${drawing}\n\n${ends}`);
  return format(drawn, { ...(await resolveConfig(DRAWN_IN)), parser: 'markdown' });
}

if (import.meta.main) writeFileSync(DRAWN_IN, await drawImports(readFileSync(DRAWN_IN, 'utf8'), process.cwd()));
