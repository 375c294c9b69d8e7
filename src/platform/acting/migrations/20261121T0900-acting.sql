-- Whom the transaction acts as. Policies ask `(select acting.my_org())`: asked once per statement, not once per row.
create function acting.my_user() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('rooted.user_id', true), '')::uuid $$;

create function acting.my_org() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('rooted.org_id', true), '')::uuid $$;

grant execute on all functions in schema acting to
  rooted_visitor, rooted_scoped, rooted_area, rooted_keeper, rooted_matcher, rooted_public, rooted_definer;

-- Hands a view to the role that sees past the policies: whoever reads it sees what it says and nothing else. It does what a
-- function would, at a tenth of the price, because it is planned as a part of the statement that reads it.
create procedure acting.give_view_to_definer(handed regclass, variadic readers name[])
  language plpgsql
  as $$
declare
  home text := (select quote_ident(nspname) from pg_namespace n join pg_class c on c.relnamespace = n.oid where c.oid = handed);
begin
  execute format('alter view %s set (security_barrier)', handed);
  execute format('grant select on %s to %s', handed, array_to_string(readers, ', '));
  execute format('grant create on schema %s to rooted_definer', home);
  execute format('alter view %s owner to rooted_definer', handed);
  execute format('revoke create on schema %s from rooted_definer', home);
end $$;

-- Hands a function to the role that may write what opens a record. EXECUTE is settled first: once the function has
-- another owner, a revoke only warns. The schema must let its new owner in for as long as the change takes.
create procedure acting.give_to_definer(handed regprocedure, variadic callers name[])
  language plpgsql
  as $$
declare
  home text := (select quote_ident(nspname) from pg_namespace n join pg_proc p on p.pronamespace = n.oid where p.oid = handed);
begin
  execute format('revoke all on function %s from public', handed);
  execute format('grant execute on function %s to %s', handed, array_to_string(callers, ', '));
  execute format('grant create on schema %s to rooted_definer', home);
  execute format('alter function %s owner to rooted_definer', handed);
  execute format('revoke create on schema %s from rooted_definer', home);
end $$;
