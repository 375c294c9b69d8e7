-- Signing in happens as nobody, so everything it may do is one of these.

-- A first password that nobody used runs out (OWASP ASVS 5.0, 6.4.1).
create function access.find_credentials(user_name text)
  returns table (user_id uuid, hash text, org_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select u.id, p.hash, (select m.org_id from access.membership m
                           where m.user_id = u.id and m.until > now() order by m.since, m.org_id limit 1)
      from access.user_account u join access.password p on p.user_id = u.id
     where lower(u.user_name) = lower(find_credentials.user_name) and u.disabled_at is null
       and not (p.must_change and p.changed_at < now() - interval '14 days')
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
  returns table (user_id uuid, org_id uuid, user_name text, org_name text, roles text[], secret bytea, live boolean,
    must_change boolean)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update access.session s set seen_at = now()
   where s.token_hash = find_session.token_hash and s.seen_at < now() - interval '1 minute'
     and s.seen_at > now() - find_session.idle and s.ends_at > now();
  return query
    select s.user_id, s.org_id, u.name, o.name, array_agg(m.role order by m.role), s.secret,
           s.ends_at > now() and s.seen_at > now() - find_session.idle, coalesce(p.must_change, false)
      from access.session s
      join access.user_account u on u.id = s.user_id and u.disabled_at is null
      join access.organisation o on o.id = s.org_id
      join access.membership m on m.user_id = s.user_id and m.org_id = s.org_id and m.until > now()
      left join access.password p on p.user_id = s.user_id
     where s.token_hash = find_session.token_hash
     group by s.token_hash, u.name, o.name, p.must_change;
end $$;

-- A session acts for one organisation: this is how somebody who works for two goes over to the other.
create function access.act_for(token_hash bytea, org_id uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.session s set org_id = act_for.org_id
     where s.token_hash = act_for.token_hash and s.user_id = acting.my_user()
       and exists (select 1 from access.membership m
                    where m.user_id = acting.my_user() and m.org_id = act_for.org_id and m.until > now())
    returning true
  $$;

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

-- Who is asked for the password they have before they choose another.
create function access.my_password() returns table (user_name text, hash text, must_change boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select u.user_name, p.hash, p.must_change from access.user_account u join access.password p on p.user_id = u.id
         where u.id = acting.my_user() $$;

-- Choosing one's own password ends every session of one's own but the one that chose it.
create function access.change_my_password(hash text, keep bytea) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$
    update access.password p set hash = change_my_password.hash, changed_at = now(), must_change = false
     where p.user_id = acting.my_user();
    delete from access.session s where s.user_id = acting.my_user() and s.token_hash <> change_my_password.keep
  $$;

call acting.give_to_definer('access.find_credentials(text)', 'rooted_visitor');
call acting.give_to_definer('access.begin_session(bytea, uuid, uuid, bytea, interval)', 'rooted_visitor');
call acting.give_to_definer('access.find_session(bytea, interval)', 'rooted_visitor');
call acting.give_to_definer('access.act_for(bytea, uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.end_session(bytea)', 'rooted_visitor');
call acting.give_to_definer(
  'access.count_attempts(bytea[], interval)', 'rooted_visitor', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.forget_attempts(bytea[])', 'rooted_visitor', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.roles_of(uuid, uuid)', 'rooted_keeper');
call acting.give_to_definer('access.my_password()', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.change_my_password(text, bytea)', 'rooted_scoped', 'rooted_area');
