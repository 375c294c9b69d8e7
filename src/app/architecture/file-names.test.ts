import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

/** Names that say nothing of what is inside, so that anything ends up there. */
const NAMES_NOTHING = /[/.](utils?|helpers?|common|types|constants|misc|shared|lib)[/.]|-(utils?|helpers?|constants)\./;

const findNamesOfNothing = (root: string): string[] =>
  listFiles(root, 'src/**/*').filter((file) => NAMES_NOTHING.test(file));

/** Named for where they stand or for their module, not for what they export. */
const NAMED_OTHERWISE =
  /(^|\/)(index|main|worker)\.ts$|\.(rules|queries|tables|paths|config|personal-data)\.ts$|\.test\.tsx?$/;

const EXPORTED = /^export (?:abstract |async )*(?<kind>function\*?|const|class|type|interface) (?<name>\w+)/gm;

/** Files with one function, class or value to give, and a word in their name that is in no name they export. */
function findMisnamed(root: string): string[] {
  const files = listFiles(root, 'src/**/*.{ts,tsx}').filter((file) => !NAMED_OTHERWISE.test(file));
  return files.filter((file) => {
    const exported = [...readText(root, file).matchAll(EXPORTED)].map(({ groups }) => groups!);
    const values = exported.filter(({ kind }) => kind !== 'type' && kind !== 'interface');
    const names = exported.map(({ name }) => name!.toLowerCase()).join(' ');
    const words = basename(file).split('.')[0]!.split('-');
    return values.length === 1 && !words.every((word) => names.includes(word.replace(/(ies|s)$/, '')));
  });
}

describe('a file is named for what it holds', () => {
  it('in this project no name says nothing', () => {
    expect(findNamesOfNothing(PROJECT)).toEqual([]);
  });

  it('in this project the name has the words of the one thing exported', () => {
    expect(findMisnamed(PROJECT)).toEqual([]);
  });

  it('and a planted name of nothing is caught', () => {
    const bad = [
      'src/kernel/constants.ts',
      'src/modules/plans/date-utils.ts',
      'src/modules/plans/plans.types.ts',
      'src/platform/helpers/text.ts',
    ];
    const root = plantProject(
      Object.fromEntries([...bad, 'src/modules/plans/table-types.ts'].map((file) => [file, ''])),
    );
    expect(findNamesOfNothing(root)).toEqual(bad);
  });

  it('and a planted file that exports something else is caught', () => {
    const root = plantProject({
      'src/modules/plans/close-plan/close-plan.ts': 'export async function closePlan() {}',
      'src/modules/plans/close-plan/close-plan.page.tsx': 'export const closePlanPage = 1;',
      'src/platform/web/fields.ts': 'export const textBox = 1;\nexport const dateBoxes = 2;',
      'src/modules/plans/review-plan.ts': 'export async function closePlan() {}',
    });
    expect(findMisnamed(root)).toEqual(['src/modules/plans/review-plan.ts']);
  });
});
