-- What an administrator does that no policy on a table can say, and what the server's command line does.

-- Each first password takes the place of the last, and ends every session of whoever had it.
create function access.give_first_password(user_id uuid, hash text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if give_first_password.user_id = acting.my_user() or not access.i_am('administrator') then
    raise insufficient_privilege;
  end if;
  insert into access.password (user_id, hash, must_change)
    values (give_first_password.user_id, give_first_password.hash, true)
    on conflict on constraint password_pkey do update set hash = excluded.hash, changed_at = now(), must_change = true;
  delete from access.session s where s.user_id = give_first_password.user_id;
end $$;

-- When somebody's password was given or chosen, and whether it is still the first. Nothing of the password itself.
create function access.password_of(user_id uuid) returns table (changed_at timestamptz, must_change boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$ select p.changed_at, p.must_change from access.password p
         where p.user_id = password_of.user_id and access.i_am('administrator') $$;

-- A session of somebody who was disabled must not come back with them.
create function access.end_sessions_of(user_id uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ delete from access.session s where s.user_id = end_sessions_of.user_id and access.i_am('administrator') $$;

-- An empty installation has no area, and nobody who could describe it. This begins one, and only then.
create function access.begin_installation(area_name text, org_id uuid, org_url_id text, org_name text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  lock table access.user_account in exclusive mode;
  if exists (select 1 from access.user_account) then return false; end if;
  insert into access.area (name, front_door_name, front_door_phone, emergency_note)
    values (area_name, 'Front door', 'not set yet', 'In an emergency call 999.');
  insert into access.organisation (id, url_id, name, kind)
    values (begin_installation.org_id, org_url_id, org_name, 'council-team');
  return true;
end $$;

-- Adds somebody from the server's own command line, where nobody is signed in. False where the user name is taken.
create function access.add_user_from_server(user_id uuid, url_id text, user_name text, name text, hash text,
  membership_id uuid, org_id uuid, role text) returns boolean
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into access.user_account (id, url_id, user_name, name)
    values (add_user_from_server.user_id, add_user_from_server.url_id, add_user_from_server.user_name,
            add_user_from_server.name)
    on conflict do nothing;
  if not found then return false; end if;
  insert into access.password (user_id, hash, must_change)
    values (add_user_from_server.user_id, add_user_from_server.hash, true);
  insert into access.membership (id, user_id, org_id, role)
    values (membership_id, add_user_from_server.user_id, add_user_from_server.org_id, add_user_from_server.role);
  return true;
end $$;

-- The work that is not done yet, for the administrator: what it is and how it fares, never what it is about.
create function access.unfinished_jobs()
  returns table (id uuid, name text, state text, attempts int, failure text, asked_at timestamptz,
    next_at timestamptz, failed_at timestamptz, org_name text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select j.id, j.name,
           case when j.failed_at is not null then 'failed' when j.locked_until > now() then 'running' else 'waiting' end,
           j.attempts, j.failure, j.created_at, j.run_at, j.failed_at, o.name
      from jobs.job j left join access.organisation o on o.id = j.org_id
     where j.done_at is null and access.i_am('administrator')
  $$;

create function access.try_job_again(job_id uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select access.i_am('administrator') and jobs.try_again(job_id) $$;

call acting.give_to_definer('access.give_first_password(uuid, text)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.password_of(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.end_sessions_of(uuid)', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.begin_installation(text, uuid, text, text)', 'rooted_keeper');
call acting.give_to_definer(
  'access.add_user_from_server(uuid, text, text, text, text, uuid, uuid, text)', 'rooted_keeper');
call acting.give_to_definer('access.unfinished_jobs()', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.try_job_again(uuid)', 'rooted_scoped', 'rooted_area');
