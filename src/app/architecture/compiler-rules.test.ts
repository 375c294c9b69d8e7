import { describe, expect, it } from 'vitest';
import { type Files, plantProject, runTool } from './project.ts';

/** The files that the compiler refuses, among these, beside this project's kernel and platform. */
function refusedFiles(files: Files): string[] {
  const root = plantProject(files, ['src/kernel', 'src/platform']);
  const errors = runTool(root, 'tsc', '-p', '.', '--pretty', 'false').matchAll(/^(src\/[^(]+)\(\d+,\d+\): error/gm);
  return [...new Set([...errors].map((match) => match[1]!))].filter((file) => file in files).sort();
}

const TABLES: Files = {
  'src/modules/plans/plans.tables.ts': `
    import type { Tx } from '#platform/database/database.ts';
    export type PlansTables = { 'plans.plan': { id: string } };
    export const plansTables = (tx: Tx) => tx.$extendTables<PlansTables>();`,
};

const query = (table: string) => `
  import type { Tx } from '#platform/database/database.ts';
  import { plansTables } from './plans.tables.ts';
  export const listAll = (tx: Tx) => plansTables(tx).selectFrom('${table}').select('id').execute();`;

const caller = (handle: string) => `
  import type { Database, Tx } from '#platform/database/database.ts';
  declare function savePlan(tx: Tx): Promise<void>;
  export const save = (database: Database, tx: Tx) => [database, tx].length && savePlan(${handle});`;

const onePage = (needs: string) => `
  import { page } from '#platform/web/route.ts';
  export const plan = page({ path: '/plans', ${needs} load: async () => 1, title: 'Plan', view: () => <p>Plan</p> });`;

const oneForm = (refusals: string) => `
  import { z } from 'zod';
  import type { Ruling } from '#kernel/ruling.ts';
  import { form } from '#platform/web/form-route.ts';
  export const closePlan = form({
    path: '/plans/close', needs: 'plans:close', fields: z.object({ reason: z.string() }), title: 'Close',
    load: async () => 1, view: () => <p>Close</p>, done: () => ({ to: '/plans' }),
    save: async (): Promise<Ruling<number, 'plan-closed' | 'no-outcomes'>> => ({ allowed: true, value: 1 }),
    refusals: { 'plan-closed': { message: 'The plan is closed.' }, ${refusals} },
  });`;

const oneModule = (permissions: string) => `
  import type { Module } from '#platform/module.ts';
  export const plans: Module = { name: 'plans', routes: [], navigation: [], jobs: [], ${permissions} };`;

const ids = (of: string) => `
  import { type Id, newId } from '#kernel/id.ts';
  declare function openPlanFor(person: Id<'person'>): void;
  export const open = () => openPlanFor(newId<'${of}'>());`;

const KEPT: Files = {
  ...TABLES,
  'src/modules/plans/own-table.queries.ts': query('plans.plan'),
  'src/modules/plans/with-transaction.ts': caller('tx'),
  'src/modules/plans/with-permission.tsx': onePage(`needs: 'plans:open',`),
  'src/modules/plans/every-refusal.tsx': oneForm(`'no-outcomes': { message: 'Say what came of it.' }`),
  'src/modules/plans/plans.module.ts': oneModule(`permissions: { 'plans:open': ['manager'] }`),
  'src/modules/plans/right-id.ts': ids('person'),
};

const PLANTED: Files = {
  'src/modules/plans/another-modules-table.queries.ts': query('people.person'),
  'src/modules/plans/outside-a-transaction.ts': caller('database'),
  'src/modules/plans/without-permission.tsx': onePage(''),
  'src/modules/plans/refusal-without-words.tsx': oneForm(''),
  'src/modules/plans/permissions-forgotten.module.ts': oneModule(''),
  'src/modules/plans/id-of-another-thing.ts': ids('plan'),
};

describe('the compiler', () => {
  it('lets through what keeps to the rules, and refuses a planted violation of each', () => {
    expect(refusedFiles({ ...KEPT, ...PLANTED })).toEqual(Object.keys(PLANTED).sort());
  }, 60_000);
});
