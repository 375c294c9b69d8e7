-- What came of reading another directory: looked at before it is brought in, and taken back where it was a mistake.
create table directory.feed_run (
  id uuid primary key,
  url_id text not null unique,
  feed_id uuid not null references directory.feed (id),
  begun_by uuid not null references access.user_account (id),
  begun_at timestamptz not null default now(),
  status text not null check (status in ('reading', 'read', 'failed', 'brought-in', 'taken-back')),
  -- Why it failed, or what is odd about what came: a word of the program (feeds/read-feed/feed-fault.ts).
  fault text,
  -- Whether all of it came: only then is a service that is missing one that is gone.
  complete boolean not null default false,
  -- How far the reading is: the page that is under way, how many services the other says it has, and what was sent.
  page_reached int not null default 1,
  said int not null default 0,
  bytes bigint not null default 0,
  brought_in_by uuid references access.user_account (id),
  brought_in_at timestamptz,
  -- While it is brought in or taken back: the service that was done last, in the order of their ids.
  reached uuid not null default '00000000-0000-0000-0000-000000000000',
  version int not null default 1
);
create index on directory.feed_run (feed_id, begun_at desc);

-- A service as it came, and what bringing it in would do.
create table directory.feed_item (
  run_id uuid not null references directory.feed_run (id),
  service_id uuid not null,
  name text not null,
  -- Null of what is gone, and of what cannot be understood.
  entry jsonb,
  -- What came beside the entry, of a table.
  ours jsonb,
  -- Where it is that must not be found, of a table: kept from everybody once it is brought in.
  kept jsonb,
  -- When it had been taken out here, and why, before it came back by this run; and whether this run took it out.
  was_removed_at timestamptz,
  was_removed_because text,
  taken_out boolean not null default false,
  -- The row of the table.
  place int,
  fault text,
  what text not null default 'new' check (what in ('new', 'changed', 'same', 'changed-here', 'alike', 'may-be-hidden', 'gone', 'faulty')),
  -- The service here that may be the same.
  alike_service_id uuid references directory.service (id),
  -- The version here over which somebody chose that it is written, or that it is taken out; 0 where it is not here.
  chosen_over int,
  -- The version that was written of it.
  written_number int,
  primary key (run_id, service_id)
);
create index on directory.feed_item (run_id, what, place, name);

do $$
declare list text;
begin
  foreach list in array array['feed_run', 'feed_item'] loop
    execute format('alter table directory.%I enable row level security', list);
    execute format('alter table directory.%I force row level security', list);
    execute format('grant select, insert, update on directory.%I to rooted_scoped, rooted_area', list);
    execute format('create policy curated on directory.%I to rooted_scoped, rooted_area
      using ((select directory.i_curate())) with check ((select directory.i_curate()))', list);
  end loop;
end $$;

-- Whoever does it step by step could not end it: what was done stays, and its page says how far it came.
create function directory.stop_run(run uuid) returns void
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ update directory.feed_run r
           set status = case r.status when 'reading' then 'failed' when 'bringing-in' then 'bring-in-stopped' else 'take-back-stopped' end,
               fault = case r.status when 'reading' then 'broke-off' else r.fault end, version = r.version + 1
         where r.id = stop_run.run and r.status in ('reading', 'bringing-in', 'taking-back') $$;
create policy stopped_by_definer on directory.feed_run to rooted_definer using (true) with check (true);
grant select, update on directory.feed_run to rooted_definer;
call acting.give_to_definer('directory.stop_run(uuid)', 'rooted_keeper');

-- What is taken out here stays out: what was chosen before of it, when another directory was read, counts no more, nor that a run
-- had once taken it out, and would put it back.
create policy stayed_out_by_definer on directory.feed_item to rooted_definer using (true) with check (true);
grant select, update on directory.feed_item to rooted_definer;
create function directory.stay_out(service uuid) returns void
  language sql
  as $$ update directory.feed_item i set chosen_over = null, taken_out = false where i.service_id = stay_out.service
           and (i.chosen_over is not null or i.taken_out) $$;
grant execute on function directory.stay_out(uuid) to rooted_definer;

-- What a document says, without the ids of its parts and the days on which somebody stamped it: many directories make these
-- anew each time they are read. By whom it is given, and what it is about, are known by their ids.
create function directory.said_in(entry jsonb) returns text
  language sql immutable
  as $$ select concat_ws(' ', entry #>> '{organization,id}', jsonb_path_query_array(entry, '$.attributes[*].taxonomy_term.id'),
    replace(regexp_replace(entry::text,
      '(, )?"(id|[a-z_]+_id|last_modified|assured_date|last_assured|last_action_date|last_updated)": "([^"\\]|\\.)*"', '', 'g'), '{, ', '{')) $$;
grant execute on function directory.said_in(jsonb) to rooted_scoped, rooted_area;
