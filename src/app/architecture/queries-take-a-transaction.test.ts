import { type Param, parseSync, type Pattern, type Statement, type ModuleDeclaration } from '@swc/core';
import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

type ExportedFunction = { readonly name: string; readonly first: Pattern | undefined };

function exportedFunctions(item: ModuleDeclaration | Statement): ExportedFunction[] {
  if (item.type !== 'ExportDeclaration') return [];
  const { declaration } = item;
  if (declaration.type === 'FunctionDeclaration') {
    const [first]: Param[] = declaration.params;
    return [{ name: declaration.identifier.value, first: first?.pat }];
  }
  if (declaration.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' && init?.type === 'ArrowFunctionExpression'
      ? [{ name: id.value, first: init.params[0] }]
      : [],
  );
}

function isTx(parameter: Pattern | undefined): boolean {
  if (parameter?.type !== 'Identifier' || !('typeAnnotation' in parameter)) return false;
  const type = parameter.typeAnnotation?.typeAnnotation;
  return type?.type === 'TsTypeReference' && type.typeName.type === 'Identifier' && type.typeName.value === 'Tx';
}

/** Queries that do not take a transaction first. Its actor is set by the platform, so nothing runs as nobody. */
function findQueriesOfNobody(root: string): string[] {
  return listFiles(root, 'src/**/*.queries.ts').flatMap((file) => {
    const { body } = parseSync(readText(root, file), { syntax: 'typescript' });
    const queries = body.flatMap(exportedFunctions).filter(({ first }) => !isTx(first));
    return queries.map(({ name }) => `${file} ${name}`);
  });
}

describe('a query takes the transaction first', () => {
  it('in this project', () => {
    expect(findQueriesOfNobody(PROJECT)).toEqual([]);
  });

  it('and planted ones that do not are caught', () => {
    const file = 'src/modules/plans/plans.queries.ts';
    const root = plantProject({
      [file]: `
        export const PER_PAGE = 20;
        export type Plan = { id: string };
        export async function findPlan<T extends Map<string, () => void>>(tx: Tx, id: T) {}
        export const listPlans = async (tx: Tx): Promise<void> => {};
        const inner = () => 1;
        export async function countPlans() {}
        export function findPlanOf(id: string, tx: Tx) {}
        export const getPlan = (db: Database) => db;`,
    });
    expect(findQueriesOfNobody(root)).toEqual([`${file} countPlans`, `${file} findPlanOf`, `${file} getPlan`]);
  });
});
