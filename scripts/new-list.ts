import { declarePermission, hasTable, joinNavigation, joinRoute, newFolder } from './join-module.ts';
import { camel, checkedName, runScript, singular, snake, stop, writeTemplate } from './write-templates.ts';

/** `npm run new:list`: writes a list of rows about children that is paged, printed and exported, and joins it to its module. */
const USAGE = 'npm run new:list visits list-visits';

const module = checkedName(process.argv[2], USAGE);
const task = checkedName(process.argv[3], USAGE);
const folder = newFolder(module, task);
const things = task.replace(/^[a-z]+-/, '');
const thing = singular(things);
const table = `${snake(module)}.${snake(thing)}`;
if (!hasTable(module, table)) stop(`There is no table ${table} to list: npm run new:task ${module} record-${thing}`);

for (const file of ['route.tsx', 'page.tsx', 'queries.ts', 'db.test.ts'])
  await writeTemplate(`list/list-visits.${file}`, folder, { module, task, thing, things });
await joinRoute(module, task, `${camel(task)}Routes`, `'/${things}'`);
const label = things.charAt(0).toUpperCase() + things.slice(1).replaceAll('-', ' ');
await joinNavigation(
  module,
  `{ label: '${label}', path: ${camel(module)}Paths.${camel(task)}, needs: '${module}:work', order: 50 }`,
);
await declarePermission(module, `${module}:work`);
await declarePermission(module, `${module}:export`);
runScript('write-import-graph');

console.log(`
Next: the columns, the filters and the order in ${folder}/${task}.route.tsx, then
  npx vitest run --project database ${folder}`);
