-- Each post carries a key that the server issued. It is claimed first in the post's transaction: sent again with the
-- same body it answers as before and does nothing, with another body it is refused.
create table web.request_key (
  key text primary key,
  user_id uuid not null,
  org_id uuid not null,
  body_hash bytea not null,
  answer jsonb,
  at timestamptz not null default now()
);
create index on web.request_key (at);

-- What somebody was writing, until they send it. Only on the server: a shared computer keeps nothing.
create table web.draft (
  user_id uuid not null,
  org_id uuid not null,
  form text not null,
  subject text not null,
  body jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (user_id, org_id, form, subject)
);

alter table web.request_key enable row level security;
alter table web.request_key force row level security;
alter table web.draft enable row level security;
alter table web.draft force row level security;
create policy mine on web.request_key to rooted_scoped, rooted_area
  using (user_id = (select acting.my_user()) and org_id = (select acting.my_org()))
  with check (user_id = (select acting.my_user()) and org_id = (select acting.my_org()));
create policy mine on web.draft to rooted_scoped, rooted_area
  using (user_id = (select acting.my_user()) and org_id = (select acting.my_org()))
  with check (user_id = (select acting.my_user()) and org_id = (select acting.my_org()));
create policy seen_by_keeper on web.request_key for select to rooted_keeper using (true);
create policy swept_by_keeper on web.request_key for delete to rooted_keeper using (true);
create policy seen_by_keeper on web.draft for select to rooted_keeper using (true);
create policy swept_by_keeper on web.draft for delete to rooted_keeper using (true);

grant select, insert, update on web.request_key to rooted_scoped, rooted_area;
grant select, insert, update, delete on web.draft to rooted_scoped, rooted_area;
grant select, delete on web.request_key, web.draft to rooted_keeper;
