-- Who belongs to a family, as people say it on pages. Whoever says it holds each of those it is about; whom they do not see
-- stays where they are. Nothing here finds somebody again: a person who is added is a new record of the organisation that
-- adds them, whoever may know the same person elsewhere, and whether the two are one is asked afterwards.

-- Somebody is added by whoever works with the family, and stays open to them for as long as they work with anybody of it: by
-- the same end where that is set, as where a family no longer agrees, and on again where they agree anew (in one transaction
-- what ends now may go on now).
create function people.keep_added() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  -- Nearly always there is nothing to do: asked first, of an index that holds those who were added and nobody else.
  if not exists (select 1 from people.involvement g where g.because_of = 'added' and g.until >= now()
      and g.org_id in (select w.org_id from written w where w.because_of <> 'added')) then
    return null;
  end if;
  update people.involvement g set until = family.until
    from people.involvement added
    cross join lateral (
      select coalesce(max(a.until), now()) as until from people.involvement a
       where a.org_id = added.org_id and (a.user_id is null or a.user_id = added.user_id) and a.because_of <> 'added'
         and a.until > now() and a.confirmed_at is not null
         and a.person_id in (
           select m.person_id from people.family_member m
             join people.family_member o on o.family_id = m.family_id and o.until > now()
            where m.until > now() and o.person_id = added.person_id
           union all select r.person_id from people.relationship r where r.to_person_id = added.person_id and r.to_date is null
           union all select r.to_person_id from people.relationship r where r.person_id = added.person_id and r.to_date is null)) family
   where g.id = added.id and g.until <> family.until
     and added.because_of = 'added' and added.until >= now()
     and added.org_id in (select w.org_id from written w where w.because_of <> 'added');
  return null;
end $$;
create trigger keep_added_of_changed after update on people.involvement
  referencing new table as written for each statement execute function people.keep_added();
create trigger keep_added_of_new after insert on people.involvement
  referencing new table as written for each statement execute function people.keep_added();

-- Those of a family whom I hold well enough to say who they are.
create function people.mine_of_family(family_id uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.person_id from people.family_member m
     where m.family_id = mine_of_family.family_id and m.until > now() and people.i_hold(m.person_id, 2)
  $$;

-- A new record of my organisation: an adult, a child, or one who is not born yet (`due_on`). It opens as I know the family,
-- to me alone where I do, sealed where that is, and until the day that it ends where one is set. Who must not see somebody of
-- the family does not see them either, and from whom those I hold are kept apart, they are. A school knows parents and carers
-- at the second level.
create function people.add_person(family_id uuid, new_person_id uuid, new_url_id text, given text, middle text, family_name text,
  folded text, born date, sex text, due_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid[] := array(select people.mine_of_family(add_person.family_id));
  known record;
begin
  if cardinality(mine) = 0 then return false; end if;
  select bool_or(g.user_id is null) as by_all, bool_or(g.user_id is null and g.kind = 'enrolled') as by_school,
         bool_or(g.sealed) as sealed, max(g.level) as level,
         coalesce(max(g.until) filter (where g.user_id is null), max(g.until)) as until
    into known
    from people.involvement g
   where g.person_id = any (mine) and g.org_id = acting.my_org() and g.until > now() and g.confirmed_at is not null
     and (g.user_id is null or g.user_id = acting.my_user());
  insert into people.person (id, url_id, supplied_by, compared_at)
  values (new_person_id, new_url_id, acting.my_org(), case when born is null then now() end);
  insert into people.involvement (person_id, org_id, user_id, kind, level, sealed, because_of, asserted_by, asserted_for, confirmed_at,
    until)
  values (new_person_id, acting.my_org(), case when not known.by_all then acting.my_user() end,
          case when known.by_school then 'family-of-pupil' else 'supplied' end, case when known.by_school then 2 else known.level end,
          known.sealed, 'added', acting.my_user(), acting.my_org(), now(), known.until);
  insert into people.name (person_id, kind, given, middle, family, folded, source_org, recorded_by)
  values (new_person_id, 'legal', add_person.given, add_person.middle, family_name, add_person.folded, acting.my_org(), acting.my_user());
  if born is not null then
    insert into people.birth (person_id, date, sex, source_org) values (new_person_id, born, add_person.sex, acting.my_org());
  elsif due_on is not null then
    insert into people.expected_birth (person_id, due_on, source_org, recorded_by)
    values (new_person_id, add_person.due_on, acting.my_org(), acting.my_user());
  end if;
  -- Of those whom I do not hold I learn neither why, nor whose word it was.
  insert into people.bar (person_id, user_id, reason, set_by, set_for)
  select distinct on (b.user_id) new_person_id, b.user_id,
         case when m.person_id = any (mine) then b.reason else 'Must not see somebody of the family' end,
         case when m.person_id = any (mine) then b.set_by end, case when m.person_id = any (mine) then b.set_for end
    from people.bar b join people.family_member m on m.person_id = b.person_id and m.until > now()
   where m.family_id = add_person.family_id and b.until > now()
   order by b.user_id, m.person_id = any (mine) and b.set_for is not null desc, b.since;
  insert into people.separation (id, hidden_person_id, from_person_id, reason, set_by, set_for)
  select distinct on (s.from_person_id) gen_random_uuid(), new_person_id, s.from_person_id, s.reason, s.set_by, s.set_for
    from people.separation s where s.hidden_person_id = any (mine) and s.until > now()
   order by s.from_person_id, s.since;
  insert into people.family_member (family_id, person_id) values (add_person.family_id, new_person_id);
  update people.family f set by_hand = true where f.id = add_person.family_id;
  return true;
end $$;

-- Somebody whom I hold belongs to this family too.
create function people.join_family(family_id uuid, person_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if not people.i_hold(join_family.person_id, 2)
     or not exists (select 1 from people.mine_of_family(join_family.family_id) m where m <> join_family.person_id) then
    return false;
  end if;
  insert into people.family_member (family_id, person_id) values (join_family.family_id, join_family.person_id)
    on conflict do nothing;
  if not found then return false; end if;
  update people.family f set by_hand = true where f.id = join_family.family_id;
  return true;
end $$;

create function people.leave_family(family_id uuid, person_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update people.family_member m set until = now()
   where m.family_id = leave_family.family_id and m.person_id = leave_family.person_id and m.until > now()
     and people.i_hold(m.person_id, 2);
  if not found then return false; end if;
  update people.family f set by_hand = true where f.id = leave_family.family_id;
  return true;
end $$;

-- A family becomes two. `going` belong to the new one, `both` to the two. Gives how many belong to the new.
create function people.split_family(family_id uuid, new_family_id uuid, new_url_id text, going uuid[], both_sides uuid[]) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  mine uuid[] := array(select m from people.mine_of_family(split_family.family_id) m where m = any (going || both_sides));
begin
  if cardinality(mine) = 0 then return 0; end if;
  insert into people.family (id, url_id, supplied_by, by_hand) values (new_family_id, new_url_id, acting.my_org(), true);
  insert into people.family_member (family_id, person_id) select new_family_id, m from unnest(mine) m;
  update people.family_member m set until = now()
   where m.family_id = split_family.family_id and m.person_id = any (mine) and m.person_id <> all (both_sides) and m.until > now();
  update people.family f set by_hand = true where f.id = split_family.family_id;
  return cardinality(mine);
end $$;

-- Two families become one: those of the other whom I hold belong to this one. Gives how many came.
create function people.unite_families(family_id uuid, other_family_id uuid) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  coming uuid[] := array(select people.mine_of_family(other_family_id));
begin
  if unite_families.family_id = other_family_id or cardinality(coming) = 0
     or not exists (select 1 from people.mine_of_family(unite_families.family_id)) then
    return 0;
  end if;
  update people.family_member m set until = now()
   where m.family_id = other_family_id and m.person_id = any (coming) and m.until > now();
  insert into people.family_member (family_id, person_id) select unite_families.family_id, c from unnest(coming) c
    on conflict do nothing;
  update people.family f set by_hand = true where f.id in (unite_families.family_id, other_family_id);
  return cardinality(coming);
end $$;

-- What one is to the other from a day on. What was said before ends then: of partners in either direction. Whether they
-- live together stays as it was. Null where I do not hold both.
create function people.relate(person_id uuid, to_person_id uuid, kind text, parental_responsibility boolean, takes_part boolean,
  from_date date) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  partners boolean := kind in ('partner', 'former-partner');
  together boolean;
  related uuid;
begin
  if relate.person_id = relate.to_person_id or not people.i_hold(relate.person_id, 2) or not people.i_hold(relate.to_person_id, 2) then
    return null;
  end if;
  with ended as (
    update people.relationship r set to_date = greatest(relate.from_date, r.from_date), ended_by = acting.my_user()
     where r.to_date is null and (r.kind in ('partner', 'former-partner')) = partners
       and ((r.person_id, r.to_person_id) = (relate.person_id, relate.to_person_id)
            or partners and (r.person_id, r.to_person_id) = (relate.to_person_id, relate.person_id))
    returning r.same_address
  )
  select bool_or(e.same_address) into together from ended e;
  insert into people.relationship (person_id, to_person_id, kind, parental_responsibility, takes_part, same_address, from_date,
    source_org, recorded_by)
  values (relate.person_id, relate.to_person_id, relate.kind, relate.parental_responsibility, relate.takes_part, together,
          relate.from_date, acting.my_org(), acting.my_user())
  returning id into related;
  perform people.end_liaison_with(array[relate.person_id, relate.to_person_id]);
  return related;
end $$;

create function people.end_relationship(relationship_id uuid, ended_on date) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare ended uuid;
begin
  update people.relationship r set to_date = greatest(ended_on, r.from_date), ended_by = acting.my_user()
   where r.id = relationship_id and r.to_date is null and people.i_hold(r.person_id, 2) and people.i_hold(r.to_person_id, 2)
  returning r.to_person_id into ended;
  perform people.end_liaison_with(array[ended]);
  return ended is not null;
end $$;

call acting.give_to_definer('people.keep_added()', 'rooted_definer');
call acting.give_to_definer('people.mine_of_family(uuid)', 'rooted_scoped', 'rooted_definer');
call acting.give_to_definer(
  'people.add_person(uuid, uuid, text, text, text, text, text, date, text, date)', 'rooted_scoped');
call acting.give_to_definer('people.join_family(uuid, uuid)', 'rooted_scoped');
call acting.give_to_definer('people.leave_family(uuid, uuid)', 'rooted_scoped');
call acting.give_to_definer('people.split_family(uuid, uuid, text, uuid[], uuid[])', 'rooted_scoped');
call acting.give_to_definer('people.unite_families(uuid, uuid)', 'rooted_scoped');
call acting.give_to_definer('people.relate(uuid, uuid, text, boolean, boolean, date)', 'rooted_scoped');
call acting.give_to_definer('people.end_relationship(uuid, date)', 'rooted_scoped');
