// The import rules, type-only imports included. `npm run check` runs them; docs/architecture.md says why they are so.
const modules = require('./config/module-order.cjs');

const TEST = '\\.test\\.tsx?$|/testing/|^src/app/architecture/';
/** What decides, and the closed lists it decides over. */
const RULES = '(\\.rules|-codes)\\.ts$';
const FRONT_DOORS = '(index\\.ts$|testing/)';

const oneWay = modules.map((module, i) => ({
  name: `one-way:${module}`,
  severity: 'error',
  comment: `${module} may import only: ${modules.slice(0, i).join(', ') || 'no other module'}`,
  from: { path: `^src/modules/${module}/` },
  to: { path: '^src/modules/', pathNot: `^src/modules/(${modules.slice(0, i + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'module-is-in-the-order',
      severity: 'error',
      comment: 'A module has its place in config/module-order.cjs',
      from: { path: '^src/modules/', pathNot: `^src/modules/(${modules.join('|')})/` },
      to: {},
    },
    {
      name: 'front-door-only',
      severity: 'error',
      comment: 'Another module is reached through its index.ts; tests may also use its examples and put it on a site',
      from: { path: '^src/modules/([^/]+)/' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', `^src/modules/[^/]+/(${FRONT_DOORS}|[a-z-]+\\.module\\.ts$)`],
      },
    },
    {
      name: 'only-the-application-joins-modules',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: TEST },
      to: { path: '^src/modules/[^/]+/[a-z-]+\\.module\\.ts$', pathNot: '^src/modules/$1/' },
    },
    {
      name: 'app-through-front-doors',
      severity: 'error',
      comment: 'The application reaches a module through its index.ts and its .module.ts',
      from: { path: '^src/app/', pathNot: '^src/app/architecture/' },
      to: { path: '^src/modules/', pathNot: `^src/modules/[^/]+/(${FRONT_DOORS}|[a-z-]+\\.module\\.tsx?$)` },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(platform|modules|app)/' },
    },
    {
      name: 'kernel-does-nothing',
      severity: 'error',
      comment: 'The kernel has no input and no output; node:crypto makes its random ids',
      from: { path: '^src/kernel/', pathNot: TEST },
      to: { dependencyTypes: ['core'], pathNot: 'crypto$' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|app)/' },
    },
    {
      name: 'modules-do-not-know-the-application',
      severity: 'error',
      from: { path: '^src/modules/' },
      to: { path: '^src/app/' },
    },
    {
      name: 'only-configuration-reads-the-environment',
      severity: 'error',
      comment: 'src/app/config.ts reads process.env, once and checked; nobody imports it under another name',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?process$' },
    },
    {
      name: 'rules-use-no-packages',
      severity: 'error',
      from: { path: RULES },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'core'] },
    },
    {
      name: 'pages-know-no-database',
      severity: 'error',
      comment: 'What a page may know of queries, their types, is in src/app/architecture/values-and-types.test.ts',
      from: { path: '\\.page\\.tsx$' },
      to: { path: ['^src/platform/database/', '\\.tables\\.ts$', '/node_modules/(pg|kysely)/'] },
    },
    {
      name: 'queries-do-not-render',
      severity: 'error',
      from: { path: '\\.queries\\.ts$' },
      to: { path: ['^src/platform/web/', '\\.(page|form|routes)\\.tsx?$'], pathNot: RULES },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'no-development-packages-in-production',
      severity: 'error',
      comment: 'A server is installed without them (npm ci --omit=dev)',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unknown-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
