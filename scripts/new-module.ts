import { existsSync } from 'node:fs';
import { joinPersonalData } from './join-module.ts';
import {
  addImport,
  camel,
  change,
  checkedName,
  insertInto,
  runScript,
  singular,
  snake,
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

const names = { module, thing: singular(module), purpose };
for (const file of ['README.md', 'index.ts', 'home-visits.paths.ts', 'home-visits.module.ts'])
  await writeTemplate(`module/${file}`, folder, names);
await writeTable(names);

const table = `${snake(module)}.${snake(names.thing)}`;
const value = `${camel(module)}Module`;
await joinPersonalData(module, table);
await change('config/module-order.cjs', (text) => insertInto(text, 'module.exports = [', `'${module}'`));
await change('src/app/modules.ts', (text) =>
  insertInto(
    addImport(text, `import { ${value} } from '#modules/${module}/${module}.module.ts';`),
    'export const modules: readonly Module[] = [',
    value,
  ),
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
