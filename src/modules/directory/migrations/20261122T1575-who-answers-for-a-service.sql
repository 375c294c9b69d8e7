-- What a service's side does with a request (docs/decisions/0025-a-request-opens-no-record.md).

-- Writes that I saw, or did something with, a request to a service that I keep, with whom it is about: the service's side never
-- learns who that is in our records.
create function directory.note_request(request uuid, action text, detail jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  salt bytea := uuid_send(gen_random_uuid());
  about uuid := (select r.person_id from directory.requests_to_me t join directory.request r on r.id = t.request_id
                  where t.request_id = note_request.request);
  content text := (jsonb_build_object('action', action, 'persons', jsonb_build_array(about), 'request', request) || detail)::text;
begin
  if about is null then return; end if;
  perform audit.record(salt, sha256(salt || convert_to(content, 'UTF8')), action, array[about], content);
end $$;
call acting.give_to_definer('directory.note_request(uuid, text, jsonb)', 'rooted_scoped', 'rooted_area');

-- What happened to the last ten, at most, that this service was asked within a year: for whoever may ask it, and who keeps it. Of
-- fewer than three nothing is said. No day, and nobody.
create function directory.last_few(service uuid, today date)
  returns table (asked int, accepted int, waiting int, declined int, open int, withdrawn int, because jsonb, median_days int, began int,
    finished int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  if directory.i_keep(service) is null
     and not (directory.i_ask() and exists (select 1 from directory.published p where p.service_id = last_few.service)) then
    return;
  end if;
  return query
    with few as (
      select s.* from directory.request_sent s
       where s.service_id = last_few.service and s.sent_on > today - interval '1 year' and s.sent_on <= today
       order by s.sent_on desc, s.request_id limit 10)
    select count(*)::int, count(f.accepted_on)::int, count(*) filter (where f.status = 'waiting')::int,
           count(*) filter (where f.status = 'declined')::int, count(*) filter (where f.status in ('sent', 'asked'))::int,
           count(*) filter (where f.status = 'withdrawn' and f.accepted_on is null)::int,
           (select coalesce(jsonb_object_agg(w.reason, w.times), '{}')
              from (select d.reason, count(*) as times from directory.request_said d join few g on g.request_id = d.request_id
                     where g.status = 'declined' and d.what = 'declined' group by d.reason) w),
           percentile_disc(0.5) within group (order by f.answered_on - f.sent_on) filter (where f.answered_on is not null),
           count(*) filter (where e.ending <> 'never-began' or exists (
             select 1 from directory.request_session n where n.request_id = f.request_id and n.came = 'came'))::int,
           count(*) filter (where e.ending = 'finished')::int
      from few f left join directory.request_ending e on e.request_id = f.request_id
    having count(*) >= 3;
end $$;
call acting.give_to_definer('directory.last_few(uuid, date)', 'rooted_scoped', 'rooted_area');
