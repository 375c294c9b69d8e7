-- Files that people attach lie on disk, beside the database. Each belongs to one row of one module's table, which says
-- whom it is about and is guarded as everything about a person is: who may see the row may have the file.

-- The tables that name files. Each has a column `file`, null once the file was taken away.
create table attachments.place (name regclass primary key);

-- Enters a table in that list: what no table in it names is removed from the disk. One line in a migration.
create function attachments.kept_in(kept_in regclass) returns void
  language sql
  as $$ insert into attachments.place values (kept_in) $$;

-- Of some files, those that nothing names: what wrote them was undone, or what named them has gone.
create function attachments.named_nowhere(files text[]) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  place regclass;
  named text[];
  rest text[] := named_nowhere.files;
begin
  for place in select p.name from attachments.place p loop
    execute format('select coalesce(array_agg(file), ''{}'') from %s where file = any ($1)', place) into named using rest;
    rest := array(select unnest(rest) except select unnest(named));
  end loop;
  return query select unnest(rest);
end $$;

grant select on attachments.place to rooted_definer;
call acting.give_to_definer('attachments.named_nowhere(text[])', 'rooted_keeper');
