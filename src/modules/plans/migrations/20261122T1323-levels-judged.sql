-- Which level of the continuum of need a child is at, judged by somebody on a day. The level is for all who work with the
-- child; the reason may say more than all may read.
create table plans.level_judgement (
  id uuid primary key,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default false check (not whole_family),
  level_edition text not null,
  level smallint not null,
  judged_by uuid not null references access.user_account (id),
  judged_on date not null default current_date,
  foreign key (level_edition, level) references frameworks.level (edition_id, level)
);
create table plans.level_reason (
  id uuid primary key,
  judgement_id uuid not null references plans.level_judgement (id),
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null default false check (not whole_family),
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  -- The descriptors of the level that fit, as they were worded.
  descriptors text[] not null,
  reason text not null,
  written_by uuid not null references access.user_account (id)
);
create index on plans.level_judgement (plan_id);
create index on plans.level_judgement (person_id, judged_on desc);
create index on plans.level_reason (plan_id);
create index on plans.level_reason (person_id);
create index on plans.level_reason (judgement_id);
select plans.guard('plans.level_judgement', writer => 'judged_by', sensitivity => false);
select plans.guard('plans.level_reason', writer => 'written_by');
create policy as_its_judgement on plans.level_reason as restrictive for insert to rooted_scoped, rooted_area
  with check (exists (select 1 from plans.level_judgement j
    where j.id = judgement_id and (j.plan_id, j.person_id) = (level_reason.plan_id, level_reason.person_id)));
revoke update on plans.level_judgement, plans.level_reason from rooted_scoped, rooted_area;
