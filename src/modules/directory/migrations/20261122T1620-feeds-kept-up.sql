-- Another directory that is read by itself, each night or each week, in the name of the curator who chose so.
alter table directory.feed
  -- Null where somebody has it read.
  add read_every_days smallint check (read_every_days in (1, 7)),
  add next_read_at timestamptz,
  add kept_by uuid references access.user_account (id),
  add kept_at timestamptz,
  add kept_for uuid references access.organisation (id),
  -- Whether what changed there, of what came from there and was not changed here, is brought in by itself.
  add brings_in boolean not null default false,
  -- Since when it is not read any more, by itself or by hand.
  add ended_at timestamptz,
  add check (ended_at is null or read_every_days is null and not brings_in),
  add check (num_nulls(read_every_days, next_read_at, kept_by, kept_at, kept_for) in (0, 5));

alter table directory.feed_run
  add scheduled boolean not null default false,
  -- While only what changed is brought in, and nobody said so.
  add by_itself boolean not null default false,
  drop constraint feed_run_status_check,
  add check (status in ('reading', 'read', 'failed', 'brought-in', 'taken-back', 'nothing-new', 'overtaken', 'columns',
                        'bringing-in', 'bring-in-stopped', 'taking-back', 'take-back-stopped'));
-- What came again and again, and nobody looks at, is not kept.
grant delete on directory.feed_item to rooted_scoped, rooted_area;
create index on directory.feed_item (service_id);

-- The night after so many days: other directories are read while few people work.
create function directory.night_after(days int) returns timestamptz
  language sql stable
  as $$ select ((now() at time zone 'Europe/London')::date + days + time '02:00') at time zone 'Europe/London' $$;
grant execute on function directory.night_after(int) to rooted_scoped, rooted_area, rooted_definer;

-- The directories that are to be read now, each in whose name. They are not due again before their next night.
create function directory.take_due_feeds() returns table (feed uuid, user_id uuid, org_id uuid)
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update directory.feed f set next_read_at = directory.night_after(f.read_every_days)
         where f.next_read_at <= now() and f.address is not null
        returning f.id, f.kept_by, f.kept_for $$;
call acting.give_to_definer('directory.take_due_feeds()', 'rooted_keeper');
