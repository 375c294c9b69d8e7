import { LISTS } from '../who-sees-what/testing/every-module.ts';

/** Runs SQL past every policy and gives the rows. */
export type Look = (sql: string) => Promise<Record<string, unknown>[]>;

/** Schemas that are ours. */
const OURS = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public')`;

/**
 * Tables that say nothing about anybody: the machinery's own, and what modules name among their lists (testing/who-sees.ts).
 * Every other table has forced row security.
 */
const SAYS_NOTHING_OF_ANYBODY = [
  'platform.migration',
  'people.guarded_table',
  'access.link_purpose',
  'attachments.place',
  ...LISTS,
];

/** Joining two records of a person writes these itself. */
const JOINING_KEEPS = [
  'people.person.merged_into',
  'people.presence.person_id',
  'people.same_person_question.kept_person_id',
  'people.same_person_question.other_person_id',
];

/** What the database must not contain, each with the query that finds it. What is found names itself in `found`. */
export const CATALOGUE_RULES: Readonly<Record<string, string>> = {
  'every table about somebody has forced row security': `
    select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity)
       and n.nspname || '.' || c.relname <> all ('{${SAYS_NOTHING_OF_ANYBODY.join(',')}}')`,
  'what has no row security points at nobody': `
    select f.conrelid::regclass || ' ' || f.conname as found from pg_constraint f
      join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
     where f.contype = 'f' and f.confrelid in ('people.person'::regclass, 'access.user_account'::regclass)
       and ${OURS} and not (c.relrowsecurity and c.relforcerowsecurity)`,
  'every table with a person_id is guarded': `
    select n.nspname || '.' || c.relname as found
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped
     where c.relkind = 'r' and ${OURS} and c.oid <> 'people.involvement'::regclass
       and not exists (select 1 from people.guarded_table g where g.name = c.oid)`,
  'every column that points at a person is known to joining, subject access and retention': `
    select f.conrelid::regclass || '.' || a.attname as found from pg_constraint f
      join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
     where f.contype = 'f' and f.confrelid = 'people.person'::regclass
       and f.conrelid::regclass || '.' || a.attname <> all ('{${JOINING_KEEPS.join(',')}}')
       and not exists (select 1 from people.person_columns() p where (p.tbl::regclass, p.col) = (f.conrelid, a.attname))`,
  'every table with row security has a policy': `
    select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${OURS} and c.relrowsecurity
       and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`,
  'every view asks as its reader, or is handed over behind a barrier': `
    select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and ${OURS} and not coalesce('security_invoker=true' = any (c.reloptions), false)
       and not (c.relowner = 'rooted_definer'::regrole and coalesce('security_barrier=true' = any (c.reloptions), false))`,
  'no view that sees past the policies says more than ids and levels': `
    select n.nspname || '.' || c.relname || '.' || a.attname as found
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relkind = 'v' and ${OURS} and c.relowner = 'rooted_definer'::regrole and a.attname <> 'sensitivity'
       and a.atttypid <> all (array['uuid', 'smallint', 'boolean']::regtype[])`,
  'no materialised view': `
    select n.nspname || '.' || c.relname as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'm' and ${OURS}`,
  'no partition is reached past its parent': `
    select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relispartition and c.relkind = 'r' and ${OURS} and c.relacl is not null`,
  'no delete reaches into another module': `
    select f.conrelid::regclass || ' ' || f.conname as found from pg_constraint f
      join pg_class c on c.oid = f.conrelid join pg_class t on t.oid = f.confrelid
     where f.contype = 'f' and f.confdeltype <> 'a' and c.relnamespace <> t.relnamespace`,
  'a definer function has a fixed search path, is not immutable, and belongs to the definer role': `
    select p.oid::regprocedure::text as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and ${OURS}
       and (p.proowner <> 'rooted_definer'::regrole or p.provolatile = 'i'
            or coalesce(p.proconfig, '{}') <> '{"search_path=pg_catalog, pg_temp"}')`,
  'no function of ours is everybody’s': `
    select p.oid::regprocedure::text as found from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${OURS} and has_function_privilege('public', p.oid, 'execute')
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  'what may be written is checked': `
    select p.polrelid::regclass || ' ' || p.polname as found from pg_policy p
     where p.polcmd in ('a', 'w', '*') and p.polpermissive and p.polwithcheck is null`,
  'nobody may truncate, refer to a table or put a trigger on it': `
    select distinct c.oid::regclass || ' to ' || g.grantee::regrole as found
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, lateral aclexplode(c.relacl) g
     where ${OURS} and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER') and g.grantee <> c.relowner`,
  'nobody may make temporary tables': `
    select r.rolname as found from pg_roles r
     where r.rolname in ('rooted_login', 'rooted_visitor', 'rooted_scoped', 'rooted_area', 'rooted_keeper', 'rooted_matcher', 'rooted_public')
       and has_database_privilege(r.rolname, current_database(), 'temporary')`,
  'no role of ours passes row security by': `
    select r.rolname as found from pg_roles r
     where r.rolname like 'rooted\\_%' and (r.rolsuper or r.rolbypassrls or r.rolinherit
        or (r.rolcanlogin and r.rolname not in ('rooted_owner', 'rooted_login')))`,
  'the login may do nothing itself': `
    select c.oid::regclass::text as found from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind in ('r', 'v', 'p')
       and has_any_column_privilege('rooted_login', c.oid, 'select, insert, update')`,
};

/** What breaks a rule, by rule; rules that nothing breaks are left out. */
export async function brokenRules(look: Look): Promise<Record<string, string[]>> {
  const broken: Record<string, string[]> = {};
  for (const [rule, query] of Object.entries(CATALOGUE_RULES)) {
    const found = (await look(query)).map((row) => String(row['found']));
    if (found.length > 0) broken[rule] = found.toSorted();
  }
  return broken;
}
