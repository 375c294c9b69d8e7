-- An administrator sets the area's own time limits and reasons, from a day on: what held before stays as it was.
create function plans.set_time_limit(code text, working_days int, from_day date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not access.i_am('administrator') then raise insufficient_privilege; end if;
  delete from plans.clock c where c.code = set_time_limit.code and c.valid_from > from_day;
  update plans.clock c set valid_to = from_day - 1
   where c.code = set_time_limit.code and c.valid_from < from_day and coalesce(c.valid_to, from_day) >= from_day;
  insert into plans.clock as c (code, meaning, working_days, valid_from, source, verified)
  select b.code, b.meaning, set_time_limit.working_days, from_day, 'Set by the area.', true
    from plans.clock b where b.code = set_time_limit.code and b.valid_from <= from_day order by b.valid_from desc limit 1
      on conflict on constraint clock_pkey do update
     set working_days = excluded.working_days, valid_to = null, source = excluded.source, verified = true;
  return found;
end $$;

-- At the end of the list. False where one is called so already.
create function plans.add_closing_reason(code text, reason text, every_outcome_met boolean, from_day date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not access.i_am('administrator') then raise insufficient_privilege; end if;
  insert into plans.closing_reason (code, place, name, every_outcome_met, valid_from, source, verified)
  select add_closing_reason.code, max(r.place) + 1, reason, add_closing_reason.every_outcome_met, from_day, 'Set by the area.', true
    from plans.closing_reason r
  having not bool_or(lower(r.name) = lower(reason) and r.valid_to is null)
      on conflict do nothing;
  return found;
end $$;

-- Of the reasons for which any plan can be closed one stays. False where it is the last, or ended already.
create function plans.end_closing_reason(code text, last_day date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not access.i_am('administrator') then raise insufficient_privilege; end if;
  perform 1 from plans.closing_reason r where r.valid_to is null order by r.code for update; -- two end one each: one waits
  update plans.closing_reason r set valid_to = greatest(last_day, r.valid_from)
   where r.code = end_closing_reason.code and r.valid_to is null
     and exists (select 1 from plans.closing_reason o
       where o.code <> r.code and o.valid_to is null and o.valid_from <= last_day and not o.every_outcome_met);
  return found;
end $$;

create policy definer_changes on plans.clock to rooted_definer using (true) with check (true);
create policy definer_changes on plans.closing_reason to rooted_definer using (true) with check (true);
grant insert, update, delete on plans.clock to rooted_definer;
grant insert, update on plans.closing_reason to rooted_definer;
call acting.give_to_definer('plans.set_time_limit(text, int, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.add_closing_reason(text, text, boolean, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('plans.end_closing_reason(text, date)', 'rooted_scoped', 'rooted_area');
