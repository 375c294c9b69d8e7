-- Signing in happens as nobody, so everything it may do is one of these.

create function access.find_credentials(user_name text)
  returns table (user_id uuid, hash text, org_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, p.hash, (select m.org_id from access.membership m
                           where m.user_id = u.id and m.until > now() order by m.since, m.org_id limit 1)
      from access.user_account u join access.password p on p.user_id = u.id
     where lower(u.user_name) = lower(find_credentials.user_name) and u.disabled_at is null
  $$;

create function access.begin_session(token_hash bytea, user_id uuid, org_id uuid, secret bytea, lasts interval) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    delete from access.session s where s.ends_at < now() - interval '7 days';
    insert into access.session (token_hash, user_id, org_id, secret, ends_at)
    select begin_session.token_hash, m.user_id, m.org_id, begin_session.secret, now() + begin_session.lasts
      from access.membership m join access.user_account u on u.id = m.user_id
     where m.user_id = begin_session.user_id and m.org_id = begin_session.org_id and m.until > now() and u.disabled_at is null
     limit 1
  $$;

-- Who a session belongs to, with `live` false where it has ended: what was typed into a form is then kept for the
-- person who typed it. Writes that it was seen at most once a minute.
create function access.find_session(token_hash bytea, idle interval)
  returns table (user_id uuid, org_id uuid, user_name text, org_name text, roles text[], secret bytea, live boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update access.session s set seen_at = now()
   where s.token_hash = find_session.token_hash and s.seen_at < now() - interval '1 minute'
     and s.seen_at > now() - find_session.idle and s.ends_at > now();
  return query
    select s.user_id, s.org_id, u.name, o.name, array_agg(m.role order by m.role), s.secret,
           s.ends_at > now() and s.seen_at > now() - find_session.idle
      from access.session s
      join access.user_account u on u.id = s.user_id and u.disabled_at is null
      join access.organisation o on o.id = s.org_id
      join access.membership m on m.user_id = s.user_id and m.org_id = s.org_id and m.until > now()
     where s.token_hash = find_session.token_hash
     group by s.token_hash, u.name, o.name;
end $$;

create function access.end_session(token_hash bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from access.session s where s.token_hash = end_session.token_hash $$;

-- How many tries each subject (a hash of a name, of an address) has made in the window, this one included.
create function access.count_attempts(subjects bytea[], during interval) returns int[]
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from access.sign_in_attempt a where a.at < now() - interval '1 day';
  insert into access.sign_in_attempt (subject) select unnest(subjects);
  return (select array_agg(tries order by place) from (
    select place, (select count(*)::int from access.sign_in_attempt a where a.subject = s and a.at > now() - during) as tries
      from unnest(subjects) with ordinality as asked (s, place)) counted);
end $$;

create function access.forget_attempts(subjects bytea[]) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from access.sign_in_attempt a where a.subject = any (subjects) $$;

-- What an actor may do now, looked up again when a job that they asked for runs.
create function access.roles_of(user_id uuid, org_id uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select coalesce(array_agg(m.role), '{}') from access.membership m
          join access.user_account u on u.id = m.user_id and u.disabled_at is null
         where m.user_id = roles_of.user_id and m.org_id = roles_of.org_id and m.until > now() $$;

create function access.set_password(user_id uuid, hash text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if set_password.user_id is distinct from acting.my_user() and not access.i_am('administrator') then
    raise insufficient_privilege;
  end if;
  insert into access.password (user_id, hash) values (set_password.user_id, set_password.hash)
    on conflict on constraint password_pkey do update set hash = excluded.hash, changed_at = now();
  delete from access.session s where s.user_id = set_password.user_id and s.user_id is distinct from acting.my_user();
end $$;

-- An empty installation has nobody who could make the first administrator. This makes them, and only then.
create function access.begin_installation(area_name text, org_id uuid, org_url_id text, org_name text,
  user_id uuid, user_url_id text, user_name text, name text, hash text, membership_id uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  lock table access.user_account in exclusive mode;
  if exists (select 1 from access.user_account) then return false; end if;
  insert into access.area values (true, area_name, 'Front door', 'not set yet', 'In an emergency call 999.');
  insert into access.organisation (id, url_id, name, kind) values (org_id, org_url_id, org_name, 'council-team');
  insert into access.user_account (id, url_id, user_name, name)
    values (begin_installation.user_id, user_url_id, begin_installation.user_name, begin_installation.name);
  insert into access.password (user_id, hash) values (begin_installation.user_id, begin_installation.hash);
  insert into access.membership (id, user_id, org_id, role)
    values (membership_id, begin_installation.user_id, begin_installation.org_id, 'administrator');
  return true;
end $$;

call acting.give_to_definer('access.find_credentials(text)', 'rooted_visitor');
call acting.give_to_definer('access.begin_session(bytea, uuid, uuid, bytea, interval)', 'rooted_visitor');
call acting.give_to_definer('access.find_session(bytea, interval)', 'rooted_visitor');
call acting.give_to_definer('access.end_session(bytea)', 'rooted_visitor');
call acting.give_to_definer('access.count_attempts(bytea[], interval)', 'rooted_visitor');
call acting.give_to_definer('access.forget_attempts(bytea[])', 'rooted_visitor');
call acting.give_to_definer('access.roles_of(uuid, uuid)', 'rooted_keeper');
call acting.give_to_definer('access.set_password(uuid, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer(
  'access.begin_installation(text, uuid, text, text, uuid, text, text, text, text, uuid)', 'rooted_visitor');
