import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type Files, plantProject, runTool } from './project.ts';

type Cruise = { readonly summary: { readonly violations: readonly { rule: { name: string }; from: string }[] } };

type Rules = { readonly forbidden: readonly { readonly name: string }[] };

/** Which import rule each file breaks, as `rule file`. */
function brokenRules(files: Files): string[] {
  const root = plantProject(files);
  const cruise = JSON.parse(runTool(root, 'depcruise', 'src', '--output-type', 'json')) as Cruise;
  return cruise.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

const KEPT: Files = {
  'src/kernel/colour.ts': `export type Colour = 'red' | 'green';`,
  'src/platform/database/database.ts': `import type { Colour } from '#kernel/colour.ts';\nexport const paint: Colour = 'red';`,
  'src/platform/web/page.ts': `export const page = 1;`,
  'src/platform/web/b.ts': `export type B = 2;`,
  'src/modules/people/index.ts': `export { findPerson } from './people.queries.ts';\nexport { isChild } from './people.rules.ts';`,
  'src/modules/people/people.queries.ts': `import '#platform/database/database.ts';\nexport const findPerson = 1;`,
  'src/modules/people/people.rules.ts': `import type { Colour } from '#kernel/colour.ts';\nexport const isChild = (c: Colour) => c === 'red';`,
  'src/modules/people/testing/people-examples.ts': `import 'fast-check';\nexport const aChild = 1;`,
  'src/modules/plans/index.ts': `export const openPlan = 1;`,
  'src/modules/plans/open-plan/open-plan.page.tsx': `import { isChild } from '#modules/people/index.ts';\nexport const view = isChild;`,
  'src/modules/plans/outcome-codes.ts': `export const OUTCOME_CODES = ['met'] as const;`,
  'src/modules/plans/closing.rules.ts': `export { OUTCOME_CODES } from './outcome-codes.ts';`,
  'src/modules/plans/plans.rules.ts': `import { isChild } from '#modules/people/index.ts';\nexport const may = isChild;`,
  'src/modules/plans/plans.module.ts': `export const plansModule = 1;`,
  'src/modules/plans/plans.test.ts': `import '#modules/people/testing/people-examples.ts';\nimport 'vitest';`,
  'src/app/modules.ts': `export { plansModule } from '#modules/plans/plans.module.ts';\nexport { findPerson } from '#modules/people/index.ts';`,
};

/** Each breaks the rule it stands under, and that rule only where one is named for it. */
const PLANTED: Record<string, Files> = {
  'kernel-imports-nothing': { 'src/kernel/bad.ts': `export { page } from '#platform/web/page.ts';` },
  'kernel-does-nothing': { 'src/kernel/read.ts': `export { readFileSync } from 'node:fs';` },
  'platform-knows-no-module': { 'src/platform/web/bad.ts': `export { openPlan } from '#modules/plans/index.ts';` },
  'modules-do-not-know-the-application': {
    'src/modules/plans/bad.ts': `export { plansModule } from '#app/modules.ts';`,
  },
  'one-way:people': {
    'src/modules/people/bad.ts': `import type { openPlan } from '#modules/plans/index.ts';\nexport type P = typeof openPlan;`,
  },
  'one-way:frameworks': {
    'src/modules/frameworks/bad.ts': `export type P = typeof import('#modules/plans/index.ts').openPlan;`,
  },
  'module-is-in-the-order': { 'src/modules/lottery/draw.ts': `export { openPlan } from '#modules/plans/index.ts';` },
  'front-door-only': { 'src/modules/plans/peek.ts': `export { findPerson } from '#modules/people/people.queries.ts';` },
  'only-the-application-joins-modules': {
    'src/modules/identification/peek.ts': `export { plansModule } from '#modules/plans/plans.module.ts';`,
  },
  'app-through-front-doors': { 'src/app/bad.ts': `export { findPerson } from '#modules/people/people.queries.ts';` },
  'only-configuration-reads-the-environment': { 'src/platform/web/env.ts': `export { env } from 'node:process';` },
  'rules-use-no-packages': {
    'src/modules/plans/zod.rules.ts': `import { z } from 'zod';\nexport const s = z;`,
    'src/modules/plans/os.rules.ts': `import { hostname } from 'node:os';\nexport const h = hostname;`,
    'src/modules/plans/type.rules.ts': `import type { z } from 'zod';\nexport type Z = typeof z;`,
  },
  'pages-know-no-database': {
    'src/modules/people/people.page.tsx': `export { paint } from '#platform/database/database.ts';`,
    'src/modules/people/other.page.tsx': `import { sql } from 'kysely';\nexport const s = sql;`,
  },
  'queries-do-not-render': { 'src/modules/people/bad.queries.ts': `export { page } from '#platform/web/page.ts';` },
  'no-test-code-in-production': {
    'src/modules/people/bad-test.ts': `export { aChild } from './testing/people-examples.ts';`,
  },
  'no-development-packages-in-production': {
    'src/platform/web/styles.ts': `import sass from 'sass';\nexport const s = sass;`,
  },
  'no-cycles': { 'src/platform/web/a.ts': `import type { B } from './b.ts';\nexport type A = B | 1;` },
  'no-unknown-imports': { 'src/platform/web/lost.ts': `export { x } from '#platform/web/nowhere.ts';` },
};

/** What `a.ts` needs to be in a cycle. */
const OTHER_HALF: Files = { 'src/platform/web/b.ts': `import type { A } from './a.ts';\nexport type B = A | 2;` };

describe('the import rules', () => {
  it('let through what keeps to them', () => {
    expect(brokenRules(KEPT)).toEqual([]);
  });

  it('catch a planted violation of each, type-only imports included', () => {
    const planted = Object.entries(PLANTED).flatMap(([rule, files]) =>
      Object.keys(files).map((file) => `${rule} ${file}`),
    );
    const all = Object.fromEntries(Object.values(PLANTED).flatMap((files) => Object.entries(files)));
    const broken = brokenRules({ ...KEPT, ...all, ...OTHER_HALF });
    expect(broken).toEqual(expect.arrayContaining(planted));
  });

  it('have an example each', () => {
    const { forbidden } = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs') as Rules;
    const kinds = (names: string[]) => [...new Set(names.map((name) => name.replace(/^one-way:.*/, 'one-way')))].sort();
    expect(kinds(Object.keys(PLANTED))).toEqual(kinds(forbidden.map(({ name }) => name)));
  });
});
