import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { addImport, camel, change, insertInto, stop } from './write-templates.ts';

const order = createRequire(import.meta.url)('../config/module-order.cjs') as readonly string[];

const folderOf = (module: string): string => `src/modules/${module}`;
const joining = (module: string): string => `${folderOf(module)}/${module}.module.ts`;

/** The folder of what somebody does in a module that knows children; stops where it cannot be made. */
export function newFolder(module: string, task: string): string {
  const folder = `${folderOf(module)}/${task}`;
  if (!existsSync(folderOf(module))) stop(`There is no ${folderOf(module)}: npm run new:module ${module}`);
  if (order.indexOf(module) <= order.indexOf('people'))
    stop(`It is about children, whom ${module} does not know: only what comes after people does.`);
  if (!task.includes('-')) stop(`A task is what is done, and to what: record-visit, not ${task}.`);
  if (existsSync(folder)) stop(`${folder} is there already.`);
  return folder;
}

/** Whether `npm run db:types` found this table in the module. */
export function hasTable(module: string, table: string): boolean {
  const types = `${folderOf(module)}/${module}.tables.ts`;
  return existsSync(types) && readFileSync(types, 'utf8').includes(`'${table}'`);
}

/** Adds what `task` exports to what the module serves, and its address. */
export async function joinRoute(module: string, task: string, route: string, path: string): Promise<void> {
  await change(joining(module), (text) =>
    insertInto(addImport(text, `import { ${route} } from './${task}/${task}.route.tsx';`), 'routes: [', route),
  );
  await change(`${folderOf(module)}/${module}.paths.ts`, (text) =>
    insertInto(text, `export const ${camel(module)}Paths = {`, `${camel(task)}: ${path}`),
  );
}

/** A place in the menu. */
export const joinNavigation = (module: string, item: string): Promise<void> =>
  change(joining(module), (text) => {
    const paths = `import { ${camel(module)}Paths } from './${module}.paths.ts';`;
    return insertInto(text.includes(paths) ? text : addImport(text, paths), 'navigation: [', item);
  });

/** Declares the permission, in the module and in the glossary, where it is not. */
export async function declarePermission(module: string, permission: string): Promise<void> {
  const declaring = joining(module);
  if (readFileSync(declaring, 'utf8').includes(`'${permission}'`)) return;
  const holders = `['school-lead', 'liaison-officer', 'lead-professional']`;
  await change(declaring, (text) => insertInto(text, 'permissions = {', `'${permission}': ${holders}`));
  await change('docs/glossary.md', (text) =>
    text.replace(new RegExp(`^(\\| \`${module}\` .*\\S)(\\s*\\|)$`, 'm'), `$1, \`${permission}\`$2`),
  );
}
