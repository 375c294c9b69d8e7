import { describe, expect, it } from 'vitest';
import { listFiles, plantProject, PROJECT, readText } from './project.ts';

/** An import or re-export that brings a value in. One of types alone is gone before anything runs. */
const FROM = /^(?:import|export)\s+(type\s)?([^'"]*?)\sfrom\s+'([^']+)'/gm;

const isOfTypesOnly = (names: string): boolean => {
  const inBraces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const each = inBraces?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => name.trim().startsWith('type '));
};

const valuesFrom = (text: string): string[] =>
  [...text.matchAll(FROM)].filter(([, type, names]) => !type && !isOfTypesOnly(names!)).map(([, , , from]) => from!);

/** What each kind of file takes values from, where it may not. */
const RULES: readonly { files: string; mayNot(from: string): boolean }[] = [
  // Rules and closed lists decide, and do nothing: the kernel, each other, and what another module's front door offers.
  {
    files: 'src/**/{*.rules,*-codes}.ts',
    mayNot: (from) => !/^#kernel\/|(\.rules|-codes)\.ts$|^#modules\/[^/]+\/index\.ts$/.test(from),
  },
  // A page is given what it shows.
  { files: 'src/**/*.page.tsx', mayNot: (from) => /\.(queries|tables)\.ts$/.test(from) },
];

const listMisplaced = (root: string): string[] =>
  RULES.flatMap(({ files, mayNot }) =>
    listFiles(root, files).flatMap((file) =>
      valuesFrom(readText(root, file))
        .filter(mayNot)
        .map((from) => `${file} ${from}`),
    ),
  );

describe('rules are pure and pages do not query, though both may know types', () => {
  it('in this project', () => {
    expect(listMisplaced(PROJECT)).toEqual([]);
  });

  it('and planted ones that take values are caught, those that take types are not', () => {
    const root = plantProject({
      'src/modules/people/bad.rules.ts': `import { findPerson } from './people.queries.ts';`,
      'src/modules/people/mixed.rules.ts': `import { type Person, findPerson } from './people.queries.ts';`,
      'src/modules/people/other-codes.ts': `export * from './people.ts';`,
      'src/modules/people/good.rules.ts': `import type { P } from './people.queries.ts';\nimport { type Q } from './q.ts';\nimport { addDays } from '#kernel/local-date.ts';\nimport { may } from './may.rules.ts';`,
      'src/modules/people/bad.page.tsx': `import {\n  findPerson,\n} from './people.queries.ts';`,
      'src/modules/people/good.page.tsx': `import type { P } from './people.queries.ts';\nimport { Table } from '#platform/web/govuk/table.tsx';`,
    });
    expect(listMisplaced(root)).toEqual([
      'src/modules/people/bad.rules.ts ./people.queries.ts',
      'src/modules/people/mixed.rules.ts ./people.queries.ts',
      'src/modules/people/other-codes.ts ./people.ts',
      'src/modules/people/bad.page.tsx ./people.queries.ts',
    ]);
  });
});
