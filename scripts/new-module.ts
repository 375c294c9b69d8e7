import { existsSync } from 'node:fs';
import {
  addImport,
  camel,
  capital,
  change,
  checkedName,
  insertInto,
  runScript,
  singular,
  stop,
  writeTable,
  writeTemplate,
} from './write-templates.ts';

/** `npm run new:module`: writes a module as the others are, with a guarded table, and joins it to them. */
const USAGE = 'npm run new:module visits "what was seen at the family\'s home"';

const module = checkedName(process.argv[2], USAGE);
const purpose = process.argv[3] ?? module.replaceAll('-', ' ');
const folder = `src/modules/${module}`;
if (existsSync(folder)) stop(`${folder} is there already: npm run new:task ${module} do-something`);

const names = { module, thing: singular(module), purpose: capital(purpose) };
for (const file of ['README.md', 'index.ts', 'home-visits.paths.ts', 'home-visits.module.ts'])
  await writeTemplate(`module/${file}`, folder, names);
await writeTemplate('module/who-sees.ts', `${folder}/testing`, names);
await writeTable(names);

await change('config/module-order.cjs', (text) => insertInto(text, 'module.exports = [', `'${module}'`));
await joinList('src/app/modules.ts', `${module}.module.ts`, `${camel(module)}Module`, 'modules: readonly Module[] = [');
await joinList(
  'src/app/who-sees-what/testing/every-module.ts',
  'testing/who-sees.ts',
  `${camel(module)}WhoSees`,
  'EVERY_MODULE: Readonly<Record<string, WhoSees<Sight, FilledBorough>>> = {',
  `'${module}': ${camel(module)}WhoSees`,
);
await change('docs/glossary.md', (text) => {
  const [before = '', ...after] = text.split('\n\nPlatform');
  return [`${before}\n| \`${module}\` | ${purpose} | \`${module}:work\` |`, ...after].join('\n\nPlatform');
});
runScript('write-table-types');
runScript('write-import-graph');

console.log(`
Next: say in ${folder}/README.md what it is and where its rules come from; fit the table in ${folder}/migrations,
then npm run db:types. Who holds ${module}:work stands in ${module}.module.ts. What people do comes by
  npm run new:task ${module} record-${names.thing}`);

/** Puts what a file of the module exports at the end of a list that begins so. */
function joinList(path: string, from: string, value: string, beginning: string, item = value): Promise<void> {
  return change(path, (text) =>
    insertInto(addImport(text, `import { ${value} } from '#modules/${module}/${from}';`), beginning, item),
  );
}
