-- A list as somebody narrowed it down and wants to see it again: their own, while acting for one organisation.
create table lists.saved_view (
  id uuid primary key,
  url_id text not null unique,
  user_id uuid not null,
  org_id uuid not null,
  list text not null,
  name text not null,
  -- Choices and the order, as they stand in the address. Never what was typed: that may be somebody's name.
  query text not null,
  saved_at timestamptz not null default now()
);
create unique index on lists.saved_view (user_id, org_id, list, lower(name));

-- What stands over what an organisation's people print and take away, where it is not the usual words.
create table lists.handling_note (
  org_id uuid primary key,
  words text not null,
  version int not null default 1
);

alter table lists.saved_view enable row level security;
alter table lists.saved_view force row level security;
alter table lists.handling_note enable row level security;
alter table lists.handling_note force row level security;
create policy mine on lists.saved_view to rooted_scoped, rooted_area
  using (user_id = (select acting.my_user()) and org_id = (select acting.my_org()))
  with check (user_id = (select acting.my_user()) and org_id = (select acting.my_org()));
create policy of_my_organisation on lists.handling_note to rooted_scoped, rooted_area
  using (org_id = (select acting.my_org())) with check (org_id = (select acting.my_org()));

grant select, insert, update (name), delete on lists.saved_view to rooted_scoped, rooted_area;
grant select, insert, update (words, version) on lists.handling_note to rooted_scoped, rooted_area;
