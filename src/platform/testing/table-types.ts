export type Column = {
  schema: string;
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: boolean;
};

/** PostgreSQL's types as `pg` gives them: days as text, moments as Date, counts as number. */
const TYPES: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  numeric: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'unknown',
  name: 'string',
  regclass: 'string',
  xid8: 'string',
  time: 'string',
  tsvector: 'string',
  polygon: 'string',
};

/** The text of each of these modules' `<module>.tables.ts`, by file, from a migrated database. */
export async function tableTypes(
  look: (sql: string) => Promise<Column[]>,
  modules: readonly string[],
): Promise<Map<string, string>> {
  const rows = await look(`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
           not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as filled
      from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
      join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
     where a.attnum > 0 and not a.attisdropped
       and n.nspname in (${modules.map((module) => `'${module.replaceAll('-', '_')}'`).join(', ')})
     order by n.nspname, c.relname, a.attnum`);
  const files = new Map<string, string>();
  for (const [schema, columns] of Map.groupBy(rows, (row) => row.schema)) {
    const module = schema.replaceAll('_', '-');
    files.set(`src/modules/${module}/${module}.tables.ts`, fileFor(schema, columns));
  }
  return files;
}

function fileFor(schema: string, columns: Column[]): string {
  const tables = [...Map.groupBy(columns, (column) => column.table)];
  const lines = tables.map(([table, itsColumns]) => {
    const fields = itsColumns.map((column) => `    ${column.column}: ${typeOf(column)};`);
    return `  '${schema}.${table}': {\n${fields.join('\n')}\n  };`;
  });
  const name = `${camel(schema)}Tables`;
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `// Written by \`npm run db:types\` from the migrated database. Not edited by hand.
${lines.some((line) => line.includes('Generated<')) ? "import type { Generated } from 'kysely';\n" : ''}import type { Tx } from '#platform/database/database.ts';

export type ${type} = {
${lines.join('\n')}
};

/** The transaction with this module's tables on it; another module's do not compile. */
export const ${name} = (tx: Tx) => tx.$extendTables<${type}>();
`;
}

function typeOf({ type, nullable, filled }: Column): string {
  const array = type.startsWith('_');
  const known = TYPES[array ? type.slice(1) : type];
  if (!known) throw new Error(`no TypeScript type for ${type}: add it to TYPES`);
  const plain = `${known}${array ? '[]' : ''}${nullable ? ' | null' : ''}`;
  return filled ? `Generated<${plain}>` : plain;
}

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
