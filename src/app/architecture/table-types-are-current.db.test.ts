import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableTypes } from '#platform/testing/table-types.ts';
import { type TestDatabase, openTestDatabase } from '#platform/testing/test-database.ts';
import { PROJECT, readText } from './project.ts';

const moduleOrder = createRequire(import.meta.url)('../../../config/module-order.cjs') as readonly string[];

describe('table types', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await openTestDatabase();
  });
  afterAll(() => test.close());

  const outOfDate = async (): Promise<string[]> => {
    const files = await tableTypes((sql) => test.past(sql), moduleOrder);
    return [...files].filter(([file, text]) => readText(PROJECT, file) !== text).map(([file]) => file);
  };

  it('are those of the migrated database (npm run db:types writes them)', async () => {
    expect(await outOfDate()).toEqual([]);
  });

  it('and a column that nobody wrote down would be caught', async () => {
    await test.past('alter table people.family add column planted text');
    try {
      expect(await outOfDate()).toEqual(['src/modules/people/people.tables.ts']);
    } finally {
      await test.past('alter table people.family drop column planted');
    }
  });
});
