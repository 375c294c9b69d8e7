import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT } from './project.ts';

/** What says what a module is. All else stands in the folder of a task or of a subject. */
const TELLS_THE_MODULE =
  /^src\/modules\/([^/]+)\/(README\.md|index\.ts|panels\.ts|\1\.(module|paths|tables|queries|rules)\.ts)$/;

const findLoose = (root: string): string[] =>
  listFiles(root, 'src/modules/*/*.*').filter((file) => !TELLS_THE_MODULE.test(file));

describe('the root of a module', () => {
  it('reads like a table of contents', () => {
    expect(findLoose(PROJECT)).toEqual([]);
  });

  it('and a planted loose file is caught', () => {
    const root = plantProject({
      'src/modules/plans/plans.module.ts': '',
      'src/modules/plans/README.md': '',
      'src/modules/plans/reviews/review.rules.ts': '',
      'src/modules/plans/review.rules.ts': '',
      'src/modules/plans/people.queries.ts': '',
    });
    expect(findLoose(root)).toEqual(['src/modules/plans/people.queries.ts', 'src/modules/plans/review.rules.ts']);
  });
});
