import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { EVERY_MODULE } from './testing/every-module.ts';

const order = createRequire(import.meta.url)('../../../config/module-order.cjs') as readonly string[];
const spoken = Object.entries(EVERY_MODULE).map(([module, { lists, tables }]) => ({
  module,
  tables: [...lists, ...Object.keys(tables)],
}));

describe('who sees the rows of its tables', () => {
  it('is said by every module, lowest first', () => {
    expect(Object.keys(EVERY_MODULE)).toEqual(['platform', ...order]);
  });

  it('is said by the module whose they are, once', () => {
    const isOf = (module: string, table: string) => {
      const schema = table.split('.')[0]!.replaceAll('_', '-');
      return order.includes(schema) ? schema === module : module === 'platform';
    };
    const strays = spoken.flatMap(({ module, tables }) =>
      tables.filter((table) => !isOf(module, table)).map((table) => `${module} speaks of ${table}`),
    );
    expect(strays).toEqual([]);
    const all = spoken.flatMap(({ tables }) => tables);
    expect(all.filter((table, i) => all.indexOf(table) !== i)).toEqual([]);
  });
});
