-- How somebody is told that something waits for them, where they have said so. Otherwise by e-mail, to the address that
-- their user name is.
create table access.way_told (
  user_id uuid primary key references access.user_account (id),
  way text not null check (way in ('email', 'text', 'nothing')),
  mobile text check (mobile ~ '^\+447[0-9]{9}$'),
  check (way <> 'text' or mobile is not null)
);
alter table access.way_told enable row level security;
alter table access.way_told force row level security;
create policy my_own on access.way_told to rooted_scoped, rooted_area
  using (user_id = (select acting.my_user())) with check (user_id = (select acting.my_user()));
create policy known_to_keeper on access.way_told for select to rooted_keeper using (true);
grant select, insert, update on access.way_told to rooted_scoped, rooted_area;
grant select on access.way_told to rooted_keeper;

-- What was sent to whom and how it fares, for the administrator, but not where a one-time link went: that may be a parent; of
-- what was only kept, what it says. The higher number was queued later.
create function access.list_messages()
  returns table (id uuid, number int, template text, to_name text, to_guest boolean, sent_to text, status text, why text, attempts int,
    queued_at timestamptz, subject text, body text, calendar text)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select m.id, m.number, m.template, u.name, m.to_link_id is not null,
           case when m.to_link_id is null then m.sent_to end, m.status, m.why, m.attempts, m.queued_at, o.subject, o.body, o.calendar
      from messages.message m
      left join access.user_account u on u.id = m.to_user_id
      left join messages.outbox o on o.message_id = m.id
     where access.i_am('administrator')
  $$;

create function access.count_messages() returns table (waiting int, troubled int)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  as $$
    select count(*) filter (where m.status in ('waiting', 'sending'))::int,
           count(*) filter (where m.status in ('failed', 'unsure', 'bounced'))::int
      from messages.message m where access.i_am('administrator')
  $$;

create function access.send_message_again(message_id uuid) returns boolean
  language sql security definer set search_path = pg_catalog, pg_temp
  as $$ select access.i_am('administrator') and messages.send_again(send_message_again.message_id) $$;

call acting.give_to_definer('access.list_messages()', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.count_messages()', 'rooted_scoped', 'rooted_area');
call acting.give_to_definer('access.send_message_again(uuid)', 'rooted_scoped', 'rooted_area');
