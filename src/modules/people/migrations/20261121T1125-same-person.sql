-- Two records that may be one person. The supplier's own record stays its own until the data officer says that they are
-- one, or a school whose own both are; then all that is known of the second moves to the first, grounds included, and
-- what moved is written down, so that it can be undone.
create table people.same_person_question (
  id uuid primary key,
  url_id text not null unique,
  -- The record that was there first.
  kept_person_id uuid not null references people.person (id),
  other_person_id uuid not null references people.person (id),
  -- In words that name no name, number or date (matching.rules.ts).
  reasons text[] not null,
  score int not null,
  -- A shared UPN, the same birthday and names that may be one: a leaver's row is then enough.
  sure boolean not null,
  asked_at timestamptz not null default now(),
  answer text check (answer in ('same', 'different')),
  answered_by uuid references access.user_account (id),
  answered_at timestamptz,
  -- An answer was taken back: from then on only a person answers.
  undone_at timestamptz,
  unique (kept_person_id, other_person_id)
);
create index on people.same_person_question (other_person_id);
create index on people.same_person_question (asked_at) where answer is null;
alter table people.same_person_question enable row level security;
alter table people.same_person_question force row level security;
create policy definer on people.same_person_question to rooted_definer using (true) with check (true);
grant select on people.same_person_question to rooted_scoped, rooted_area;
grant select, insert, update on people.same_person_question to rooted_definer;

-- The questions that I see, answer and take back. The data officer: of the whole area. A school: where both records are its
-- own, and nobody else has ever had the second. Had a school written a child down before the child came, it would else be
-- told when another school has them, and open that school's record to itself by its answer. Nobody to whom either is barred;
-- where one is kept apart from somebody only the data officer, since whoever works with the first would see where the second
-- is; nobody at all where one is known by sealed grounds only, or is by now a part of a third.
create function people.questions_for_me() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select q.id
      from people.same_person_question q
      join people.person kept on kept.id = q.kept_person_id and kept.merged_into is null
      join people.person other on other.id = q.other_person_id and (other.merged_into is null or q.answer is not null)
     where ((select access.i_am('data-officer'))
            or kept.supplied_by = acting.my_org() and other.supplied_by = acting.my_org()
               and exists (select 1 from people.involvement i
                 where i.person_id = kept.id and i.org_id = acting.my_org() and i.user_id is null and i.level = 3
                   and i.until > now() and i.confirmed_at is not null)
               and not exists (select 1 from people.involvement i
                 where i.person_id = other.id and i.org_id <> acting.my_org())
               and not exists (select 1 from people.separation s
                 where s.hidden_person_id in (kept.id, other.id) and s.until > now()))
       and not exists (select 1 from people.barred_to_me b where b.person_id in (kept.id, other.id))
       and not exists (select 1 from people.only_sealed s where s.person_id in (kept.id, other.id))
  $$;
call acting.give_to_definer('people.questions_for_me()', 'rooted_scoped', 'rooted_area');
create policy for_me on people.same_person_question for select to rooted_scoped, rooted_area
  using (id = any (array(select people.questions_for_me())));

create table people.moved_row (
  id bigint generated always as identity primary key,
  question_id uuid not null references people.same_person_question (id),
  table_name text not null,
  column_name text not null,
  -- The primary key of the row as it is after the move.
  row_key jsonb not null
);
create index on people.moved_row (question_id);
alter table people.moved_row enable row level security;
alter table people.moved_row force row level security;
create policy definer on people.moved_row to rooted_definer using (true) with check (true);
grant select, insert, delete on people.moved_row to rooted_definer;

-- A school's word that somebody left it for another organisation.
create table people.leaving (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person (id),
  org_id uuid not null references access.organisation (id),
  to_org_id uuid not null references access.organisation (id),
  said_by uuid not null references access.user_account (id),
  said_at timestamptz not null default now(),
  unique (person_id, org_id, to_org_id)
);
select people.guard('people.leaving', level => 3, whereabouts => true);

-- Every column in which a row names a person, with the primary key of its table. Presence follows its ground. Grounds come
-- last: whoever was added to a family stays open by the ground with another of it, which then has its family already.
create function people.person_columns() returns table (tbl text, col name, key_columns name[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select c.tbl::text, c.col, array(
        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = c.tbl and i.indisprimary)
      from (values (1, 'people.separation'::regclass, 'hidden_person_id'::name), (2, 'people.separation', 'from_person_id'),
                   (4, 'people.involvement', 'person_id')
            union all
            select 3, g.name, unnest(g.person_columns) from people.guarded_table g where g.name <> 'people.presence'::regclass
           ) c (place, tbl, col)
     order by c.place, c.tbl::text, c.col
  $$;

-- Moves all that is known of one person to another. Where both have a row of which there can be one only (a birthday, a
-- ground of the same organisation), the first's holds and the second's stays with the second.
create function people.move_person(question uuid, from_person uuid, to_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  named record;
  found tid;
begin
  for named in select * from people.person_columns() loop
    for found in execute format('select ctid from %s where %I = $1', named.tbl, named.col) using from_person loop
      begin
        execute format(
          'with moved as (update %1$s set %2$I = $1 where ctid = $2 returning jsonb_build_object(%3$s) as key)
           insert into people.moved_row (question_id, table_name, column_name, row_key) select $3, $4, $5, key from moved',
          named.tbl, named.col, (select string_agg(format('%1$L, %1$I', k), ', ') from unnest(named.key_columns) k))
          using to_person, found, question, named.tbl, named.col;
      exception when unique_violation then null;
      end;
    end loop;
  end loop;
  update people.person p set merged_into = to_person where p.id = from_person;
  update people.person p set compared_at = null where p.id = to_person;
end $$;

create function people.move_back(question uuid, from_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare moved record;
begin
  for moved in select m.table_name, m.column_name, m.row_key from people.moved_row m
                where m.question_id = question order by m.id loop
    execute format('update %1$s t set %2$I = $1 from jsonb_populate_record(null::%1$s, $2) k where %3$s',
        moved.table_name, moved.column_name,
        (select string_agg(format('t.%1$I = k.%1$I', k), ' and ') from jsonb_object_keys(moved.row_key) k))
      using from_person, moved.row_key;
  end loop;
  delete from people.moved_row m where m.question_id = question;
  update people.person p set merged_into = null where p.id = from_person;
end $$;

create function people.join_persons(question uuid, answering uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare asked people.same_person_question;
begin
  update people.same_person_question q set answer = 'same', answered_by = answering, answered_at = now()
   where q.id = question returning * into asked;
  perform people.move_person(asked.id, asked.other_person_id, asked.kept_person_id);
end $$;

-- False where there is nothing to answer, or nothing for me.
create function people.answer_same_person(question uuid, answer text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare asked people.same_person_question;
begin
  select * into asked from people.same_person_question q where q.id = question for update;
  if asked.answer is not null or not exists (select 1 from people.questions_for_me() mine where mine = question) then
    return false;
  end if;
  if answer_same_person.answer = 'same' then
    perform people.join_persons(question, acting.my_user());
  else
    update people.same_person_question q
       set answer = answer_same_person.answer, answered_by = acting.my_user(), answered_at = now() where q.id = question;
  end if;
  return true;
end $$;

-- Takes an answer back: the question is open again.
create function people.undo_same_person(question uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare asked people.same_person_question;
begin
  select * into asked from people.same_person_question q where q.id = question for update;
  if asked.answer is null or not exists (select 1 from people.questions_for_me() mine where mine = question) then
    return false;
  end if;
  if asked.answer = 'same' then
    perform people.move_back(question, asked.other_person_id);
    -- Whom it was said of while the two were one nobody knows: it holds for both.
    insert into people.bar (person_id, user_id, reason, set_by, set_for, since)
    select asked.other_person_id, b.user_id, b.reason, b.set_by, b.set_for, b.since from people.bar b
     where b.person_id = asked.kept_person_id and b.since >= asked.answered_at and b.until > now();
    insert into people.separation (id, hidden_person_id, from_person_id, reason, set_by, set_for, since)
    select gen_random_uuid(),
           case s.hidden_person_id when asked.kept_person_id then asked.other_person_id else s.hidden_person_id end,
           case s.from_person_id when asked.kept_person_id then asked.other_person_id else s.from_person_id end, s.reason,
           s.set_by, s.set_for, s.since
      from people.separation s
     where asked.kept_person_id in (s.hidden_person_id, s.from_person_id) and s.since >= asked.answered_at and s.until > now();
    -- What was opened meanwhile on the word of an organisation that held the second only: it would open the first.
    update people.involvement g set until = now()
     where g.person_id = asked.kept_person_id and g.user_id is not null and g.asserted_at >= asked.answered_at and g.until > now()
       and not exists (select 1 from people.involvement i
             where i.person_id = g.person_id and i.org_id = g.asserted_for and i.user_id is null and i.until > now()
               and i.confirmed_at is not null);
  end if;
  update people.same_person_question q
     set answer = null, answered_by = null, answered_at = null, undone_at = now() where q.id = question;
  return true;
end $$;

-- Who the two are, for whoever may answer: what tells one person from another, and nothing of where they are.
create function people.question_sides(question uuid)
  returns table (person_id uuid, names text[], birthday date, sex text, upns text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.person_id,
           array(select distinct concat_ws(' ', n.given, nullif(n.middle, ''), n.family) from people.name n
                  where n.person_id = s.person_id),
           b.date, b.sex,
           array(select distinct i.value from people.identifier i where i.person_id = s.person_id)
      from people.same_person_question q
      cross join lateral (values (1, q.kept_person_id), (2, q.other_person_id)) s (place, person_id)
      left join people.birth b on b.person_id = s.person_id
     where q.id = question and q.answer is distinct from 'same' and q.id in (select people.questions_for_me())
     order by s.place
  $$;

-- Joins at once what was found to be surely one person, where the school that one record is of has said that they left it
-- for the one the other is of, and nobody of it sees them any more. A school speaks of the record that was there first; of
-- its own later record only where nobody at all sees that any more, or it would open the first to whom it brings along. Its
-- word is spent once somebody else has had the child: who had them before does not get them back by it. Where one of the two
-- is kept apart from somebody, or known by sealed grounds only, no word is enough. Gives the pairs.
create function people.join_leavers(questions uuid[]) returns table (kept_person_id uuid, other_person_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare confirmed record;
begin
  for confirmed in
    select distinct on (q.id) q.id, q.kept_person_id, q.other_person_id, l.said_by
      from people.same_person_question q
      join people.leaving l on l.person_id in (q.kept_person_id, q.other_person_id)
     where q.id = any (questions) and q.answer is null and q.undone_at is null and q.sure
       and exists (select 1 from people.involvement i
             where i.org_id = l.to_org_id and i.kind = 'enrolled' and i.until > now() and i.confirmed_at is not null
               and i.person_id in (q.kept_person_id, q.other_person_id) and i.person_id <> l.person_id)
       and not exists (select 1 from people.involvement i
             where i.org_id = l.org_id and i.until > now() and i.person_id = l.person_id)
       and (l.person_id = q.kept_person_id or not exists (select 1 from people.involvement i
             where i.person_id = l.person_id and i.until > now()))
       and not exists (select 1 from people.involvement i
             where i.person_id = l.person_id and i.kind = 'enrolled' and i.org_id <> l.org_id and i.until > l.said_at)
       and not exists (select 1 from people.person p
             where p.id in (q.kept_person_id, q.other_person_id) and p.merged_into is not null)
       and not exists (select 1 from people.separation s
             where s.hidden_person_id in (q.kept_person_id, q.other_person_id) and s.until > now())
       and not exists (select 1 from people.only_sealed s where s.person_id in (q.kept_person_id, q.other_person_id))
  loop
    perform people.join_persons(confirmed.id, confirmed.said_by);
    return query select confirmed.kept_person_id, confirmed.other_person_id;
  end loop;
end $$;

-- My school says that these pupils left it for these organisations; said after their grounds have ended, in the same
-- transaction. It confirms what is asked already, and what will be once the new school has supplied them.
create function people.confirm_by_leaving(person_ids uuid[], to_org_ids uuid[])
  returns table (kept_person_id uuid, other_person_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into people.leaving (person_id, org_id, to_org_id, said_by)
  select g.person_id, acting.my_org(), g.to_org_id, acting.my_user()
    from unnest(person_ids, to_org_ids) g (person_id, to_org_id)
   where g.to_org_id <> acting.my_org()
     and exists (select 1 from people.involvement i
           where i.person_id = g.person_id and i.org_id = acting.my_org() and i.kind = 'enrolled' and i.until >= now()
             and i.confirmed_at is not null)
    on conflict do nothing;
  return query select * from people.join_leavers(array(
    select q.id from people.same_person_question q
     where q.answer is null and (q.kept_person_id = any (person_ids) or q.other_person_id = any (person_ids))));
end $$;

-- Writes down what comparing found, as the machinery. Gives the pairs that a leaver's row had already confirmed.
create function people.ask_same_person(compared uuid[], ids uuid[], url_ids text[], kept uuid[], others uuid[], sure boolean[],
  scores int[], reasons jsonb) returns table (kept_person_id uuid, other_person_id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into people.same_person_question (id, url_id, kept_person_id, other_person_id, sure, score, reasons)
  select g.id, g.url_id, g.kept, g.other, g.sure, g.score,
         array(select jsonb_array_elements_text(ask_same_person.reasons -> (g.place - 1)::int))
    from unnest(ids, url_ids, ask_same_person.kept, others, ask_same_person.sure, scores) with ordinality
         g (id, url_id, kept, other, sure, score, place)
    on conflict do nothing;
  update people.person p set compared_at = now() where p.id = any (compared);
  return query select * from people.join_leavers(ids);
end $$;

-- Where a record went that was joined to another: an old address leads on, for whoever may see where to.
create function people.follow_merge(url_id text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    with recursive chain as (
      select p.merged_into from people.person p where p.url_id = follow_merge.url_id
      union select p.merged_into from people.person p join chain c on p.id = c.merged_into)
    select p.url_id from people.person p join chain c on p.id = c.merged_into
     where p.merged_into is null
       and (people.i_hold(p.id, 1) or access.i_am('front-door-officer') or access.i_am('data-officer'))
       and p.id not in (select b.person_id from people.barred_to_me b) and p.id not in (select o.person_id from people.only_sealed o)
  $$;

-- Who people are, for comparing: no ground, nothing of what is known about them, and questions all that may be written.
do $$
declare compared text;
begin
  foreach compared in array array['person', 'name', 'birth', 'identifier', 'address'] loop
    execute format('grant select on people.%I to rooted_matcher', compared);
    execute format('create policy compared on people.%I for select to rooted_matcher using (%I <> all (array(select o.person_id from people.only_sealed o)))',
      compared, case compared when 'person' then 'id' else 'person_id' end);
  end loop;
end $$;

call acting.give_to_definer('people.person_columns()', 'rooted_definer');
call acting.give_to_definer('people.move_person(uuid, uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('people.move_back(uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('people.join_persons(uuid, uuid)', 'rooted_definer');
call acting.give_to_definer('people.join_leavers(uuid[])', 'rooted_definer');
call acting.give_to_definer('people.answer_same_person(uuid, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.undo_same_person(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.question_sides(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('people.confirm_by_leaving(uuid[], uuid[])', 'rooted_scoped');
call acting.give_to_definer('people.follow_merge(text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer(
  'people.ask_same_person(uuid[], uuid[], text[], uuid[], uuid[], boolean[], int[], jsonb)', 'rooted_matcher');
