import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

const QUOTED = `((?:\\s*'[^']*'\\s*,?)+)`;
const IN_CODE = new RegExp(`const (\\w+)[^=\\n]* = \\[${QUOTED}\\s*\\] as const`, 'g');
const IN_DATABASE = new RegExp(`check\\s*\\(\\s*\\w+\\s+in\\s*\\(${QUOTED}\\s*\\)`, 'g');

const members = (quoted: string): string[] => [...quoted.matchAll(/'([^']*)'/g)].map((match) => match[1]!).sort();

/** Half of all their members or more in common: two writings of one list, and not two lists. */
const sameSubject = (a: string[], b: string[]): boolean =>
  a.filter((member) => b.includes(member)).length * 2 >= new Set([...a, ...b]).size;
const same = (a: string[], b: string[]): boolean => a.join() === b.join();

/** Closed lists of a module's code that its tables check otherwise. (The compiler holds the labels to the code.) */
function findMismatches(root: string): string[] {
  return listFiles(root, 'src/modules/*').flatMap((module) => {
    const sql = listFiles(root, `${module}/migrations/*.sql`).map((file) => readText(root, file));
    const checked = sql.flatMap((text) => [...text.matchAll(IN_DATABASE)].map((match) => members(match[1]!)));
    return listFiles(root, `${module}/**/*.ts`)
      .filter((file) => !file.includes('.test.'))
      .flatMap((file) => [...readText(root, file).matchAll(IN_CODE)].map((match) => ({ file, match })))
      .filter(({ match }) => {
        const list = members(match[2]!);
        const candidates = checked.filter((other) => sameSubject(list, other));
        return candidates.length > 0 && !candidates.some((other) => same(list, other));
      })
      .map(({ file, match }) => `${file} ${match[1]!}`);
  });
}

describe('a closed list is the same in the rules and in the database', () => {
  it('in this project', () => {
    expect(findMismatches(PROJECT)).toEqual([]);
  });

  it('and a planted answer that only the rules know is caught', () => {
    const root = plantProject({
      'src/modules/plans/migrations/20260101T0900-plan.sql': `create table plans.plan (
        outcome text check (outcome in ('met', 'partly-met',
          'not-met')), kind text not null check (kind in ('taf', 'universal')));`,
      'src/modules/plans/plans.rules.ts': `
        export const OUTCOMES = ['met', 'partly-met', 'not-met', 'unknown'] as const;
        export const KINDS = [\n  'universal',\n  'taf',\n] as const;
        export const COLOURS = ['red', 'green'] as const;`,
    });
    expect(findMismatches(root)).toEqual(['src/modules/plans/plans.rules.ts OUTCOMES']);
  });
});
