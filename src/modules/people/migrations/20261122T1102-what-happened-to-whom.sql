-- Where people live, what they are called, birth and death, as people say it on pages. Whoever says it holds the person.

-- An address as it is compared, as pages compare them (homes.rules.ts): people write one in many ways. Between numbers a gap
-- stays: flat 1 of number 1 is not flat 11.
create function people.fold_address(lines text, postcode text default null) returns text
  language sql immutable
  as $$
    select lower(regexp_replace(regexp_replace(lines, '[^[:alnum:]]+', ' ', 'g'), '(?<![[:digit:]]) | (?![[:digit:]])', '', 'g')
                 || regexp_replace(coalesce(postcode, ''), '[^[:alnum:]]', '', 'g'))
  $$;

-- Whether two may be one home, where it must not be missed: also if one of them leaves out the postcode, or, with the same
-- postcode, the town.
create function people.may_be_one_home(lines text, postcode text, other_lines text, other_postcode text) returns boolean
  language sql immutable
  as $$
    select people.fold_address(lines, postcode) = people.fold_address(other_lines, other_postcode)
        or case when people.fold_address('', postcode) = people.fold_address('', other_postcode)
                then lines <> '' and other_lines <> '' and (starts_with(people.fold_address(lines), people.fold_address(other_lines))
                       or starts_with(people.fold_address(other_lines), people.fold_address(lines)))
                else (postcode is null or other_postcode is null) and people.fold_address(lines) = people.fold_address(other_lines) end
  $$;
grant execute on function people.fold_address(text, text), people.may_be_one_home(text, text, text, text) to rooted_definer;

-- Who lives where somebody lives who must not be found is not to be found either, by the same people; where the two live I
-- know only if I hold both. Asked of these homes where one of the two has moved.
create function people.hide_with_hidden(homes people.address[], moved uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare apart_from uuid[];
begin
  with hidden as materialized (
    select s.*, a.lines, a.postcode from people.separation s
      join people.address a on a.person_id = s.hidden_person_id and a.to_date is null
     where s.until > now() and people.i_hold(s.hidden_person_id, 2)
  ), added as (
    insert into people.separation (id, hidden_person_id, from_person_id, reason, set_by, set_for)
    select distinct on (m.person_id, h.from_person_id) gen_random_uuid(), m.person_id, h.from_person_id, h.reason, h.set_by, h.set_for
      from hidden h join unnest(homes) m on m.person_id not in (h.hidden_person_id, h.from_person_id)
     where (m.person_id = any (moved) or h.hidden_person_id = any (moved))
       and people.may_be_one_home(h.lines, h.postcode, m.lines, m.postcode)
       and not exists (select 1 from people.separation o
         where o.hidden_person_id = m.person_id and o.from_person_id = h.from_person_id and o.until > now())
    returning from_person_id
  )
  select array_agg(from_person_id) into apart_from from added;
  perform people.end_liaison_with(apart_from);
end $$;

-- From a day on these persons live here, `instead` of wherever they lived or as well. Whether a child lives with a parent
-- follows from their homes. Gives how many live here now.
create function people.record_home(person_ids uuid[], lines text, postcode text, lives text, from_date date, instead boolean)
  returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid[] := array(select distinct g.person_id from unnest(person_ids) g (person_id) where people.i_hold(g.person_id, 2));
begin
  update people.address a set to_date = greatest(record_home.from_date, a.from_date), ended_by = acting.my_user()
   where a.person_id = any (mine) and a.to_date is null
     and case when people.fold_address(a.lines, a.postcode) = people.fold_address(record_home.lines, record_home.postcode)
              then a.lives is distinct from record_home.lives else instead end;
  insert into people.address (person_id, lines, postcode, lives, from_date, source_org, recorded_by)
  select m, record_home.lines, record_home.postcode, record_home.lives, record_home.from_date, acting.my_org(), acting.my_user()
    from unnest(mine) m
   where not exists (select 1 from people.address a
     where a.person_id = m and a.to_date is null
       and people.fold_address(a.lines, a.postcode) = people.fold_address(record_home.lines, record_home.postcode));
  perform people.hide_with_hidden(array(
    select a from people.address a join people.my_grounds g on g.person_id = a.person_id and g.level >= 2
     where a.to_date is null
       and (a.person_id = any (mine)
            or exists (select 1 from people.separation s where s.hidden_person_id = any (mine) and s.until > now()))
       and people.may_be_one_home(a.lines, a.postcode, record_home.lines, record_home.postcode)), mine);
  perform people.keep_together(mine, record_home.from_date);
  return cardinality(mine);
end $$;

-- Brings up to date who of those whom I hold lives with whom. Of somebody whose home nobody knows, what was said stays.
create function people.keep_together(person_ids uuid[], on_day date) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with tie as (
      select r.id, case when home.known then home.shared end as together
        from people.relationship r
        cross join lateral (
          select exists (select 1 from people.address a where a.person_id = r.person_id and a.to_date is null)
                   and exists (select 1 from people.address a where a.person_id = r.to_person_id and a.to_date is null) as known,
                 exists (select 1 from people.address a join people.address b
                   on people.fold_address(b.lines, b.postcode) = people.fold_address(a.lines, a.postcode)
                  where a.person_id = r.person_id and a.to_date is null and b.person_id = r.to_person_id and b.to_date is null) as shared
        ) home
       where r.to_date is null and (r.person_id = any (keep_together.person_ids) or r.to_person_id = any (keep_together.person_ids))
         and people.i_hold(r.person_id, 2) and people.i_hold(r.to_person_id, 2)
    ), ended as (
      update people.relationship r set to_date = greatest(on_day, r.from_date), ended_by = acting.my_user()
        from tie t where t.id = r.id and t.together is distinct from r.same_address and t.together is not null
      returning r.person_id, r.to_person_id, r.kind, r.parental_responsibility, r.takes_part, t.together
    )
    insert into people.relationship (person_id, to_person_id, kind, parental_responsibility, takes_part, same_address, from_date,
      source_org, recorded_by)
    select e.person_id, e.to_person_id, e.kind, e.parental_responsibility, e.takes_part, e.together, on_day, acting.my_org(),
           acting.my_user()
      from ended e
  $$;

create function people.end_home(address_id uuid, ended_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended uuid;
begin
  update people.address a set to_date = greatest(ended_on, a.from_date), ended_by = acting.my_user()
   where a.id = address_id and a.to_date is null and people.i_hold(a.person_id, 2)
  returning a.person_id into ended;
  if ended is null then return false; end if;
  perform people.keep_together(array[ended], ended_on);
  return true;
end $$;

-- A name from a day on; without one, what stood there was a mistake. No name at all ends one that somebody is called by.
create function people.change_name(person_id uuid, kind text, given text, middle text, family_name text, folded text, from_date date)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not people.i_hold(change_name.person_id, 2) or change_name.kind not in ('legal', 'preferred') then return false; end if;
  update people.name n
     set from_date = case when change_name.from_date is null then current_date else n.from_date end,
         to_date = greatest(coalesce(change_name.from_date, current_date), n.from_date), ended_by = acting.my_user()
   where n.person_id = change_name.person_id and n.kind = change_name.kind and n.to_date is null;
  if family_name is not null then
    insert into people.name (person_id, kind, given, middle, family, folded, from_date, source_org, recorded_by)
    values (change_name.person_id, change_name.kind, change_name.given, change_name.middle, family_name, change_name.folded,
            change_name.from_date, acting.my_org(), acting.my_user());
  end if;
  update people.person p set compared_at = null
   where p.id = change_name.person_id and exists (select 1 from people.birth b where b.person_id = p.id);
  return true;
end $$;

-- A child who was expected is born: the same person from before birth on. False where they are not expected, or born already.
create function people.record_birth(person_id uuid, born date, sex text, given text, middle text, family_name text, folded text)
  returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not people.i_hold(record_birth.person_id, 2)
     or not exists (select 1 from people.expected_birth e where e.person_id = record_birth.person_id)
     or exists (select 1 from people.death d where d.person_id = record_birth.person_id) then
    return false;
  end if;
  insert into people.birth (person_id, date, sex, source_org)
  values (record_birth.person_id, born, record_birth.sex, acting.my_org()) on conflict do nothing;
  return found and people.change_name(record_birth.person_id, 'legal', record_birth.given, record_birth.middle, family_name,
    record_birth.folded, born);
end $$;

create function people.record_death(person_id uuid, died_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not people.i_hold(record_death.person_id, 2) then return false; end if;
  insert into people.death (person_id, died_on, source_org, recorded_by)
  values (record_death.person_id, record_death.died_on, acting.my_org(), acting.my_user()) on conflict do nothing;
  return found;
end $$;

-- It was a mistake: by the organisation that recorded it, by one that works with them in full in its own right, since the
-- first may have gone, and by the data officer, whose work corrections are. The audit keeps that it was said.
create function people.take_back_death(person_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from people.death d
   where d.person_id = take_back_death.person_id
     and (d.source_org = acting.my_org() and people.i_hold(d.person_id, 2)
          or people.i_hold(d.person_id, 3) and exists (select 1 from people.involvement g
               where g.person_id = d.person_id and g.org_id = acting.my_org() and g.user_id is null and g.level = 3
                 and g.until > now() and g.confirmed_at is not null)
          or access.i_am('data-officer') and d.person_id not in (select b.person_id from people.barred_to_me b)
             and d.person_id not in (select o.person_id from people.only_sealed o));
  return found;
end $$;

call acting.give_to_definer('people.hide_with_hidden(people.address[], uuid[])', 'rooted_definer');
call acting.give_to_definer('people.keep_together(uuid[], date)', 'rooted_definer');
call acting.give_to_definer('people.record_home(uuid[], text, text, text, date, boolean)', 'rooted_scoped');
call acting.give_to_definer('people.end_home(uuid, date)', 'rooted_scoped');
call acting.give_to_definer('people.change_name(uuid, text, text, text, text, text, date)', 'rooted_scoped', 'rooted_definer');
call acting.give_to_definer('people.record_birth(uuid, date, text, text, text, text, text)', 'rooted_scoped');
call acting.give_to_definer('people.record_death(uuid, date)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.take_back_death(uuid)', 'rooted_scoped', 'rooted_area');
