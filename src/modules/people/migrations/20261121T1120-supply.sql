-- A school supplies its pupils with their parents and carers, thousands in one call. It finds again only persons that it
-- holds itself; everybody else becomes a record of its own, whoever may hold the same person elsewhere, and the answer is
-- the same. That two records are of one person is asked afterwards, of those who hold the first.

create type people.supplied_pupil as (
  place int, person_id uuid, url_id text,
  -- False for one who has left: they are found again among former pupils too, who stay closed.
  current boolean,
  upn text, former_upns text[], given text, middle text, family text, folded text,
  preferred_given text, preferred_family text, preferred_folded text,
  born date, sex text, address text, postcode text,
  -- 'new', 'held' or 'left'; filled in by matching.
  fate text
);
create type people.supplied_contact as (
  place int, person_id uuid, url_id text, given text, family text, folded text,
  point_kinds text[], points text[], folded_points text[], address text, postcode text, known boolean
);
create type people.supplied_tie as (
  pupil int, contact int, kind text, parental_responsibility boolean, same_address boolean
);
create type people.supplied_family as (place int, family_id uuid, url_id text, pupils int[], contacts int[]);

-- By a UPN, present or former, among the pupils of my school. Two rows with one UPN are one pupil.
create function people.match_pupils(given people.supplied_pupil[]) returns people.supplied_pupil[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return array(
    with mine as materialized (
      select i.value, i.person_id, bool_or(g.until > now()) as open
        from people.involvement g join people.identifier i on i.person_id = g.person_id
       where g.org_id = acting.my_org() and g.user_id is null and g.confirmed_at is not null and g.level >= 2
       group by i.value, i.person_id
    ), found as (
      select distinct on (p.place) p.place, m.person_id, m.open
        from unnest(given) p cross join lateral unnest(p.upn || p.former_upns) u (value)
        join mine m on m.value = u.value and (m.open or not p.current)
       order by p.place, m.open desc, m.value = p.upn desc, m.person_id
    )
    select row(p.place, coalesce(f.person_id, first_value(p.person_id) over same_upn), p.url_id, p.current, p.upn,
        p.former_upns, p.given, p.middle, p.family, p.folded, p.preferred_given, p.preferred_family, p.preferred_folded,
        p.born, p.sex, p.address, p.postcode,
        case when f.person_id is null then 'new' when f.open then 'held' else 'left' end)::people.supplied_pupil
      from (select * from unnest(given)) p left join found f on f.place = p.place
    window same_upn as (partition by p.upn order by p.place));
end $$;

-- By name and a phone number, an e-mail address or a postcode, among the parents and carers my school has supplied; for a
-- child already here, by name alone among its own. So brothers and sisters have one mother.
create function people.match_contacts(given people.supplied_contact[], ties people.supplied_tie[], pupils people.supplied_pupil[])
  returns people.supplied_contact[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return array(
    with mine as materialized (
      select n.person_id, n.folded
        from people.involvement g join people.name n on n.person_id = g.person_id
       where g.org_id = acting.my_org() and g.user_id is null and g.kind = 'family-of-pupil' and g.until > now()
         and n.source_org = g.org_id and n.to_date is null
    ), named as (
      select c.place, m.person_id, c.folded_points, c.postcode,
             exists (select 1 from people.relationship r
                      where r.to_person_id = m.person_id and r.to_date is null and r.person_id = any (k.ids)) as theirs
        from (select * from unnest(given)) c
        join mine m on m.folded = c.folded
        left join (select t.contact, array_agg(p.person_id) as ids from unnest(ties) t join unnest(pupils) p on p.place = t.pupil
                    group by t.contact) k on k.contact = c.place
    ), found as (
      select distinct on (n.place) n.place, n.person_id
        from named n
       where n.theirs
          or exists (select 1 from people.contact_point t
                      where t.person_id = n.person_id and t.to_date is null and t.folded = any (n.folded_points))
          or exists (select 1 from people.address a
                      where a.person_id = n.person_id and a.to_date is null and a.postcode = n.postcode)
       order by n.place, n.theirs desc, n.person_id
    )
    select row(c.place, coalesce(f.person_id, c.person_id), c.url_id, c.given, c.family, c.folded, c.point_kinds, c.points,
               c.folded_points, c.address, c.postcode, f.person_id is not null)::people.supplied_contact
      from (select * from unnest(given)) c left join found f on f.place = c.place);
end $$;

-- The next five each bring one list of facts up to date and give the persons they touched. What says the same touches
-- nothing; what has changed is closed and added. A supplier changes its own rows only, and of those none that somebody
-- recorded on a page; and what somebody there said has ended is no news when the file still says it.
create function people.keep_names(supplied people.name[], on_day date) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare touched uuid[];
begin
  with closed as (
    update people.name n set to_date = on_day
      from unnest(supplied) s
     where n.person_id = s.person_id and n.kind = s.kind and n.source_org = s.source_org and n.to_date is null
       and n.recorded_by is null and (n.given, n.middle, n.family) is distinct from (s.given, s.middle, s.family)
    returning n.person_id
  ), added as (
    insert into people.name (person_id, kind, given, middle, family, folded, from_date, source_org)
    select s.person_id, s.kind, s.given, s.middle, s.family, s.folded,
           case when exists (select 1 from people.name n where n.person_id = s.person_id and n.kind = s.kind) then on_day end,
           s.source_org
      from unnest(supplied) s
     where s.family is not null and not exists (select 1 from people.name n
       where n.person_id = s.person_id and n.kind = s.kind and n.source_org = s.source_org
         and (n.to_date is null or n.ended_by is not null) and (n.given, n.middle, n.family) = (s.given, s.middle, s.family))
    returning person_id
  )
  select array(select person_id from closed union select person_id from added)
    into touched;
  return touched;
end $$;

create function people.keep_births(supplied people.birth[]) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare touched uuid[];
begin
  with kept as (
    insert into people.birth as b (person_id, date, sex, source_org)
    select s.person_id, s.date, s.sex, s.source_org from unnest(supplied) s
      on conflict (person_id) do update set date = excluded.date, sex = excluded.sex
     where b.source_org = excluded.source_org and b.recorded_by is null
       and (b.date, b.sex) is distinct from (excluded.date, excluded.sex)
    returning person_id
  )
  select array(select person_id from kept)
    into touched;
  return touched;
end $$;

-- A UPN that is replaced is a former one from then on.
create function people.keep_identifiers(supplied people.identifier[], on_day date) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare touched uuid[];
begin
  with replaced as (
    update people.identifier i set kind = 'former-upn', to_date = on_day
      from unnest(supplied) s
     where i.person_id = s.person_id and i.source_org = s.source_org and i.kind = 'upn' and s.kind = 'upn' and i.value <> s.value
    returning i.person_id
  ), added as (
    insert into people.identifier (person_id, kind, value, source_org)
    select distinct s.person_id, s.kind, s.value, s.source_org
      from unnest(supplied) s
     where not exists (select 1 from people.identifier i
       where i.person_id = s.person_id and i.source_org = s.source_org and i.value = s.value and (i.kind = s.kind or s.kind <> 'upn'))
    returning person_id
  )
  select array(select person_id from replaced union select person_id from added)
    into touched;
  return touched;
end $$;

-- An address that is not told is not an address left. Who now lives with one who must not be found is hidden with them.
create function people.keep_addresses(supplied people.address[], on_day date) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare touched uuid[];
begin
  with told as materialized (
    select distinct on (person_id) * from unnest(supplied) where lines is not null
  ), closed as (
    update people.address a set to_date = on_day
      from told s
     where a.person_id = s.person_id and a.source_org = s.source_org and a.to_date is null
       and a.recorded_by is null and (a.lines, a.postcode) is distinct from (s.lines, s.postcode)
    returning a.person_id
  ), added as (
    insert into people.address (person_id, lines, postcode, from_date, source_org)
    select s.person_id, s.lines, s.postcode, on_day, s.source_org
      from told s
     where not exists (select 1 from people.address a
       where a.person_id = s.person_id and a.source_org = s.source_org
         and (a.to_date is null or a.ended_by is not null) and (a.lines, a.postcode) is not distinct from (s.lines, s.postcode))
    returning person_id
  )
  select array(select person_id from closed union select person_id from added)
    into touched;
  perform people.hide_with_hidden(supplied, touched);
  return touched;
end $$;

-- Of each kind (phone, e-mail), what is told replaces what was; a kind that is not told stays.
create function people.keep_contact_points(supplied people.contact_point[], on_day date) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare touched uuid[];
begin
  with told as materialized (
    select distinct on (person_id, folded) * from unnest(supplied)
  ), closed as (
    update people.contact_point c set to_date = on_day
     where c.to_date is null and c.recorded_by is null
       and exists (select 1 from told s
                    where s.person_id = c.person_id and s.source_org = c.source_org and s.kind = c.kind)
       and not exists (select 1 from told s where s.person_id = c.person_id and s.folded = c.folded)
    returning c.person_id
  ), added as (
    insert into people.contact_point (person_id, kind, value, folded, from_date, source_org)
    select s.person_id, s.kind, s.value, s.folded, on_day, s.source_org
      from told s
     where not exists (select 1 from people.contact_point c
       where c.person_id = s.person_id and c.source_org = s.source_org and c.folded = s.folded
         and (c.to_date is null or c.ended_by is not null))
    returning person_id
  )
  select array(select person_id from closed union select person_id from added)
    into touched;
  return touched;
end $$;

-- Gives the children touched. Where relatives of a child are told, those not told any more are so no longer; a child
-- with none told keeps what there is. A relative of nobody at the school is closed to it.
create function people.keep_relationships(supplied people.relationship[], on_day date) returns uuid[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  touched uuid[];
  left_out uuid[];
begin
  with told as materialized (
    select distinct on (person_id, to_person_id) * from unnest(supplied)
  ), closed as (
    update people.relationship r set to_date = on_day
     where r.to_date is null and r.person_id in (select person_id from told)
       and r.source_org = acting.my_org() and r.recorded_by is null
       and not exists (select 1 from told s
             where s.person_id = r.person_id and s.to_person_id = r.to_person_id and s.kind = r.kind
               and (s.parental_responsibility, s.same_address) is not distinct from (r.parental_responsibility, r.same_address))
    returning r.person_id, r.to_person_id
  ), added as (
    insert into people.relationship (person_id, to_person_id, kind, parental_responsibility, same_address, from_date, source_org)
    select s.person_id, s.to_person_id, s.kind, s.parental_responsibility, s.same_address, on_day, s.source_org
      from told s
     where not exists (select 1 from people.relationship r
       where r.person_id = s.person_id and r.to_person_id = s.to_person_id and r.kind = s.kind
         and r.source_org = s.source_org and (r.to_date is null or r.ended_by is not null)
         and (s.parental_responsibility, s.same_address) is not distinct from (r.parental_responsibility, r.same_address))
    returning person_id
  )
  select array(select person_id from closed union select person_id from added), array(select to_person_id from closed)
    into touched, left_out;
  perform people.end_family_grounds(left_out);
  perform people.end_liaison_with(left_out);
  return touched;
end $$;

-- A family told is the family of my school that shares most of its parents and carers, if there is one. A parent told in
-- another family now has left the first. Where people have said who belongs to which family, a file adds to it only whom no
-- family has yet.
create function people.keep_families(families people.supplied_family[], pupils people.supplied_pupil[],
  contacts people.supplied_contact[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare members people.family_member[];
begin
  with told as materialized (
    select f.place, f.family_id as new_id, f.url_id, m.person_id, m.adult
      from (select * from unnest(families)) f
      cross join lateral (
        select p.person_id, false as adult from unnest(f.pupils) m (place) join unnest(keep_families.pupils) p on p.place = m.place
        union select c.person_id, true from unnest(f.contacts) m (place) join unnest(keep_families.contacts) c on c.place = m.place) m
  ), by_hand as (
    select distinct on (t.place) t.place, m.family_id
      from told t
      join people.family_member m on m.person_id = t.person_id and m.until > now()
      join people.family f on f.id = m.family_id and f.by_hand
     group by t.place, m.family_id order by t.place, count(*) desc, m.family_id
  ), shared as (
    select t.place, m.family_id, count(*) filter (where t.adult) * 1000 + count(*) as weight
      from told t
      join people.family_member m on m.person_id = t.person_id and m.until > now()
      join people.family f on f.id = m.family_id and f.supplied_by = acting.my_org()
     where t.place not in (select h.place from by_hand h)
     group by t.place, m.family_id
    having bool_or(t.adult) or not exists (select 1 from told a where a.place = t.place and a.adult)
  ), ranked as (
    select s.*, row_number() over (partition by s.place order by s.weight desc, s.family_id) as for_it,
           row_number() over (partition by s.family_id order by s.weight desc, s.place) as for_family
      from shared s
  ), known as (
    select r.place, r.family_id from ranked r where r.for_it = 1 and r.for_family = 1
    union all select h.place, h.family_id from by_hand h
  ), begun as (
    insert into people.family (id, url_id, supplied_by)
    select distinct t.new_id, t.url_id, acting.my_org() from told t where t.place not in (select k.place from known k)
  )
  select array_agg(row(null, coalesce(k.family_id, t.new_id), t.person_id, null, null)::people.family_member)
    into members from told t left join known k on k.place = t.place;

  update people.family_member m set until = now()
   where m.until > now()
     and m.family_id in (select t.family_id from unnest(members) t join people.family f on f.id = t.family_id and not f.by_hand)
     and m.person_id in (select c.person_id from unnest(contacts) c)
     and not exists (select 1 from unnest(members) t where t.family_id = m.family_id and t.person_id = m.person_id);
  insert into people.family_member (family_id, person_id)
  select t.family_id, t.person_id from unnest(members) t
   where not exists (select 1 from people.family_member m
     where m.person_id = t.person_id and m.until > now()
       and (m.family_id = t.family_id or exists (select 1 from people.family f where f.id = t.family_id and f.by_hand)));
end $$;

-- What a school says of its pupils, as of a day. Gives for each row the person it is now, whether the row added, changed
-- or changed nothing, and whether the school holds the person: not so for one who had left before and is said to have.
create function people.supply_persons(pupils jsonb, contacts jsonb, ties jsonb, families jsonb, on_day date)
  returns table (place int, person_id uuid, verdict text, held boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  me uuid := acting.my_org();
  given people.supplied_pupil[] := array(select p from jsonb_populate_recordset(null::people.supplied_pupil, pupils) p);
  relatives people.supplied_contact[] := array(select c from jsonb_populate_recordset(null::people.supplied_contact, contacts) c);
  tied people.supplied_tie[] := array(select t from jsonb_populate_recordset(null::people.supplied_tie, ties) t);
  households people.supplied_family[] := array(select f from jsonb_populate_recordset(null::people.supplied_family, families) f);
  mine people.supplied_pupil[];
  renamed uuid[];
  touched uuid[];
begin
  if acting.my_user() is null or not exists (select 1 from access.organisation o where o.id = me and o.kind = 'school') then
    raise insufficient_privilege;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('people ' || me, 0));
  -- Planned for the number of rows there are: a plan for any number walks through all for each.
  perform set_config('plan_cache_mode', 'force_custom_plan', true);
  given := people.match_pupils(given);
  mine := array(select p::people.supplied_pupil from (
    select distinct on (g.person_id) g.* from unnest(given) g where g.fate <> 'left' order by g.person_id, g.place) p);
  tied := array(select t from unnest(tied) t where t.pupil in (select m.place from unnest(mine) m));
  relatives := people.match_contacts(
    array(select c from unnest(relatives) c where c.place in (select t.contact from unnest(tied) t)), tied, mine);

  insert into people.person (id, url_id, supplied_by, compared_at)
  select m.person_id, m.url_id, me, null from unnest(mine) m where m.fate = 'new'
  union all select c.person_id, c.url_id, me, now() from unnest(relatives) c where not c.known;
  insert into people.involvement (person_id, org_id, kind, level, because_of, asserted_by, asserted_for, confirmed_at)
  select m.person_id, me, 'enrolled', 3, 'enrolment', acting.my_user(), me, now()
    from unnest(mine) m where m.fate = 'new' or m.current
  union all select c.person_id, me, 'family-of-pupil', 2, 'enrolment', acting.my_user(), me, now()
    from (select distinct r.person_id from unnest(relatives) r) c
    on conflict do nothing;

  renamed := people.keep_names(array(
      select row(null, m.person_id, 'legal', m.given, m.middle, m.family, m.folded, null, null, me, null, null)::people.name from unnest(mine) m
      union all select row(null, m.person_id, 'preferred', m.preferred_given, '', m.preferred_family, m.preferred_folded,
        null, null, me, null, null)::people.name from unnest(mine) m), on_day)
    || people.keep_births(array(select row(m.person_id, m.born, m.sex, me, null, null)::people.birth from unnest(mine) m))
    || people.keep_identifiers(array(
      select row(null, m.person_id, 'upn', m.upn, null, null, me)::people.identifier from unnest(mine) m
      union all select row(null, m.person_id, 'former-upn', f, null, null, me)::people.identifier
        from unnest(mine) m, unnest(m.former_upns) f), on_day);
  update people.person p set compared_at = null where p.id = any (renamed) and p.compared_at is not null;

  touched := renamed
    || people.keep_names(array(
      select distinct on (c.person_id) row(null, c.person_id, 'legal', c.given, '', c.family, c.folded, null, null, me, null, null)::people.name
        from unnest(relatives) c order by c.person_id, c.place), on_day)
    || people.keep_addresses(array(
      select row(null, a.person_id, a.address, a.postcode, null, null, null, me, null, null)::people.address
        from (select m.person_id, m.address, m.postcode from unnest(mine) m
              union all select c.person_id, c.address, c.postcode from unnest(relatives) c) a), on_day)
    || people.keep_contact_points(array(
      select row(null, c.person_id, p.kind, p.value, p.folded, null, null, me, null, null)::people.contact_point
        from unnest(relatives) c, unnest(c.point_kinds, c.points, c.folded_points) p (kind, value, folded)), on_day);
  touched := touched
    || array(select m.person_id from unnest(tied) t join unnest(relatives) c on c.place = t.contact
               join unnest(mine) m on m.place = t.pupil where c.person_id = any (touched))
    || people.keep_relationships(array(
      select row(null, m.person_id, c.person_id, t.kind, t.parental_responsibility, null, t.same_address, null, null, me, null, null)::people.relationship
        from unnest(tied) t join unnest(relatives) c on c.place = t.contact join unnest(mine) m on m.place = t.pupil), on_day);
  perform people.keep_families(households, mine, relatives);
  perform set_config('plan_cache_mode', 'auto', true);

  return query select g.place, g.person_id, case
      when g.fate = 'new' then 'added' when g.person_id = any (touched) then 'changed' else 'unchanged' end, g.fate <> 'left'
    from unnest(given) g order by g.place;
end $$;

do $$
declare inner_function regprocedure;
begin
  foreach inner_function in array array[
    'people.match_pupils(people.supplied_pupil[])',
    'people.match_contacts(people.supplied_contact[], people.supplied_tie[], people.supplied_pupil[])',
    'people.keep_names(people.name[], date)', 'people.keep_births(people.birth[])',
    'people.keep_identifiers(people.identifier[], date)', 'people.keep_addresses(people.address[], date)',
    'people.keep_contact_points(people.contact_point[], date)', 'people.keep_relationships(people.relationship[], date)',
    'people.keep_families(people.supplied_family[], people.supplied_pupil[], people.supplied_contact[])']::regprocedure[] loop
    call acting.give_to_definer(inner_function, 'rooted_definer');
  end loop;
end $$;
call acting.give_to_definer('people.supply_persons(jsonb, jsonb, jsonb, jsonb, date)', 'rooted_scoped');
