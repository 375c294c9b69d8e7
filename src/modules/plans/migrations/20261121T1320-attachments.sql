-- Files that the team attached to a plan: letters, drawings, what came by post. Each is about one person of the plan or
-- about the whole family, and is seen as a note about them is. The file itself lies on disk.
create table plans.attachment (
  id uuid primary key,
  url_id text not null unique,
  plan_id uuid not null references plans.family_plan (id),
  person_id uuid not null references people.person (id),
  whole_family boolean not null,
  sensitivity text not null check (sensitivity in ('general', 'health', 'domestic-abuse', 'police')),
  title text not null,
  -- Its name on disk; null once it was removed.
  file text unique check (file ~ '^[0-9a-f]{32}$'),
  content_type text not null,
  bytes bigint not null,
  sha256 text not null,
  added_by uuid not null references access.user_account (id),
  added_on date not null default current_date,
  removed_by uuid references access.user_account (id),
  removed_on date,
  removed_because text,
  check (num_nonnulls(removed_by, removed_on, removed_because) = case when file is null then 3 else 0 end)
);
create index on plans.attachment (plan_id);
create index on plans.attachment (person_id, added_on desc);

select plans.guard('plans.attachment', writer => 'added_by');
select attachments.kept_in('plans.attachment');

create policy removed_by_team on plans.attachment as restrictive for update to rooted_scoped, rooted_area
  using (file is not null)
  with check (file is null and removed_by = (select acting.my_user()));

-- Nothing of it changes but that it is removed.
revoke update on plans.attachment from rooted_scoped, rooted_area;
grant update (file, removed_by, removed_on, removed_because) on plans.attachment to rooted_scoped, rooted_area;
