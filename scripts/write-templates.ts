import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';

/**
 * What the templates call `home-visits`, `home-visit`, `record-visit` or `list-visits`, `many-visits` and PURPOSE. Names are
 * written-like-this.
 */
export type Names = {
  readonly module: string;
  readonly thing: string;
  readonly task?: string;
  readonly things?: string;
  readonly purpose?: string;
};

const TEMPLATES = join(import.meta.dirname, 'templates');

export const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
export const snake = (name: string): string => name.replaceAll('-', '_');
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const words = (name: string): string => name.replaceAll('-', ' ');

/** A name as it stands in files, in code, in SQL and in sentences. */
const forms = (name: string): string[] => [
  name,
  camel(name),
  capital(camel(name)),
  snake(name),
  words(name),
  capital(words(name)),
];

/** The text of a template, or its file name, with these names in place of its own. */
function named(text: string, { module, thing, task = '', things = '', purpose = '' }: Names): string {
  const pairs = Object.entries({
    'home-visits': module,
    'home-visit': thing,
    'record-visit': task,
    'list-visits': task,
    'many-visits': things,
  }).flatMap(([from, to]) => forms(from).map((form, i) => [form, forms(to)[i]!] as const));
  const by = new Map([...pairs, ['PURPOSE', purpose] as const]);
  return text.replaceAll(new RegExp([...by.keys()].join('|'), 'g'), (found) => by.get(found)!);
}

/** `visits` is several of `visit`, and `activities` of `activity`. */
export const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '');

/** Ends with what to do. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const NAME = /^[a-z]+(-[a-z]+)*$/;

/** A name written-like-this; stops where it is not. */
export const checkedName = (name: string | undefined, usage: string): string =>
  name && NAME.test(name) ? name : stop(`${usage}\nNames are written-like-this, in the words of docs/glossary.md.`);

/** Writes one template to a folder, or under a name of its own, and gives its path. A file that is there is left alone. */
export async function writeTemplate(template: string, folder: string, names: Names, as?: string): Promise<string> {
  const path = join(folder, as ?? named(basename(template), names));
  if (existsSync(path)) stop(`${path} is there already.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, named(readFileSync(join(TEMPLATES, template), 'utf8'), names));
  await tidy(path);
  console.log(`wrote   ${path}`);
  return path;
}

/** As `npm run format`; SQL is left as it is. */
async function tidy(path: string): Promise<void> {
  if (path.endsWith('.sql')) return;
  const options = { ...(await resolveConfig(path)), filepath: path };
  writeFileSync(path, await format(readFileSync(path, 'utf8'), options));
}

/** Changes a file of the project and says so. */
export async function change(path: string, by: (text: string) => string): Promise<void> {
  writeFileSync(path, by(readFileSync(path, 'utf8')));
  await tidy(path);
  console.log(`changed ${path}`);
}

/** The table of the thing, as a migration of the module after the newest, with who sees its rows, and rows to try that on. */
export async function writeTable(names: Names): Promise<void> {
  const migrations = `src/modules/${names.module}/migrations`;
  await writeTemplate('table/home-visit.sql', migrations, names, `${nextTimestamp()}-${names.thing}.sql`);
  const testing = `src/modules/${names.module}/testing`;
  await writeTemplate('table/arrange-home-visit.ts', testing, names);
  const arrange = `arrange${capital(camel(names.thing))}`;
  const table = `${snake(names.module)}.${snake(names.thing)}`;
  await change(`${testing}/who-sees.ts`, (text) => {
    const imported = addImport(text, `import { ${arrange} } from './arrange-${names.thing}.ts';`);
    const allowed = `'${table}': (sight, row) => sight.holds(row['person_id'], 2)`;
    return insertInto(insertInto(imported, 'tables: {', allowed), 'arrange: [', arrange);
  });
}

/** A minute after the newest migration, or now where that is later: `20261121T0900`. */
function nextTimestamp(): string {
  const newest = globSync('src/{platform,modules}/*/migrations/*.sql')
    .map((file) => basename(file).slice(0, 13))
    .toSorted()
    .at(-1)!;
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)$/.exec(newest)!.map(Number);
  const [year, month, day, hour, minute] = parts as [number, number, number, number, number];
  const after = Math.max(Date.now(), Date.UTC(year, month - 1, day, hour, minute + 1));
  return new Date(after).toISOString().replaceAll(/[-:]/g, '').slice(0, 13);
}

/** Among the imports, which stand in the order of what they import from. */
export function addImport(text: string, line: string): string {
  const imports = [...text.matchAll(/^import [\s\S]*? from '([^']+)';\n/gm)];
  const from = /'([^']+)';$/.exec(line)![1]!;
  const next = imports.find(([, other]) => other! > from);
  const last = imports.at(-1)!;
  const at = next ? next.index : last.index + last[0].length;
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`;
}

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** At the end of what this begins, an object, a list or a body: it ends with the bracket that opens it. */
export function insertInto(text: string, beginning: string, item: string): string {
  const at = text.indexOf(beginning);
  if (at < 0) throw new Error(`nothing begins with "${beginning}"`);
  const start = at + beginning.length;
  const [opens, closes] = [beginning.at(-1)!, CLOSES[beginning.at(-1)!]!];
  let depth = 1;
  let end = start;
  for (; depth > 0; end += 1) depth += text[end] === opens ? 1 : text[end] === closes ? -1 : 0;
  const inside = text.slice(start, end - 1).trimEnd();
  const separator = inside === '' || /[,;}]$/.test(inside) ? '' : ',';
  return `${text.slice(0, start)}${inside}${separator}\n${item}\n${text.slice(end - 1)}`;
}

/** Runs another script of this folder, which writes what is made from the code. */
export function runScript(name: 'write-table-types' | 'write-import-graph'): void {
  const { status } = spawnSync('node', ['--import', 'tsx', `scripts/${name}.ts`], { stdio: 'inherit' });
  if (status !== 0) stop(`scripts/${name}.ts failed; the reason stands above.`);
}
