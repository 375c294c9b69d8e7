-- The second step of signing in: a code that an authenticator app makes from a secret and the time (RFC 6238). And what
-- somebody sees and ends of their own sessions.

-- Whose roles must have it: those who see many families, or decide who sees what. The council decides.
alter table access.area add column second_step_roles text[] not null
  default '{administrator,data-officer,front-door-officer,liaison-officer,manager}';

create table access.second_step (
  user_id uuid primary key references access.user_account (id),
  -- Sealed, with a key that is not in the database.
  secret bytea not null,
  -- It counts from when its owner has shown by a code that their app has it.
  proven_at timestamptz,
  -- The last step of 30 seconds whose code was taken: each is taken once (RFC 6238, 5.2).
  last_step bigint not null default 0,
  -- New recovery codes are to be made and shown, once.
  codes_due boolean not null default false
);

-- For when the app is not at hand: hashed as passwords are, with a salt that is their owner's.
create table access.recovery_code (
  user_id uuid not null references access.second_step (user_id) on delete cascade,
  hash bytea not null,
  used_at timestamptz,
  primary key (user_id, hash)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['second_step', 'recovery_code'] loop
    execute format('alter table access.%I enable row level security', guarded);
    execute format('alter table access.%I force row level security', guarded);
    execute format('grant select, insert, update, delete on access.%I to rooted_definer', guarded);
    execute format('create policy definer on access.%I to rooted_definer using (true) with check (true)', guarded);
  end loop;
end $$;

alter table access.session
  add column id uuid not null unique default gen_random_uuid(),
  -- In plain words, as "Firefox on Windows". Not the address it came from.
  add column device text not null default '',
  -- The password was right and the code is still to come: until then it opens nothing.
  add column awaits_code boolean not null default false,
  -- False until somebody who works for several organisations has said for which.
  add column org_chosen boolean not null default true;

create index on access.membership (user_id);

-- Whether what somebody does anywhere asks for a second step: the same person can go over to it.
create function access.needs_second_step(user_id uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select exists (select 1 from access.area a join access.membership m on m.role = any (a.second_step_roles)
          where m.user_id = needs_second_step.user_id and m.until > now()) $$;

drop function access.find_credentials(text);
create function access.find_credentials(user_name text)
  returns table (user_id uuid, hash text, org_id uuid, organisations int, second_step boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, p.hash, (select m.org_id from access.membership m
                           where m.user_id = u.id and m.until > now() order by m.since, m.org_id limit 1),
           (select count(distinct m.org_id)::int from access.membership m where m.user_id = u.id and m.until > now()),
           exists (select 1 from access.second_step t where t.user_id = u.id and t.proven_at is not null)
      from access.user_account u join access.password p on p.user_id = u.id
     where lower(u.user_name) = lower(find_credentials.user_name) and u.disabled_at is null
       and not (p.must_change and p.changed_at < now() - interval '14 days')
  $$;

drop function access.begin_session(bytea, uuid, uuid, bytea, interval);
create function access.begin_session(token_hash bytea, user_id uuid, org_id uuid, secret bytea, lasts interval,
    device text default '', awaits_code boolean default false, org_chosen boolean default true) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from access.session s where s.ends_at < now() - interval '7 days';
    insert into access.session (token_hash, user_id, org_id, secret, ends_at, device, awaits_code, org_chosen)
    select begin_session.token_hash, m.user_id, m.org_id, begin_session.secret, now() + begin_session.lasts,
           begin_session.device, begin_session.awaits_code, begin_session.org_chosen
      from access.membership m join access.user_account u on u.id = m.user_id
     where m.user_id = begin_session.user_id and m.org_id = begin_session.org_id and m.until > now() and u.disabled_at is null
     limit 1
  $$;

-- A session that awaits its code is not found: whoever has it is nobody.
drop function access.find_session(bytea, interval);
create function access.find_session(token_hash bytea, idle interval)
  returns table (user_id uuid, org_id uuid, user_name text, org_name text, roles text[], secret bytea, live boolean,
    must_change boolean, must_set_up boolean, organisations int, org_chosen boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update access.session s set seen_at = now()
   where s.token_hash = find_session.token_hash and s.seen_at < now() - interval '1 minute'
     and s.seen_at > now() - find_session.idle and s.ends_at > now() and not s.awaits_code;
  return query
    select s.user_id, s.org_id, u.name, o.name, array_agg(m.role order by m.role), s.secret,
           s.ends_at > now() and s.seen_at > now() - find_session.idle, coalesce(p.must_change, false),
           not exists (select 1 from access.second_step t where t.user_id = s.user_id and t.proven_at is not null)
             and access.needs_second_step(s.user_id),
           (select count(distinct e.org_id)::int from access.membership e where e.user_id = s.user_id and e.until > now()),
           s.org_chosen
      from access.session s
      join access.user_account u on u.id = s.user_id and u.disabled_at is null
      join access.organisation o on o.id = s.org_id
      join access.membership m on m.user_id = s.user_id and m.org_id = s.org_id and m.until > now()
      left join access.password p on p.user_id = s.user_id
     where s.token_hash = find_session.token_hash and not s.awaits_code
     group by s.token_hash, u.name, o.name, p.must_change;
end $$;

-- Going over to another organisation, the session gets another token and another secret.
drop function access.act_for(bytea, uuid);
create function access.act_for(token_hash bytea, new_token_hash bytea, new_secret bytea, org_id uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.session s
       set org_id = act_for.org_id, org_chosen = true, token_hash = act_for.new_token_hash, secret = act_for.new_secret
     where s.token_hash = act_for.token_hash and s.user_id = acting.my_user() and not s.awaits_code
       and exists (select 1 from access.membership m
                    where m.user_id = acting.my_user() and m.org_id = act_for.org_id and m.until > now())
    returning true
  $$;

-- Whose code is asked for: whoever is signed in, or, as nobody yet, the owner of the session that awaits its code.
create function access.code_owner(token_hash bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(acting.my_user(), (
      select s.user_id from access.session s
        join access.user_account u on u.id = s.user_id and u.disabled_at is null
       where s.token_hash = code_owner.token_hash and s.awaits_code and s.ends_at > now()
         and exists (select 1 from access.membership m
                      where m.user_id = s.user_id and m.org_id = s.org_id and m.until > now())))
  $$;

create function access.second_step_in_hand(token_hash bytea)
  returns table (user_id uuid, user_name text, secret bytea, proven_at timestamptz, codes_due boolean, codes_left int,
    needed boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, u.user_name, t.secret, t.proven_at, coalesce(t.codes_due, false),
           (select count(*)::int from access.recovery_code c where c.user_id = u.id and c.used_at is null),
           access.needs_second_step(u.id)
      from access.user_account u left join access.second_step t on t.user_id = u.id
     where u.id = access.code_owner(second_step_in_hand.token_hash)
  $$;

-- Two posts with one code: the second waits for the first, and finds its step taken.
create function access.take_step(token_hash bytea, step bigint) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.second_step t set last_step = take_step.step
     where t.user_id = access.code_owner(take_step.token_hash) and t.proven_at is not null and t.last_step < take_step.step
    returning true
  $$;

create function access.take_recovery_code(token_hash bytea, code_hash bytea) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.recovery_code c set used_at = now()
     where c.user_id = access.code_owner(take_recovery_code.token_hash)
       and c.hash = take_recovery_code.code_hash and c.used_at is null
    returning true
  $$;

-- The code was right: the session is whole, under another token.
create function access.make_session_whole(token_hash bytea, new_token_hash bytea, new_secret bytea, lasts interval)
    returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.session s
       set awaits_code = false, token_hash = make_session_whole.new_token_hash, secret = make_session_whole.new_secret,
           began_at = now(), seen_at = now(), ends_at = now() + make_session_whole.lasts
     where s.token_hash = make_session_whole.token_hash and s.awaits_code and s.ends_at > now()
    returning true
  $$;

-- Begins setting up, or begins anew; never once it counts.
create function access.begin_second_step(secret bytea) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    insert into access.second_step as t (user_id, secret)
    select u.id, begin_second_step.secret from access.user_account u where u.id = acting.my_user()
    on conflict (user_id) do update set secret = excluded.secret where t.proven_at is null
    returning true
  $$;

-- From now on it counts. Sessions that began without it end.
create function access.prove_second_step(step bigint, keep bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update access.second_step t set proven_at = now(), last_step = prove_second_step.step, codes_due = true
   where t.user_id = acting.my_user() and t.proven_at is null;
  if not found then return false; end if;
  delete from access.session s where s.user_id = acting.my_user() and s.token_hash <> prove_second_step.keep;
  return true;
end $$;

create function access.ask_for_recovery_codes() returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.second_step t set codes_due = true where t.user_id = acting.my_user() and t.proven_at is not null
    returning true
  $$;

-- Keeps new codes in place of the old ones where they are due: of two that ask at once, one is answered true and shows them.
create function access.keep_recovery_codes(hashes bytea[]) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update access.second_step t set codes_due = false
   where t.user_id = acting.my_user() and t.proven_at is not null and t.codes_due;
  if not found then return false; end if;
  delete from access.recovery_code c where c.user_id = acting.my_user();
  insert into access.recovery_code (user_id, hash) select acting.my_user(), unnest(hashes);
  return true;
end $$;

create function access.turn_off_second_step() returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from access.second_step t where t.user_id = acting.my_user() and not access.needs_second_step(t.user_id)
    returning true
  $$;

-- For somebody whose app and codes are gone. Whoever is signed in as them is signed out.
create function access.reset_second_step(user_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if reset_second_step.user_id = acting.my_user() or not access.i_am('administrator') then return false; end if;
  delete from access.second_step t where t.user_id = reset_second_step.user_id and t.proven_at is not null;
  if not found then return false; end if;
  delete from access.session s where s.user_id = reset_second_step.user_id;
  return true;
end $$;

-- Since when somebody has it, for an administrator. Nothing of the secret.
create function access.second_step_since(user_id uuid) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select t.proven_at from access.second_step t
         where t.user_id = second_step_since.user_id and access.i_am('administrator') $$;

create function access.my_sessions(token_hash bytea, idle interval)
  returns table (id uuid, device text, org_name text, began_at timestamptz, seen_at timestamptz, this_one boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select s.id, s.device, o.name, s.began_at, s.seen_at, s.token_hash = my_sessions.token_hash
      from access.session s join access.organisation o on o.id = s.org_id
     where s.user_id = acting.my_user() and not s.awaits_code
       and s.ends_at > now() and s.seen_at > now() - my_sessions.idle
     order by s.token_hash = my_sessions.token_hash desc, s.seen_at desc limit 50
  $$;

create function access.end_my_session(id uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from access.session s where s.user_id = acting.my_user() and s.id = end_my_session.id returning true $$;

create function access.end_my_other_sessions(keep bytea) returns int
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    with ended as (delete from access.session s
      where s.user_id = acting.my_user() and s.token_hash <> end_my_other_sessions.keep returning 1)
    select count(*)::int from ended
  $$;

call acting.give_to_definer('access.needs_second_step(uuid)', 'rooted_definer');
call acting.give_to_definer('access.code_owner(bytea)', 'rooted_definer');
call acting.give_to_definer('access.find_credentials(text)', 'rooted_visitor');
call acting.give_to_definer(
  'access.begin_session(bytea, uuid, uuid, bytea, interval, text, boolean, boolean)', 'rooted_visitor');
call acting.give_to_definer('access.find_session(bytea, interval)', 'rooted_visitor');
call acting.give_to_definer('access.act_for(bytea, bytea, bytea, uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.second_step_in_hand(bytea)', 'rooted_visitor', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.take_step(bytea, bigint)', 'rooted_visitor', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer(
  'access.take_recovery_code(bytea, bytea)', 'rooted_visitor', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.make_session_whole(bytea, bytea, bytea, interval)', 'rooted_visitor');
call acting.give_to_definer('access.begin_second_step(bytea)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.prove_second_step(bigint, bytea)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.ask_for_recovery_codes()', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.keep_recovery_codes(bytea[])', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.turn_off_second_step()', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.reset_second_step(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.second_step_since(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.my_sessions(bytea, interval)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.end_my_session(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.end_my_other_sessions(bytea)', 'rooted_scoped', 'rooted_area');
