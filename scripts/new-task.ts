import { declarePermission, hasTable, joinRoute, newFolder } from './join-module.ts';
import { camel, checkedName, runScript, snake, writeTable, writeTemplate } from './write-templates.ts';

/** `npm run new:task`: writes a thing that somebody does about a child, with its four tests, and joins it to its module. */
const USAGE = 'npm run new:task visits record-visit';

const module = checkedName(process.argv[2], USAGE);
const task = checkedName(process.argv[3], USAGE);
const folder = newFolder(module, task);
const thing = task.replace(/^[a-z]+-/, '');
const names = { module, task, thing, purpose: `What ${task.replaceAll('-', ' ')} saves` };
const table = `${snake(module)}.${snake(thing)}`;
const isThere = hasTable(module, table);

for (const file of ['ts', 'rules.ts', 'page.tsx', 'route.tsx', 'db.test.ts'])
  await writeTemplate(`task/record-visit.${file}`, folder, names);
await joinRoute(module, task, `${camel(task)}Route`, `(child: string) => \`/children/\${child}/${task}\``);
await declarePermission(module, `${module}:work`);
if (!isThere) {
  await writeTable(names);
  runScript('write-table-types');
}
runScript('write-import-graph');

console.log(`
Next: the fields, the words and the rule in ${folder}, then
  npx vitest run --project database ${folder}
Lead people there: CONTRIBUTING.md, "Lead to it", by ${camel(module)}Paths.${camel(task)}(child.urlId).`);
if (isThere) console.log(`It writes ${table}, which was there: see that it has the columns.`);
