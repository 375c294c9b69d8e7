-- Hides where persons are from whoever works only with the one they are kept apart from (and from everybody else who does
-- not hold them). Asked for by somebody who holds each of them and knows the other. Gives how many are hidden by it.
create function people.separate(person_ids uuid[], from_person uuid, reason text) returns int
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare added int;
begin
  insert into people.separation (id, hidden_person_id, from_person_id, reason, set_by, set_for)
  select distinct on (g.person_id) gen_random_uuid(), g.person_id, from_person, separate.reason, acting.my_user(), acting.my_org()
    from unnest(person_ids) g (person_id)
   where g.person_id <> from_person and people.i_hold(g.person_id, 2) and people.i_hold(from_person, 1)
     and not exists (select 1 from people.separation s
       where s.hidden_person_id = g.person_id and s.from_person_id = from_person and s.until > now());
  get diagnostics added = row_count;
  if added > 0 then perform people.end_liaison_with(person_ids || from_person); end if;
  return added;
end $$;

-- Who is kept apart from whom, for those who hold the one who must not be found, and for the data officer: never for those
-- who only know the other. `mine`: my organisation set it, and ends it.
create function people.separations_of(person_ids uuid[])
  returns table (url_id text, hidden_person_id uuid, from_person_id uuid, reason text, since timestamptz, until timestamptz,
    ended_because text, mine boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.url_id, s.hidden_person_id, s.from_person_id, s.reason, s.since, s.until, s.ended_because,
           access.i_am('data-officer') or s.set_for = acting.my_org()
      from people.separation s
     where (s.hidden_person_id = any (person_ids) or s.from_person_id = any (person_ids))
       and s.hidden_person_id not in (select b.person_id from people.barred_to_me b)
       and s.from_person_id not in (select b.person_id from people.barred_to_me b)
       and (people.i_hold(s.hidden_person_id, 2)
            or access.i_am('data-officer') and s.hidden_person_id not in (select o.person_id from people.only_sealed o))
     order by s.until desc, s.since desc, s.id
  $$;

-- By the organisation that set it while it holds the person, or the data officer: what one organisation did to keep somebody
-- safe is not another's to undo. Gives who may be found again.
create function people.end_separation(url_id text, why text) returns uuid
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update people.separation s set until = now(), ended_by = acting.my_user(), ended_because = end_separation.why
     where s.until > now() and s.url_id = end_separation.url_id
       and exists (select 1 from people.separations_of(array[s.hidden_person_id]) mine
             where mine.url_id = s.url_id and mine.mine)
    returning s.hidden_person_id
  $$;

-- Grounds that wait for the word of an organisation that holds the person, or of the data officer: whom they would open, to
-- whom. Nobody gives the word for themselves, or for what they asked. `hidden`: somebody must not learn where they are.
create function people.grounds_to_answer()
  returns table (id uuid, person_id uuid, org_id uuid, user_id uuid, level smallint, asked_by uuid, asked_for uuid,
    asked_at timestamptz, hidden boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select w.id, w.person_id, w.org_id, w.user_id, w.level, w.asserted_by, w.asserted_for, w.asserted_at,
           exists (select 1 from people.separation s where s.hidden_person_id = w.person_id and s.until > now())
      from people.involvement w
     where w.confirmed_at is null and w.until > now()
       and acting.my_user() is distinct from w.user_id and acting.my_user() is distinct from w.asserted_by
       and w.person_id not in (select b.person_id from people.barred_to_me b)
       and (exists (select 1 from people.involvement g
              where g.person_id = w.person_id and g.org_id = acting.my_org() and g.user_id is null and g.level >= 2
                and g.until > now() and g.confirmed_at is not null)
            or access.i_am('data-officer') and w.person_id not in (select o.person_id from people.only_sealed o))
     order by w.asserted_at, w.id
  $$;

create function people.answer_ground(ground_id uuid, confirms boolean) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update people.involvement w
     set confirmed_at = case when confirms then now() end, until = case when confirms then w.until else now() end,
         answered_by = acting.my_user(), answered_for = acting.my_org()
   where w.id = ground_id and confirms is not null and w.id in (select g.id from people.grounds_to_answer() g);
  return found;
end $$;

call acting.give_to_definer('people.separate(uuid[], uuid, text)', 'rooted_scoped');
call acting.give_to_definer('people.separations_of(uuid[])', 'rooted_scoped', 'rooted_area', 'rooted_definer');
call acting.give_to_definer('people.end_separation(text, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.grounds_to_answer()', 'rooted_scoped', 'rooted_area', 'rooted_definer');
call acting.give_to_definer('people.answer_ground(uuid, boolean)', 'rooted_scoped', 'rooted_area');
