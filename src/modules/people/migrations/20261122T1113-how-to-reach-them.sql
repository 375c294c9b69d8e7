-- How somebody may be reached from today on, and no longer. By whoever holds them; what was so stays in the record.
create function people.change_reach(person_id uuid, no_longer uuid[], kinds text[], given text[], folded text[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not people.i_hold(change_reach.person_id, 2) then return false; end if;
  update people.contact_point c set to_date = greatest(current_date, c.from_date), ended_by = acting.my_user()
   where c.person_id = change_reach.person_id and c.id = any (no_longer) and c.to_date is null;
  insert into people.contact_point (person_id, kind, value, folded, from_date, source_org, recorded_by)
  select change_reach.person_id, n.kind, n.value, n.folded, current_date, acting.my_org(), acting.my_user()
    from unnest(kinds, given, change_reach.folded) n (kind, value, folded)
   where not exists (select 1 from people.contact_point c
     where c.person_id = change_reach.person_id and c.folded = n.folded and c.to_date is null);
  return true;
end $$;

-- A birthday that nobody said, or that was wrong. From then on no file changes it. Of who is not born yet, see record_birth.
create function people.correct_birthday(person_id uuid, born date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not people.i_hold(correct_birthday.person_id, 2) or (
       exists (select 1 from people.expected_birth e where e.person_id = correct_birthday.person_id)
       and not exists (select 1 from people.birth b where b.person_id = correct_birthday.person_id)) then
    return false;
  end if;
  insert into people.birth as b (person_id, date, source_org, recorded_by)
  values (correct_birthday.person_id, born, acting.my_org(), acting.my_user())
      on conflict on constraint birth_pkey do update
     set date = excluded.date, source_org = excluded.source_org, recorded_by = excluded.recorded_by, mistaken_for = b.date
   where b.date <> excluded.date;
  update people.person p set compared_at = null where p.id = correct_birthday.person_id;
  return true;
end $$;

call acting.give_to_definer('people.change_reach(uuid, uuid[], text[], text[], text[])', 'rooted_scoped');
call acting.give_to_definer('people.correct_birthday(uuid, date)', 'rooted_scoped');
