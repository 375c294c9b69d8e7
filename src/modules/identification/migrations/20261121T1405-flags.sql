-- One pass over the pupils of one school by one definition.
create table identification.flag_run (
  id uuid primary key,
  school_org_id uuid not null references access.organisation (id),
  definition_id uuid not null references identification.definition (id),
  -- The last day with marks: what came later was not known.
  as_at date not null,
  ran_at timestamptz not null default now(),
  asked_by uuid not null references access.user_account (id),
  unique (id, school_org_id, definition_id)
);
create index on identification.flag_run (school_org_id, ran_at desc);

-- When a school was looked at is its own. How many pupils were, and how many are flagged, is not kept here: whoever is
-- barred from one of them could count.
alter table identification.flag_run enable row level security;
alter table identification.flag_run force row level security;
create policy definer on identification.flag_run to rooted_definer using (true) with check (true);
create policy mine on identification.flag_run for select to rooted_scoped using (school_org_id = (select acting.my_org()));
grant select on identification.flag_run to rooted_scoped;
grant select, insert on identification.flag_run to rooted_definer;

-- Something changed for a child: a rule began to hold, holds no more, or what it counts moved far. The row keeps the
-- facts and the sentences as they were then and is not written again, except that the next one ends it. A run that
-- changes nothing for a child writes nothing: the marks themselves are kept as they were known, and can be judged again.
create table identification.flag (
  id uuid primary key,
  url_id text not null unique,
  person_id uuid not null references people.person (id),
  school_org_id uuid not null,
  run_id uuid not null,
  definition_id uuid not null,
  as_at date not null,
  -- The most serious rule that holds; where none does, the one that held.
  kind text not null check (kind in ('severe', 'persistent', 'falling')),
  change text not null check (change in ('new', 'worse', 'same', 'better', 'cleared')),
  -- Hundredths of a percentage point more missed than when somebody last looked.
  hundredths int not null,
  rules text[] not null,
  reasons text[] not null,
  facts jsonb not null,
  raised_on date not null default current_date,
  raised_at timestamptz not null default now(),
  until timestamptz not null default 'infinity',
  -- School and definition are the run's: one key says so, where three would be looked up for every flag.
  foreign key (run_id, school_org_id, definition_id) references identification.flag_run (id, school_org_id, definition_id)
);
create unique index flag_now on identification.flag (person_id, school_org_id) where until = 'infinity';
create index on identification.flag (school_org_id, change) where until = 'infinity';
create index on identification.flag (person_id);
select people.guard('identification.flag', level => 2, whereabouts => true);

-- Keeps what a run found for the school that asks: the run, what changed (`raised`), and whose flag ends (`ended`), by another
-- or because a new academic year began the count again. Only for pupils of the school, and it opens nothing.
create function identification.record_run(run_id uuid, definition_id uuid, as_at date, raised jsonb, ended uuid[],
  raised_on date default current_date) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  school uuid := (select o.id from access.organisation o where o.id = acting.my_org() and o.kind = 'school');
begin
  if school is null then raise insufficient_privilege; end if;
  insert into identification.flag_run (id, school_org_id, definition_id, as_at, asked_by)
  values (record_run.run_id, school, record_run.definition_id, record_run.as_at, acting.my_user());

  update identification.flag f set until = now()
   where f.school_org_id = school and f.until = 'infinity'
     and (f.person_id = any (ended)
          or not exists (select 1 from people.involvement i
                          where i.person_id = f.person_id and i.org_id = school and i.kind = 'enrolled' and i.until > now()));

  insert into identification.flag (id, url_id, person_id, school_org_id, run_id, definition_id, as_at, kind, change,
    hundredths, rules, reasons, facts, raised_on)
  select r.id, r.url_id, r.person_id, school, record_run.run_id, record_run.definition_id, record_run.as_at, r.kind,
         r.change, r.hundredths, r.rules, r.reasons, r.facts, record_run.raised_on
    from jsonb_to_recordset(raised) r (id uuid, url_id text, person_id uuid, kind text, change text, hundredths int,
           rules text[], reasons text[], facts jsonb)
   where exists (select 1 from people.involvement i
                  where i.person_id = r.person_id and i.org_id = school and i.kind = 'enrolled' and i.until > now()
                    and i.confirmed_at is not null);
end $$;
call acting.give_to_definer('identification.record_run(uuid, uuid, date, jsonb, uuid[], date)', 'rooted_scoped');
