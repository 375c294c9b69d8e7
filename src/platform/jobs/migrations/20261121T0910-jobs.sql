-- Work to do later, written in the transaction that causes it and done as the person who caused it.
create table jobs.job (
  id uuid primary key,
  name text not null,
  payload jsonb not null,
  user_id uuid,
  org_id uuid,
  -- At most one waiting job of an organisation per key: asking twice for the same work is asking once, and nobody's asking
  -- stands in the way of another's.
  key text,
  run_at timestamptz not null default now(),
  attempts int not null default 0,
  locked_until timestamptz,
  done_at timestamptz,
  failed_at timestamptz,
  failure text,
  created_at timestamptz not null default now()
);
create index job_waiting on jobs.job (run_at) where done_at is null and failed_at is null;
create unique index job_waiting_once on jobs.job (name, key, org_id) nulls not distinct
  where key is not null and done_at is null and failed_at is null and attempts = 0;

alter table jobs.job enable row level security;
alter table jobs.job force row level security;
create policy asked_by_anybody on jobs.job for insert to rooted_scoped, rooted_area, rooted_matcher
  with check (user_id is not distinct from (select acting.my_user()) and org_id is not distinct from (select acting.my_org()));
create policy done_by_keeper on jobs.job to rooted_keeper using (true) with check (true);

grant insert on jobs.job to rooted_scoped, rooted_area, rooted_matcher;
grant select, insert, update, delete on jobs.job to rooted_keeper;

-- One more attempt at a job that failed. Who may ask for it is not known here: the function that asks checks it.
create function jobs.try_again(job_id uuid) returns boolean
  language plpgsql
  as $$
begin
  update jobs.job j set failed_at = null, run_at = now() where j.id = try_again.job_id and j.failed_at is not null;
  return found;
end $$;
create policy tried_again_by_definer on jobs.job to rooted_definer using (true) with check (true);
grant select, update on jobs.job to rooted_definer;
grant insert (id, name, payload) on jobs.job to rooted_definer;
grant execute on function jobs.try_again(uuid) to rooted_definer;

-- Work of the machinery that a function asks for which sees past the policies.
create function jobs.ask_for(name text, payload jsonb) returns void
  language sql
  as $$ insert into jobs.job (id, name, payload) values (gen_random_uuid(), ask_for.name, ask_for.payload) $$;
grant execute on function jobs.ask_for(text, jsonb) to rooted_definer;
