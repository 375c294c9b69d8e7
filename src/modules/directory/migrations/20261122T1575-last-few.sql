-- What became of the last few that a service was asked.

-- How many there are of no more than ten, so that nobody is told by it.
create function directory.how_many(counted bigint) returns text
  language sql immutable
  as $$ select case when counted = 0 then 'none' when counted < 5 then 'a-few' else 'five-or-more' end $$;
grant execute on function directory.how_many(bigint) to rooted_definer;

-- What had happened by last Monday to the last ten, at most, that this service was asked within a year: for whoever may ask it, and
-- who keeps it. So nobody reads from one day to the next what an answer added. Of fewer than five nothing is said. No day, and
-- nobody. Why it was declined only where one reason stands for most of them, and is the service's own.
create function directory.last_few(service uuid, today date)
  returns table (accepted text, waiting text, declined text, open text, withdrawn text, because text, median_days int, began text,
    finished text)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare monday date := date_trunc('week', today);
begin
  if directory.i_keep(service) is null
     and not (directory.i_ask() and exists (select 1 from directory.published p where p.service_id = last_few.service)) then
    return;
  end if;
  return query
    with few as (
      select s.* from directory.request_sent s
       where s.service_id in (select last_few.service union all
                              select x.service_id from directory.same_service x where x.stays = last_few.service) and s.sent_on >= monday - interval '1 year' and s.sent_on < monday
       order by s.sent_on desc, s.request_id limit 10
    ), by_monday as (
      select f.sent_on, case when f.answered_on < monday then f.answered_on end as answered_on,
             case when f.accepted_on < monday then 'accepted' else said.what end as what, said.reason,
             f.ended_on < monday and e.ending <> 'never-began' or exists (
               select 1 from directory.request_session n
                where n.request_id = f.request_id and n.came = 'came' and n.held_on < monday) as began,
             f.ended_on < monday and e.ending = 'finished' as finished
        from few f
        left join directory.request_ending e on e.request_id = f.request_id
        left join lateral (select d.what, d.reason from directory.request_said d
          where d.request_id = f.request_id and d.said_on < monday order by d.said_at desc limit 1) said on true)
    select directory.how_many(count(*) filter (where m.what = 'accepted')), directory.how_many(count(*) filter (where m.what = 'waiting')),
           directory.how_many(count(*) filter (where m.what = 'declined')),
           directory.how_many(count(*) filter (where m.what is null or m.what in ('sent', 'asked', 'replied'))),
           directory.how_many(count(*) filter (where m.what = 'withdrawn')),
           (select d.reason from by_monday d where d.what = 'declined' group by d.reason
            having d.reason not in ('not-reached', 'family-no', 'other') and count(*) >= 3
               and 2 * count(*) > (select count(*) from by_monday a where a.what = 'declined')),
           case when count(m.answered_on) >= 5 then percentile_disc(0.5) within group (order by m.answered_on - m.sent_on)
             filter (where m.answered_on is not null) end,
           directory.how_many(count(*) filter (where m.began)), directory.how_many(count(*) filter (where m.finished))
      from by_monday m
    having count(*) >= 5;
end $$;
call acting.give_to_definer('directory.last_few(uuid, date)', 'rooted_scoped', 'rooted_area');
